// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Lotse {

/// Collects what is wrong with one profile: place (JSON pointer) and sentence. A value of one reading; not
/// thread safe.
class ProfileProblems
{
public:
    explicit ProfileProblems(QString file)
        : m_file(std::move(file))
    {
    }
    void add(const QString &pointer, const QString &sentence);
    const QStringList &all() const { return m_all; } ///< "NAME, at /api/requests/0: sentence"

private:
    QString m_file;
    QStringList m_all;
};

/// One step of a JSON pointer, escaped as RFC 6901 wants it, with the "/" in front.
QString pointerStep(const QString &key);
/// Whether this is a JSON pointer at all: empty, or "/" in front and no "~" but "~0" and "~1".
bool isJsonPointer(const QString &text);

} // namespace Lotse
