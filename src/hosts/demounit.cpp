// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/demounit.h"

#include <QFile>

namespace Lotse {

Result<DemoUnit> DemoUnit::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, Code::FileUnreadable, {path}, file.errorString());
    DemoUnit unit;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype split = line.indexOf('=');
        const QByteArray key = line.left(split).trimmed();
        const QByteArray value = split < 0 ? QByteArray() : line.mid(split + 1).trimmed();
        if (key == "Description") {
            unit.description = value;
        } else if (key == "WorkingDirectory") {
            unit.workingFolder = value;
        } else if (key == "User") {
            unit.user = value;
        } else if (key == "ExecStart") {
            unit.command = value.split(' ');
        } else if (key == "RestartSec") {
            unit.restartDelayMs = static_cast<int>(value.toDouble() * 1000);
        } else if (key == "Environment") {
            for (const QByteArray &pair : value.split(' ')) {
                const qsizetype equals = pair.indexOf('=');
                if (equals > 0)
                    unit.environment.insert(pair.left(equals), pair.mid(equals + 1));
            }
        }
    }
    if (unit.command.isEmpty())
        return fail(Error::Kind::BadInput, Code::FileUnreadable, {path}, QStringLiteral("no ExecStart"));
    return unit;
}

QByteArray DemoUnit::properties(const QByteArray &name, const ServiceState &state) const
{
    QByteArrayList pairs;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        pairs << it.key() + '=' + it.value();
    const QByteArray process = QByteArray::number(state.mainProcess);
    const QByteArrayList lines{"Id=" + name,
                               "Description=" + description,
                               "LoadState=loaded",
                               "ActiveState=" + QByteArray(state.running      ? "active"
                                                           : state.restarting ? "activating"
                                                                              : "inactive"),
                               "MainPID=" + process,
                               "FragmentPath=/etc/systemd/system/" + name,
                               "WorkingDirectory=" + workingFolder,
                               "User=" + user,
                               "Group=",
                               "Environment=" + pairs.join(' '),
                               "ExecStart={ path=" + command.first() + " ; argv[]=" + command.join(' ') +
                                   " ; ignore_errors=no ; start_time=[n/a] ; stop_time=[n/a] ; pid=" +
                                   process + " ; code=(null) ; status=0/0 }"};
    return lines.join('\n') + '\n';
}

} // namespace Lotse
