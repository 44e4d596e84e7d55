// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilespage.h"

#include "app/flowlayout.h"
#include "app/phrases.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLineEdit>
#include <QUrl>

namespace Lotse {

using namespace Qt::StringLiterals;

ProfilesPage::ProfilesPage(Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_import(makeButton({}, u"importProfile"_s))
    , m_sections(new QVBoxLayout)
{
    setObjectName(u"profiles"_s);
    m_sections->setSpacing(0);
    body()->insertLayout(0, m_sections);
    headerEnd()->addWidget(m_import, 0, Qt::AlignTop);
    connect(m_import, &QPushButton::clicked, this, &ProfilesPage::importProfile);
}

void ProfilesPage::enter()
{
    m_error.reset();
    m_note.clear();
    m_removed.clear();
    ToolPage::enter();
}

void ProfilesPage::retranslate()
{
    ToolPage::retranslate();
    setHeader(tr("Profiles"),
              tr("One file for each application: where it lies, how it is started, and how it is checked."));
    m_import->setText(tr("Import…"));
    m_import->setAccessibleName(tr("Import a profile"));
    clearLayout(m_sections);
    showNotes();
    showOwn();
    showBundled();
}

void ProfilesPage::showNotes()
{
    const bool proven = session().ending &&
                        session().ending->outcome.verdict == RepairOutcome::Verdict::Proven &&
                        m_shelf.fileFor(session().profile.container).isEmpty();
    if (!m_error && m_note.isEmpty() && !proven)
        return;
    auto *card = new Card;
    m_sections->addWidget(card);
    if (m_error)
        card->add(makeErrorRow(*m_error));
    if (!m_note.isEmpty()) {
        CardRow *row = makeStateRow(StepState::Done, m_note, {}, {});
        if (!m_removed.isEmpty()) {
            QPushButton *undo = makeLink(tr("Undo"), u"undoRemove"_s);
            connect(undo, &QPushButton::clicked, this, [this] {
                const Result<> back = ProfileShelf::putBack(m_removed, m_undoFile);
                m_removed.clear();
                done(back ? Result<QString>(m_undoFile) : pass(back), tr("The profile is back."));
            });
            row->setTrail(undo);
        }
        card->add(row);
    }
    if (proven) {
        auto *row = new CardRow(new Glyph(u"profile"_s, 20, Ink::Muted), tr("The profile of the last repair"),
                                tr("It worked. Keep it, so that next time everything is filled in."));
        QPushButton *keep = makeButton(tr("Keep as profile"), u"keepProfile"_s);
        connect(keep, &QPushButton::clicked, this,
                [this] { done(m_shelf.keep(session().profile), tr("The profile is kept.")); });
        row->setTrail(keep);
        card->add(row);
    }
}

void ProfilesPage::showOwn()
{
    m_sections->addWidget(makeSection(tr("Your profiles")));
    const QList<ProfileShelf::Entry> entries = m_shelf.own();
    if (entries.isEmpty()) {
        m_sections->addWidget(makeLabel(
            tr("You have none of your own yet. Duplicate one below, import a file, or keep the one of a "
               "successful repair."),
            TextRole::Body, Ink::Muted));
        return;
    }
    auto *card = new Card;
    m_sections->addWidget(card);
    int number = 0;
    for (const ProfileShelf::Entry &entry : entries)
        card->add(makeRow(entry, QString::number(++number)));
}

void ProfilesPage::showBundled()
{
    m_sections->addWidget(makeSection(tr("Delivered with Lotse")));
    auto *card = new Card;
    m_sections->addWidget(card);
    int number = 0;
    for (const ProfileShelf::Entry &entry : ProfileShelf::bundled())
        card->add(makeRow(entry, u"Bundled%1"_s.arg(++number)));
}

CardRow *ProfilesPage::makeRow(const ProfileShelf::Entry &entry, const QString &name)
{
    CardRow *row = nullptr;
    if (entry.problem) {
        row = makeStateRow(StepState::Notes, entry.title(), messageFor(*entry.problem).happened, {});
    } else {
        const QString root = entry.profile.applicationRoot.display();
        //: Caption of a profile: %1 is a container, %2 the folder of the application in it
        const QString caption = entry.profile.container.isEmpty()
                                    ? root
                                    : tr("Container %1, %2").arg(entry.profile.container, root);
        row = new CardRow(new Glyph(u"profile"_s, 20, Ink::Muted), entry.title(), caption);
        if (entry.bundled)
            //: Of a profile that comes with the program. German: nur lesbar
            row->setTrail(makeLabel(tr("read-only"), TextRole::Caption, Ink::Muted, false));
    }
    row->setObjectName(u"profile"_s + name);
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(8);
    column->addWidget(makeActions(entry, name));
    if (!entry.bundled && !entry.problem)
        column->addWidget(makeRenaming(entry, name));
    if (!entry.bundled)
        column->addWidget(makeLabel(entry.file, TextRole::Caption));
    row->setDetails(details);
    row->setOpen(m_unfolded.isEmpty() ? name == "1"_L1 : entry.file == m_unfolded);
    return row;
}

QWidget *ProfilesPage::makeActions(const ProfileShelf::Entry &entry, const QString &name)
{
    auto *box = new QWidget;
    auto *line = new FlowLayout(8, box);
    const auto add = [&](const QString &text, const QString &objectName, auto call) {
        QPushButton *button = makeButton(text, objectName + name);
        connect(button, &QPushButton::clicked, this, call);
        line->addWidget(button);
    };
    if (!entry.problem) {
        add(tr("Open in the assistant"), u"open"_s, [this, file = entry.file] { Q_EMIT openAsked(file); });
        add(tr("Duplicate"), u"duplicate"_s, [this, file = entry.file] {
            done(m_shelf.duplicate(file), tr("The profile was duplicated. Give it a title of its own."));
        });
        add(tr("Export…"), u"export"_s, [this, file = entry.file] { exportProfile(file); });
    }
    if (!entry.bundled) {
        add(tr("Show file"), u"show"_s,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_shelf.folder())); });
        add(tr("Remove"), u"remove"_s, [this, entry] { remove(entry); });
    }
    return box;
}

QWidget *ProfilesPage::makeRenaming(const ProfileShelf::Entry &entry, const QString &name)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *edit = new QLineEdit(entry.title());
    edit->setObjectName(u"title"_s + name);
    //: Accessible name; %1 is the present title
    edit->setAccessibleName(tr("New title for %1").arg(entry.title()));
    edit->setMinimumHeight(controlHeight);
    edit->setMaximumWidth(400);
    QPushButton *rename = makeButton(tr("Change title"), u"rename"_s + name);
    const auto call = [this, edit, file = entry.file] {
        const QString title = edit->text().trimmed();
        const Result<> renamed = ProfileShelf::rename(file, title);
        done(renamed ? Result<QString>(file) : pass(renamed), tr("The title was changed."));
    };
    connect(rename, &QPushButton::clicked, this, call);
    connect(edit, &QLineEdit::returnPressed, this, call);
    line->addWidget(edit, 1);
    line->addWidget(rename);
    line->addStretch(1);
    return box;
}

void ProfilesPage::done(const Result<QString> &answer, const QString &sentence)
{
    m_error.reset();
    m_note.clear();
    if (answer) {
        m_note = sentence;
        m_unfolded = *answer;
    } else {
        m_error = answer.error();
    }
    retranslate();
    announce(m_error ? messageFor(*m_error).happened : m_note);
}

void ProfilesPage::importProfile()
{
    askWhatToOpen(this,
                  {.title = tr("Import profile"), .purpose = u"profile"_s, .name = {}, .kinds = {kind()}},
                  [this](const QString &file) {
                      m_removed.clear();
                      done(m_shelf.take(file), tr("The profile was imported."));
                  });
}

void ProfilesPage::exportProfile(const QString &file)
{
    askWhereToSave(this,
                   {.title = tr("Export profile"),
                    .purpose = u"profile"_s,
                    .name = QFileInfo(file).fileName(),
                    .kinds = {kind()}},
                   [this, file](const QString &target) {
                       m_removed.clear();
                       const Result<> written = ProfileShelf::exportTo(file, target);
                       done(written ? Result<QString>(file) : pass(written), tr("The profile was exported."));
                   });
}

FileKind ProfilesPage::kind() const
{
    return {tr("Profiles (*.lotse.json)"), u".lotse.json"_s};
}

void ProfilesPage::remove(const ProfileShelf::Entry &entry)
{
    const Result<QString> aside = m_shelf.remove(entry.file);
    m_removed = aside.value_or(QString());
    m_undoFile = entry.file;
    //: %1 is the title of a profile
    done(aside ? Result<QString>(QString()) : aside, tr("“%1” was removed.").arg(entry.title()));
}

} // namespace Lotse
