// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace Lotse {

/// The sentences of one failure in the current language: what happened, what it means, what Lotse did, what
/// you can do.
struct Message
{
    QString happened;
    QString meaning;
    QString did;
    QString cure;
    QString code;         ///< "LOTSE-V012"
    QString detail;       ///< technical, untranslated
    QString text() const; ///< all of it as one paragraph, code at the end
};

Message messageFor(const Error &error);
QString codeId(Code code);         ///< "LOTSE-V012"
QString kindKey(Error::Kind kind); ///< "not-found", for JSON
QJsonObject errorToJson(const Error &error);

} // namespace Lotse
