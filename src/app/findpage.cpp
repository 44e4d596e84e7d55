// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/findpage.h"

#include "app/factrows.h"
#include "app/mappingtext.h"
#include "app/phrases.h"
#include "app/placerow.h"
#include "hosts/demoworld.h"
#include "shared/bundledprofiles.h"
#include "ui_findpage.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

namespace Lotse {

using namespace Qt::StringLiterals;

FindPage::FindPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::FindPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->next, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->back, &QPushButton::clicked, this, &Page::backAsked);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
}

FindPage::~FindPage() = default;

void FindPage::enter()
{
    const QString here = session().host.uri + u'\n' + session().container.name;
    if (here != m_forContainer) {
        m_forContainer = here;
        chooseProfile();
    }
    retranslate();
}

bool FindPage::isComplete() const
{
    const Profile &profile = session().profile;
    return !m_looking && !m_error && !profile.developmentRoot.isEmpty() &&
           QDir(profile.developmentRoot).exists() && profile.applicationRoot.bytes() != "/" &&
           mappingsFromTexts(m_mappingTexts).has_value();
}

void FindPage::chooseProfile()
{
    m_profileError.reset();
    if (!session().startProfile.isEmpty()) {
        openProfile(session().startProfile);
        return;
    }
    const std::optional<Profile> bundled = bundledProfileFor(session().container.name);
    m_origin = bundled ? Origin::Bundled : Origin::Nothing;
    session().profile = bundled.value_or(emptyProfile());
    fillIn();
}

void FindPage::openProfile(const QString &file)
{
    Result<Profile> loaded = loadProfile(file);
    m_profileError.reset();
    if (loaded) {
        session().profile = *std::move(loaded);
        m_origin = Origin::File;
        m_file = file;
    } else {
        m_profileError = loaded.error();
        if (m_origin == Origin::Nothing)
            session().profile = emptyProfile();
    }
    fillIn();
}

void FindPage::fillIn()
{
    Profile &profile = session().profile;
    profile.host = session().host.uri;
    profile.container = session().container.name;
    if (profile.name.isEmpty())
        profile.name = profile.container;
    if (profile.developmentRoot.isEmpty())
        profile.developmentRoot = demoDevelopmentFolder(profile.host);
    m_rootText = profile.applicationRoot.bytes() == "/" ? QString()
                                                        : QString::fromUtf8(profile.applicationRoot.bytes());
    m_mappingTexts = textsFromMappings(profile.mappings);
    session().reading.reset();
    session().choices = {};
    look();
}

void FindPage::look()
{
    m_looking = true;
    m_error.reset();
    showState();
    session().worker.run(
        this,
        [site = session().site, profile = session().profile](const CallContext &call) {
            return site->look(profile, call);
        },
        [this](Result<Look> answer) {
            m_looking = false;
            if (answer)
                session().look = *std::move(answer);
            else
                m_error = answer.error();
            retranslate();
        });
}

void FindPage::askForFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Development folder"), session().profile.developmentRoot);
    if (folder.isEmpty())
        return;
    session().profile.developmentRoot = folder;
    session().profile.gitRef.clear();
    retranslate();
}

void FindPage::askForProfile()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open profile"), {}, tr("Profiles (*.lotse.json)"));
    if (file.isEmpty())
        return;
    openProfile(file);
    retranslate();
}

void FindPage::showPlaces()
{
    m_ui->places->clear();
    Profile &profile = session().profile;
    const bool exists = !profile.developmentRoot.isEmpty() && QDir(profile.developmentRoot).exists();
    QPushButton *choose = makeLink(tr("Choose…"), u"chooseFolder"_s);
    connect(choose, &QPushButton::clicked, this, &FindPage::askForFolder);
    const QString devReason =
        !exists ? tr("There is no such folder on this computer.")
        : profile.gitRef.isEmpty()
            ? tr("This is how the application should look.")
            : tr("Files as they were at %1; nothing is checked out.").arg(profile.gitRef);
    auto *developmentRow =
        new PlaceRow({u"laptop"_s, tr("Development folder"), profile.developmentRoot, devReason},
                     u"developmentFolder"_s, choose);
    m_ui->places->add(developmentRow);
    QLineEdit *development = developmentRow->edit();
    connect(development, &QLineEdit::textEdited, this, [this](const QString &text) {
        session().profile.developmentRoot =
            text.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(text));
        showState();
    });
    const QString rootReason = m_origin == Origin::Nothing
                                   ? tr("Where the application is installed in the container.")
                                   : tr("Named by the profile.");
    auto *rootRow = new PlaceRow({u"container"_s, tr("Application in container"), m_rootText, rootReason},
                                 u"applicationRoot"_s, nullptr);
    m_ui->places->add(rootRow);
    QLineEdit *root = rootRow->edit();
    root->setPlaceholderText(u"/opt/…"_s);
    connect(root, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_rootText = text;
        const Result<RootPath> path = RootPath::fromBytes(text.toUtf8());
        session().profile.applicationRoot = path ? *path : RootPath();
        showState();
    });
    QPushButton *open = makeLink(tr("Open profile…"), u"openProfile"_s);
    connect(open, &QPushButton::clicked, this, &FindPage::askForProfile);
    const QString caption =
        m_origin == Origin::Bundled ? tr("Comes with Lotse; chosen by the container's name.")
        : m_origin == Origin::File
            ? m_file
            : tr("No profile knows this container; files are compared, nothing else is checked.");
    const QString title = profile.title.isEmpty() ? profile.name : profile.title;
    auto *row = new CardRow(new Glyph(u"profile"_s, 20, Ink::Muted), tr("Profile: %1").arg(title), caption);
    row->setTrail(open);
    m_ui->places->add(row);
    if (m_profileError)
        m_ui->places->add(makeErrorRow(*m_profileError));
}

void FindPage::showMappings()
{
    m_ui->mappings->clear();
    for (qsizetype i = 0; i + 1 < m_mappingTexts.size(); i += 2) {
        auto *row = new QWidget;
        auto *box = new QHBoxLayout(row);
        box->setContentsMargins(16, 8, 8, 8);
        box->setSpacing(12);
        for (const qsizetype side : {i, i + 1}) {
            auto *edit = new QLineEdit(m_mappingTexts[side]);
            edit->setObjectName(u"mapping%1"_s.arg(side));
            edit->setFont(fontFor(TextRole::Mono));
            edit->setPlaceholderText(tr("the whole tree"));
            edit->setAccessibleName(side == i ? tr("Path in development") : tr("Path in the application"));
            connect(edit, &QLineEdit::textEdited, this, [this, side](const QString &text) {
                m_mappingTexts[side] = text;
                if (const auto mappings = mappingsFromTexts(m_mappingTexts))
                    session().profile.mappings = *mappings;
                showState();
            });
            if (side == i + 1)
                box->addWidget(new Glyph(u"arrow-right"_s, 16, Ink::Muted));
            box->addWidget(edit, 1);
        }
        QPushButton *remove = makeLink(tr("Remove"), u"removeMapping%1"_s.arg(i / 2));
        remove->setEnabled(m_mappingTexts.size() > 2);
        connect(remove, &QPushButton::clicked, this, [this, i] {
            m_mappingTexts.remove(i, 2);
            session().profile.mappings =
                mappingsFromTexts(m_mappingTexts).value_or(session().profile.mappings);
            retranslate();
        });
        box->addWidget(remove);
        m_ui->mappings->add(row);
    }
    auto *row =
        new CardRow(nullptr, {}, tr("Left: below the development folder. Right: below the application."));
    QPushButton *more = makeLink(tr("Add a pair"), u"addMapping"_s);
    connect(more, &QPushButton::clicked, this, [this] {
        m_mappingTexts << QString() << QString();
        retranslate();
    });
    row->setTrail(more);
    m_ui->mappings->add(row);
}

void FindPage::showFacts()
{
    m_ui->facts->clear();
    if (m_error) {
        m_ui->facts->add(makeErrorRow(*m_error));
        return;
    }
    if (m_looking) {
        m_ui->facts->add(makeStateRow(StepState::Running, tr("Looking into the container …"), {}, {}));
        return;
    }
    for (QWidget *row : makeFactRows(session().look, session().profile))
        m_ui->facts->add(row);
}

void FindPage::showNotes()
{
    m_ui->notes->clear();
    const bool known = !m_looking && !m_error;
    m_ui->notesBox->setVisible(known);
    if (!known)
        return;
    for (QWidget *row : makeNoteRows(session().look, session().profile))
        m_ui->notes->add(row);
}

void FindPage::showState()
{
    m_ui->stop->setVisible(m_looking);
    m_ui->back->setEnabled(!m_looking);
    m_ui->next->setEnabled(isComplete());
}

void FindPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    showPlaces();
    showMappings();
    showFacts();
    showNotes();
    showState();
}

} // namespace Lotse
