// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/ignorerules.h"
#include "core/treeentry.h"
#include "hosts/treecollector.h"
#include "hosts/unixcommands.h"

#include <QSet>
#include <vector>

namespace Lotse {

// How a Unix container lists and hashes its own files: the commands of the tiers of performance.md, and the
// readers of what they print. Pure: bytes in, tree out. Each output ends in a mark, so that a cut one is
// noticed.

/// Exit codes of the listing scripts, besides 0.
inline constexpr int listingNotFound = 44;

/// One python3, streaming folder by folder, in TreeSink order.
Command python3Listing(const QByteArray &root, const QByteArrayList &hiddenFolders,
                       const ListOptions &options);

/// Reads it piece by piece and hands each complete folder on.
class Python3Reader
{
public:
    Python3Reader(const IgnoreRules &ignore, TreeSink &sink, const CallContext &call);
    Result<> take(QByteArrayView bytes);
    /// After the last piece: CommandCutOff when the mark is missing.
    Result<> finish() const;
    bool hasBegun() const { return m_folders > 0; }

private:
    Result<bool> takeRecord(QByteArrayView &rest);
    Result<> flush();

    const IgnoreRules &m_ignore;
    TreeSink &m_sink;
    const CallContext &m_call;
    QByteArray m_buffer;
    std::optional<RelPath> m_folder;
    QSet<RelPath> m_hidden;
    std::vector<TreeEntry> m_entries;
    qint64 m_folders = 0;
    bool m_complete = false;
};

/// sh, find, stat and sha256sum, GNU or busybox. Names are printed NUL-terminated; what tools print in lines
/// is matched against these names in order, so no name can forge a line.
Command sha256sumListing(const QByteArray &root, const QByteArrayList &hiddenFolders,
                         const ListOptions &options);
Result<> readSha256sumListing(QByteArrayView output, TreeCollector &tree, const CallContext &call);

} // namespace Lotse
