// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixservice.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QMap<QByteArray, QByteArray> properties(const QByteArray &text)
{
    QMap<QByteArray, QByteArray> found;
    for (const QByteArray &line : text.split('\n')) {
        if (const auto equals = line.indexOf('='); equals > 0)
            found.insert(line.left(equals), line.mid(equals + 1));
    }
    return found;
}

/// "Mon 2026-11-23 21:51:06.123456 UTC"; "n/a" and "" are 0.
qint64 systemdTime(const QByteArray &text)
{
    const auto space = text.indexOf(' ');
    return space < 0 ? 0 : timeOfLine(text.mid(space + 1), 0);
}

/// Field 22 of /proc/PID/stat counts in hundredths of a second since boot; the name in field 2 may hold
/// anything.
qint64 processStart(const QMap<QByteArray, QByteArray> &found)
{
    const QByteArray stat = found.value("Stat");
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double uptime = found.value("Uptime").toDouble();
    if (fields.size() < 20 || uptime <= 0)
        return 0;
    const double age = uptime - fields.at(19).toDouble() / 100.0;
    return found.value("Now").toLongLong() * 1000 - static_cast<qint64>(age * 1000);
}

QString textOf(const QJsonValue &message)
{
    // journald gives bytes that are no UTF-8 as an array of numbers, and several fields of one name as an
    // array.
    if (!message.isArray())
        return message.toString();
    QByteArray bytes;
    for (const QJsonValue &byte : message.toArray())
        bytes +=
            byte.isDouble() ? QByteArray(1, static_cast<char>(byte.toInt())) : byte.toString().toUtf8() + ' ';
    return QString::fromUtf8(bytes);
}

Result<QList<LogLine>> parseJournal(const QByteArray &text)
{
    QList<LogLine> lines;
    for (const QByteArray &record : text.split('\n')) {
        if (record.isEmpty())
            continue;
        const QJsonObject fields = QJsonDocument::fromJson(record).object();
        if (fields.isEmpty())
            return fail(Error::Kind::Protocol, Code::AnswerNotUnderstood, {u"journalctl"_s},
                        QString::fromUtf8(record.left(200)));
        lines << LogLine{fields.value("__REALTIME_TIMESTAMP"_L1).toString().toLongLong() / 1000,
                         textOf(fields.value("MESSAGE"_L1))};
    }
    return lines;
}

QList<LogLine> parseFile(const QByteArray &text)
{
    QByteArrayList records = text.split('\n');
    const QByteArray zone = records.isEmpty() ? QByteArray() : records.takeFirst();
    const int minutes = zone.size() == 5 ? zone.mid(1, 2).toInt() * 60 + zone.mid(3).toInt() : 0;
    const int zoneSeconds = (zone.startsWith('-') ? -60 : 60) * minutes;
    if (!records.isEmpty() && records.last().isEmpty())
        records.removeLast();
    QList<LogLine> lines;
    qint64 at = 0;
    for (const QByteArray &record : std::as_const(records)) {
        if (const qint64 own = timeOfLine(record, zoneSeconds); own > 0)
            at = own;
        lines << LogLine{at, QString::fromUtf8(record)};
    }
    return lines;
}

} // namespace

qint64 timeOfLine(const QByteArray &line, int zoneSeconds)
{
    static const QRegularExpression shape(
        uR"(^\W{0,2}(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?( ?(?:Z|UTC|[+-]\d\d:?\d\d))?)"_s);
    const QRegularExpressionMatch found = shape.match(QString::fromLatin1(line.left(80)));
    if (!found.hasMatch())
        return 0;
    int offset = zoneSeconds;
    if (const QString zone = found.captured(4).trimmed().remove(u':'); zone.size() == 5)
        offset = (zone.startsWith(u'-') ? -60 : 60) * (zone.mid(1, 2).toInt() * 60 + zone.mid(3).toInt());
    else if (!zone.isEmpty())
        offset = 0;
    const QDateTime at(QDate::fromString(found.captured(1), Qt::ISODate),
                       QTime::fromString(found.captured(2), Qt::ISODate), QTimeZone::UTC);
    if (!at.isValid())
        return 0;
    const int fraction = found.captured(3).leftJustified(3, u'0', true).toInt();
    return at.toMSecsSinceEpoch() + fraction - qint64(offset) * 1000;
}

Result<ServiceState> parseServiceState(const ServiceRef &service, const CommandOutput &output)
{
    const QMap<QByteArray, QByteArray> found = properties(output.out);
    ServiceState state;
    state.mainProcess = found.value("MainPID").toLongLong();
    if (service.kind == ServiceRef::Kind::Commands) {
        state.running = found.value("Code") == "0";
        if (!state.running)
            state.mainProcess = 0;
        state.startedAtMs = state.running ? processStart(found) : 0;
        state.text =
            state.running ? u"running"_s : u"exit code "_s + QString::fromLatin1(found.value("Code"));
        return state;
    }
    const QByteArray active = found.value("ActiveState");
    const QByteArray sub = found.value("SubState");
    if (output.exitCode != 0 || active.isEmpty() || found.value("LoadState") == "not-found")
        return fail(Error::Kind::NotFound, Code::CommandFailed,
                    {u"systemctl show "_s + displayText(service.unit), QString::number(output.exitCode)},
                    QString::fromUtf8(output.err.isEmpty() ? output.out : output.err));
    state.running = active == "active" || active == "reloading";
    state.restarting = sub == "auto-restart" || sub == "auto-restart-queued";
    state.restarts = found.value("NRestarts").toInt();
    state.startedAtMs = state.mainProcess > 0 ? systemdTime(found.value("ExecMainStartTimestamp")) : 0;
    state.text = QString::fromUtf8(active + " (" + sub + ')');
    return state;
}

Result<QList<LogLine>> parseLog(const LogQuery &query, const CommandOutput &output)
{
    if (output.exitCode != 0)
        return fail(Error::Kind::NotFound, Code::CommandFailed,
                    {query.source == LogQuery::Source::File ? query.file.display() : u"journalctl"_s,
                     QString::number(output.exitCode)},
                    QString::fromUtf8(output.err));
    Result<QList<LogLine>> lines = query.source == LogQuery::Source::File
                                       ? Result<QList<LogLine>>(parseFile(output.out))
                                       : parseJournal(output.out);
    // A file without any times cannot be cut: an old warning then shows, which is safer than a new one
    // hidden.
    const auto hasTime = [](const LogLine &line) { return line.atMs > 0; };
    if (lines && query.sinceMs > 0 && std::any_of(lines->cbegin(), lines->cend(), hasTime))
        lines->removeIf([&query](const LogLine &line) { return line.atMs < query.sinceMs; });
    return lines;
}

} // namespace Lotse
