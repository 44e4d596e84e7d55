// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal.h"
#include "fuzz/fuzztarget.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace Lotse;

/// A journal that was read has its records in order; what was torn at the end is no record.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int memory = ::memfd_create("journal", MFD_CLOEXEC);
    Fuzz::promise(::ftruncate(memory, 0) == 0 && ::pwrite(memory, data, size, 0) == ssize_t(size));
    const Result<QList<QJsonObject>> records = Journal::read(QStringLiteral("/proc/self/fd/%1").arg(memory));
    if (!records)
        return 0;
    Fuzz::promise(records->size() <= Fuzz::bytes(data, size).count('\n'));
    for (qsizetype i = 0; i < records->size(); ++i)
        Fuzz::promise(records->at(i)[QStringLiteral("n")].toInteger(-1) == i);
    return 0;
}
