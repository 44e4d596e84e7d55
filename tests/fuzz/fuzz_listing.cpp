// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treesnapshot.h"
#include "fuzz/fuzztarget.h"
#include "hosts/unixlisting.h"

using namespace Lotse;

namespace {

void checkNames(const TreeSnapshot &tree)
{
    for (const TreeSnapshot::Item &item : tree.items())
        Fuzz::promise(item.path.isRoot() || !item.path.bytes().split('/').contains(".."));
}

} // namespace

/// What the container's own tools print about its tree: both ways of asking.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray all = Fuzz::bytes(data + 1, size - 1);
    const IgnoreRules ignore;
    const CallContext call;
    TreeSnapshot seen;
    if ((data[0] & 1) != 0) {
        Python3Reader reader(ignore, seen, call);
        const qsizetype piece = 1 + data[0];
        Result<> taken;
        for (qsizetype at = 0; at < all.size() && taken; at += piece)
            taken = reader.take(QByteArrayView(all).sliced(at, qMin(piece, all.size() - at)));
        if (taken && reader.finish())
            checkNames(seen);
    } else {
        TreeCollector tree(ignore);
        if (readSha256sumListing(all, tree, call) && tree.feed(seen, call))
            checkNames(seen);
    }
    return 0;
}
