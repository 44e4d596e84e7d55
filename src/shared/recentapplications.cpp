// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/recentapplications.h"

#include "core/localfiles.h"
#include "core/secrets.h"
#include "shared/bundledprofiles.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QJsonArray entriesIn(const QString &file)
{
    const Result<QByteArray> bytes = readLocalFile(file);
    return QJsonDocument::fromJson(bytes.value_or(QByteArray())).object().value("applications"_L1).toArray();
}

Profile withPlacesOf(Profile profile, const Profile &other)
{
    profile.host = other.host;
    profile.container = other.container;
    profile.developmentRoot = other.developmentRoot;
    profile.gitRef = other.gitRef;
    return profile;
}

bool isBundled(const Profile &profile)
{
    const std::optional<Profile> bundled = bundledProfileFor(profile.container);
    return bundled && profileToJson(withPlacesOf(*bundled, profile)) == profileToJson(profile);
}

} // namespace

RecentApplications::RecentApplications(const QString &base)
    : m_file((base.isEmpty()
                  ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/lotse"_L1
                  : base) +
             "/recent.json"_L1)
{
}

Result<> RecentApplications::remember(const Profile &profile)
{
    // A copy with secrets must not be left here, and one without them would ask the wrong questions next
    // time.
    if (profileToJson(Secrets(profile).hide(profile)) != profileToJson(profile))
        return {};
    QJsonArray list{QJsonObject{{u"host"_s, profile.host},
                                {u"container"_s, profile.container},
                                {u"folder"_s, profile.developmentRoot},
                                {u"bundled"_s, isBundled(profile)},
                                {u"profile"_s, QJsonDocument::fromJson(profileToJson(profile)).object()}}};
    for (const QJsonValue &value : entriesIn(m_file)) {
        const bool same = value["host"_L1] == profile.host && value["container"_L1] == profile.container;
        if (!same && list.size() < kept)
            list.append(value);
    }
    if (const Result<> made = makePrivateFolder(m_file.section(u'/', 0, -2)); !made)
        return made;
    return writeLocalFile(m_file,
                          QJsonDocument(QJsonObject{{u"lotse"_s, 1}, {u"applications"_s, list}}).toJson());
}

std::optional<Profile> RecentApplications::find(const QString &host, const QString &container) const
{
    for (const QJsonValue &value : entriesIn(m_file)) {
        if (value["host"_L1] != host || value["container"_L1] != container)
            continue;
        Result<Profile> stored =
            profileFromJson(QJsonDocument(value["profile"_L1].toObject()).toJson(), m_file);
        if (!stored)
            return std::nullopt; // written by another version: the other ways to a profile remain
        const std::optional<Profile> bundled = bundledProfileFor(container);
        return value["bundled"_L1].toBool() && bundled ? withPlacesOf(*bundled, *stored) : *std::move(stored);
    }
    return std::nullopt;
}

QStringList RecentApplications::folders() const
{
    QStringList found;
    for (const QJsonValue &value : entriesIn(m_file)) {
        const QString folder = value["folder"_L1].toString();
        if (!folder.isEmpty() && !found.contains(folder) && QDir(folder).exists())
            found << folder;
    }
    return found;
}

} // namespace Lotse
