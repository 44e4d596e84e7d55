// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkpage.h"

#include "app/countdown.h"
#include "app/phrases.h"
#include "app/returnkey.h"
#include "app/rowkeeper.h"
#include "ui_checkpage.h"

#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

CheckPage::CheckPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::CheckPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->next, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->again, &QPushButton::clicked, this, [this] {
        if (this->session().run.question())
            this->session().answer(OperatorAnswer::Choice::GoOn);
        else
            checkAgain();
    });
    connect(m_ui->restore, &QPushButton::clicked, this, [this] {
        if (this->session().run.question())
            this->session().answer(OperatorAnswer::Choice::RollBack);
        else
            Q_EMIT undoAsked();
    });
    connect(m_ui->wait, &QPushButton::clicked, this,
            [this] { this->session().answer(OperatorAnswer::Choice::WaitLonger); });
    for (QPushButton *button : {m_ui->wait, m_ui->again, m_ui->restore})
        pressWithReturn(button);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
    connect(m_ui->output, &QPushButton::toggled, this, &CheckPage::showChecks);
    RunModel *model = &this->session().run;
    const auto renew = [this] {
        if (isVisible())
            retranslate();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, renew);
    connect(model, &QAbstractItemModel::dataChanged, this, renew);
    connect(model, &RunModel::rollbackStarted, this, renew);
    connect(model, &RunModel::finished, this, renew);
    connect(model, &RunModel::questionChanged, this, [this] {
        if (this->session().run.question())
            showGate(); // another second: the rows stay as they are
        else if (isVisible())
            retranslate();
    });
    connect(model, &RunModel::asked, this, [this] {
        if (!this->session().run.question()->isGate)
            return;
        retranslate();
        m_ui->wait->setFocus(Qt::OtherFocusReason); // the fill says what happens by itself
        announce(m_gate->title());
    });
}

CheckPage::~CheckPage() = default;

void CheckPage::enter()
{
    retranslate();
    if (session().ending)
        announce(m_ui->title->text());
}

bool CheckPage::isComplete() const
{
    return session().ending.has_value() && !m_again;
}

void CheckPage::checkAgain()
{
    m_again = true;
    retranslate();
    std::shared_ptr<RunObserver> observer =
        session().worker.observerFor(this, [this](const RunEvent &event) { session().run.take(event); });
    const CheckConditions conditions{.allowChanging = session().choices.allowChangingChecks,
                                     .developmentVersion = session().reading->survey.versions.development};
    session().worker.run(
        this,
        [site = session().site, profile = session().profile, conditions, observer](const CallContext &call) {
            return site->check(profile, conditions, *observer, call);
        },
        [this](Result<QList<CheckedItem>> answer) {
            m_again = false;
            if (answer && session().ending)
                for (const CheckedItem &item : *answer)
                    for (auto &[id, result] : session().ending->outcome.after)
                        if (id == item.id)
                            result = item.result;
            retranslate();
        });
}

QList<int> CheckPage::rows() const
{
    const RunModel &model = session().run;
    QList<int> rows;
    for (int i = 0; i < model.rowCount(); ++i)
        if (model.at(i).part == RunModel::Part::CheckAfter)
            rows.append(i);
    if (session().ending || session().run.question()) // the verdict is in: what is red comes first
        std::ranges::stable_partition(rows,
                                      [&model](int row) { return model.at(row).state == StepState::Failed; });
    return rows;
}

void CheckPage::showHeader()
{
    const RunModel &model = session().run;
    const int red = model.redChecks();
    int all = 0; // what was not tried has not passed
    for (const int row : rows())
        all += model.at(row).state == StepState::Skipped ? 0 : 1;
    if (!isComplete() && !model.question()) {
        m_ui->verdict->show(stepStateIcon(StepState::Running), 44, Ink::Accent);
        m_ui->title->setText(model.isRollingBack() ? tr("Bringing the old state back") : tr("Checking"));
        m_ui->sentence->setText(tr("Expectation and answer stand side by side."));
        return;
    }
    const StepState state = red > 0 ? StepState::Failed : StepState::Done;
    m_ui->verdict->show(stepStateIcon(state), 44, stepStateInk(state));
    if (red == 0 && model.question()) { // the second comparison is a gate, too
        m_ui->verdict->show(stepStateIcon(StepState::Failed), 44, Ink::Error);
        m_ui->title->setText(tr("Something is left over"));
        m_ui->sentence->setText(tr("All checks are green, but a second comparison still finds differences."));
    } else if (red == 0) {
        m_ui->title->setText(tr("All checks are green"));
        m_ui->sentence->setText(tr("A second comparison found nothing left."));
    } else {
        m_ui->title->setText(tr("%n check(s) are red", nullptr, red));
        m_ui->sentence->setText(
            model.question()
                ? tr("%L1 of %L2 passed. Red means red: the repair does not count.").arg(all - red).arg(all)
                : tr("%L1 of %L2 passed.").arg(all - red).arg(all));
    }
}

void CheckPage::showTurn()
{
    m_ui->event->clear();
    m_gate = nullptr;
    m_ring = nullptr;
    const RunModel &model = session().run;
    if (model.question() && model.question()->isGate) {
        m_ring = new Countdown;
        m_gate =
            new CardRow(m_ring, u" "_s,
                        model.question()->cause ? messageFor(*model.question()->cause).text() : QString());
        m_gate->setObjectName(u"gate"_s);
        m_gate->setStrong(true);
        m_ui->event->add(m_gate);
        m_ui->eventBox->setVisible(true);
        showGate();
        return;
    }
    const bool undone =
        session().ending && session().ending->outcome.verdict == RepairOutcome::Verdict::RolledBack;
    m_ui->eventBox->setVisible(model.isRollingBack() || undone);
    const std::optional<Error> cause = model.rollbackCause();
    const QString why = cause ? messageFor(*cause).text() : QString();
    if (model.isRollingBack())
        m_ui->event->add(makeStateRow(
            StepState::Running, tr("The old state is being brought back from the tested backup"), why, {}));
    else if (undone)
        m_ui->event->add(
            makeStateRow(StepState::Undone, tr("The old state is back and answers as before"), why, {}));
}

void CheckPage::showGate()
{
    const std::optional<RunModel::Question> &question = session().run.question();
    if (!m_gate || !question)
        return;
    m_ring->show(question->left, question->total, question->isLonger ? Ink::Accent : Ink::Error);
    m_gate->setTitle(question->isLonger
                         ? tr("Lotse checks again in %n second(s)", nullptr, question->left)
                         //: German: In %n Sekunden kommt der alte Stand zurück
                         : tr("The old state comes back in %n second(s)", nullptr, question->left));
    showButtons();
}

void CheckPage::showButtons()
{
    const std::optional<RunModel::Question> &question = session().run.question();
    const bool gate = question && question->isGate;
    const bool still = isComplete() && session().ending->outcome.verdict == RepairOutcome::Verdict::StillRed;
    m_ui->again->setVisible(still || gate);
    m_ui->again->setDefault(gate && question->isLonger);
    m_ui->wait->setVisible(gate);
    m_ui->restore->setVisible(still || gate);
    m_ui->restore->setDefault(gate && !question->isLonger);
    m_ui->stop->setVisible(!isComplete() && !gate);
    m_ui->stop->setEnabled(!session().run.isRollingBack());
    m_ui->next->setVisible(!gate);
    m_ui->next->setDefault(!gate);
    m_ui->next->setEnabled(isComplete());
    for (QPushButton *button : {m_ui->again, m_ui->restore, m_ui->next})
        button->setFont(fontFor(button->isDefault() ? TextRole::Strong : TextRole::Body));
}

void CheckPage::showChecks()
{
    const RowKeeper keeper(*this);
    m_ui->checks->clear();
    const RunModel &model = session().run;
    for (const int row : rows()) {
        const RunModel::Row &one = model.at(row);
        CardRow *shown = one.check && one.state != StepState::Running
                             ? makeCheckRow(one.title, one.state, *one.check)
                             : makeStateRow(one.state, one.title, {}, stepStateWord(one.state));
        shown->setObjectName(u"check-"_s + one.id);
        if (m_ui->output->isChecked())
            shown->setOpen(true);
        m_ui->checks->add(shown);
    }
    m_ui->checks->setVisible(m_ui->checks->count() > 0);
}

void CheckPage::retranslate()
{
    const QSignalBlocker quiet(m_ui->output);
    const bool open = m_ui->output->isChecked();
    m_ui->retranslateUi(this);
    m_ui->output->setChecked(open);
    m_ui->output->setShortcut(Qt::Key_F4); // a new text takes it away
    dressLabels(this);
    showHeader();
    showTurn();
    showChecks();
    showButtons();
}

} // namespace Lotse
