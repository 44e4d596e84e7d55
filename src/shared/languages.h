// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Lotse {

/// The languages that are compiled in, as codes: "de", "en".
QStringList languages();

/// Makes this the language of every sentence from now on: Lotse's own and Qt's buttons, numbers and dates
/// too. Widgets get a LanguageChange event. Empty: the system's language, or English where that is not there.
/// False for a language that is not there; then nothing changes. GUI thread, after the application object was
/// made.
bool setLanguage(const QString &code);

QString language(); ///< the code that setLanguage() chose; "en" before

} // namespace Lotse
