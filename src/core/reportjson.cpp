// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkjson.h"
#include "core/messages.h"
#include "core/pathjson.h"
#include "core/prettyjson.h"
#include "core/redaction.h"
#include "core/reporttext.h"
#include "core/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

QJsonArray texts(const QStringList &list)
{
    QJsonArray array;
    for (const QString &text : list)
        array << redacted(text);
    return array;
}

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject containerToJson(const ContainerState &container)
{
    QJsonArray mounts;
    for (const Mount &mount : container.mounts)
        mounts << QJsonObject{{u"target"_s, rootToJson(mount.target)},
                              {u"source"_s, mount.source},
                              {u"readOnly"_s, mount.readOnly}};
    return {{u"id"_s, container.facts.id},
            {u"name"_s, container.facts.name},
            {u"image"_s, container.facts.image},
            {u"status"_s, container.facts.status},
            {u"mounts"_s, mounts}};
}

QJsonArray findingsToJson(const QList<Finding> &findings)
{
    static const QStringList weights{u"info"_s, u"warning"_s, u"cause"_s};
    QJsonArray array;
    for (const Finding &finding : findings)
        array << QJsonObject{{u"kind"_s, findingKey(finding.kind)},
                             {u"weight"_s, weights.at(static_cast<int>(finding.weight))},
                             {u"sentence"_s, redacted(findingSentence(finding))},
                             {u"args"_s, texts(finding.args)},
                             {u"evidence"_s, texts(finding.evidence)},
                             {u"paths"_s, pathsToJson(finding.paths)}};
    return array;
}

QJsonObject sideToJson(const TreeEntry &entry)
{
    QJsonObject json{{u"size"_s, entry.size},
                     {u"mode"_s, QString::number(entry.mode, 8).rightJustified(4, u'0')},
                     {u"mtime"_s, stamp(QDateTime::fromMSecsSinceEpoch(entry.mtimeNs / 1000000))}};
    if (!entry.hash.isEmpty())
        json.insert(u"sha256"_s, QString::fromLatin1(entry.hash.toHex()));
    if (!entry.linkTarget.isEmpty())
        json.insert(u"link"_s, bytesToJson(entry.linkTarget));
    return json;
}

QJsonObject diffToJson(const TreeDiff &diff)
{
    QJsonObject summary;
    for (const auto &[state, count] : diff.counts.asKeyValueRange())
        summary.insert(diffStateKey(state), count);
    QJsonArray entries;
    for (const Difference &difference : diff.entries) {
        if (!isDrift(difference.state) && difference.state != DiffState::Kept)
            continue;
        QJsonObject json{{u"path"_s, pathToJson(difference.path)},
                         {u"state"_s, diffStateKey(difference.state)}};
        if (difference.containerPath != difference.path)
            json.insert(u"containerPath"_s, pathToJson(difference.containerPath));
        if (difference.development)
            json.insert(u"development"_s, sideToJson(*difference.development));
        if (difference.container)
            json.insert(u"container"_s, sideToJson(*difference.container));
        entries << json;
    }
    return {{u"summary"_s, summary}, {u"entries"_s, entries}};
}

QJsonArray planToJson(const QList<StepPreview> &plan)
{
    QJsonArray array;
    for (const StepPreview &step : plan)
        array << QJsonObject{{u"title"_s, step.title},
                             {u"explanation"_s, step.explanation},
                             {u"commands"_s, texts(step.commands)},
                             {u"undoable"_s, step.undoable},
                             {u"changesContainer"_s, step.changesContainer}};
    return array;
}

QJsonArray checksToJson(const ReportModel &model)
{
    QJsonArray array;
    for (const CheckHistory &check : checkHistories(model)) {
        QJsonObject json{{u"id"_s, check.id},
                         {u"title"_s, check.title},
                         {u"regression"_s, model.outcome.regressions.contains(check.id)}};
        if (check.before)
            json.insert(u"before"_s, checkResultToJson(*check.before));
        if (check.after)
            json.insert(u"after"_s, checkResultToJson(*check.after));
        if (check.afterRollback)
            json.insert(u"afterRollback"_s, checkResultToJson(*check.afterRollback));
        array << json;
    }
    return array;
}

/// The manifest's own lines: the first is its header, each other one an entry.
QJsonObject manifestToJson(const TreeSnapshot &manifest)
{
    QJsonArray entries;
    for (const QByteArray &line : manifest.toText().split('\n').sliced(1)) {
        if (!line.isEmpty())
            entries << QJsonDocument::fromJson(line).object();
    }
    return {{u"sha256"_s, manifestFingerprint(manifest)}, {u"entries"_s, entries}};
}

} // namespace

QByteArray reportToJson(const ReportModel &model)
{
    QJsonArray events;
    for (const RunEvent &event : model.events) {
        if (event.kind != RunEvent::Kind::Progressed)
            events << runEventToJson(event);
    }
    QJsonObject json{
        {u"schema"_s, u"lotse.report/1"_s},
        {u"run"_s, model.runId},
        {u"verdict"_s, repairVerdictKey(model.outcome.verdict)},
        {u"sentence"_s, reportVerdict(model.outcome.verdict)},
        {u"startedAt"_s, stamp(model.startedAt)},
        {u"finishedAt"_s, stamp(model.finishedAt)},
        {u"tookMs"_s, model.startedAt.msecsTo(model.finishedAt)},
        {u"host"_s, QJsonObject{{u"uri"_s, model.host.uri},
                                {u"name"_s, model.host.name},
                                {u"version"_s, model.host.version}}},
        {u"container"_s, containerToJson(model.container)},
        {u"profile"_s,
         QJsonDocument::fromJson(profileToJson(Secrets(model.profile).hide(model.profile))).object()},
        {u"versions"_s, QJsonObject{{u"development"_s, model.versions.development},
                                    {u"onDisk"_s, model.versions.onDisk},
                                    {u"running"_s, model.versions.running}}},
        {u"findings"_s, findingsToJson(model.findings)},
        {u"diff"_s, diffToJson(model.diff)},
        {u"plan"_s, planToJson(model.plan)},
        {u"events"_s, events},
        {u"checks"_s, checksToJson(model)},
        {u"leftOver"_s, diffToJson(model.outcome.leftOver)},
        {u"manifestBefore"_s, manifestToJson(model.manifestBefore)},
        {u"manifestAfter"_s, manifestToJson(model.manifestAfter)},
        {u"redactions"_s, texts(reportRedactions(model))}};
    if (model.outcome.error)
        json.insert(u"error"_s, errorToJson(*model.outcome.error));
    static const QStringList order{
        u"schema"_s,     u"run"_s,    u"verdict"_s,  u"sentence"_s,  u"error"_s,      u"startedAt"_s,
        u"finishedAt"_s, u"tookMs"_s, u"host"_s,     u"container"_s, u"versions"_s,   u"findings"_s,
        u"plan"_s,       u"checks"_s, u"leftOver"_s, u"diff"_s,      u"redactions"_s, u"profile"_s,
        u"events"_s,     u"id"_s,     u"title"_s,    u"path"_s};
    return prettyJson(json, order);
}

} // namespace Lotse
