// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/sshstations.h"

#include "transport/sshtarget.h"

#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

QStringList sshStations(const QString &uri)
{
    if (!uri.startsWith("ssh://"_L1))
        return {};
    const Result<SshTarget> target = sshTarget(uri.section(u'/', 2, 2));
    if (!target)
        return {};
    QStringList stations;
    for (const SshTarget &jump : target->jumps)
        stations << jump.address();
    return stations << target->address();
}

qsizetype stationOf(const Error &error, const QStringList &stations)
{
    // Who cannot be reached is named without who signs in, whose name is not known without the port.
    const auto isNamed = [&error](const QString &station) {
        const QString place = station.section(u'@', 1);
        return error.args.contains(station) || error.args.contains(place) ||
               error.args.contains(place.left(place.lastIndexOf(u':')));
    };
    const auto found = std::ranges::find_if(stations, isNamed);
    return found == stations.end() ? -1 : found - stations.begin();
}

} // namespace Lotse
