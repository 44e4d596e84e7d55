// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planpage.h"

#include "app/phrases.h"
#include "ui_planpage.h"

#include <QCheckBox>
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
    return !m_making && session().plan && session().plan->obstacles.isEmpty();
}

void PlanPage::makePlan()
{
    m_making = true;
    m_error.reset();
    // What runs is the plan that is shown: until the new one is there, nothing can be started.
    m_ui->commit->setEnabled(false);
    session().worker.run(
        this,
        [site = session().site, reading = session().reading, profile = session().profile,
         choices = session().choices, now = QDateTime::currentDateTime()](const CallContext &call) {
            return site->plan(reading->survey, profile, choices, now, call);
        },
        [this](Result<std::shared_ptr<const Plan>> answer) {
            m_making = false;
            session().plan.reset();
            if (answer)
                session().plan = *std::move(answer);
            else
                m_error = answer.error();
            retranslate();
            announceHeader(); // only now there is something to tell
        });
}

void PlanPage::showHeader()
{
    if (!session().plan)
        return;
    const Plan &plan = *session().plan;
    int seconds = 0;
    for (const StepPreview &step : plan.previews)
        seconds += step.weight;
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
        //: German: Misslingt etwas, kommt der alte Stand von selbst zurück.
        m_ui->sentence->setText(tr("If anything fails, the old state comes back by itself."));
    }
}

void PlanPage::showObstacles()
{
    m_ui->obstacles->clear();
    QList<Error> all = session().plan ? session().plan->obstacles : QList<Error>();
    if (m_error)
        all.append(*m_error);
    m_ui->obstaclesBox->setVisible(!all.isEmpty());
    for (const Error &error : std::as_const(all))
        m_ui->obstacles->add(makeErrorRow(error));
}

void PlanPage::showSteps()
{
    m_ui->steps->clear();
    m_ui->steps->setVisible(session().plan != nullptr);
    if (!session().plan)
        return;
    const bool open = m_ui->commands->isChecked();
    bool gateShown = false;
    int number = 0;
    for (const StepPreview &step : session().plan->previews) {
        const QString kind = session().plan->steps[size_t(number)]->kind();
        if (!gateShown && kind != "backup"_L1 && number > 0) {
            gateShown = true; // the rule that is never broken stands where it holds
            auto *gate = new QWidget;
            auto *box = new QHBoxLayout(gate);
            box->setContentsMargins(16, 8, 16, 8);
            box->setSpacing(12);
            box->addWidget(new Glyph(u"lock"_s, 20, Ink::Ok));
            //: German: Schranke: In den Container wird erst geschrieben, wenn die Sicherung die Probe
            //: bestanden hat
            box->addWidget(
                makeLabel(tr("Gate: the application is changed only after the backup has passed its test"),
                          TextRole::Caption, Ink::Ok),
                1);
            m_ui->steps->add(gate);
        }
        QLabel *lead = makeLabel(QString::number(++number), TextRole::Caption, Ink::Muted, false);
        lead->setFixedSize(scaled(20), scaled(20));
        lead->setAlignment(Qt::AlignCenter);
        auto *row = new CardRow(lead, step.title, step.explanation);
        row->setObjectName(u"planStep%1"_s.arg(number));
        //: about so many seconds
        row->setTrail(makeLabel(tr("%n s", "seconds", step.weight), TextRole::Caption, Ink::Muted, false));
        if (!step.commands.isEmpty())
            row->setDetails(new CodeBlock(step.commands.join(u'\n')));
        row->setOpen(open);
        m_ui->steps->add(row);
    }
}

void PlanPage::addChoice(const QString &objectName, const QString &title, const QString &caption, bool on,
                         std::function<void(bool)> decide)
{
    auto *tick = new QCheckBox;
    tick->setObjectName(objectName);
    tick->setAccessibleName(title);
    tick->setAccessibleDescription(caption);
    tick->setChecked(on);
    auto *row = new CardRow(tick, title, caption);
    connect(tick, &QCheckBox::clicked, this, [this, decide = std::move(decide)](bool checked) {
        decide(checked);
        makePlan();
    });
    connect(row, &CardRow::clicked, tick, &QCheckBox::click);
    m_ui->choices->add(row);
}

void PlanPage::showChoices()
{
    m_ui->choices->clear();
    if (!session().reading)
        return;
    Choices &choices = session().choices;
    const auto listed = [](QList<RelPath> &list, const RelPath &path) {
        return [&list, path](bool on) { on ? list.append(path) : void(list.removeAll(path)); };
    };
    const QList<RelPath> &gone = session().profile.auditAbsent;
    int number = 0;
    for (const Difference &entry : session().reading->survey.diff.entries) {
        if (entry.secret && entry.development && isDrift(entry.state))
            addChoice(u"copySecret%1"_s.arg(++number),
                      tr("Copy %1, which holds secrets").arg(entry.path.display()),
                      tr("Lotse compares its checksum only and never shows what is in it."),
                      choices.copySecrets.contains(entry.path), listed(choices.copySecrets, entry.path));
        else if (entry.state == DiffState::OnlyContainer && gone.contains(entry.containerPath))
            m_ui->choices->add(new CardRow(new Glyph(u"backup"_s, 20, Ink::Muted),
                                           tr("%1 is set aside").arg(entry.containerPath.display()),
                                           tr("The profile says it must be gone. It stays in the backup.")));
        else if (entry.state == DiffState::OnlyContainer)
            addChoice(u"removeExtra%1"_s.arg(++number),
                      //: German: %1 beiseitelegen
                      tr("Set %1 aside").arg(entry.containerPath.display()),
                      tr("Only the container has it. It moves into the backup."),
                      choices.removeExtra.contains(entry.containerPath),
                      listed(choices.removeExtra, entry.containerPath));
    }
    QStringList changing;
    for (const ApiExpectation &request : session().profile.api)
        if (request.changesSomething)
            changing.append(request.name);
    changing.removeDuplicates();
    if (!changing.isEmpty())
        //: German: Zur Probe auch anfragen, was etwas verändert
        addChoice(u"allowChanging"_s, tr("Also try the requests that change something"),
                  //: %1 is a list of names of requests
                  tr("%1: starts something in the application, after everything else is green.")
                      .arg(changing.join(u", "_s)),
                  choices.allowChangingChecks, [&choices](bool on) { choices.allowChangingChecks = on; });
    m_ui->choicesBox->setVisible(m_ui->choices->count() > 0);
}

void PlanPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    showHeader();
    showObstacles();
    showSteps();
    showChoices();
    const bool blocked = session().plan && !session().plan->obstacles.isEmpty();
    m_ui->blocked->setVisible(blocked);
    m_ui->blocked->setText(tr("Not possible yet; see above."));
    if (session().plan && session().plan->isEmpty() && !blocked)
        m_ui->commit->setText(tr("Run the checks"));
    m_ui->commit->setEnabled(isComplete());
}

} // namespace Lotse
