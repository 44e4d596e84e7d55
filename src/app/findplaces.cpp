// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the page "Find the application": places, candidates, mappings, facts, notes.

#include "app/factrow.h"
#include "app/factrows.h"
#include "app/findpage.h"
#include "app/greyrows.h"
#include "app/mappingtext.h"
#include "app/phrases.h"
#include "app/placerow.h"
#include "app/rowkeeper.h"
#include "shared/recentapplications.h"
#include "ui_findpage.h"

#include <QDir>
#include <QLineEdit>
#include <QRadioButton>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype recentShown = 3;
constexpr qsizetype tagsShown = 50;
} // namespace

QString FindPage::developmentReason() const
{
    const Profile &profile = session().profile;
    if (profile.developmentRoot.isEmpty())
        return tr("The folder on this computer that shows how the application should be.");
    if (!QDir(profile.developmentRoot).exists())
        return tr("There is no such folder on this computer.");
    if (!profile.gitRef.isEmpty())
        return tr("Files as they were at %1; nothing is checked out.").arg(profile.gitRef);
    //: %1 is a version
    return session().look.development.isEmpty() ? tr("This is how the application should look.")
                                                : tr("Version %1").arg(session().look.development);
}

QString FindPage::rootReason() const
{
    const QString version = session().look.container;
    if (m_origin != Origin::Proposed)
        //: %1 is a version
        return version.isEmpty() ? tr("Named by the profile.")
                                 : tr("Version %1; named by the profile").arg(version);
    const std::optional<AppCandidate> candidate = m_proposal.candidate();
    if (!candidate)
        return tr("Where the application is installed in the container.");
    if (const std::optional<AppMatch> &match = m_proposal.findings.match; match && match->present > 0) {
        const QString counts =
            tr("%L1 of %L2 files have the same checksum").arg(match->same).arg(match->total);
        //: %1 is a version, %2 says how many files agree
        return version.isEmpty() ? counts : tr("Version %1 · %2").arg(version, counts);
    }
    return candidateReason(*candidate);
}

void FindPage::showPlaces()
{
    const RowKeeper keeper(*m_ui->places);
    m_ui->places->clear();
    addDevelopment();
    addRoot();
    if (m_origin == Origin::Proposed && m_showsCandidates)
        addCandidates();
    addProfile();
}

void FindPage::addDevelopment()
{
    Profile &profile = session().profile;
    QPushButton *choose = makeLink(tr("Choose…"), u"chooseFolder"_s);
    choose->setAccessibleName(tr("Choose the development folder"));
    connect(choose, &QPushButton::clicked, this, &FindPage::askForFolder);
    auto *row =
        new PlaceRow({u"laptop"_s, tr("Development folder"), profile.developmentRoot, developmentReason()},
                     u"developmentFolder"_s, choose);
    connect(row->edit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        session().profile.developmentRoot =
            text.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(text));
        showState();
    });
    connect(row->edit(), &QLineEdit::editingFinished, this, [this] {
        const QString folder = session().profile.developmentRoot;
        if (m_origin == Origin::Proposed && folder != m_proposal.base.developmentRoot &&
            QDir(folder).exists())
            setDevelopment(folder, {});
    });
    m_ui->places->add(row);
    if (!m_tags.isEmpty()) {
        auto *state =
            new FactRow({u"history"_s, tr("Compared state"),
                         profile.gitRef.isEmpty() ? tr("the files as they are now") : profile.gitRef,
                         tr("The folder belongs to a repository; a tag of it can be compared instead.")});
        QList<std::pair<QString, QString>> choices{{QString(), tr("the files as they are now")}};
        for (const QString &tag : m_tags.first(std::min(m_tags.size(), tagsShown)))
            choices.append({tag, tag});
        state->setChangeable(u"state"_s, m_openFact == "state"_L1, profile.gitRef, choices);
        connect(state, &FactRow::changeAsked, this, [this] {
            m_openFact = u"state"_s;
            showPlaces();
        });
        connect(state, &FactRow::changed, this, [this](const QString &ref) { changeFact(u"state"_s, ref); });
        m_ui->places->add(state);
    }
    if (!profile.developmentRoot.isEmpty())
        return;
    const QStringList recent = RecentApplications().folders();
    for (qsizetype i = 0; i < std::min(recent.size(), recentShown); ++i) {
        auto *offer = new CardRow(new Glyph(u"history"_s, 20, Ink::Muted), recent[i], tr("Used before"));
        QPushButton *use = makeLink(tr("Use"), u"recent%1"_s.arg(i));
        //: %1 is a folder
        use->setAccessibleName(tr("Use %1").arg(recent[i]));
        connect(use, &QPushButton::clicked, this, [this, folder = recent[i]] { setDevelopment(folder, {}); });
        offer->setTrail(use);
        m_ui->places->add(offer);
    }
}

void FindPage::addRoot()
{
    const qsizetype others = m_proposal.findings.candidates.size() - 1;
    QPushButton *more = nullptr;
    if (m_origin == Origin::Proposed && others > 0) {
        more = makeLink(m_showsCandidates ? tr("Hide the others") : tr("%n other(s)…", nullptr, int(others)),
                        u"otherPlaces"_s);
        more->setAccessibleDescription(tr("Shows the other places where the application may lie"));
        connect(more, &QPushButton::clicked, this, [this] {
            m_showsCandidates = !m_showsCandidates;
            showPlaces();
        });
    }
    auto *row = new PlaceRow({u"container"_s, tr("Application in container"), m_rootText, rootReason()},
                             u"applicationRoot"_s, more);
    row->edit()->setPlaceholderText(u"/opt/…"_s);
    connect(row->edit(), &QLineEdit::textEdited, this, &FindPage::setRoot);
    connect(row->edit(), &QLineEdit::editingFinished, this, [this] {
        const std::optional<AppCandidate> now = m_proposal.candidate();
        if (m_origin == Origin::Proposed && m_proposal.root && now && m_phase == Phase::Idle &&
            m_proposal.root != m_matchedRoot)
            matchChosen();
    });
    m_ui->places->add(row);
    const bool nothingFits = m_origin == Origin::Proposed && m_phase == Phase::Idle && !m_error &&
                             m_development && !m_development->items().isEmpty() &&
                             (!m_proposal.findings.match || m_proposal.findings.match->present == 0);
    if (!nothingFits)
        return;
    auto *empty =
        new CardRow(new Glyph(u"find"_s, 20, Ink::Note),
                    tr("Nothing in this container resembles the folder. Choose the place yourself."));
    QPushButton *choose = makeLink(tr("Choose…"), u"choosePlace"_s);
    choose->setAccessibleName(tr("Choose the application's folder in the container"));
    connect(choose, &QPushButton::clicked, row->edit(), [edit = row->edit()] {
        edit->setFocus();
        edit->selectAll();
    });
    empty->setTrail(choose);
    m_ui->places->add(empty);
}

void FindPage::addCandidates()
{
    const std::optional<AppCandidate> current = m_proposal.candidate();
    const QList<AppCandidate> &all = m_proposal.findings.candidates;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isChosen = current && current->root == all[i].root;
        auto *radio = new QRadioButton;
        radio->setObjectName(u"candidate%1"_s.arg(i));
        radio->setAccessibleName(all[i].root.display());
        radio->setAccessibleDescription(candidateReason(all[i]));
        radio->setChecked(isChosen);
        m_candidateButtons.addButton(radio);
        auto *row = new CardRow(radio, all[i].root.display(), candidateReason(all[i]));
        row->setStrong(isChosen);
        connect(row, &CardRow::clicked, radio, &QRadioButton::click);
        connect(radio, &QRadioButton::clicked, this, [this, i] { chooseCandidate(i); }, Qt::QueuedConnection);
        m_ui->places->add(row);
    }
}

void FindPage::addProfile()
{
    const Profile &profile = session().profile;
    QPushButton *open = makeLink(tr("Open profile…"), u"openProfile"_s);
    connect(open, &QPushButton::clicked, this, &FindPage::askForProfile);
    const QString caption =
        m_origin == Origin::Bundled  ? tr("Comes with Lotse; chosen by the container's name.")
        : m_origin == Origin::Recent ? tr("As you used it last for this container.")
        : m_origin == Origin::File   ? m_file
                                     : tr("No profile knows this container; Lotse proposes what it found.");
    const QString title = profile.title.isEmpty() ? profile.name : profile.title;
    auto *row = new CardRow(new Glyph(u"profile"_s, 20, Ink::Muted), tr("Profile: %1").arg(title),
                            //: %1 is a file
                            m_saved.isEmpty() ? caption : tr("Saved as %1").arg(m_saved));
    row->setTrail(open);
    m_ui->places->add(row);
    if (m_profileError)
        m_ui->places->add(makeErrorRow(*m_profileError));
}

void FindPage::showMappings()
{
    const RowKeeper keeper(*m_ui->mappings);
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
                takeMappings();
            });
            if (side == i + 1)
                box->addWidget(new Glyph(u"arrow-right"_s, 16, Ink::Muted));
            box->addWidget(edit, 1);
        }
        QPushButton *remove = makeLink(tr("Remove"), u"removeMapping%1"_s.arg(i / 2));
        //: %1 is a path
        remove->setAccessibleName(tr("Remove the pair %1").arg(m_mappingTexts[i]));
        remove->setEnabled(m_mappingTexts.size() > 2);
        connect(remove, &QPushButton::clicked, this, [this, i] {
            m_mappingTexts.remove(i, 2);
            takeMappings();
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
    const RowKeeper keeper(*m_ui->facts);
    m_ui->facts->clear();
    if (m_error) {
        CardRow *row = makeErrorRow(*m_error);
        QPushButton *again = makeButton(tr("Try again"), u"tryAgain"_s);
        connect(again, &QPushButton::clicked, this, [this] {
            if (m_origin == Origin::Proposed)
                propose();
            else
                look();
            retranslate();
        });
        row->setTrail(again);
        m_ui->facts->add(row);
        // It must be seen, however small the window is.
        QMetaObject::invokeMethod(
            row, [this, row] { m_ui->scroll->ensureWidgetVisible(row); }, Qt::QueuedConnection);
        return;
    }
    if (m_phase == Phase::Looking) {
        for (int i = 0; i < 3; ++i)
            m_ui->facts->add(new GreyRow(i));
        return;
    }
    QList<AppUnit> units = m_proposal.findings.evidence.units;
    for (const Fact &fact : factsOf(session().look, session().profile, units)) {
        auto *row = new FactRow({fact.icon, fact.name, fact.value, fact.reason});
        if (!fact.key.isEmpty()) {
            row->setChangeable(fact.key, m_openFact == fact.key, fact.current, fact.choices);
            connect(row, &FactRow::changeAsked, this, [this, key = fact.key] {
                m_openFact = key;
                showFacts();
                if (auto *edit = m_ui->facts->findChild<QWidget *>(key + u"Edit"_s))
                    edit->setFocus();
            });
            connect(row, &FactRow::changed, this,
                    [this, key = fact.key](const QString &value) { changeFact(key, value); });
        }
        m_ui->facts->add(row);
    }
    if (m_phase == Phase::Comparing)
        m_ui->facts->add(new GreyRow(1));
}

void FindPage::showNotes()
{
    m_ui->notes->clear();
    const bool known = m_phase == Phase::Idle && !m_error && session().profile.applicationRoot.bytes() != "/";
    m_ui->notesBox->setVisible(known);
    if (!known)
        return;
    for (QWidget *row : makeNoteRows(session().look, session().profile))
        m_ui->notes->add(row);
}

} // namespace Lotse
