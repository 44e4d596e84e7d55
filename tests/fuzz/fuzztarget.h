// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

// One parser per target: whatever bytes come, it neither crashes nor hangs nor breaks its promises. The same
// sources are linked twice: with libFuzzer (./dev fuzz), and with replay.cpp, which goes through the corpus
// in every test run. What was found once stays in the corpus.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace Lotse::Fuzz {

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// A promise that was broken counts as a crash, in every build.
inline void promise(bool isKept)
{
    if (!isKept)
        std::abort();
}

} // namespace Lotse::Fuzz
