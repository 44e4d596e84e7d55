// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treesnapshot.h"
#include "fuzz/fuzztarget.h"

using namespace Lotse;

/// What was read can be written, and is then read as the same.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<TreeSnapshot> read = TreeSnapshot::fromText(Fuzz::bytes(data, size));
    if (!read)
        return 0;
    const Result<TreeSnapshot> again = TreeSnapshot::fromText(read->toText());
    Fuzz::promise(again && *again == *read);
    return 0;
}
