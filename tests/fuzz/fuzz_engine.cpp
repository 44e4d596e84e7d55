// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzztarget.h"
#include "hosts/enginejson.h"
#include "hosts/unixservice.h"

#include <QJsonDocument>

using namespace Lotse;

/// What an engine says about its containers, and what a container's log and service commands print.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all = Fuzz::bytes(data + 1, size - 1);
    if ((data[0] & 1) != 0) {
        const QJsonDocument json = QJsonDocument::fromJson(all);
        std::ignore = containersFromJson(json.array());
        std::ignore = containerFromJson(json.object());
        std::ignore = serviceFromJson(json.object());
        std::ignore = hasTerminal(json.object());
        std::ignore = addressesFromJson(json.object(), 5001, isRootless(json.object()));
        std::ignore = placesFromJson(json.object(), isRootless(json.object()));
        std::ignore = linesWithTimes(all);
        return 0;
    }
    CommandOutput output;
    output.out = all;
    for (const auto kind : {ServiceRef::Kind::Unit, ServiceRef::Kind::Commands}) {
        ServiceRef service;
        service.kind = kind;
        std::ignore = parseServiceState(service, output);
    }
    for (const auto source : {LogQuery::Source::Unit, LogQuery::Source::File}) {
        LogQuery query;
        query.source = source;
        std::ignore = parseLog(query, output);
    }
    return 0;
}
