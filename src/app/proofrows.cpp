// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proofrows.h"

#include "app/evidence.h"
#include "app/phrases.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Checks = QList<std::pair<QString, CheckResult>>;

QString kindOf(const QString &id)
{
    return id.section(u':', 0, 0);
}

QString kindTitle(const QString &kind, bool green)
{
    if (kind == "import"_L1)
        return green ? QCoreApplication::translate("Proof", "The new modules load inside the container")
                     : QCoreApplication::translate("Proof", "A module does not load inside the container");
    if (kind == "api"_L1)
        return green
                   ? QCoreApplication::translate("Proof", "The application answers, and not in fallback mode")
                   : QCoreApplication::translate("Proof", "The application does not answer as expected");
    if (kind == "log"_L1)
        return green ? QCoreApplication::translate("Proof", "The warnings are gone from the log")
                     : QCoreApplication::translate("Proof", "A warning is still in the log");
    if (kind == "version"_L1)
        return green ? QCoreApplication::translate("Proof",
                                                   "Development, disk and running process have one version")
                     : QCoreApplication::translate("Proof", "The versions differ");
    if (kind == "path"_L1)
        return green ? QCoreApplication::translate(
                           "Proof", "What must be there is there, and what must be gone is gone")
                     : QCoreApplication::translate("Proof", "A path is not as the profile wants it");
    return kind;
}

CardRow *makeGroup(const QString &kind, const Checks &checks, const RunModel &run)
{
    int green = 0;
    int skipped = 0;
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    for (const auto &[id, result] : checks) {
        if (kindOf(id) != kind)
            continue;
        const bool isSkipped = result.verdict == CheckResult::Verdict::NeedsTick;
        skipped += isSkipped ? 1 : 0;
        green += result.verdict == CheckResult::Verdict::Green ? 1 : 0;
        QString title = id;
        for (int i = 0; i < run.rowCount(); ++i)
            if (run.at(i).id == id && !run.at(i).title.isEmpty())
                title = run.at(i).title;
        const StepState state = isSkipped        ? StepState::Skipped
                                : result.isRed() ? StepState::Failed
                                                 : StepState::Done;
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new Glyph(stepStateIcon(state), 16, stepStateInk(state)), 0, Qt::AlignTop);
        //: A check and its answer
        line->addWidget(
            makeLabel(result.answer.isEmpty()
                          ? title
                          : QCoreApplication::translate("Proof", "%1: %2").arg(title, result.answer),
                      TextRole::Caption),
            1);
        column->addLayout(line);
        if (!result.evidence.isEmpty())
            column->addWidget(makeEvidence(result));
    }
    const int asked =
        int(std::ranges::count_if(checks, [&kind](const auto &one) { return kindOf(one.first) == kind; })) -
        skipped;
    const bool fine = green == asked;
    QString caption = QCoreApplication::translate("Proof", "%L1 of %L2 green").arg(green).arg(asked);
    if (skipped > 0)
        //: %1 is "3 of 3 green"
        caption = QCoreApplication::translate("Proof", "%1; %n not tried, since it changes something",
                                              nullptr, skipped)
                      .arg(caption);
    CardRow *row = makeStateRow(fine ? StepState::Done : StepState::Failed, kindTitle(kind, fine), caption,
                                QCoreApplication::translate("Proof", "Evidence", "German: Belege"));
    row->setObjectName(u"proof-"_s + kind);
    row->setDetails(details);
    return row;
}

/// A file that proves something, and the way to it.
void addPlace(CardRow *row, const QString &objectName, const QString &file)
{
    row->setObjectName(objectName);
    if (!QFileInfo::exists(file))
        return;
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(new CodeBlock(file));
    QPushButton *open =
        makeLink(QCoreApplication::translate("Proof", "Open", "a file or folder"), objectName + u"Open"_s);
    open->setAccessibleDescription(file);
    QObject::connect(open, &QPushButton::clicked, open,
                     [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    column->addWidget(open, 0, Qt::AlignLeft);
    row->setDetails(details);
}

} // namespace

QList<CardRow *> makeProofRows(const Ending &ending, const RunModel &run)
{
    using Verdict = RepairOutcome::Verdict;
    const RepairOutcome &outcome = ending.outcome;
    const bool back = outcome.verdict == Verdict::RolledBack;
    const Checks &checks = back ? outcome.afterRollback : outcome.after;
    QList<CardRow *> rows;
    if (outcome.error)
        rows.append(makeErrorRow(*outcome.error));
    QStringList kinds;
    for (const auto &[id, result] : checks)
        if (!kinds.contains(kindOf(id)))
            kinds.append(kindOf(id));
    if (back) // red ones among them were red before, too: the state is the old one
        rows.append(makeStateRow(
            StepState::Undone, QCoreApplication::translate("Proof", "The old files are back"),
            QCoreApplication::translate("Proof", "Every check gave the answer it gave before the repair."),
            {}));
    else
        for (const QString &kind : std::as_const(kinds))
            rows.append(makeGroup(kind, checks, run));
    const bool repaired = outcome.verdict == Verdict::Proven || outcome.verdict == Verdict::StillRed ||
                          outcome.verdict == Verdict::NothingToDo;
    const QString evidence = QCoreApplication::translate("Proof", "Evidence", "German: Belege");
    if (repaired && outcome.leftOver.entries.isEmpty()) {
        rows.append(makeStateRow(
            StepState::Done, QCoreApplication::translate("Proof", "A second comparison finds nothing left"),
            QCoreApplication::translate("Proof", "All files were read again and compared by checksum."),
            evidence));
        addPlace(rows.last(), u"proof-manifest"_s, outcome.runFolder + u"/manifest-after.jsonl"_s);
    }
    const QString backup = outcome.runFolder + u"/backup"_s;
    if (QFileInfo::exists(backup)) {
        rows.append(makeStateRow(
            StepState::Done, QCoreApplication::translate("Proof", "The way back is kept"),
            QCoreApplication::translate("Proof", "The tested backup stays on this computer."), evidence));
        addPlace(rows.last(), u"proof-backup"_s, backup);
    }
    return rows;
}

Versions provenVersions(const Ending &ending, const Versions &before)
{
    using Verdict = RepairOutcome::Verdict;
    const Verdict verdict = ending.outcome.verdict;
    if (verdict == Verdict::NothingToDo || verdict == Verdict::Refused || verdict == Verdict::RolledBack)
        return before;
    Versions after{before.development, before.development, {}};
    if (verdict == Verdict::RollbackFailed)
        after.onDisk.clear();
    for (const auto &[id, result] : ending.outcome.after)
        if (kindOf(id) == "version"_L1 && result.verdict == CheckResult::Verdict::Green)
            after.running = before.development;
    return after;
}

} // namespace Lotse
