// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pathjson.h"
#include "core/prettyjson.h"
#include "core/profile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// Profile to JSON. What is as in emptyProfile() is left out, so that a file says only what its author
// decided.

namespace Lotse {

namespace {

QJsonArray listToJson(const QByteArrayList &list)
{
    QJsonArray array;
    for (const QByteArray &bytes : list)
        array << bytesToJson(bytes);
    return array;
}

/// Puts a value in unless it says what is true anyway.
void put(QJsonObject &json, const QString &key, const QJsonValue &value, const QJsonValue &otherwise = {})
{
    const bool empty = (value.isString() && value.toString().isEmpty()) ||
                       (value.isArray() && value.toArray().isEmpty()) ||
                       (value.isObject() && value.toObject().isEmpty());
    if (!empty && value != otherwise)
        json.insert(key, value);
}

QJsonObject baseToJson(const ApiRequest &request)
{
    QJsonObject tls;
    if (request.tls.trust == TlsPolicy::Trust::Fingerprint)
        tls.insert(u"trust"_s, u"fingerprint"_s);
    else if (request.tls.trust == TlsPolicy::Trust::OwnCa)
        tls.insert(u"trust"_s, u"own-ca"_s);
    if (!tls.isEmpty()) {
        put(tls, u"fingerprints"_s, QJsonArray::fromStringList(request.tls.fingerprints));
        put(tls, u"ca-file"_s, request.tls.caFile);
    }
    QJsonObject json{{u"scheme"_s, QString::fromLatin1(request.scheme)}, {u"port"_s, request.port}};
    put(json, u"host"_s, QString::fromUtf8(request.host));
    put(json, u"tls"_s, tls);
    return json;
}

QJsonObject requestToJson(const ApiRequest &request, const QJsonObject &common)
{
    QJsonObject json{{u"path"_s, QString::fromUtf8(request.path)}};
    put(json, u"method"_s, QString::fromLatin1(request.method), u"GET"_s);
    put(json, u"body"_s, QString::fromUtf8(request.body));
    put(json, u"content-type"_s, QString::fromLatin1(request.contentType));
    put(json, u"time-limit-ms"_s, request.timeLimitMs, ApiRequest().timeLimitMs);
    put(json, u"base"_s, baseToJson(request), common);
    return json;
}

QJsonObject bodyToJson(const BodyExpectation &expectation)
{
    using Kind = BodyExpectation::Kind;
    switch (expectation.kind) {
    case Kind::PointerEquals:
        return {{u"pointer"_s, expectation.pointer}, {u"equals"_s, expectation.value}};
    case Kind::PointerNotEquals:
        return {{u"pointer"_s, expectation.pointer}, {u"not-equals"_s, expectation.value}};
    case Kind::PointerExists:
        return {{u"pointer"_s, expectation.pointer}, {u"exists"_s, true}};
    case Kind::TextContains:
        return {{u"contains"_s, expectation.text}};
    case Kind::TextLacks:
        return {{u"lacks"_s, expectation.text}};
    }
    return {};
}

QJsonObject expectationToJson(const ApiExpectation &expectation, const QJsonObject &common)
{
    QJsonObject json = requestToJson(expectation.request, common);
    put(json, u"name"_s, expectation.name);
    put(json, u"changes-something"_s, expectation.changesSomething, false);
    put(json, u"ready-check"_s, expectation.isReadyCheck, false);
    put(json, u"button"_s, expectation.button);
    QJsonArray statuses;
    for (const int status : expectation.statuses)
        statuses << status;
    QJsonArray body;
    for (const BodyExpectation &item : expectation.body)
        body << bodyToJson(item);
    QJsonObject expect;
    put(expect, u"status"_s, statuses, QJsonArray{200});
    put(expect, u"body"_s, body);
    put(json, u"expect"_s, expect);
    return json;
}

/// The base of the first request is written once; whoever differs from it carries an own one.
void putApi(QJsonObject &json, QJsonObject &version, const Profile &profile)
{
    if (profile.api.isEmpty() && profile.version.pointer.isEmpty())
        return;
    const QJsonObject common =
        baseToJson(profile.api.isEmpty() ? profile.version.request : profile.api.first().request);
    if (!profile.version.pointer.isEmpty()) {
        QJsonObject running = requestToJson(profile.version.request, common);
        running.insert(u"pointer"_s, profile.version.pointer);
        version.insert(u"running"_s, running);
    }
    QJsonArray requests;
    for (const ApiExpectation &expectation : profile.api)
        requests << expectationToJson(expectation, common);
    QJsonObject api{{u"base"_s, common}};
    put(api, u"requests"_s, requests);
    json.insert(u"api"_s, api);
}

QJsonObject serviceToJson(const Profile &profile)
{
    static const QStringList kinds{u"none"_s, u"unit"_s, u"container"_s, u"commands"_s};
    const ServiceRef &service = profile.service;
    QJsonObject json;
    put(json, u"unit"_s, QString::fromUtf8(service.unit));
    put(json, u"start"_s, listToJson(service.startCommand));
    put(json, u"stop"_s, listToJson(service.stopCommand));
    put(json, u"state"_s, listToJson(service.stateCommand));
    put(json, u"settle-ms"_s, profile.settleMs, Profile().settleMs);
    put(json, u"ready-ms"_s, profile.readyMs, Profile().readyMs);
    if (!json.isEmpty() || service.kind != ServiceRef::Kind::None)
        json.insert(u"kind"_s, kinds.at(static_cast<int>(service.kind)));
    return json;
}

QJsonObject importsToJson(const Profile &profile)
{
    QJsonArray modules;
    for (const ImportExpectation &expectation : profile.imports) {
        QJsonObject module{{u"module"_s, QString::fromUtf8(expectation.module)}};
        put(module, u"names"_s, listToJson(expectation.names));
        modules << module;
    }
    QJsonObject environment;
    for (const auto &[key, value] : profile.importEnvironment.asKeyValueRange())
        environment.insert(QString::fromUtf8(key), bytesToJson(value));
    QJsonObject json;
    put(json, u"interpreter"_s, bytesToJson(profile.interpreter));
    put(json, u"folder"_s, bytesToJson(profile.importFolder.bytes()), u"/"_s);
    put(json, u"path"_s, listToJson(profile.importPath));
    put(json, u"environment"_s, environment);
    put(json, u"user"_s, QString::fromUtf8(profile.importUser));
    if (!json.isEmpty() || !modules.isEmpty())
        json.insert(u"modules"_s, modules);
    return json;
}

QJsonObject logToJson(const Profile &profile)
{
    static const QStringList sources{u"unit"_s, u"container"_s, u"file"_s};
    QJsonObject json;
    put(json, u"source"_s, sources.at(static_cast<int>(profile.log.source)), u"container"_s);
    if (profile.log.source == LogQuery::Source::Unit)
        put(json, u"unit"_s, QString::fromUtf8(profile.log.unit), QString::fromUtf8(profile.service.unit));
    if (profile.log.source == LogQuery::Source::File)
        put(json, u"file"_s, bytesToJson(profile.log.file.bytes()));
    put(json, u"lines"_s, profile.log.lines, LogQuery().lines);
    put(json, u"must-not-appear"_s, QJsonArray::fromStringList(profile.forbiddenLogTexts));
    return json;
}

QJsonArray mappingsToJson(const QList<Mapping> &mappings)
{
    QJsonArray array;
    for (const Mapping &mapping : mappings)
        array << QJsonObject{{u"development"_s, bytesToJson(mapping.development.bytes())},
                             {u"container"_s, bytesToJson(mapping.container.bytes())}};
    return array;
}

void putTrees(QJsonObject &json, const Profile &profile)
{
    QJsonObject development;
    put(development, u"root"_s, profile.developmentRoot);
    put(development, u"git-ref"_s, profile.gitRef);
    QJsonObject container;
    put(container, u"host"_s, profile.host);
    put(container, u"name"_s, profile.container);
    put(container, u"root"_s, bytesToJson(profile.applicationRoot.bytes()), u"/"_s);
    QJsonObject ignore;
    put(ignore, u"defaults"_s, profile.defaultIgnores, true);
    put(ignore, u"rules"_s, listToJson(profile.ignore));
    QJsonObject audit;
    put(audit, u"present"_s, pathsToJson(profile.auditPresent));
    put(audit, u"absent"_s, pathsToJson(profile.auditAbsent));
    QJsonObject owner;
    if (profile.owner.kind == OwnerPolicy::Kind::Fixed)
        owner = {{u"policy"_s, u"fixed"_s},
                 {u"uid"_s, static_cast<qint64>(profile.owner.uid)},
                 {u"gid"_s, static_cast<qint64>(profile.owner.gid)}};
    put(json, u"development"_s, development);
    put(json, u"container"_s, container);
    put(json, u"mappings"_s, mappingsToJson(profile.mappings), mappingsToJson({Mapping{}}));
    put(json, u"ignore"_s, ignore);
    put(json, u"owner"_s, owner);
    put(json, u"modes"_s, profile.modes == ModePolicy::Exact ? u"exact"_s : QString());
    put(json, u"audit"_s, audit);
}

} // namespace

QByteArray profileToJson(const Profile &profile)
{
    static const QStringList order{
        u"schema"_s, u"name"_s, u"title"_s, u"development"_s, u"container"_s, u"mappings"_s, u"ignore"_s,
        u"owner"_s, u"modes"_s, u"audit"_s, u"version"_s, u"service"_s, u"imports"_s, u"api"_s, u"log"_s,
        u"redeploy"_s, u"backup"_s,
        // inside the sections
        u"policy"_s, u"kind"_s, u"unit"_s, u"host"_s, u"root"_s, u"file"_s, u"pattern"_s, u"running"_s,
        u"base"_s, u"scheme"_s, u"port"_s, u"tls"_s, u"requests"_s, u"method"_s, u"path"_s, u"interpreter"_s,
        u"folder"_s, u"modules"_s, u"module"_s, u"names"_s, u"expect"_s, u"status"_s, u"pointer"_s,
        u"source"_s};
    QJsonObject json{{u"schema"_s, u"lotse.profile/1"_s}};
    put(json, u"name"_s, profile.name);
    put(json, u"title"_s, profile.title);
    putTrees(json, profile);
    QJsonObject version;
    put(version, u"file"_s, bytesToJson(profile.version.file.bytes()));
    put(version, u"pattern"_s, profile.version.pattern);
    putApi(json, version, profile);
    put(json, u"version"_s, version);
    put(json, u"service"_s, serviceToJson(profile));
    put(json, u"imports"_s, importsToJson(profile));
    put(json, u"log"_s, logToJson(profile));
    put(json, u"redeploy"_s, profile.redeploy);
    QJsonObject backup;
    put(backup, u"folder"_s, profile.backupFolder);
    put(backup, u"keep"_s, profile.backupKeep, Profile().backupKeep);
    put(json, u"backup"_s, backup);
    return prettyJson(json, order);
}

} // namespace Lotse
