// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/demoworld.h"

#include "hosts/democertificate.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

// Written last: a world without it was not finished and is made again.
constexpr QLatin1StringView markerName("lotse-demo-world");
constexpr QLatin1StringView applicationRoot("/opt/whisper-appliance");

QString baseOf(const QString &uri)
{
    if (uri.startsWith("demo:/"_L1))
        return QDir::cleanPath(uri.mid(5));
    if (uri == "demo"_L1 || uri == "demo:new"_L1)
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/lotse/demo"_s;
    return {};
}

std::unexpected<Error> unwritable(const QString &path, const QString &reason)
{
    return fail(Error::Kind::Storage, Code::FileUnwritable, {path}, reason);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<> writeFile(const QString &path, const QByteArray &bytes, QFile::Permissions permissions)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return unwritable(path, {});
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(permissions) || !file.flush())
        return unwritable(path, file.errorString());
    return {};
}

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions everybodyReads = ownerOnly | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions everybodyRuns =
    everybodyReads | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

/// Lays one of the embedded trees over a folder.
Result<> layOut(const QString &resource, const QString &folder)
{
    QDirIterator it(resource, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Internal, Code::FileUnreadable, {path}, file.errorString());
        const QByteArray bytes = file.readAll();
        // Resources carry no modes; a script is what says how it is run.
        const QFile::Permissions permissions = bytes.startsWith("#!") ? everybodyRuns : everybodyReads;
        if (const Result<> written = writeFile(folder + path.mid(resource.size()), bytes, permissions);
            !written)
            return written;
    }
    return {};
}

} // namespace

Result<DemoWorld> DemoWorld::open(const QString &uri)
{
    DemoWorld world;
    world.m_uri = uri == "demo:new"_L1 ? u"demo"_s : uri;
    world.m_base = baseOf(uri);
    if (world.m_base.isEmpty())
        return fail(Error::Kind::BadInput, Code::HostUriUnknown, {uri});

    if (!QDir().mkpath(world.m_base))
        return unwritable(world.m_base, {});
    QLockFile lock(world.m_base + u"/.lock"_s);
    if (!lock.tryLock(10000))
        return fail(Error::Kind::Conflict, Code::FileUnwritable, {world.m_base}, u"locked"_s);

    const QString marker = world.m_base + u'/' + markerName;
    if (QFileInfo::exists(marker) && uri != "demo:new"_L1)
        return world;
    // Only what a world consists of is ever removed, and only where a world is or nothing is.
    const QStringList known{u"container"_s, u"development"_s, markerName};
    const QStringList there = QDir(world.m_base).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &name : there) {
        if (!known.contains(name))
            return fail(Error::Kind::Conflict, Code::TargetRefused, {world.m_base}, name);
    }
    if (const Result<> made = world.make(); !made)
        return pass(made);
    if (const Result<> marked = writeFile(marker, "1\n", everybodyReads); !marked)
        return pass(marked);
    return world;
}

Result<> DemoWorld::make() const
{
    QFile::remove(m_base + u'/' + markerName);
    const QString application = containerRoot() + applicationRoot;
    const QString certificateFile = application + u"/ssl/certificate.pem"_s;
    const QString keyFile = application + u"/ssl/key.pem"_s;
    // A renewed world keeps its identity: the fingerprint that somebody accepted stays the right one.
    SelfSignedCertificate identity{contentOf(certificateFile), contentOf(keyFile)};
    if (identity.certificate.isEmpty() || identity.key.isEmpty()) {
        const Result<SelfSignedCertificate> fresh = makeSelfSignedCertificate("whisper-appliance");
        if (!fresh)
            return pass(fresh);
        identity = *fresh;
    }
    for (const QString &part : {containerRoot(), m_base + u"/development"_s}) {
        if (!QDir(part).removeRecursively())
            return unwritable(part, {});
    }
    const QString embedded = u":/lotse/demo"_s;
    Result<> made = layOut(embedded + u"/common"_s, developmentFolder());
    if (made)
        made = layOut(embedded + u"/development"_s, developmentFolder());
    if (made)
        made = layOut(embedded + u"/common"_s, application);
    if (made)
        made = layOut(embedded + u"/container"_s, application);
    if (made)
        made = layOut(embedded + u"/system"_s, containerRoot() + u"/etc/systemd/system"_s);
    if (made)
        made = writeFile(certificateFile, identity.certificate, everybodyReads);
    if (made)
        made = writeFile(keyFile, identity.key, ownerOnly);
    for (const QString &folder : {u"/var/log"_s, u"/tmp"_s, u"/run"_s}) {
        if (made && !QDir().mkpath(containerRoot() + folder))
            made = unwritable(containerRoot() + folder, {});
    }
    return made;
}

QString demoDevelopmentFolder(const QString &uri)
{
    const QString base = baseOf(uri);
    return base.isEmpty() ? QString() : base + u"/development/whisper-appliance"_s;
}

} // namespace Lotse
