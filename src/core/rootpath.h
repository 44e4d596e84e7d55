// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/relpath.h"

namespace Lotse {

/// An absolute path inside a container, bytes, without "." and ".." parts and without a "/" at the end
/// (but "/" itself). What a tree's RelPaths are relative to.
class RootPath
{
public:
    RootPath() = default; ///< "/"
    static Result<RootPath> fromBytes(const QByteArray &bytes);

    const QByteArray &bytes() const { return m_bytes; }
    QByteArray name() const;
    RootPath parent() const;
    RootPath sibling(const QByteArray &name) const;
    RootPath operator/(const RelPath &path) const;
    QString display() const { return displayText(m_bytes); }

    friend bool operator==(const RootPath &, const RootPath &) = default;

private:
    explicit RootPath(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    QByteArray m_bytes = "/";
};

} // namespace Lotse
