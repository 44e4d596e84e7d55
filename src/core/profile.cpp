// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profile.h"

#include "core/profilereader.h"
#include "core/profileschema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

constexpr qint64 largestProfile = 1 << 20;

QString lineOf(const QByteArray &json, qsizetype offset)
{
    return QString::number(json.left(offset).count('\n') + 1);
}

} // namespace

Profile emptyProfile()
{
    return {};
}

bool mapsWholeRoot(const Profile &profile)
{
    return std::ranges::any_of(profile.mappings, [](const Mapping &one) { return one.container.isRoot(); });
}

Result<Profile> loadProfile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return fail(Error::Kind::BadInput, Code::ProfileUnreadable, {file}, source.errorString());
    const QByteArray json = source.read(largestProfile + 1);
    if (source.error() != QFileDevice::NoError || json.size() > largestProfile)
        return fail(Error::Kind::BadInput, Code::ProfileUnreadable, {file}, source.errorString());
    return profileFromJson(json, file);
}

Result<Profile> profileFromJson(const QByteArray &json, const QString &fileName)
{
    QJsonParseError reason;
    const QJsonDocument document = QJsonDocument::fromJson(json, &reason);
    if (!document.isObject()) {
        const QString words = document.isNull()
                                  ? reason.errorString()
                                  : QCoreApplication::translate("Profile", "it does not begin with {");
        return fail(Error::Kind::BadInput, Code::ProfileNotJson,
                    {fileName, lineOf(json, document.isNull() ? reason.offset : 0), words});
    }
    ProfileProblems problems(fileName);
    if (const Result<> checked = checkAgainstSchema(document.object(), problems); !checked)
        return pass(checked);
    const Profile profile =
        readProfile(JsonPlace(document.object(), {}, problems), QFileInfo(fileName).absolutePath());
    if (!problems.all().isEmpty())
        return fail(Error::Kind::BadInput, Code::ProfileInvalid, QStringList{fileName} + problems.all());
    return profile;
}

} // namespace Lotse
