// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"
#include "core/ignorerules.h"
#include "core/profile.h"
#include "core/treeentry.h"

#include <QHash>
#include <memory>
#include <optional>

namespace Lotse {

/// The development side of a profile: a folder as it is, or a git ref without checking it out. Reads only;
/// callers need not know which of the two it is. Worker thread.
class DevelopmentTree
{
public:
    explicit DevelopmentTree(const Profile &profile);

    Result<> scan(const RelPath &below, const IgnoreRules &ignore, TreeSink &sink,
                  const CallContext &call) const;
    /// A small file's bytes, or nothing when there is no such file.
    std::optional<QByteArray> read(const RelPath &path, const CallContext &call) const;

    /// Where the contents lie on this disk. Files of a git ref are exported; they live as long as `owner`.
    struct Files
    {
        QHash<RelPath, QString> paths;
        std::shared_ptr<const void> owner;
    };
    Result<Files> files(const QList<RelPath> &wanted, const CallContext &call) const;

private:
    QString local(const RelPath &path) const;
    QString m_root;
    QString m_gitRef;
};

} // namespace Lotse
