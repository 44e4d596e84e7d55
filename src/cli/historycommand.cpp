// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/columns.h"
#include "cli/verbs.h"
#include "core/localfiles.h"
#include "core/runstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString verdictWord(const QString &key)
{
    static const QHash<QString, const char *> words{
        {u"proven"_s, QT_TRANSLATE_NOOP("Cli", "repaired and proven")},
        {u"still-red"_s, QT_TRANSLATE_NOOP("Cli", "repaired, a check is still red")},
        {u"nothing-to-do"_s, QT_TRANSLATE_NOOP("Cli", "nothing to do")},
        {u"rolled-back"_s, QT_TRANSLATE_NOOP("Cli", "the old state is back")},
        {u"rollback-failed"_s, QT_TRANSLATE_NOOP("Cli", "bringing the old state back failed")},
        {u"refused"_s, QT_TRANSLATE_NOOP("Cli", "refused, nothing was changed")},
        {u"unfinished"_s, QT_TRANSLATE_NOOP("Cli", "unfinished")},
    };
    const char *word = words.value(key, nullptr);
    return word ? QCoreApplication::translate("Cli", word) : key;
}

QJsonObject toJson(const RunStore::Run &run)
{
    QJsonObject object{{u"run"_s, run.id},
                       {u"folder"_s, run.folder},
                       {u"startedAt"_s, run.startedAt.toUTC().toString(Qt::ISODate)},
                       {u"host"_s, run.host},
                       {u"container"_s, run.container},
                       {u"profile"_s, run.profileName},
                       {u"verdict"_s, run.verdict},
                       {u"backup"_s, run.backupPresent}};
    if (!run.problem.isEmpty())
        object.insert(u"problem"_s, run.problem);
    return object;
}

} // namespace

ExitCode showHistory(const Options &options, Console &console, const CallContext &call)
{
    Q_UNUSED(call)
    QJsonArray list;
    QList<QStringList> rows;
    QStringList problems;
    for (const RunStore::Run &run : RunStore().runs()) {
        if (!options.container.isEmpty() && run.container != options.container)
            continue;
        if (console.isJson()) {
            list.append(toJson(run));
            continue;
        }
        rows << QStringList{run.id, QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat),
                            run.container, verdictWord(run.verdict)};
        if (!run.problem.isEmpty())
            problems << u"%1: %2"_s.arg(run.id, displayText(run.problem.toUtf8()));
    }
    for (const QString &line : alignedLines(rows) + problems)
        console.result(line);
    if (rows.isEmpty())
        console.note(QCoreApplication::translate("Cli", "Nothing has been repaired here yet."));
    if (console.isJson())
        console.resultJson({{u"schema"_s, u"lotse.history/1"_s}, {u"runs"_s, list}});
    return ExitCode::Same;
}

ExitCode showReport(const Options &options, Console &console, const CallContext &call)
{
    Q_UNUSED(call)
    const Result<RunStore::Run> run = RunStore().run(options.run);
    if (!run)
        return console.failed(run.error());
    const QString folder = run->folder + u"/report"_s;
    if (console.isJson()) {
        const Result<QByteArray> json = readLocalFile(folder + u"/report.json"_s);
        if (!json)
            return console.failed(json.error());
        console.resultJson(QJsonDocument::fromJson(*json).object());
        return ExitCode::Same;
    }
    QString page = folder + u"/report.html"_s;
    const Result<QByteArray> html = readLocalFile(page);
    if (!html)
        return console.failed(html.error());
    if (!options.reportFolder.isEmpty()) {
        QDir().mkpath(options.reportFolder);
        for (const QString &name : {u"report.html"_s, u"report.json"_s}) {
            const Result<QByteArray> bytes = readLocalFile(folder + u'/' + name);
            if (!bytes)
                return console.failed(bytes.error());
            const Result<> written = writeLocalFile(options.reportFolder + u'/' + name, *bytes);
            if (!written)
                return console.failed(written.error());
        }
        page = options.reportFolder + u"/report.html"_s;
    }
    console.result(QDir().absoluteFilePath(page));
    return ExitCode::Same;
}

} // namespace Lotse
