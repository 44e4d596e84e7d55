// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/applicationlock.h"

#include "core/sha256.h"
#include "core/smallfiles.h"
#include "core/tararchive.h"
#include "core/treesnapshot.h"

#include <QDateTime>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestOwner = 4096;

RelPath ownerFile()
{
    return RelPath().child("owner.json");
}

std::unexpected<Error> locked(const Profile &profile, const LockOwner &owner)
{
    return fail(Error::Kind::Conflict, Code::ApplicationLocked,
                QStringList{profile.applicationRoot.display()} + owner.words() +
                    QStringList{applicationLockPlace(profile).display()});
}

TarItem item(const RelPath &path, EntryKind kind, const QByteArray &content)
{
    TreeEntry entry;
    entry.name = path.name();
    entry.kind = kind;
    entry.mode = kind == EntryKind::Folder ? 0700 : 0600;
    entry.size = content.size();
    entry.mtimeNs = nanosecondsOf(QDateTime::currentSecsSinceEpoch());
    return {.path = path, .entry = entry, .localFile = {}, .inlineBytes = content, .hardLinkTo = {}};
}

} // namespace

RootPath applicationLockPlace(const Profile &profile)
{
    const RootPath &root = profile.applicationRoot;
    return mapsWholeRoot(profile) ? root.sibling(".lotse-lock-" + root.name())
                                  : root / RelPath().child(".lotse-lock");
}

RootPath applicationLockClaim(const Profile &profile, const QString &run)
{
    const RootPath place = applicationLockPlace(profile);
    // Two computers can begin in the same second; they must not prepare the same folder.
    const LockOwner here = LockOwner::here(run);
    const QByteArray who = (here.run + u'@' + here.user + u'@' + here.computer).toUtf8();
    return place.sibling(place.name() + '-' + Sha256::of(who).toHex().left(12));
}

Result<std::optional<LockOwner>> applicationLockOwner(ContainerReader &container, const Profile &profile,
                                                      const CallContext &call)
{
    const RootPath place = applicationLockPlace(profile);
    TreeSnapshot found;
    const Result<> listed =
        container.list(place, IgnoreRules(), {.tier = ListTier::Best, .hash = false}, found, call);
    if (!listed && listed.error().kind == Error::Kind::NotFound)
        return std::nullopt;
    if (!listed)
        return pass(listed);
    if (!found.find(ownerFile()))
        return LockOwner(); // somebody's, whoever it is
    const std::array wanted{ownerFile()};
    const auto files = readSmallFiles(container, place, wanted, longestOwner, call);
    if (!files)
        return pass(files);
    return LockOwner::fromJson(files->value(ownerFile()));
}

namespace {

/// The owner that is no hindrance, if there is one.
Result<std::optional<LockOwner>> mayLock(ContainerReader &container, const Profile &profile,
                                         const QString &run, const CallContext &call)
{
    Result<std::optional<LockOwner>> owner = applicationLockOwner(container, profile, call);
    if (owner && *owner && !(*owner)->isSameRun(LockOwner::here(run)) && !(*owner)->isGone())
        return locked(profile, **owner);
    return owner;
}

} // namespace

Result<> mayLockApplication(ContainerReader &container, const Profile &profile, const QString &run,
                            const CallContext &call)
{
    const Result<std::optional<LockOwner>> owner = mayLock(container, profile, run, call);
    return owner ? Result<>() : pass(owner);
}

Result<> lockApplication(Container &container, const Profile &profile, const QString &run,
                         const CallContext &call)
{
    const Result<std::optional<LockOwner>> owner = mayLock(container, profile, run, call);
    if (!owner)
        return pass(owner);
    const RootPath place = applicationLockPlace(profile);
    const RootPath claim = applicationLockClaim(profile, run);
    QList<RootPath> old{claim};
    if (*owner)
        old.append(place); // our own, or of one that is gone
    if (const Result<> removed = container.remove(old, call); !removed)
        return removed;
    const RelPath folder = RelPath().child(claim.name());
    const std::unique_ptr<ByteSource> tar =
        packTar({item(folder, EntryKind::Folder, {}),
                 item(folder.child(ownerFile().name()), EntryKind::File, LockOwner::here(run).toJson())},
                call);
    if (const Result<> written = container.writeTar(claim.parent(), *tar, call); !written)
        return written;
    const Rename rename{claim, place};
    const Result<> taken = container.rename(std::span(&rename, 1), call);
    if (taken)
        return taken;
    // Somebody was faster: then there is an owner now.
    std::ignore = container.remove(std::span(&claim, 1), call);
    const Result<> may = mayLockApplication(container, profile, run, call);
    return may ? taken : may;
}

Result<> unlockApplication(Container &container, const Profile &profile, const QString &run,
                           const CallContext &call)
{
    const Result<std::optional<LockOwner>> owner = applicationLockOwner(container, profile, call);
    if (!owner)
        return pass(owner);
    QList<RootPath> ours{applicationLockClaim(profile, run)};
    if (*owner && ((*owner)->isSameRun(LockOwner::here(run)) || (*owner)->isGone()))
        ours.append(applicationLockPlace(profile));
    return container.remove(ours, call);
}

} // namespace Lotse
