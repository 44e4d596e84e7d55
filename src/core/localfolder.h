// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/sha256.h"
#include "core/treeentry.h"

#include <memory>
#include <vector>

namespace Lotse {

/// One opened local folder. Everything in it is reached relative to its descriptor and never through a link,
/// so that neither long paths nor names that change meanwhile lead elsewhere. Reading its files is safe on
/// any thread.
class LocalFolder
{
public:
    /// The operator names this one, so a link at its end is followed. NotFound when it is missing.
    static Result<std::shared_ptr<LocalFolder>> open(const QString &path);
    ~LocalFolder();
    LocalFolder(const LocalFolder &) = delete;
    LocalFolder &operator=(const LocalFolder &) = delete;

    Result<std::shared_ptr<LocalFolder>> subfolder(const QByteArray &name) const;
    /// Sorted by name; not hashed. What cannot be looked at is marked unreadable.
    Result<std::vector<TreeEntry>> entries() const;
    /// Sets hash and size of a regular file, or marks it unreadable. Fails only when the call is stopped.
    Result<> hash(TreeEntry &entry, Sha256 &hasher, const CallContext &call) const;

    /// A single file that the operator named, as one entry named ""; a link at its end is followed.
    static Result<TreeEntry> singleFile(const QString &path, const CallContext &call);

private:
    explicit LocalFolder(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    void look(TreeEntry &entry, unsigned char typeHint) const;
    int m_descriptor;
};

} // namespace Lotse
