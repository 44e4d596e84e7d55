// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/columns.h"
#include "cli/verbs.h"
#include "cli/workplace.h"
#include "hosts/hostcatalog.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Lotse {

using namespace Qt::StringLiterals;

ExitCode listHosts(const Options &options, Console &console, const CallContext &call)
{
    Q_UNUSED(options)
    Q_UNUSED(call)
    QJsonArray list;
    QList<QStringList> rows;
    for (const HostKind &kind : hostKinds()) {
        for (const HostFacts &host : kind.found()) {
            if (console.isJson())
                list.append(QJsonObject{{u"uri"_s, host.uri},
                                        {u"kind"_s, QString::fromLatin1(kind.id)},
                                        {u"name"_s, host.name},
                                        {u"version"_s, host.version}});
            else
                rows << QStringList{host.uri, host.name, host.version};
        }
    }
    for (const QString &line : alignedLines(rows))
        console.result(line);
    if (console.isJson())
        console.resultJson({{u"schema"_s, u"lotse.hosts/1"_s}, {u"hosts"_s, list}});
    return ExitCode::Same;
}

ExitCode listContainers(const Options &options, Console &console, const CallContext &call)
{
    const auto host = openHost(options, console, call);
    if (!host)
        return host.error();
    const Result<QList<ContainerFacts>> containers = (*host)->containers(call);
    if (!containers)
        return console.failed(containers.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const ContainerFacts &facts : *containers) {
        if (console.isJson())
            list.append(QJsonObject{{u"name"_s, facts.name},
                                    {u"id"_s, facts.id},
                                    {u"image"_s, facts.image},
                                    {u"status"_s, facts.status},
                                    {u"running"_s, facts.running},
                                    {u"health"_s, facts.health},
                                    {u"addresses"_s, QJsonArray::fromStringList(facts.addresses)}});
        else
            rows << QStringList{facts.name, facts.id.left(12), facts.image, facts.status};
    }
    for (const QString &line : alignedLines(rows))
        console.result(line);
    if (containers->isEmpty())
        console.note(QCoreApplication::translate("Cli", "This host has no containers."));
    if (console.isJson())
        console.resultJson({{u"schema"_s, u"lotse.containers/1"_s},
                            {u"host"_s, (*host)->facts().uri},
                            {u"containers"_s, list}});
    return ExitCode::Same;
}

} // namespace Lotse
