// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profile.h"
#include "fuzz/fuzztarget.h"

using namespace Lotse;

/// A profile that was accepted can be written, and is then accepted again.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString name = QStringLiteral("/p/x.lotse.json");
    const Result<Profile> read = profileFromJson(Fuzz::bytes(data, size), name);
    if (!read)
        return 0;
    const QByteArray written = profileToJson(*read);
    const Result<Profile> again = profileFromJson(written, name);
    Fuzz::promise(again.has_value());
    Fuzz::promise(profileToJson(*again) == written);
    return 0;
}
