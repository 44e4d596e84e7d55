// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workplace.h"
#include "support/places.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readJson(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

Workplace::Workplace()
    : m_profile(readJson(sourcePath(u"resources/profiles/whisper-appliance.lotse.json"_s)))
{
    const QString demo = sourcePath(u"resources/demo"_s);
    m_good = QDir().mkpath(development()) &&
             QProcess::execute(
                 u"cp"_s, {u"-r"_s, demo + u"/common/."_s, demo + u"/development/."_s, development()}) == 0;
}

QJsonObject Workplace::profileThatTurnsRed() const
{
    QJsonObject profile = m_profile;
    QJsonObject api = profile.value("api"_L1).toObject();
    QJsonArray requests = api.value("requests"_L1).toArray();
    requests.append(QJsonObject{
        {u"name"_s, u"Stays in fallback"_s},
        {u"path"_s, u"/api/enterprise/check-updates"_s},
        {u"expect"_s, QJsonObject{{u"body"_s, QJsonArray{QJsonObject{{u"pointer"_s, u"/status"_s},
                                                                     {u"equals"_s, u"fallback"_s}}}}}}});
    api.insert("requests"_L1, requests);
    profile.insert("api"_L1, api);
    return profile;
}

QString Workplace::profileFor(const EngineRig &rig, QJsonObject profile) const
{
    QJsonObject container = profile.value("container"_L1).toObject();
    container.insert("name"_L1, rig.name());
    profile.insert("container"_L1, container);
    profile.insert("development"_L1, QJsonObject{{u"root"_s, development()}});
    QFile file(path(u"appliance.lotse.json"_s));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(profile).toJson()) > 0;
    return written ? file.fileName() : QString();
}

QStringList mappedTrees()
{
    return {u"/opt/whisper-appliance/src"_s, u"/opt/whisper-appliance/templates"_s,
            u"/opt/whisper-appliance/VERSION"_s};
}

} // namespace Lotse::Test
