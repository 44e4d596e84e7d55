// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reporttext.h"

#include "core/redaction.h"
#include "core/sha256.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

using Verdict = RepairOutcome::Verdict;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

class RedactionList
{
public:
    void look(const QByteArray &text, const QString &where)
    {
        const Redacted found = redacted(text);
        for (const QString &key : found.keys)
            //: %1 is the name of a setting or header, %2 the place where it stood
            add(Words::tr("The value of \"%1\" in: %2").arg(key, where));
        if (found.keys.isEmpty() && text.contains(redactionMark()))
            //: A secret of the profile was repeated here; %1 is the place where it stood
            add(Words::tr("A secret value in: %1").arg(where));
    }
    void add(const QString &clause)
    {
        if (!clauses.contains(clause))
            clauses << clause;
    }
    QStringList clauses;
};

} // namespace

QString reportVerdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Proven:
        return Words::tr("Repaired and proven");
    case Verdict::StillRed:
        return Words::tr("Repaired, but a check is still red");
    case Verdict::NothingToDo:
        return Words::tr("There was nothing to repair");
    case Verdict::RolledBack:
        return Words::tr("The old state is back");
    case Verdict::RollbackFailed:
        return Words::tr("The old state could not be brought back completely");
    case Verdict::Refused:
        return Words::tr("Nothing was changed");
    }
    return {};
}

QString reportExplanation(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Proven:
        return Words::tr(
            "The container holds what development has, the checks are green, and a second comparison found "
            "nothing left.");
    case Verdict::StillRed:
        return Words::tr(
            "The container holds what development has. A check that was red before is still red; copying did "
            "not cause it and could not cure it.");
    case Verdict::NothingToDo:
        return Words::tr("The container already held what development has.");
    case Verdict::RolledBack:
        return Words::tr("The repair was taken back, and the same checks as before prove the old state.");
    case Verdict::RollbackFailed:
        return Words::tr("The container may hold parts of both states. The backup is kept; restore from it.");
    case Verdict::Refused:
        return Words::tr("The repair did not begin, because something stood in its way.");
    }
    return {};
}

bool isGood(Verdict verdict)
{
    return verdict == Verdict::Proven || verdict == Verdict::NothingToDo;
}

const CheckResult &CheckHistory::latest() const
{
    static const CheckResult none;
    return afterRollback ? *afterRollback : after ? *after : before ? *before : none;
}

QList<CheckHistory> checkHistories(const ReportModel &model)
{
    QHash<QString, QString> titles;
    for (const RunEvent &event : model.events) {
        if (event.kind == RunEvent::Kind::CheckFinished)
            titles.insert(event.subject, event.title);
    }
    QList<CheckHistory> all;
    const auto add = [&](const QList<std::pair<QString, CheckResult>> &results, auto member) {
        for (const auto &[id, result] : results) {
            const auto found = std::ranges::find(all, id, &CheckHistory::id);
            CheckHistory &history = found == all.end()
                                        ? all.emplaceBack(CheckHistory{id, titles.value(id, id), {}, {}, {}})
                                        : *found;
            history.*member = result;
        }
    };
    add(model.outcome.before, &CheckHistory::before);
    add(model.outcome.after, &CheckHistory::after);
    add(model.outcome.afterRollback, &CheckHistory::afterRollback);
    return all;
}

QStringList reportRedactions(const ReportModel &model)
{
    RedactionList list;
    list.clauses = model.redactions;
    for (const RunEvent &event : model.events) {
        const QString where = event.title.isEmpty() ? event.subject : event.title;
        list.look(event.output, where);
        list.look(event.commands.join(u'\n').toUtf8(), where);
        if (event.check)
            list.look(event.check->evidence + '\n' + event.check->answer.toUtf8(), where);
    }
    for (const StepPreview &step : model.plan)
        list.look(step.commands.join(u'\n').toUtf8(), step.title);
    for (const CheckHistory &check : checkHistories(model)) {
        for (const std::optional<CheckResult> &result : {check.before, check.after, check.afterRollback}) {
            if (result)
                list.look(result->evidence + '\n' + result->answer.toUtf8(), check.title);
        }
    }
    for (const Finding &finding : model.findings)
        list.look(finding.evidence.join(u'\n').toUtf8(), Words::tr("Findings"));
    return list.clauses;
}

QString manifestFingerprint(const TreeSnapshot &manifest)
{
    if (manifest.items().isEmpty())
        return {};
    return QString::fromLatin1(Sha256::of(manifest.toText()).toHex());
}

} // namespace Lotse
