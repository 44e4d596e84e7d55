// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runrecord.h"

#include "core/localfiles.h"
#include "core/messages.h"
#include "core/pathjson.h"
#include "core/planjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString manifestFile(const QString &folder, RunRecord::Manifest which)
{
    switch (which) {
    case RunRecord::Manifest::Before:
        return folder + u"/manifest-before.jsonl"_s;
    case RunRecord::Manifest::Folders:
        return folder + u"/folders-before.jsonl"_s;
    case RunRecord::Manifest::After:
        break;
    }
    return folder + u"/manifest-after.jsonl"_s;
}

QString verdictKey(CheckResult::Verdict verdict)
{
    switch (verdict) {
    case CheckResult::Verdict::Green:
        return u"green"_s;
    case CheckResult::Verdict::Red:
        return u"red"_s;
    case CheckResult::Verdict::NeedsTick:
        return u"needs-tick"_s;
    case CheckResult::Verdict::CouldNotRun:
        break;
    }
    return u"could-not-run"_s;
}

QJsonObject checksToJson(const QList<std::pair<QString, CheckResult>> &checks)
{
    QJsonObject json;
    for (const auto &[id, result] : checks)
        json[id] = verdictKey(result.verdict);
    return json;
}

/// Beside the runs, since a run's folder is handed on as evidence. There only when the profile has secrets.
QString profileWithSecrets(const QString &folder)
{
    const QFileInfo run(folder);
    return QFileInfo(run.absolutePath()).absolutePath() + u"/secrets/"_s + run.fileName() + u".lotse.json"_s;
}

/// The run's folder holds the profile without secrets; only a rollback's checks need the whole one.
Result<> keepProfile(const QString &folder, const Profile &profile)
{
    const QByteArray whole = profileToJson(profile);
    const QByteArray shown = profileToJson(Secrets(profile).hide(profile));
    if (shown != whole) {
        const QString file = profileWithSecrets(folder);
        if (const Result<> made = makePrivateFolder(QFileInfo(file).absolutePath()); !made)
            return made;
        if (const Result<> written = writeLocalFile(file, whole); !written)
            return written;
    }
    return writeLocalFile(folder + u"/profile.lotse.json"_s, shown);
}

Result<Profile> profileOf(const QString &folder)
{
    const QString whole = profileWithSecrets(folder);
    return loadProfile(QFileInfo::exists(whole) ? whole : folder + u"/profile.lotse.json"_s);
}

} // namespace

RunRecord::RunRecord(QString folder, Journal journal, const Profile &profile, RunObserver &next)
    : m_folder(std::move(folder))
    , m_journal(std::move(journal))
    , m_events(m_folder + u"/events.jsonl"_s)
    , m_secrets(profile)
    , m_next(next)
{
}

Result<> RunRecord::openEvents()
{
    if (!m_events.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {m_events.fileName()},
                    m_events.errorString());
    return {};
}

Result<std::unique_ptr<RunRecord>> RunRecord::create(const Plan &plan, RunObserver &next)
{
    const QString folder = plan.input->runFolder;
    const Profile &profile = plan.input->profile;
    Result<> made = makePrivateFolder(folder);
    if (!made)
        return pass(made);
    Result<Journal> journal = Journal::create(folder + u"/journal.jsonl"_s);
    if (!journal) {
        if (QFileInfo::exists(folder + u"/journal.jsonl"_s))
            return fail(Error::Kind::Conflict, Code::RunExists, {plan.input->runId}, folder);
        QDir().rmdir(folder);
        return pass(journal);
    }
    std::unique_ptr<RunRecord> record(new RunRecord(folder, std::move(*journal), profile, next));
    made = keepProfile(folder, profile);
    if (made)
        made = writeLocalFile(folder + u"/plan.json"_s, QJsonDocument(planToJson(plan)).toJson());
    if (made)
        made = record->openEvents();
    if (made)
        made = record->m_journal.append({{u"what"_s, u"run"_s},
                                         {u"schema"_s, u"lotse.journal/1"_s},
                                         {u"run"_s, plan.input->runId},
                                         {u"host"_s, profile.host},
                                         {u"container"_s, plan.input->container.facts.name},
                                         {u"profile"_s, profile.name}});
    if (!made) {
        QFile::remove(profileWithSecrets(folder));
        QDir(folder).removeRecursively(); // made just now, and nothing was done that anybody must know of
        return pass(made);
    }
    return record;
}

Result<std::unique_ptr<RunRecord>> RunRecord::reopen(const QString &folder, RunObserver &next)
{
    Result<Journal> journal = Journal::reopen(folder + u"/journal.jsonl"_s);
    if (!journal)
        return pass(journal);
    const Result<Profile> profile = profileOf(folder);
    if (!profile)
        return pass(profile);
    std::unique_ptr<RunRecord> record(new RunRecord(folder, std::move(*journal), *profile, next));
    const Result<> opened = record->openEvents();
    if (!opened)
        return pass(opened);
    return record;
}

Result<QList<QJsonObject>> RunRecord::records() const
{
    return Journal::read(m_journal.fileName());
}

Result<std::shared_ptr<PlanInput>> RunRecord::input(const QString &folder)
{
    Result<Profile> profile = profileOf(folder);
    if (!profile)
        return pass(profile);
    const QString planFile = folder + u"/plan.json"_s;
    const Result<QByteArray> text = readLocalFile(planFile);
    if (!text)
        return pass(text);
    Result<PlanInput> input = planInputFromJson(*text, planFile);
    if (!input)
        return pass(input);
    input->profile = std::move(*profile);
    input->runFolder = folder;
    return std::make_shared<PlanInput>(std::move(*input));
}

Result<> RunRecord::keepManifest(Manifest which, const TreeSnapshot &manifest) const
{
    return writeLocalFile(manifestFile(m_folder, which), manifest.toText());
}

Result<TreeSnapshot> RunRecord::manifest(Manifest which) const
{
    const Result<QByteArray> text = readLocalFile(manifestFile(m_folder, which));
    return text ? TreeSnapshot::fromText(*text) : pass(text);
}

void RunRecord::happened(const RunEvent &told)
{
    const RunEvent event = m_secrets.hide(told);
    // Progress is for eyes; everything else is evidence.
    if (event.kind != RunEvent::Kind::Progressed) {
        m_events.write(QJsonDocument(runEventToJson(event)).toJson(QJsonDocument::Compact) + '\n');
        m_events.flush();
    }
    m_next.happened(event);
}

Result<> RunRecord::finish(const RepairOutcome &outcome) const
{
    QJsonArray leftOver;
    for (const Difference &entry : outcome.leftOver.entries)
        leftOver.append(
            QJsonObject{{u"path"_s, pathToJson(entry.path)}, {u"state"_s, diffStateKey(entry.state)}});
    QJsonObject result{{u"schema"_s, u"lotse.result/1"_s},
                       {u"verdict"_s, repairVerdictKey(outcome.verdict)},
                       {u"finishedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                       {u"before"_s, checksToJson(outcome.before)},
                       {u"after"_s, checksToJson(outcome.after)},
                       {u"afterRollback"_s, checksToJson(outcome.afterRollback)},
                       {u"regressions"_s, QJsonArray::fromStringList(outcome.regressions)},
                       {u"leftOver"_s, leftOver}};
    if (outcome.error)
        result[u"error"_s] = errorToJson(m_secrets.hide(*outcome.error));
    const Result<> written = writeLocalFile(m_folder + u"/result.json"_s, QJsonDocument(result).toJson());
    // Where nothing is left to take back, nobody needs the secrets again.
    using Verdict = RepairOutcome::Verdict;
    const bool isSettled = outcome.verdict == Verdict::RolledBack || outcome.verdict == Verdict::Refused ||
                           outcome.verdict == Verdict::NothingToDo;
    if (written && isSettled)
        QFile::remove(profileWithSecrets(m_folder));
    return written;
}

} // namespace Lotse
