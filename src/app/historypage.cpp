// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historypage.h"

#include "app/phrases.h"
#include "ui_historypage.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

struct Appearance
{
    StepState state;
    QString title;
};

Appearance lookOf(const QString &verdict)
{
    using Verdict = RepairOutcome::Verdict;
    for (const auto &[one, state] : {std::pair{Verdict::Proven, StepState::Done},
                                     {Verdict::StillRed, StepState::Notes},
                                     {Verdict::NothingToDo, StepState::Done},
                                     {Verdict::RolledBack, StepState::Undone},
                                     {Verdict::RollbackFailed, StepState::Failed},
                                     {Verdict::Refused, StepState::Skipped}})
        if (verdict == repairVerdictKey(one))
            return {state, verdictTitle(one)};
    return {StepState::NeedsYou, HistoryPage::tr("Not finished")};
}

} // namespace

HistoryPage::HistoryPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::HistoryPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->assistant, &QPushButton::clicked, this, &HistoryPage::assistantAsked);
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::enter()
{
    m_error.reset();
    retranslate();
}

CardRow *HistoryPage::makeRow(const RunStore::Run &run, int number)
{
    const bool damaged = !run.problem.isEmpty();
    const bool busy = run.id == m_undoing;
    const Appearance look =
        damaged ? Appearance{StepState::Notes, tr("This run cannot be read")} : lookOf(run.verdict);
    const QString place = run.container.isEmpty() ? run.folder : u"%1 @ %2"_s.arg(run.container, run.host);
    CardRow *row = makeStateRow(
        busy ? StepState::Running : look.state, busy ? tr("Bringing the old state back") : look.title,
        damaged ? run.problem : place,
        run.startedAt.isValid() ? QLocale().toString(run.startedAt.toLocalTime().time(), QLocale::ShortFormat)
                                : QString());
    row->setObjectName(u"run%1"_s.arg(number));
    auto *details = new QWidget;
    auto *buttons = new QHBoxLayout(details);
    buttons->setContentsMargins(0, 4, 0, 4);
    buttons->setSpacing(8);
    const QString report = run.folder + u"/report/report.html"_s;
    if (QFileInfo::exists(report)) {
        QPushButton *open = makeButton(tr("Open report"), u"openReport%1"_s.arg(number));
        connect(open, &QPushButton::clicked, this,
                [report] { QDesktopServices::openUrl(QUrl::fromLocalFile(report)); });
        buttons->addWidget(open);
    }
    const bool changed = run.verdict == repairVerdictKey(RepairOutcome::Verdict::Proven) ||
                         run.verdict == repairVerdictKey(RepairOutcome::Verdict::StillRed) ||
                         run.verdict == repairVerdictKey(RepairOutcome::Verdict::RollbackFailed) ||
                         run.verdict == "unfinished"_L1;
    if (!damaged && changed && run.backupPresent) {
        //: German: Stand davor wiederherstellen
        QPushButton *back = makeButton(tr("Restore the state before"), u"undo%1"_s.arg(number));
        back->setEnabled(m_undoing.isEmpty() && !session().worker.isBusy());
        connect(back, &QPushButton::clicked, this, [this, run] { undo(run); });
        buttons->addWidget(back);
    }
    buttons->addWidget(makeLabel(run.folder, TextRole::Caption), 1);
    row->setDetails(details);
    row->setOpen(number == 1);
    return row;
}

void HistoryPage::undo(const RunStore::Run &run)
{
    m_undoing = run.id;
    m_error.reset();
    retranslate();
    std::shared_ptr<RunObserver> observer = session().worker.observerFor(this, [](const RunEvent &) {});
    session().worker.run(
        this,
        [site = session().site, folder = run.folder, observer](const CallContext &call) {
            return site->undo(folder, *observer, call);
        },
        [this](Result<RepairOutcome> answer) {
            m_undoing.clear();
            if (!answer)
                m_error = answer.error();
            else if (answer->verdict != RepairOutcome::Verdict::RolledBack)
                m_error = answer->error;
            retranslate();
            announce(m_error ? messageFor(*m_error).happened : tr("The old state is back."));
        });
}

void HistoryPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    m_ui->stop->hide(); // bringing back is not stopped half way
    clearLayout(m_ui->daysLayout);
    if (m_error) {
        auto *card = new Card;
        card->add(makeErrorRow(*m_error));
        m_ui->daysLayout->addWidget(card);
    }
    Card *card = nullptr;
    QDate day;
    int number = 0;
    for (const RunStore::Run &run : RunStore().runs()) {
        const QDate date = run.startedAt.toLocalTime().date();
        if (!card || date != day) {
            day = date;
            const QDate today = QDate::currentDate();
            m_ui->daysLayout->addWidget(makeSection(!day.isValid() ? tr("Without a date")
                                                    : day == today ? tr("Today")
                                                    : day.daysTo(today) == 1
                                                        ? tr("Yesterday")
                                                        : QLocale().toString(day, QLocale::LongFormat)));
            card = new Card;
            m_ui->daysLayout->addWidget(card);
        }
        card->add(makeRow(run, ++number));
    }
    if (number == 0)
        m_ui->daysLayout->addWidget(
            makeLabel(tr("Nothing has been done here yet."), TextRole::Body, Ink::Muted));
}

} // namespace Lotse
