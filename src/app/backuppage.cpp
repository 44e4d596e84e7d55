// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backuppage.h"

#include "app/backuplist.h"
#include "app/phrases.h"
#include "app/style.h"
#include "app/textdiffpane.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Walking through the list asks for a file only when one rests.
constexpr int restTime = 80;

} // namespace

BackupPage::BackupPage(Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_asker(session, this)
    , m_parts(new QWidget)
    , m_told(new QVBoxLayout)
    , m_filter(new QWidget)
    , m_list(new BackupList)
    , m_then(makeLabel({}, TextRole::Strong, Ink::Text, false))
    , m_today(makeLabel({}, TextRole::Strong, Ink::Text, false))
    , m_pane(new TextDiffPane)
{
    setObjectName(u"backupPage"_s);
    m_list->setObjectName(u"backupFiles"_s);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"backupSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    auto *file = new QWidget;
    auto *fileBox = new QVBoxLayout(file);
    fileBox->setContentsMargins(0, 0, 0, 0);
    fileBox->setSpacing(4);
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(6, 8, 0, 0);
    for (QLabel *side : {m_then, m_today})
        sides->addWidget(side, 1);
    fileBox->addLayout(sides);
    fileBox->addWidget(m_pane, 1);
    splitter->addWidget(file);
    splitter->setSizes({300, 280});
    m_splitter = splitter;

    makeFilter();
    makeButtons();
    auto *box = new QVBoxLayout(m_parts);
    box->setContentsMargins(32, 0, 32, 0);
    box->setSpacing(12);
    box->addLayout(m_told);
    box->addWidget(m_filter);
    box->addWidget(m_splitter, 1);
    box->addStretch(0);
    setWhole(m_parts);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &BackupPage::askForFile);
    connect(m_list, &BackupList::currentRowChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_asker, &HostAsker::changed, this, [this] {
        showState();
        if (m_asker.isAsking())
            announce(m_asker.sentence());
    });
    connect(m_list, &BackupList::tickedChanged, this, &BackupPage::showState);
    connect(m_pane, &TextDiffPane::previousAsked, m_pane, [this] { m_pane->showPlace(true); });
    connect(m_pane, &TextDiffPane::nextAsked, m_pane, [this] { m_pane->showPlace(false); });
    connect(m_pane, &TextDiffPane::largeAsked, this, [this] {
        const bool large = m_list->isVisible();
        m_list->setVisible(!large);
        m_pane->setLarge(large);
    });
}

BackupPage::~BackupPage() = default;

void BackupPage::makeFilter()
{
    auto *line = new QHBoxLayout(m_filter);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    m_search = new QLineEdit;
    m_search->setObjectName(u"backupSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(scaled(controlHeight));
    m_onlyDifferent = new QCheckBox;
    m_onlyDifferent->setObjectName(u"onlyDifferent"_s);
    m_onlyDifferent->setChecked(true);
    m_all = makeLink({}, u"tickShown"_s);
    line->addWidget(m_search, 1);
    line->addWidget(m_onlyDifferent);
    line->addWidget(m_all);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list->setSearch(text);
        showState();
    });
    connect(m_onlyDifferent, &QCheckBox::toggled, this, [this](bool on) {
        m_list->setOnlyDifferent(on);
        showState();
    });
    connect(m_all, &QPushButton::clicked, this,
            [this] { m_list->ticked().isEmpty() ? m_list->tickShown() : m_list->tickNone(); });
}

void BackupPage::makeButtons()
{
    m_runs = makeButton({}, u"allRuns"_s);
    m_restore = makeButton({}, u"restoreFiles"_s);
    m_restore->setDefault(true);
    footer()->addWidget(m_runs);
    footer()->addWidget(m_restore);
    connect(m_runs, &QPushButton::clicked, this, &BackupPage::runsAsked);
    connect(m_restore, &QPushButton::clicked, this, &BackupPage::restore);
}

void BackupPage::enter()
{
    m_done.clear();
    m_asker.forget();
    m_search->clear();
    m_onlyDifferent->setChecked(true);
    m_list->show();
    m_pane->setLarge(false);
    open();
    ToolPage::enter();
}

void BackupPage::retranslate()
{
    ToolPage::retranslate();
    const QString when = QLocale().toString(m_run.startedAt.toLocalTime(), QLocale::ShortFormat);
    //: %1 date and time
    setHeader(tr("Backup of %1").arg(when),
              //: %1 is a container
              tr("The files of %1 as they were just before this run, beside what they are today.")
                  .arg(m_run.container));
    m_search->setPlaceholderText(tr("Search for a file"));
    m_search->setAccessibleName(m_search->placeholderText());
    // Qt leaves the button that empties the field without a name.
    for (auto *button : m_search->findChildren<QAbstractButton *>())
        button->setAccessibleName(tr("Clear the search"));
    m_then->setText(tr("In the backup"));
    m_today->setText(tr("Today"));
    m_onlyDifferent->setText(tr("Only what is different today"));
    m_list->setAccessibleName(tr("Files in the backup"));
    m_runs->setText(tr("Other runs"));
    showState();
}

void BackupPage::open()
{
    m_reading = true;
    m_error.reset();
    m_contents.reset();
    m_list->setEntries({});
    session().worker.run(
        this,
        [site = session().site, folder = m_run.folder](const CallContext &call) {
            return site->openBackup(folder, call);
        },
        [this](Result<BackupContents> answer) { taken(std::move(answer)); });
}

void BackupPage::taken(Result<BackupContents> answer)
{
    m_reading = false;
    if (answer) {
        m_asker.letIn(m_run.host);
        m_contents = std::make_shared<const BackupContents>(*std::move(answer));
        m_list->setEntries(m_contents->entries);
        if (!m_list->hasDifferences())
            m_onlyDifferent->setChecked(false);
    } else if (!m_asker.takesOn(m_run.host, answer.error(), [this] { open(); })) {
        m_error = answer.error();
    }
    showState();
    if (m_error)
        announce(messageFor(*m_error).happened);
}

void BackupPage::showState()
{
    clearLayout(m_told);
    Card *card = nullptr;
    const auto tell = [this, &card](QWidget *row) {
        if (!card) {
            card = new Card;
            m_told->addWidget(card);
        }
        card->add(row);
    };
    if (!m_done.isEmpty())
        tell(makeStateRow(StepState::Done, m_done, m_kept, {}));
    for (QWidget *row : m_asker.makeRows())
        tell(row);
    if (m_error)
        tell(makeErrorRow(*m_error));
    if (m_restoring)
        tell(makeStateRow(StepState::Running, tr("Bringing the files back …"), {}, {}));
    else if (m_reading)
        tell(makeStateRow(StepState::Running, tr("Reading the backup and the container …"), {}, {}));
    m_filter->setVisible(m_contents != nullptr);
    m_splitter->setVisible(m_contents != nullptr);

    const int ticked = int(m_list->ticked().size());
    m_all->setText(ticked == 0 ? tr("Tick all that are shown") : tr("Tick none"));
    m_all->setEnabled(m_list->shown() > 0 || ticked > 0);
    m_restore->setText(ticked == 0 ? tr("Restore files") : tr("Restore %n file(s)", nullptr, ticked));
    m_restore->setEnabled(ticked > 0 && !m_restoring && !m_reading);
    if (m_contents && !m_list->current())
        m_pane->showSentence({}, m_search->text().isEmpty() ? tr("Everything is as it was in this backup.")
                                                            : tr("No file fits this search."));
}

void BackupPage::askForFile()
{
    const Difference *current = m_list->current();
    if (!current || !m_contents)
        return;
    const int number = ++m_question;
    session().worker.run(
        this,
        [site = session().site, contents = m_contents, entry = *current](const CallContext &call) {
            return site->backedUpFile(*contents, entry, call.within(std::chrono::seconds(60)));
        },
        [this, number, path = current->path](const Result<std::shared_ptr<const ShownFile>> &answer) {
            if (number != m_question)
                return;
            if (answer)
                m_pane->showFile(*answer);
            else
                m_pane->showSentence(path, messageFor(answer.error()).happened);
        });
}

void BackupPage::restore()
{
    m_restoring = true;
    m_error.reset();
    m_done.clear();
    m_runs->setFocus(); // the button goes grey: else the focus would leave the page
    showState();
    Q_EMIT restoringChanged();
    session().worker.run(
        this,
        [site = session().site, folder = m_run.folder, paths = m_list->ticked()](const CallContext &call) {
            return site->restoreFiles(folder, paths, call);
        },
        [this](const Result<RestoredFiles> &answer) {
            m_restoring = false;
            session().reading.reset(); // what was read is not so any more
            if (answer) {
                m_done = tr("%n file(s) are in place again.", nullptr, answer->count);
                m_kept = answer->archive.isEmpty()
                             ? tr("The service was not restarted.")
                             //: %1 is a file on this computer
                             : tr("What they replaced is kept in %1. The service was not restarted.")
                                   .arg(answer->archive);
                open();
            } else {
                m_error = answer.error();
            }
            showState();
            announce(m_error ? messageFor(*m_error).happened : m_done);
            Q_EMIT restoringChanged();
        });
}

} // namespace Lotse
