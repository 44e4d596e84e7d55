// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/containerlock.h"

#include "core/localfiles.h"
#include "core/lockowner.h"
#include "core/runstore.h"
#include "core/sha256.h"
#include "core/step.h"

#include <sys/file.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Many addresses lead to one engine.
QByteArray nameOf(const QString &host, const ContainerFacts &facts)
{
    if (hasLastingId(facts))
        return facts.id.toUtf8();
    return host.toUtf8() + char(0) + facts.id.toUtf8() + char(0) + facts.name.toUtf8();
}

} // namespace

ContainerLock::ContainerLock(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

Result<ContainerLock> ContainerLock::take(const PlanInput &input, const ContainerFacts &facts)
{
    const QString folder = RunStore::baseOf(input.runFolder) + u"/locks"_s;
    if (const Result<> made = makePrivateFolder(folder); !made)
        return pass(made);
    const QByteArray digest = Sha256::of(nameOf(input.profile.host, facts)).toHex().left(32);
    auto file = std::make_unique<QFile>(folder + u'/' + QString::fromLatin1(digest));
    if (!file->open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file->fileName()}, file->errorString());
    if (::flock(file->handle(), LOCK_EX | LOCK_NB) != 0)
        return fail(Error::Kind::Conflict, Code::ContainerBusy,
                    QStringList{facts.name} + LockOwner::fromJson(file->readAll()).words());
    // Whoever comes second reads this; without it the lock holds just the same.
    file->resize(0);
    file->write(LockOwner::here(input.runId).toJson());
    file->flush();
    return ContainerLock(std::move(file));
}

} // namespace Lotse
