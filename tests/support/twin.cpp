// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/twin.h"
#include "support/places.h"

#include <QJsonDocument>
#include <QProcess>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

QJsonObject TwinOutput::lastJson() const
{
    const QByteArrayList lines = out.trimmed().split('\n');
    return QJsonDocument::fromJson(lines.last()).object();
}

namespace {

QByteArray twinInput;

} // namespace

void answerTwin(const QByteArray &lines)
{
    twinInput = lines;
}

TwinOutput runTwin(const QStringList &arguments, int limitMs)
{
    QProcess process;
    process.start(programPath(u"lotse-cli"_s), arguments);
    process.write(twinInput);
    process.closeWriteChannel();
    if (!process.waitForFinished(limitMs)) {
        process.kill();
        process.waitForFinished(5000);
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace Lotse::Test
