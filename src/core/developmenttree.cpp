// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/developmenttree.h"

#include "core/gittree.h"
#include "core/localfiles.h"
#include "core/localname.h"
#include "core/treescanner.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace Lotse {

DevelopmentTree::DevelopmentTree(const Profile &profile)
    : m_root(profile.developmentRoot)
    , m_gitRef(profile.gitRef)
{
}

QString DevelopmentTree::local(const RelPath &path) const
{
    return localFileBelow(m_root, path);
}

Result<> DevelopmentTree::scan(const RelPath &below, const IgnoreRules &ignore, TreeSink &sink,
                               const CallContext &call) const
{
    return m_gitRef.isEmpty() ? scanFolder(local(below), below, ignore, sink, call)
                              : scanGitRef(m_root, m_gitRef, below, ignore, sink, call);
}

std::optional<QByteArray> DevelopmentTree::read(const RelPath &path, const CallContext &call) const
{
    const Result<Files> found = files({path}, call);
    const QString file = found ? found->paths.value(path) : QString();
    if (!QFileInfo(file).isFile())
        return std::nullopt;
    const Result<QByteArray> bytes = readLocalFile(file);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

Result<DevelopmentTree::Files> DevelopmentTree::files(const QList<RelPath> &wanted,
                                                      const CallContext &call) const
{
    Files files;
    if (m_gitRef.isEmpty()) {
        for (const RelPath &path : wanted)
            files.paths.insert(path, local(path));
        return files;
    }
    const auto folder = std::make_shared<QTemporaryDir>();
    Result<QHash<RelPath, QString>> exported = exportGitFiles(m_root, m_gitRef, wanted, folder->path(), call);
    if (!exported)
        return pass(exported);
    return Files{std::move(*exported), folder};
}

} // namespace Lotse
