// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/hostanswers.h"

#include <QMap>

namespace Lotse {

/// One field of the form in which somebody enters where a host is. Secrets are none: the host asks for them.
struct FormField
{
    enum class Kind { Text, Port };
    QString key;
    QString label;
    QString hint; ///< what belongs there, and what an empty one means
    Kind kind = Kind::Text;
    QString initial = {};
};

/// A row of hosts/hostcatalog.cpp: one kind of host.
struct HostKind
{
    const char *id; ///< "docker", "podman", "unix", "ssh", "proxmox", "demo": the URI's scheme; never renamed
    QString (*displayName)();     ///< called late, so that the language can change
    QList<FormField> (*fields)(); ///< null, as `address` is: such hosts are found, not entered
    /// The URI for what stands in the fields, by key; empty while something is missing.
    QString (*address)(const QMap<QString, QString> &values);
    /// `uri` is what --host and profiles say, e.g. "docker", "unix:///run/user/1000/podman/podman.sock",
    /// "ssh://anna@host", "demo:new". What is still asked comes back as an error; see HostAnswers.
    Result<std::unique_ptr<Host>> (*connect)(const QString &uri, const HostAnswers &answers,
                                             const CallContext &call);
    /// Hosts of this kind that are there without asking anybody: URIs with a name for people.
    QList<HostFacts> (*found)();
};

} // namespace Lotse
