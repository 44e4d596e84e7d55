// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/planrows.h"

#include "app/phrases.h"
#include "core/survey.h"
#include "steps/backupplace.h"
#include "steps/mappedpaths.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QRadioButton>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanRows)
};

/// Where the backup lies and how long it is kept.
QStringList backupFacts(const Plan &plan)
{
    const PlanInput &input = *plan.input;
    QStringList facts{//: %1 is a file on the operator's computer
                      Words::tr("On this computer: %1").arg(archiveFile(input))};
    QStringList beside;
    for (const RelPath &path : mappedPaths(input.profile))
        if (const std::optional<RootPath> copy = copyBeside(input, path))
            beside.append(copy->display());
    if (!beside.isEmpty())
        //: %1 is a list of paths
        facts.append(Words::tr("Beside the application: %1").arg(beside.join(u", "_s)));
    facts.append(
        Words::tr("The newest %n backup(s) of this application are kept; the last tested one always.",
                  nullptr, input.profile.backupKeep));
    return facts;
}

QWidget *makeDetails(const StepPreview &step, const QStringList &facts, int number)
{
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    for (const QString &fact : facts)
        column->addWidget(makeLabel(fact, TextRole::Caption));
    if (step.commands.isEmpty())
        return details;
    const QString commands = step.commands.join(u'\n');
    column->addWidget(new CodeBlock(commands));
    QPushButton *copy = makeLink(Words::tr("Copy commands"), u"copyCommands%1"_s.arg(number));
    //: %1 is the title of a step
    copy->setAccessibleDescription(Words::tr("Commands of: %1").arg(step.title));
    QObject::connect(copy, &QPushButton::clicked, copy, [copy, commands] {
        QGuiApplication::clipboard()->setText(commands);
        copy->setText(Words::tr("Copied"));
    });
    column->addWidget(copy, 0, Qt::AlignLeft);
    return details;
}

} // namespace

QList<CardRow *> makeWayRows()
{
    const auto way = [](const QString &objectName, const QString &title, const QString &caption) {
        auto *choice = new QRadioButton;
        choice->setObjectName(objectName);
        choice->setAccessibleName(title);
        choice->setAccessibleDescription(caption);
        return std::pair(choice, new CardRow(choice, title, caption));
    };
    const auto [here, hereRow] =
        way(u"repairInPlace"_s, Words::tr("Repair in place"),
            Words::tr("Copies what differs into the container that is there, and restarts the service."));
    const auto [anew, anewRow] =
        way(u"redeploy"_s, Words::tr("Redeploy"),
            //: Of a function that is not there yet
            Words::tr("Comes later: builds the container anew from a fresh image or its install script, with "
                      "the same backup, checks and way back."));
    here->setChecked(true);
    anewRow->setEnabled(false);
    return {hereRow, anewRow};
}

CardRow *makePlanStepRow(const Plan &plan, int step)
{
    const StepPreview &preview = plan.previews[step];
    QLabel *lead = makeLabel(QString::number(step + 1), TextRole::Caption, Ink::Muted, false);
    lead->setFixedSize(scaled(20), scaled(20));
    lead->setAlignment(Qt::AlignCenter);
    auto *row = new CardRow(lead, preview.title, preview.explanation);
    row->setObjectName(u"planStep%1"_s.arg(step + 1));
    //: about so many seconds
    row->setTrail(
        makeLabel(Words::tr("%n s", "seconds", preview.weight), TextRole::Caption, Ink::Muted, false));
    const QStringList facts =
        plan.steps[size_t(step)]->kind() == "backup"_L1 ? backupFacts(plan) : QStringList();
    if (!facts.isEmpty() || !preview.commands.isEmpty())
        row->setDetails(makeDetails(preview, facts, step + 1));
    return row;
}

QWidget *makeGateRow()
{
    auto *gate = new QWidget;
    auto *box = new QHBoxLayout(gate);
    box->setContentsMargins(16, 8, 16, 8);
    box->setSpacing(12);
    box->addWidget(new Glyph(u"lock"_s, 20, Ink::Ok));
    //: German: Schranke: Die Anwendung wird erst verändert, wenn die Sicherung die Probe bestanden hat
    box->addWidget(
        makeLabel(Words::tr("Gate: the application is changed only after the backup has passed its test"),
                  TextRole::Caption, Ink::Ok),
        1);
    return gate;
}

CardRow *makeProbeRow(const ProbeRow &row)
{
    const StepState state = row.verdict == ProbeRow::Verdict::Fine   ? StepState::Done
                            : row.verdict == ProbeRow::Verdict::Note ? StepState::Notes
                                                                     : StepState::Failed;
    return makeStateRow(state, row.title, row.error ? messageFor(*row.error).text() : row.answer, {});
}

QList<CardRow *> makeWarningRows(const QList<Finding> &findings)
{
    QList<CardRow *> rows;
    for (const Finding &finding : findings)
        if (finding.kind == Finding::Kind::WritableLayer || finding.kind == Finding::Kind::BindMount ||
            finding.kind == Finding::Kind::ReadOnly || finding.kind == Finding::Kind::CrashLooping)
            rows.append(makeStateRow(StepState::Notes, findingSentence(finding), {}, {}));
    return rows;
}

} // namespace Lotse
