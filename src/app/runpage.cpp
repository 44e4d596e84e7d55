// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runpage.h"

#include "app/phrases.h"
#include "app/returnkey.h"
#include "app/rowkeeper.h"
#include "app/runrow.h"
#include "ui_runpage.h"

namespace Lotse {

using namespace Qt::StringLiterals;

RunPage::RunPage(Kind kind, Session &session, QWidget *parent)
    : Page(session, parent)
    , m_kind(kind)
    , m_ui(std::make_unique<Ui::RunPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    m_ui->wayBackGlyph->show(u"restore"_s, 20, Ink::Muted);
    m_ui->bar->setRange(0, 1000);
    pressWithReturn(m_ui->restore);
    pressWithReturn(m_ui->resume);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] {
        m_stop = Stop::AfterStep;
        this->session().answer(OperatorAnswer::Choice::StopAfterStep);
        showHeader();
        m_ui->stopNow->setFocus(Qt::OtherFocusReason);
        announce(m_ui->sentence->text());
    });
    connect(m_ui->stopNow, &QPushButton::clicked, this, [this] {
        m_stop = Stop::Now;
        this->session().worker.stop();
        showHeader();
    });
    connect(m_ui->resume, &QPushButton::clicked, this,
            [this] { this->session().answer(OperatorAnswer::Choice::GoOn); });
    connect(m_ui->restore, &QPushButton::clicked, this,
            [this] { this->session().answer(OperatorAnswer::Choice::RollBack); });
    connect(m_ui->output, &QPushButton::toggled, this, [this](bool on) {
        for (RunRow *row : std::as_const(m_rows))
            row->setOpen(on);
    });
    m_ui->output->setShortcut(Qt::Key_F4);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &RunPage::showHeader);
    RunModel *model = &this->session().run;
    connect(model, &QAbstractItemModel::modelReset, this, &RunPage::rebuild);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RunPage::showHeader);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &index) { update(index.row()); });
    connect(model, &RunModel::rollbackStarted, this, &RunPage::showHeader);
    connect(model, &RunModel::questionChanged, this, &RunPage::showQuestion);
    connect(model, &RunModel::asked, this, [this] {
        m_stop = Stop::None;
        showQuestion();
        if (!isVisible() || this->session().run.question()->isGate)
            return;
        m_ui->resume->setFocus(Qt::OtherFocusReason);
        announce(m_ui->title->text());
    });
}

RunPage::~RunPage() = default;

void RunPage::enter()
{
    retranslate();
    m_second.start();
}

void RunPage::leave()
{
    m_second.stop();
}

void RunPage::rebuild()
{
    const RowKeeper keeper(*this);
    m_rows.clear();
    m_ui->steps->clear();
    const RunModel &model = session().run;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.at(i).part != RunModel::Part::Step)
            continue;
        auto *row = new RunRow;
        row->show(model.at(i));
        m_rows.insert(i, row);
        m_ui->steps->add(row);
    }
    showQuestion();
}

void RunPage::update(int row)
{
    if (RunRow *shown = m_rows.value(row))
        shown->show(session().run.at(row));
    showHeader();
}

QString RunPage::sentence() const
{
    const RunModel &model = session().run;
    if (model.isRollingBack())
        return model.rollbackCause() ? messageFor(*model.rollbackCause()).happened
                                     : tr("From the tested backup.");
    if (m_stop == Stop::Now)
        return tr("Stopping. What has been changed is taken back.");
    if (m_stop == Stop::AfterStep)
        return tr("This step still ends properly; then you decide how to go on.");
    const int at = model.currentRow();
    if (at >= 0 && model.at(at).part != RunModel::Part::Step)
        //: %1 is the title of a check
        return tr("Keeping the state before as evidence: %1").arg(model.at(at).title);
    const int steps = int(m_rows.size());
    const int step = qMin(model.finishedSteps() + 1, steps);
    const int seconds = int(model.elapsedMs(QDateTime::currentDateTimeUtc()) / 1000);
    const int left = model.totalWeight() - model.doneWeight();
    if (model.question())
        //: %1 and %2 are numbers
        return tr("%L1 of %L2 steps are done. Nothing happens until you decide.")
            .arg(model.finishedSteps())
            .arg(steps);
    //: %L1 and %L2 are numbers of steps, %3 is "12 s so far", %4 is "about 26 s left"
    return tr("Step %L1 of %L2 · %3, %4")
        .arg(step)
        .arg(steps)
        .arg(tr("%n s so far", "seconds; German: bisher %n s", seconds),
             tr("about %n s left", "seconds; German: noch etwa %n s", left));
}

void RunPage::showHeader()
{
    const RunModel &model = session().run;
    const bool stands = model.question() && !model.question()->isGate;
    m_ui->bar->setValue(1000 * model.doneWeight() / model.totalWeight());
    const bool going = !model.isRollingBack() && !model.hasFinished() && !stands;
    m_ui->stop->setVisible(!stands);
    m_ui->stop->setEnabled(going && m_stop == Stop::None);
    m_ui->stopNow->setVisible(going && m_stop != Stop::None);
    m_ui->stopNow->setEnabled(m_stop == Stop::AfterStep);
    m_ui->resume->setVisible(stands);
    m_ui->restore->setVisible(stands);
    if (model.isRollingBack())
        //: German: Der alte Stand wird wiederhergestellt
        m_ui->title->setText(tr("Bringing the old state back"));
    else if (stands)
        //: German: Angehalten: Wie soll es weitergehen?
        m_ui->title->setText(tr("Stopped: how shall it go on?"));
    else
        m_ui->title->setText(m_kind == Kind::BackUp ? tr("Backing up") : tr("Applying"));
    m_ui->sentence->setText(sentence());
    m_ui->wayBack->setText(
        m_kind == Kind::BackUp
            ? tr("The application has not been touched yet.")
            //: German: Rückweg: bereit. …
            : tr("Way back: ready. If a step fails or you stop, the old state comes back."));
}

void RunPage::showQuestion()
{
    const RunModel &model = session().run;
    const bool stands = model.question() && !model.question()->isGate;
    m_ui->event->clear();
    m_ui->eventBox->setVisible(stands);
    if (stands) {
        QString next;
        for (int i = 0; i < model.rowCount() && next.isEmpty(); ++i)
            if (model.at(i).part == RunModel::Part::Step && model.at(i).state == StepState::Waiting)
                next = model.at(i).title;
        CardRow *row = makeStateRow(
            StepState::NeedsYou,
            next.isEmpty() ? tr("Next come the checks")
                           //: %1 is the title of a step
                           : tr("Next comes: %1").arg(next),
            tr("Continue goes on from here. Restore old state takes back what the finished steps changed."),
            stepStateWord(StepState::NeedsYou));
        row->setObjectName(u"stopped"_s);
        m_ui->event->add(row);
    }
    showHeader();
}

void RunPage::retranslate()
{
    const bool open = m_ui->output->isChecked();
    m_ui->retranslateUi(this);
    m_ui->output->setChecked(open);
    m_ui->output->setShortcut(Qt::Key_F4); // a new text takes it away
    m_ui->stopNow->setAccessibleDescription(
        tr("Ends in the middle of this step and brings the old state back."));
    dressLabels(this);
    rebuild();
}

} // namespace Lotse
