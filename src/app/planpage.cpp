// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planpage.h"

#include "app/filequestion.h"
#include "app/phrases.h"
#include "app/planchoices.h"
#include "app/planrows.h"
#include "app/rowkeeper.h"
#include "core/localfiles.h"
#include "core/planscript.h"
#include "ui_planpage.h"

#include <QLocale>
#include <QScrollBar>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

PlanPage::PlanPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::PlanPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->back, &QPushButton::clicked, this, &Page::backAsked);
    connect(m_ui->commit, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->tryOut, &QPushButton::clicked, this, [this] {
        if (m_trying)
            this->session().worker.stop();
        else
            tryOut();
    });
    connect(m_ui->commands, &QPushButton::toggled, this, [this](bool on) {
        for (CardRow *row : m_ui->steps->findChildren<CardRow *>())
            row->setOpen(on);
    });
}

PlanPage::~PlanPage() = default;

void PlanPage::enter()
{
    makePlan();
}

bool PlanPage::isComplete() const
{
    return m_making == 0 && !m_trying && session().plan && session().plan->obstacles.isEmpty();
}

void PlanPage::makePlan()
{
    ++m_making;
    m_error.reset();
    m_tried.clear();
    // What runs is the plan that is shown: until the new one is there, nothing can be started.
    m_ui->commit->setEnabled(false);
    m_ui->tryOut->setEnabled(false);
    struct Made
    {
        std::shared_ptr<const Reading> reading;
        std::shared_ptr<const Plan> plan;
    };
    session().worker.run(
        this,
        [site = session().site, reading = session().reading, profile = session().profile,
         choices = session().choices,
         now = QDateTime::currentDateTime()](const CallContext &call) -> Result<Made> {
            Made made{reading, {}};
            if (!made.reading) { // after a way back: development may have been mended meanwhile
                Result<Reading> read = site->read(profile, call);
                if (!read)
                    return pass(read);
                made.reading = std::make_shared<const Reading>(*std::move(read));
            }
            Result<std::shared_ptr<const Plan>> plan =
                site->plan(made.reading->survey, profile, choices, now, call);
            if (!plan)
                return pass(plan);
            made.plan = *std::move(plan);
            return made;
        },
        [this](Result<Made> answer) {
            --m_making;
            session().plan.reset();
            if (answer) {
                session().reading = answer->reading;
                session().plan = answer->plan;
            } else {
                m_error = answer.error();
            }
            retranslate();
            announceHeader(); // only now there is something to tell
        });
}

void PlanPage::tryOut()
{
    m_trying = true;
    m_tried.clear();
    retranslate();
    session().worker.run(
        this,
        [site = session().site, plan = session().plan, reading = session().reading](const CallContext &call) {
            return site->tryOut(*plan, *reading, call);
        },
        [this](Result<QList<ProbeRow>> answer) {
            m_trying = false;
            m_tried = answer.value_or(QList<ProbeRow>());
            if (!answer)
                m_tried.append(
                    {ProbeRow::Verdict::Objection, tr("The container can be asked"), {}, answer.error()});
            retranslate();
            m_ui->scroll->verticalScrollBar()->setValue(0);
            announce(m_ui->triedTitle->text());
        });
}

void PlanPage::exportScript()
{
    //: Part of a file name
    const QString name = tr("plan-%1.sh").arg(session().plan->input->runId);
    askWhereToSave(this,
                   {.title = tr("Export as script"),
                    .purpose = u"script"_s,
                    .name = name,
                    .kinds = {{tr("Shell script (*.sh)"), u".sh"_s}}},
                   [this, script = planToScript(*session().plan)](const QString &file) {
                       const Result<> written = writeLocalFile(file, script);
                       m_error.reset();
                       if (!written)
                           m_error = written.error();
                       showObstacles();
                   });
}

void PlanPage::showHeader()
{
    if (!session().plan)
        return;
    const Plan &plan = *session().plan;
    int seconds = 0;
    int away = 0;
    for (qsizetype i = 0; i < plan.previews.size(); ++i) {
        seconds += plan.previews[i].weight;
        if (plan.steps[size_t(i)]->kind() == "restart"_L1)
            away += plan.previews[i].weight;
    }
    if (!plan.obstacles.isEmpty()) {
        m_ui->title->setText(tr("Something must be decided first"));
        m_ui->sentence->setText(tr("As long as this stands, Lotse changes nothing."));
    } else if (plan.isEmpty()) {
        m_ui->title->setText(tr("Nothing to copy"));
        m_ui->sentence->setText(
            tr("Both sides are the same. Lotse can still run the checks and keep their answers as proof."));
    } else {
        //: %1 is "7 steps", %2 is "about 31 seconds"
        m_ui->title->setText(tr("%1, %2").arg(tr("%n step(s)", nullptr, int(plan.previews.size())),
                                              tr("about %n second(s)", nullptr, seconds)));
        const QString size = QLocale().formattedDataSize(plan.input->bytes, 1, QLocale::DataSizeSIFormat);
        //: German: Misslingt etwas, kommt der alte Stand von selbst zurück.
        const QString back = tr("If anything fails, the old state comes back by itself.");
        m_ui->sentence->setText(
            away > 0
                //: %1 is a size, %2 is the sentence that the old state comes back
                ? tr("%1 to copy; the service is away for about %n second(s). %2", nullptr, away)
                      .arg(size, back)
                //: %1 is a size, %2 is the sentence that the old state comes back
                : tr("%1 to copy. %2").arg(size, back));
    }
}

void PlanPage::showObstacles()
{
    m_ui->obstacles->clear();
    QList<Error> all = session().plan ? session().plan->obstacles : QList<Error>();
    if (m_error)
        all.append(*m_error);
    for (const Error &error : std::as_const(all))
        m_ui->obstacles->add(makeErrorRow(error));
    if (session().reading)
        for (CardRow *row : makeWarningRows(session().reading->survey.findings))
            m_ui->obstacles->add(row);
    m_ui->obstaclesBox->setVisible(m_ui->obstacles->count() > 0);
}

void PlanPage::showSteps()
{
    m_ui->steps->clear();
    m_ui->steps->setVisible(session().plan != nullptr);
    if (!session().plan)
        return;
    const bool open = m_ui->commands->isChecked();
    bool gateShown = false;
    const Plan &plan = *session().plan;
    for (int step = 0; step < plan.previews.size(); ++step) {
        if (!gateShown && step > 0 && !plan.previews[step].secures) {
            gateShown = true;
            m_ui->steps->add(makeGateRow());
        }
        CardRow *row = makePlanStepRow(plan, step);
        row->setOpen(open);
        m_ui->steps->add(row);
    }
    QPushButton *script = makeLink(tr("Export as script…"), u"exportScript"_s);
    connect(script, &QPushButton::clicked, this, &PlanPage::exportScript);
    auto *row = new CardRow(new Glyph(u"terminal"_s, 20, Ink::Muted), tr("All commands in one file"),
                            tr("To read and to file; Lotse itself does not run it."));
    row->setTrail(script);
    m_ui->steps->add(row);
}

void PlanPage::showWay()
{
    m_ui->way->clear();
    m_ui->wayBox->setVisible(session().plan && !session().plan->isEmpty());
    for (CardRow *row : makeWayRows())
        m_ui->way->add(row);
}

void PlanPage::showTried()
{
    m_ui->tried->clear();
    m_ui->triedBox->setVisible(m_trying || !m_tried.isEmpty());
    m_ui->tryOut->setText(m_trying ? tr("Stop") : tr("Try out…"));
    m_ui->tryOut->setAccessibleName(m_ui->tryOut->text());
    if (m_trying) {
        m_ui->triedTitle->setText(tr("Trying out"));
        m_ui->tried->add(makeStateRow(StepState::Running, tr("Looking whether the plan would work"),
                                      tr("Only what reads is used; nothing is changed."), {}));
        return;
    }
    const bool objects = std::ranges::any_of(
        m_tried, [](const ProbeRow &row) { return row.verdict == ProbeRow::Verdict::Objection; });
    //: Verdict of a dry run. German: Probelauf: …
    m_ui->triedTitle->setText(objects ? tr("Tried out: something stands in the way")
                                      : tr("Tried out: no objection"));
    for (const ProbeRow &row : std::as_const(m_tried))
        m_ui->tried->add(makeProbeRow(row));
}

void PlanPage::showChoices()
{
    m_ui->choices->clear();
    if (session().reading)
        addChoices(*m_ui->choices, session().reading->survey.diff, session().profile,
                   session().reading->survey.container, session().choices, [this] { makePlan(); });
    m_ui->choicesBox->setVisible(m_ui->choices->count() > 0);
}

void PlanPage::retranslate()
{
    const RowKeeper keeper(*this);
    m_ui->retranslateUi(this);
    m_ui->commands->setShortcut(Qt::Key_F4); // a new text takes it away
    dressLabels(this);
    showHeader();
    showObstacles();
    showTried();
    showWay();
    showSteps();
    showChoices();
    const bool blocked = session().plan && !session().plan->obstacles.isEmpty();
    m_ui->commit->setToolTip(blocked ? tr("Not possible yet; see above.") : QString());
    if (session().plan && session().plan->isEmpty() && !blocked)
        m_ui->commit->setText(tr("Run the checks"));
    m_ui->commit->setEnabled(isComplete());
    m_ui->tryOut->setEnabled(m_trying || isComplete());
}

} // namespace Lotse
