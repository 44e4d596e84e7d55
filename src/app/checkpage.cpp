// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkpage.h"

#include "app/phrases.h"
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
    connect(m_ui->again, &QPushButton::clicked, this, &CheckPage::checkAgain);
    connect(m_ui->restore, &QPushButton::clicked, this, &CheckPage::undoAsked);
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
    if (session().ending) // the verdict is in: what is red comes first
        std::ranges::stable_partition(rows,
                                      [&model](int row) { return model.at(row).state == StepState::Failed; });
    return rows;
}

void CheckPage::showHeader()
{
    const RunModel &model = session().run;
    const int red = model.redChecks();
    const int all = int(rows().size());
    if (!isComplete()) {
        m_ui->verdict->show(stepStateIcon(StepState::Running), 44, Ink::Accent);
        m_ui->title->setText(model.isRollingBack() ? tr("Bringing the old state back") : tr("Checking"));
        m_ui->sentence->setText(tr("Expectation and answer stand side by side."));
        return;
    }
    const StepState state = red > 0 ? StepState::Failed : StepState::Done;
    m_ui->verdict->show(stepStateIcon(state), 44, stepStateInk(state));
    if (red == 0) {
        m_ui->title->setText(tr("All checks are green"));
        m_ui->sentence->setText(tr("A second comparison found nothing left."));
    } else {
        m_ui->title->setText(tr("%n check(s) are red", nullptr, red));
        m_ui->sentence->setText(tr("%L1 of %L2 passed.").arg(all - red).arg(all));
    }
}

void CheckPage::showTurn()
{
    m_ui->event->clear();
    const RunModel &model = session().run;
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

void CheckPage::showChecks()
{
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
    dressLabels(this);
    showHeader();
    showTurn();
    showChecks();
    const bool still = isComplete() && session().ending->outcome.verdict == RepairOutcome::Verdict::StillRed;
    m_ui->again->setVisible(still);
    m_ui->restore->setVisible(still);
    m_ui->stop->setVisible(!isComplete());
    m_ui->stop->setEnabled(!session().run.isRollingBack());
    m_ui->next->setEnabled(isComplete());
}

} // namespace Lotse
