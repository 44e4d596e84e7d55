// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypage.h"

#include "app/phrases.h"
#include "app/reportfile.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>

namespace Lotse {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(Purpose purpose, Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_purpose(purpose)
    , m_days(new QVBoxLayout)
    , m_asker(session, this)
{
    setObjectName(purpose == Purpose::Read ? u"history"_s : u"restore"_s);
    makeFilter();
    m_days->setSpacing(0);
    body()->insertLayout(1, m_days);
    connect(&m_asker, &HostAsker::changed, this, [this] {
        showRuns();
        if (m_asker.isAsking())
            announce(m_asker.sentence());
    });
}

void HistoryPage::makeFilter()
{
    m_filter = new QWidget;
    auto *line = new QHBoxLayout(m_filter);
    line->setContentsMargins(0, 0, 0, 16);
    line->setSpacing(8);
    m_search = new QLineEdit;
    m_search->setObjectName(u"historySearch"_s);
    m_search->setClearButtonEnabled(true);
    m_verdict = new QComboBox;
    m_verdict->setObjectName(u"historyVerdict"_s);
    m_container = new QComboBox;
    m_container->setObjectName(u"historyContainer"_s);
    line->addWidget(m_search, 1);
    for (QComboBox *box : {m_verdict, m_container}) {
        box->setMinimumHeight(scaled(controlHeight));
        box->setMinimumWidth(180);
        box->setMaximumWidth(scaled(280));
        line->addWidget(box);
        connect(box, &QComboBox::activated, this, &HistoryPage::showRuns);
    }
    m_search->setMinimumHeight(scaled(controlHeight));
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::showRuns);
    body()->insertWidget(0, m_filter);
}

void HistoryPage::enter()
{
    if (!isRestoring()) {
        m_asker.forget();
        m_error.reset();
        m_done.clear();
    }
    m_runs = RunStore().runs();
    if (m_purpose == Purpose::Restore) // what changed nothing has nothing to bring back
        m_runs.removeIf([](const RunStore::Run &run) { return wayBackOf(run) == WayBack::NothingChanged; });
    ToolPage::enter();
    m_unfolded.clear();
}

void HistoryPage::retranslate()
{
    ToolPage::retranslate();
    if (m_purpose == Purpose::Read)
        setHeader(tr("History"), tr("Everything Lotse did, with proof and a way back."));
    else
        setHeader(tr("Restore earlier state"),
                  tr("Choose a run; the container goes back to how it was just before it."));
    m_search->setPlaceholderText(tr("Search in containers, hosts and profiles"));
    m_search->setAccessibleName(tr("Search the history"));
    m_verdict->setAccessibleName(tr("Show only runs that ended so"));
    m_container->setAccessibleName(tr("Show only runs of this container"));
    fillFilter();
    showRuns();
}

void HistoryPage::fillFilter()
{
    const QString verdict = m_verdict->currentData().toString();
    const QString container = m_container->currentData().toString();
    m_verdict->clear();
    m_container->clear();
    m_verdict->addItem(tr("Every result"), QString());
    m_container->addItem(tr("Every container"), QString());
    for (const RunStore::Run &run : std::as_const(m_runs)) {
        const QString word = run.problem.isEmpty() ? run.verdict : u"damaged"_s;
        if (m_verdict->findData(word) < 0)
            m_verdict->addItem(verdictLook(run).title, word);
        if (!run.container.isEmpty() && m_container->findData(run.container) < 0)
            m_container->addItem(run.container, run.container);
    }
    m_verdict->setCurrentIndex(std::max(0, m_verdict->findData(verdict)));
    m_container->setCurrentIndex(std::max(0, m_container->findData(container)));
    m_filter->setVisible(m_purpose == Purpose::Read && m_runs.size() > 1);
}

bool HistoryPage::isWanted(const RunStore::Run &run) const
{
    if (m_purpose == Purpose::Restore)
        return true;
    const QString verdict = m_verdict->currentData().toString();
    const QString container = m_container->currentData().toString();
    if (!verdict.isEmpty() && verdict != (run.problem.isEmpty() ? run.verdict : u"damaged"_s))
        return false;
    if (!container.isEmpty() && container != run.container)
        return false;
    const QString all =
        QStringList{run.id, run.host, run.container, run.profileName, verdictLook(run).title}.join(u'\n');
    return all.contains(m_search->text().trimmed(), Qt::CaseInsensitive);
}

void HistoryPage::showRuns()
{
    clearLayout(m_days);
    if (isRestoring() || m_asker.isAsking() || m_error || !m_done.isEmpty()) {
        auto *card = new Card;
        if (isRestoring())
            card->add(makeStateRow(StepState::Running, tr("Bringing the old state back"),
                                   tr("From the tested backup; the same checks prove it."), {}));
        else if (m_asker.isAsking())
            for (QWidget *row : m_asker.makeRows())
                card->add(row);
        else if (m_error)
            card->add(makeErrorRow(*m_error));
        else
            card->add(makeStateRow(StepState::Undone, m_done, tr("The same checks prove it."), {}));
        m_days->addWidget(card);
    }
    QList<RunStore::Run> wanted;
    for (const RunStore::Run &run : std::as_const(m_runs))
        if (isWanted(run))
            wanted.append(run);
    addRuns(wanted);
    if (wanted.isEmpty())
        showEmpty(!m_runs.isEmpty());
}

void HistoryPage::addRuns(const QList<RunStore::Run> &runs)
{
    Card *card = nullptr;
    QDate day;
    int number = 0;
    for (const RunStore::Run &run : runs) {
        const QDate date = run.startedAt.toLocalTime().date();
        if (!card || date != day) {
            day = date;
            const qint64 ago = day.daysTo(QDate::currentDate());
            QLabel *heading = makeSection(!day.isValid() ? tr("Without a date")
                                          : ago == 0     ? tr("Today")
                                          : ago == 1     ? tr("Yesterday")
                                                         : QLocale().toString(day, QLocale::LongFormat));
            if (m_days->count() == 0)
                heading->setContentsMargins(0, 0, 0, 8); // the page's heading has left its distance already
            m_days->addWidget(heading);
            card = new Card;
            m_days->addWidget(card);
        }
        card->add(makeRow(run, ++number));
    }
}

void HistoryPage::showEmpty(bool filtered)
{
    m_days->addSpacing(8);
    if (filtered) {
        m_days->addWidget(makeLabel(tr("No run fits this search."), TextRole::Body, Ink::Muted));
        QPushButton *all = makeLink(tr("Show all"), u"showAll"_s);
        connect(all, &QPushButton::clicked, this, [this] {
            m_verdict->setCurrentIndex(0);
            m_container->setCurrentIndex(0);
            m_search->clear();
            showRuns();
        });
        m_days->addWidget(all, 0, Qt::AlignLeft);
        return;
    }
    m_days->addWidget(makeLabel(m_purpose == Purpose::Read
                                    ? tr("Nothing has been done here yet.")
                                    : tr("Nothing has been changed yet, so there is nothing to bring back."),
                                TextRole::Body, Ink::Muted));
    //: Link to the first page. German: Zum Assistenten
    QPushButton *start = makeLink(tr("To the assistant"), u"toAssistant"_s);
    connect(start, &QPushButton::clicked, this, &ToolPage::assistantAsked);
    m_days->addWidget(start, 0, Qt::AlignLeft);
}

HistoryRow *HistoryPage::makeRow(const RunStore::Run &run, int number)
{
    auto *row = new HistoryRow(run, m_purpose, QString::number(number));
    row->setOpen(m_unfolded.isEmpty() ? number == 1 : run.id == m_unfolded);
    if (m_purpose == Purpose::Read) {
        connect(row, &HistoryRow::restoreAsked, this, [this, id = run.id] { Q_EMIT restoreAsked(id); });
        connect(row, &HistoryRow::saveAsked, this, [this, folder = run.folder] { save(folder); });
    } else {
        const auto allow = [this, row] { row->setRestorable(!isRestoring() && !session().worker.isBusy()); };
        allow();
        connect(&session().worker, &Worker::busyChanged, row, allow);
        connect(row, &HistoryRow::restoreAsked, this, [this, run] { restore(run); });
        connect(row, &HistoryRow::backupAsked, this, [this, run] { Q_EMIT backupAsked(run); });
    }
    return row;
}

void HistoryPage::restore(const RunStore::Run &run)
{
    m_restoring = run.id;
    m_asker.forget();
    m_error.reset();
    m_done.clear();
    showRuns();
    Q_EMIT restoringChanged();
    std::shared_ptr<RunObserver> observer = session().worker.observerFor(this, [](const RunEvent &) {});
    session().worker.run(
        this,
        [site = session().site, folder = run.folder, observer](const CallContext &call) {
            return site->undo(folder, rollBackRun, *observer, call);
        },
        [this, run](Result<RepairOutcome> answer) { restored(run, std::move(answer)); });
}

void HistoryPage::restored(const RunStore::Run &run, Result<RepairOutcome> answer)
{
    m_restoring.clear();
    if (answer) {
        m_asker.letIn(run.host);
        if (answer->verdict != RepairOutcome::Verdict::RolledBack)
            m_error = answer->error;
    } else if (!m_asker.takesOn(run.host, answer.error(), [this, run] { restore(run); })) {
        m_error = answer.error();
    } else {
        Q_EMIT restoringChanged();
        return;
    }
    if (!m_error)
        m_done = tr("The old state is back.");
    session().reading.reset(); // what was read is not so any more
    m_runs = RunStore().runs();
    m_runs.removeIf([](const RunStore::Run &one) { return wayBackOf(one) == WayBack::NothingChanged; });
    retranslate();
    announce(m_error ? messageFor(*m_error).happened : m_done);
    Q_EMIT restoringChanged();
}

void HistoryPage::save(const QString &runFolder)
{
    askWhereToSaveReport(this, QFileInfo(runFolder).fileName(), [this, runFolder](const QString &file) {
        session().worker.run(
            this,
            [runFolder, file](const CallContext &call) {
                const Result<ReportPages> pages = reportPages(runFolder);
                return pages ? saveReport(*pages, file, call) : Result<>(pass(pages));
            },
            [this, file](Result<> answer) {
                m_error.reset();
                m_done.clear();
                if (answer)
                    m_done = tr("Saved: %1").arg(file);
                else
                    m_error = answer.error();
                showRuns();
                announce(m_error ? messageFor(*m_error).happened : m_done);
            });
    });
}

} // namespace Lotse
