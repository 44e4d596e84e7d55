// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

/// The real lotse-cli with a demonstration and a state folder of its own.
class CliRig
{
protected:
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QByteArray all() const { return out + err; }
        /// For messages, which QTest cuts: what was said last.
        QByteArray last() const { return QByteArray::number(code) + ' ' + out.right(1500) + err.right(1500); }
    };

    QString m_base;

    /// A demonstration and a state folder that nobody else uses; it is begun when it is first looked at.
    bool begin()
    {
        m_base = QDir::homePath() + u"/rig-"_s + QString::fromLatin1(QTest::currentTestFunction()) +
                 QString::number(QRandomGenerator::global()->generate());
        return QDir().mkpath(m_base) && cli({u"compare"_s, u"--host"_s, host()}).code == 1;
    }
    QString host() const { return u"demo:"_s + m_base + u"/world"_s; }
    QString tree() const { return m_base + u"/world/container/opt"_s; }

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &shell = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, m_base + u"/state"_s);
        process->setProcessEnvironment(environment);
        if (shell.isEmpty())
            process->start(programPath(u"lotse-cli"_s), arguments);
        else
            process->start(u"sh"_s, QStringList{u"-c"_s, shell, programPath(u"lotse-cli"_s)} + arguments);
        return process;
    }
    static Answer end(QProcess &process)
    {
        const bool ended = process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    Answer cli(const QStringList &arguments, const QString &shell = {}) const
    {
        return end(*start(arguments, shell));
    }
    QJsonObject newestRun() const
    {
        const Answer answer = cli({u"history"_s, u"--json"_s});
        return QJsonDocument::fromJson(answer.out)[u"runs"_s].toArray().first().toObject();
    }
    QByteArray listing() const
    {
        QProcess find;
        find.start(u"sh"_s,
                   {u"-c"_s,
                    u"cd \"$1\" && find . -name __pycache__ -prune -o -printf '%P %y %m %U:%G %l\\n' | sort; "
                    "find . -name __pycache__ -prune -o -type f -exec sha256sum {} + | sort"_s,
                    u"sh"_s, tree()});
        find.waitForFinished();
        return find.readAllStandardOutput();
    }
    /// Until the journal of the only run holds the text. False when the program ended before.
    bool waitForRecord(QProcess &process, const QByteArray &text) const
    {
        const QDir runs(m_base + u"/state/lotse/runs"_s);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 60000 && process.state() != QProcess::NotRunning;) {
            for (const QString &run : runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                QFile journal(runs.filePath(run + u"/journal.jsonl"_s));
                if (journal.open(QIODevice::ReadOnly) && journal.readAll().contains(text))
                    return true;
            }
            process.waitForFinished(2);
        }
        return false;
    }
};

} // namespace Lotse::Test
