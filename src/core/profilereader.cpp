// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profilereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

void readTrees(const JsonPlace &json, const QString &folder, Profile &profile)
{
    profile.developmentRoot = json.at(u"development"_s).at(u"root"_s).localPath(folder);
    profile.gitRef = json.at(u"development"_s).at(u"git-ref"_s).text();
    profile.host = json.at(u"container"_s).at(u"host"_s).text();
    profile.container = json.at(u"container"_s).at(u"name"_s).text();
    profile.applicationRoot = json.at(u"container"_s).at(u"root"_s).rootPath();
    const QList<JsonPlace> mappings = json.at(u"mappings"_s).items();
    if (!mappings.isEmpty())
        profile.mappings.clear();
    for (const JsonPlace &mapping : mappings)
        profile.mappings << Mapping{mapping.at(u"development"_s).relPath(),
                                    mapping.at(u"container"_s).relPath()};
    profile.defaultIgnores = json.at(u"ignore"_s).at(u"defaults"_s).flag(true);
    profile.ignore = json.at(u"ignore"_s).at(u"rules"_s).bytesList();
    profile.auditPresent = json.at(u"audit"_s).at(u"present"_s).relPaths();
    profile.auditAbsent = json.at(u"audit"_s).at(u"absent"_s).relPaths();
    for (const JsonPlace &item : json.at(u"audit"_s).at(u"absent"_s).items()) {
        const bool isEverything = item.value().isString() && item.text().isEmpty();
        if (isEverything || json.at(u"audit"_s).at(u"present"_s).value().toArray().contains(item.value()))
            item.complain(Words::tr("This path cannot be required to be gone: it is needed."));
    }
}

void readRights(const JsonPlace &json, Profile &profile)
{
    const JsonPlace owner = json.at(u"owner"_s);
    if (owner.at(u"policy"_s).text() == u"fixed") {
        if (!owner.has(u"uid"_s) || !owner.has(u"gid"_s))
            owner.complain(Words::tr("A fixed owner needs \"uid\" and \"gid\"."));
        profile.owner = {OwnerPolicy::Kind::Fixed,
                         static_cast<quint32>(owner.at(u"uid"_s).value().toInteger()),
                         static_cast<quint32>(owner.at(u"gid"_s).value().toInteger())};
    }
    if (json.at(u"modes"_s).text() == u"exact")
        profile.modes = ModePolicy::Exact;
}

void readService(const JsonPlace &json, Profile &profile)
{
    ServiceRef &service = profile.service;
    const QString kind = json.at(u"kind"_s).text();
    if (kind == u"unit") {
        service.kind = ServiceRef::Kind::Unit;
        if (!json.has(u"unit"_s))
            json.complain(Words::tr("The name of the systemd unit is missing (\"unit\")."));
    } else if (kind == u"container") {
        service.kind = ServiceRef::Kind::Container;
    } else if (kind == u"commands") {
        service.kind = ServiceRef::Kind::Commands;
        if (json.at(u"start"_s).items().isEmpty() || json.at(u"stop"_s).items().isEmpty())
            json.complain(Words::tr("A service that is run by commands needs \"start\" and \"stop\"."));
    }
    service.unit = json.at(u"unit"_s).bytes();
    service.startCommand = json.at(u"start"_s).bytesList();
    service.stopCommand = json.at(u"stop"_s).bytesList();
    service.stateCommand = json.at(u"state"_s).bytesList();
    profile.settleMs = json.at(u"settle-ms"_s).number(profile.settleMs);
    profile.readyMs = json.at(u"ready-ms"_s).number(profile.readyMs);
}

void readImports(const JsonPlace &json, Profile &profile)
{
    profile.interpreter = json.at(u"interpreter"_s).bytes();
    profile.importFolder = json.at(u"folder"_s).rootPath();
    profile.importPath = json.at(u"path"_s).bytesList();
    profile.importUser = json.at(u"user"_s).bytes();
    const JsonPlace environment = json.at(u"environment"_s);
    for (const QString &key : environment.keys())
        profile.importEnvironment.insert(key.toUtf8(), environment.at(key).bytes());
    for (const JsonPlace &item : json.at(u"modules"_s).items()) {
        ImportExpectation expectation{item.at(u"module"_s).bytes(), item.at(u"names"_s).bytesList()};
        profile.imports << expectation;
    }
    if (!profile.imports.isEmpty() && profile.interpreter.isEmpty())
        json.complain(Words::tr("The entry \"%1\" is missing.").arg(u"interpreter"_s));
}

void readLog(const JsonPlace &json, Profile &profile)
{
    const QString source = json.at(u"source"_s).text();
    if (source == u"unit") {
        profile.log.source = LogQuery::Source::Unit;
        profile.log.unit = json.at(u"unit"_s).bytes(profile.service.unit);
        if (profile.log.unit.isEmpty())
            json.complain(Words::tr("The name of the systemd unit is missing (\"unit\")."));
    } else if (source == u"file") {
        profile.log.source = LogQuery::Source::File;
        profile.log.file = json.at(u"file"_s).rootPath();
        if (!json.has(u"file"_s))
            json.complain(Words::tr("The entry \"%1\" is missing.").arg(u"file"_s));
    }
    profile.log.lines = json.at(u"lines"_s).number(profile.log.lines);
    profile.forbiddenLogTexts = json.at(u"must-not-appear"_s).texts();
}

} // namespace

Profile readProfile(const JsonPlace &json, const QString &folder)
{
    Profile profile = emptyProfile();
    profile.name = json.at(u"name"_s).text();
    profile.title = json.at(u"title"_s).text();
    if (profile.name.contains(u'/'))
        json.at(u"name"_s).complain(Words::tr("The name must not contain \"/\"."));
    readTrees(json, folder, profile);
    readRights(json, profile);
    profile.version.file = json.at(u"version"_s).at(u"file"_s).relPath();
    profile.version.pattern = json.at(u"version"_s).at(u"pattern"_s).expression();
    readService(json.at(u"service"_s), profile);
    readImports(json.at(u"imports"_s), profile);
    readApi(json, folder, profile);
    readLog(json.at(u"log"_s), profile);
    profile.redeploy = json.at(u"redeploy"_s).value().toObject();
    profile.backupFolder = json.at(u"backup"_s).at(u"folder"_s).localPath(folder);
    profile.backupKeep = json.at(u"backup"_s).at(u"keep"_s).number(profile.backupKeep);
    return profile;
}

} // namespace Lotse
