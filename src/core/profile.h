// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "core/logline.h"
#include "core/service.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QMap>

namespace Lotse {

/// One pair of paths below the two roots. Both empty: the whole trees. Either may be a single file.
struct Mapping
{
    RelPath development;
    RelPath container;
};

struct OwnerPolicy
{
    enum class Kind { Inherit, Fixed }; ///< Inherit: of the entry that is replaced, else of its folder
    Kind kind = Kind::Inherit;
    quint32 uid = 0;
    quint32 gid = 0;
};

enum class ModePolicy { ExecBit, Exact };

struct ImportExpectation
{
    QByteArray module;
    QByteArrayList names;
};

struct BodyExpectation
{
    enum class Kind { PointerEquals, PointerNotEquals, PointerExists, TextContains, TextLacks };
    Kind kind = Kind::TextContains;
    QString pointer; ///< RFC 6901, for the first three
    QJsonValue value;
    QString text;
};

struct ApiExpectation
{
    QString name; ///< shown in lists; made from method and path when the profile has none
    ApiRequest request;
    QList<int> statuses{200};
    QList<BodyExpectation> body;
    bool changesSomething = false; ///< needs the operator's tick (POST start-update)
    bool isReadyCheck = false; ///< answers as soon as the service is up; used while waiting after a restart
    /// The update button: after fetching the page, a control whose text contains this is looked for, and the
    /// endpoint behind it (formaction, href, data-endpoint or a fetch() in its script) is asked as a click
    /// would ask it; `body` speaks of that answer. Without the tick for `changesSomething` only page and
    /// control are looked at.
    QString button;
};

/// What belongs together about one appliance: `NAME.lotse.json`. A value; no secrets in it.
struct Profile
{
    QString name;
    QString title;
    QString developmentRoot; ///< absolute after loading (relative ones are relative to the profile's folder)
    QString gitRef;          ///< empty: the folder as it is
    QString host;            ///< URI; empty: asked
    QString container;
    RootPath applicationRoot;
    QList<Mapping> mappings{Mapping{}};
    QByteArrayList ignore;
    bool defaultIgnores = true;
    OwnerPolicy owner;
    ModePolicy modes = ModePolicy::ExecBit;
    QList<RelPath> auditPresent; ///< container paths below the application root that must exist
    QList<RelPath> auditAbsent;  ///< … that must be gone; a tick for moving them into the backup
    struct Version
    {
        RelPath file;    ///< below either root; empty: no version known
        QString pattern; ///< regular expression, first group is the version; empty: the first line
        ApiRequest request;
        QString pointer; ///< into the answer, for the running version; empty: not asked
    } version;
    ServiceRef service;
    int settleMs = 3000; ///< same main process for so long
    int readyMs = 60000; ///< at most so long until ready
    QByteArray interpreter;
    RootPath importFolder;
    QByteArrayList importPath;
    QMap<QByteArray, QByteArray> importEnvironment;
    QByteArray importUser;
    QList<ImportExpectation> imports;
    QList<ApiExpectation> api;
    LogQuery log;
    QStringList forbiddenLogTexts;
    QJsonObject redeploy; ///< kept as it is until the redeploy step reads it
    QString backupFolder; ///< on the operator's disk; empty: the run's own folder
    int backupKeep = 5;
};

/// With the whole root mapped, whatever Lotse puts into it would be part of what is compared. Pure.
bool mapsWholeRoot(const Profile &profile);

/// Reads and validates against resources/profile.schema.json. Errors name file, JSON pointer and a sentence;
/// unknown keys are errors. All problems are found, not only the first: they stand in `args`, one each.
Result<Profile> loadProfile(const QString &file);
Result<Profile> profileFromJson(const QByteArray &json, const QString &fileName);
QByteArray profileToJson(const Profile &profile); ///< stable order, two blanks, ends with a newline
/// What a profile without a file would be: everything default. Options of the twin and choices of the window
/// fill it.
Profile emptyProfile();

} // namespace Lotse
