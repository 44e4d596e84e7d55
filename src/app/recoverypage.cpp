// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recoverypage.h"

#include "app/cutoffcard.h"
#include "app/flowlayout.h"
#include "app/phrases.h"
#include "app/rowkeeper.h"

#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

RecoveryPage::RecoveryPage(Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_cards(new QVBoxLayout)
{
    setObjectName(u"recovery"_s);
    m_cards->setSpacing(16);
    body()->insertLayout(0, m_cards);
}

void RecoveryPage::enter()
{
    m_error.reset();
    look();
    ToolPage::enter();
}

void RecoveryPage::look()
{
    m_runs.clear();
    const RunStore::Unfinished unfinished = RunStore().unfinished();
    m_untidy = unfinished.untidy;
    for (const RunStore::Run &run : unfinished.cutOff) {
        m_runs.append({run, lastStepOf(run.folder), {}});
        session().worker.run(
            this,
            [site = session().site, run, answers = m_answers.value(run.host)](const CallContext &call) {
                return site->trace(run, answers, call.within(std::chrono::seconds(60)));
            },
            [this, run](Result<RunTrace> answer) { traced(run, std::move(answer)); });
    }
}

void RecoveryPage::traced(const RunStore::Run &run, Result<RunTrace> answer)
{
    HostAnswers &answers = m_answers[run.host];
    if (answer) {
        m_secrets.keep(answers);
    } else if (answer.error().code == Code::AuthRefused &&
               answers.secrets.remove(answer.error().args.value(0)) > 0) {
        look(); // without what did not help
        showRuns();
        return;
    } else {
        const Error question = answer.error();
        const auto found = [this, run, question](const std::optional<QString> &secret) {
            if (secret)
                this->answer(run, {.fingerprints = {}, .secrets = {{question.args.value(0), *secret}}});
            else
                traced(run, std::unexpected(question));
        };
        if (m_secrets.lookUp(question, found))
            return;
    }
    const auto one = std::ranges::find(m_runs, run.id, [](const CutOff &known) { return known.run.id; });
    if (one != m_runs.end())
        one->trace = std::move(answer);
    showRuns();
}

void RecoveryPage::answer(const RunStore::Run &run, const HostAnswers &answers)
{
    m_answers[run.host].add(answers);
    look();
    showRuns();
}

void RecoveryPage::retranslate()
{
    ToolPage::retranslate();
    if (m_runs.isEmpty() && m_untidy.isEmpty())
        setHeader(tr("Nothing is unfinished any more"), tr("The assistant can be used as ever."));
    else if (m_runs.isEmpty())
        setHeader(tr("Something is left to clean up"),
                  tr("The application is not affected. You can also go on and do it later."));
    else
        setHeader(tr("%n repair(s) did not come to an end", nullptr, int(m_runs.size())),
                  //: German: Nichts ist verloren: Die getestete Sicherung ist noch da. Sie entscheiden, wie
                  //: es weitergeht.
                  tr("Nothing is lost: what was backed up is still there. You decide how it goes on."));
    showRuns();
}

void RecoveryPage::showRuns()
{
    const RowKeeper keeper(*this);
    clearLayout(m_cards);
    if (m_error || !m_done.isEmpty()) {
        auto *card = new Card;
        card->add(m_error ? makeErrorRow(*m_error) : makeStateRow(StepState::Undone, m_done, {}, {}));
        m_cards->addWidget(card);
    }
    int number = 0;
    for (const CutOff &one : std::as_const(m_runs))
        addRun(one, ++number);
    number = 0;
    for (const RunStore::Run &run : std::as_const(m_untidy))
        addUntidy(run, ++number);
}

void RecoveryPage::addUntidy(const RunStore::Run &run, int number)
{
    auto *card = new Card;
    m_cards->addWidget(card);
    card->add(makeStateRow(StepState::Notes, runTitle(run),
                           tr("It ended, but could not clean up. Folders in the container whose names begin "
                              "with .lotse-, or a snapshot of it, still take up room."),
                           {}));
    QPushButton *button =
        makeButton(m_restoring == run.id ? tr("Cleaning up …") : tr("Clean up"), u"tidy%1"_s.arg(number));
    button->setAccessibleName(u"%1, %2"_s.arg(button->text(), run.container));
    button->setEnabled(m_restoring.isEmpty());
    auto *ways = new QWidget;
    auto *line = new FlowLayout(8, ways);
    line->setContentsMargins(16, 12, 16, 12);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, run] { tidy(run); });
    card->add(ways);
}

void RecoveryPage::begin(const RunStore::Run &run)
{
    m_restoring = run.id;
    m_error.reset();
    m_done.clear();
    showRuns();
    Q_EMIT restoringChanged();
}

void RecoveryPage::tidy(const RunStore::Run &run)
{
    begin(run);
    std::shared_ptr<RunObserver> observer = session().worker.observerFor(this, [](const RunEvent &) {});
    session().worker.run(
        this,
        [site = session().site, folder = run.folder, observer](const CallContext &call) {
            return site->tidy(folder, *observer, call.within(std::chrono::seconds(60)));
        },
        [this, container = run.container](const Result<> &answer) {
            m_restoring.clear();
            Q_EMIT restoringChanged();
            if (!answer) {
                failed(answer.error());
                return;
            }
            //: %1 is a container
            m_done = tr("Nothing of Lotse is left in %1.").arg(container);
            look();
            retranslate();
            announce(m_done);
        });
}

void RecoveryPage::addRun(const CutOff &one, int number)
{
    const bool isBusy = !m_restoring.isEmpty();
    auto *card = new CutOffCard(one.run, one.step, number);
    if (!one.trace)
        card->showLooking();
    else if (!*one.trace)
        card->showProblem(one.trace->error(), m_secrets.offerFor(one.trace->error()));
    else
        card->showTrace(**one.trace);
    card->addWays(one.trace, isBusy, m_restoring == one.run.id);
    m_cards->addWidget(card);
    connect(card, &CutOffCard::backAsked, this, [this, run = one.run] { bringBack(run, Then::Stay); });
    connect(card, &CutOffCard::onwardAsked, this, [this, run = one.run] { bringBack(run, Then::Finish); });
    connect(card, &CutOffCard::snapshotAsked, this,
            [this, run = one.run] { bringBack(run, Then::ResortToSnapshot); });
    connect(card, &CutOffCard::dismissAsked, this, [this, run = one.run] { dismiss(run); });
    // Answering makes the cards anew, with the one that was pressed.
    connect(
        card, &CutOffCard::answered, this,
        [this, run = one.run](const HostAnswers &answers, bool remember) {
            m_secrets.typed(answers, remember);
            answer(run, answers);
        },
        Qt::QueuedConnection);
}

void RecoveryPage::bringBack(const RunStore::Run &run, Then then)
{
    begin(run);
    std::shared_ptr<RunObserver> observer = session().worker.observerFor(this, [](const RunEvent &) {});
    session().worker.run(
        this,
        [site = session().site, folder = run.folder, observer, then](const CallContext &call) {
            return site->undo(folder, then == Then::ResortToSnapshot ? returnToSnapshot : rollBackRun,
                              *observer, call);
        },
        [this, run, then](Result<RepairOutcome> answer) {
            m_restoring.clear();
            Q_EMIT restoringChanged();
            session().reading.reset(); // what was read is not so any more
            if (!answer) {
                failed(answer.error());
            } else if (answer->verdict != RepairOutcome::Verdict::RolledBack) {
                failed(answer->error.value_or(Error{}));
            } else if (then == Then::Finish) {
                finish(run);
            } else {
                //: %1 is a container
                m_done = tr("The old state of %1 is back, proven by the same checks.").arg(run.container);
                look();
                retranslate();
                announce(m_done);
            }
        });
}

void RecoveryPage::dismiss(const RunStore::Run &run)
{
    m_error.reset();
    if (const Result<> dismissed = RunStore::dismiss(run); !dismissed) {
        failed(dismissed.error());
        return;
    }
    //: %1 is a container
    m_done = tr("Lotse does not ask about %1 any more. Its backup stays.").arg(run.container);
    look();
    retranslate();
    announce(m_done);
}

void RecoveryPage::finish(const RunStore::Run &run)
{
    session().worker.run(
        this,
        [site = session().site, folder = run.folder](const CallContext &call) {
            return site->reopen(folder, call);
        },
        [this](Result<Reopened> answer) {
            if (!answer) {
                failed(answer.error());
                return;
            }
            session().host = answer->host;
            session().look = answer->look;
            session().container = answer->look.state.facts;
            session().profile = answer->agreed->profile;
            session().agreed = answer->agreed;
            Q_EMIT finishAsked();
        });
}

void RecoveryPage::failed(const Error &error)
{
    m_error = error;
    look();
    retranslate();
    announce(messageFor(error).happened);
}

} // namespace Lotse
