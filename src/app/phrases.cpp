// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/phrases.h"

#include "app/evidence.h"
#include "app/page.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QWidget *makeFacts(const CheckResult &result)
{
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    const auto line = [column](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        auto *pair = new QHBoxLayout;
        pair->setSpacing(12);
        QLabel *label = makeLabel(name, TextRole::Caption);
        label->setFixedWidth(72);
        pair->addWidget(label, 0, Qt::AlignTop);
        pair->addWidget(makeLabel(value), 1);
        column->addLayout(pair);
    };
    line(QCoreApplication::translate("Phrases", "Expected", "of a check; German: Erwartet"), result.expected);
    line(QCoreApplication::translate("Phrases", "Answer", "of a check; German: Antwort"), result.answer);
    if (result.error)
        line(
            QCoreApplication::translate("Phrases", "Meaning", "what a failed check means; German: Bedeutung"),
            messageFor(*result.error).text());
    if (!result.evidence.isEmpty())
        column->addWidget(makeEvidence(result));
    return details;
}

/// Leads to the help about a code. The page the link lies on passes the wish on, so that no row has to know
/// the window.
QPushButton *makeHelpLink(const QString &code)
{
    QPushButton *link = makeLink(QCoreApplication::translate("Phrases", "Help"), u"help_"_s + code);
    //: Accessible name of a link; %1 is a code like LOTSE-V012
    link->setAccessibleName(QCoreApplication::translate("Phrases", "Help about %1").arg(code));
    QObject::connect(link, &QPushButton::clicked, link, [link, code] {
        for (QWidget *above = link->parentWidget(); above; above = above->parentWidget()) {
            if (auto *page = qobject_cast<Page *>(above)) {
                Q_EMIT page->helpAsked(code);
                return;
            }
        }
    });
    return link;
}

} // namespace

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds < 1000)
        return QCoreApplication::translate("Phrases", "%L1 ms", "milliseconds").arg(milliseconds);
    return QCoreApplication::translate("Phrases", "%1 s", "seconds")
        .arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', 1));
}

QString progressText(const Progress &progress)
{
    const QLocale locale;
    if (progress.total <= 0)
        return {};
    switch (progress.unit) {
    case Progress::Unit::Bytes:
        return QCoreApplication::translate("Phrases", "%1 of %2", "bytes done of bytes in all")
            .arg(locale.formattedDataSize(progress.done, 1, QLocale::DataSizeSIFormat),
                 locale.formattedDataSize(progress.total, 1, QLocale::DataSizeSIFormat));
    case Progress::Unit::Seconds:
        return QCoreApplication::translate("Phrases", "%L1 s, at most %L2 s", "waiting so far and limit")
            .arg(progress.done)
            .arg(progress.total);
    case Progress::Unit::Items:
        break;
    }
    return QCoreApplication::translate("Phrases", "%L1 of %L2", "items done of items in all")
        .arg(progress.done)
        .arg(progress.total);
}

CardRow *makeErrorRow(const Error &error)
{
    const Message message = messageFor(error);
    QStringList rest;
    for (const QString &part : {message.meaning, message.did, message.cure})
        if (!part.isEmpty())
            rest.append(part);
    //: %1 are sentences, %2 is a code like LOTSE-V012
    CardRow *row = makeStateRow(
        StepState::Failed, message.happened,
        QCoreApplication::translate("Phrases", "%1 (%2)").arg(rest.join(u' '), message.code), {});
    if (!message.detail.isEmpty())
        row->setDetails(new CodeBlock(message.detail, Ink::Error));
    row->setTrail(makeHelpLink(message.code));
    return row;
}

CardRow *makeCheckRow(const QString &title, StepState state, const CheckResult &result)
{
    const bool loud = state == StepState::Failed;
    const QString trail = state == StepState::Done ? durationText(result.tookMs) : stepStateWord(state);
    CardRow *row = makeStateRow(state, title, loud ? QString() : result.answer, trail);
    row->setDetails(makeFacts(result));
    row->setOpen(loud);
    return row;
}

QString verdictTitle(RepairOutcome::Verdict verdict)
{
    switch (verdict) {
    case RepairOutcome::Verdict::Proven:
        return QCoreApplication::translate("Phrases", "Repaired and proven",
                                           "German: Repariert und nachgewiesen");
    case RepairOutcome::Verdict::StillRed:
        return QCoreApplication::translate("Phrases", "Repaired, but not everything is green",
                                           "German: Repariert, aber nicht alles ist grün");
    case RepairOutcome::Verdict::NothingToDo:
        return QCoreApplication::translate("Phrases", "There was nothing to repair",
                                           "German: Es gab nichts zu reparieren");
    case RepairOutcome::Verdict::RolledBack:
        return QCoreApplication::translate("Phrases", "The old state is back",
                                           "German: Der alte Stand ist wieder da");
    case RepairOutcome::Verdict::RollbackFailed:
        return QCoreApplication::translate("Phrases", "The old state could not be brought back",
                                           "German: Der alte Stand konnte nicht wiederhergestellt werden");
    case RepairOutcome::Verdict::Refused:
        break;
    }
    return QCoreApplication::translate("Phrases", "Nothing was changed", "German: Es wurde nichts verändert");
}

} // namespace Lotse
