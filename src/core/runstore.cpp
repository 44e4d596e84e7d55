// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/runstore.h"

#include "core/journal.h"
#include "core/leftbehind.h"
#include "core/localfiles.h"
#include "core/pathjson.h"
#include "core/sha256.h"

#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dismissal = "/dismissed.json"_L1;

qint64 journalBytes(const QString &folder)
{
    return QFileInfo(folder + u"/journal.jsonl"_s).size();
}

/// A run that was taken up again has a longer journal; what was cut off then is another matter.
bool isStillDismissed(const QString &folder)
{
    const Result<QByteArray> note = readLocalFile(folder + dismissal);
    return note && QJsonDocument::fromJson(*note)[u"journalBytes"_s].toInteger(-1) == journalBytes(folder);
}

/// In the run's own folder, or in the one that its profile names.
bool hasBackup(const RunStore::Run &run)
{
    if (!QDir(run.folder + u"/backup"_s).isEmpty(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot))
        return true;
    const Result<QByteArray> profile = readLocalFile(run.folder + u"/profile.lotse.json"_s);
    if (!profile)
        return false;
    const QString own = QJsonDocument::fromJson(*profile)[u"backup"_s][u"folder"_s].toString();
    return !own.isEmpty() && QFile::exists(own + u'/' + run.id + u".tar.zst"_s);
}

/// What a damaged or unfinished run still tells. Reads only the small files and the journal.
RunStore::Run readRun(const QString &folder)
{
    RunStore::Run run;
    run.id = QFileInfo(folder).fileName();
    run.folder = folder;
    run.verdict = u"unfinished"_s;
    run.startedAt = QDateTime::fromString(run.id.left(15), u"yyyyMMdd_HHmmss"_s);
    run.backupPresent = hasBackup(run);
    run.isDismissed = isStillDismissed(folder);

    const Result<QList<QJsonObject>> journal = Journal::read(folder + u"/journal.jsonl"_s);
    if (!journal)
        run.problem = journal.error().args.join(u": "_s) + u" · "_s + journal.error().detail;
    else if (!journal->isEmpty()) {
        const QJsonObject first = journal->first();
        run.startedAt = QDateTime::fromString(first[u"at"_s].toString(), Qt::ISODateWithMs);
        run.host = first[u"host"_s].toString();
        run.container = first[u"container"_s].toString();
        run.profileName = first[u"profile"_s].toString();
        run.isTidy = !leftBehind(*journal);
    }
    const QString resultFile = folder + u"/result.json"_s;
    if (!QFile::exists(resultFile))
        return run;
    const Result<QByteArray> text = readLocalFile(resultFile);
    const QJsonObject result = QJsonDocument::fromJson(text.value_or(QByteArray())).object();
    if (const QString verdict = result[u"verdict"_s].toString(); !verdict.isEmpty())
        run.verdict = verdict;
    else if (run.problem.isEmpty())
        run.problem = resultFile;
    return run;
}

QString baselineFile(const QString &base, const Profile &profile)
{
    // One per application root of one container.
    const QByteArray place = profile.host.toUtf8() + char(0) + profile.container.toUtf8() + char(0) +
                             profile.applicationRoot.bytes();
    return base + u"/baselines/"_s + QString::fromLatin1(Sha256::of(place).toHex().left(32)) + u".jsonl"_s;
}

} // namespace

RunStore::RunStore(QString base)
    : m_base(base.isEmpty()
                 ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/lotse"_s
                 : std::move(base))
{
}

bool RunStore::Run::isOpen() const
{
    return verdict == "unfinished"_L1 || verdict == "rollback-failed"_L1;
}

QString RunStore::baseOf(const QString &runFolder)
{
    return QFileInfo(QFileInfo(runFolder).absolutePath()).absolutePath();
}

QString RunStore::runsFolder() const
{
    return m_base + u"/runs"_s;
}

QList<RunStore::Run> RunStore::runs() const
{
    QList<Run> found;
    const QStringList names = QDir(runsFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names)
        found.prepend(readRun(runsFolder() + u'/' + name));
    std::stable_sort(found.begin(), found.end(),
                     [](const Run &a, const Run &b) { return a.startedAt > b.startedAt; });
    return found;
}

RunStore::Unfinished RunStore::unfinished() const
{
    Unfinished found;
    QSet<QString> settled;
    for (const Run &run : runs()) {
        const QString place = run.host + QChar::Null + run.container;
        const bool isOver = !run.isOpen() && run.verdict != "refused"_L1;
        if (isOver)
            settled.insert(place);
        const bool matters = run.isUntidy() || (run.isOpen() && !settled.contains(place));
        if (matters && !run.isDismissed && !Journal::isInUse(run.folder + u"/journal.jsonl"_s))
            (run.isOpen() ? found.cutOff : found.untidy).append(run);
    }
    return found;
}

Result<> RunStore::dismiss(const Run &run)
{
    const QJsonObject note{{u"schema"_s, u"lotse.dismissed/1"_s},
                           {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                           {u"journalBytes"_s, journalBytes(run.folder)}};
    return writeLocalFile(run.folder + dismissal, QJsonDocument(note).toJson());
}

Result<RunStore::Run> RunStore::run(const QString &idOrStart) const
{
    const QList<Run> all = runs();
    QList<Run> fitting;
    for (const Run &one : all) {
        if (one.id == idOrStart)
            return one;
        if (one.id.startsWith(idOrStart))
            fitting.append(one);
    }
    // No name means the newest; a start that fits several names none.
    if (fitting.isEmpty() || (fitting.size() > 1 && !idOrStart.isEmpty()))
        return fail(Error::Kind::NotFound, Code::RunUnknown, {idOrStart},
                    fitting.isEmpty() ? QString() : u"fits more than one"_s);
    return fitting.first();
}

std::optional<RunStore::Baseline> RunStore::baseline(const Profile &profile) const
{
    const Result<QByteArray> text = readLocalFile(baselineFile(m_base, profile));
    if (!text)
        return std::nullopt;
    const qsizetype end = text->indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(text->left(end)).object();
    const Result<QList<RelPath>> kept = pathsFromJson(head[u"kept"_s]);
    const Result<QList<RelPath>> keptOver = pathsFromJson(head[u"keptOver"_s]);
    const Result<TreeSnapshot> manifest = TreeSnapshot::fromText(text->mid(end + 1));
    if (head[u"schema"_s] != u"lotse.baseline/1"_s || !kept || !keptOver || !manifest)
        return std::nullopt;
    return Baseline{*manifest, *kept, *keptOver};
}

Result<> RunStore::saveBaseline(const Profile &profile, const Baseline &baseline) const
{
    const Result<> made = makePrivateFolder(m_base + u"/baselines"_s);
    if (!made)
        return made;
    const QJsonObject head{
        {u"schema"_s, u"lotse.baseline/1"_s},    {u"host"_s, profile.host},
        {u"container"_s, profile.container},     {u"root"_s, rootToJson(profile.applicationRoot)},
        {u"kept"_s, pathsToJson(baseline.kept)}, {u"keptOver"_s, pathsToJson(baseline.keptOver)}};
    return writeLocalFile(baselineFile(m_base, profile), QJsonDocument(head).toJson(QJsonDocument::Compact) +
                                                             '\n' + baseline.manifest.toText());
}

Result<> RunStore::dropBaseline(const Profile &profile) const
{
    const QString file = baselineFile(m_base, profile);
    if (QFile::exists(file) && !QFile::remove(file))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file});
    return {};
}

void RunStore::Baseline::applyTo(SurveyOptions &options) const
{
    options.baseline = &manifest;
    options.keptPaths = kept;
    options.keptOver = keptOver;
}

} // namespace Lotse
