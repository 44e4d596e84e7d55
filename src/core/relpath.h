// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <compare>

namespace Lotse {

/// A path inside a tree: bytes, not text, since names need not be UTF-8. Never absolute, never with an empty,
/// "." or ".." part, never with a NUL. A default-made one is the tree itself. Ordered by bytes, part by part.
class RelPath
{
public:
    RelPath() = default;

    /// Refuses what could leave the tree (Code::PathRefused). "" is the tree itself; one "/" at the end is
    /// dropped.
    static Result<RelPath> fromBytes(const QByteArray &bytes);

    bool isRoot() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray name() const;
    RelPath parent() const;
    /// `name` is one part; a name that is no part ("..", "a/b") is a bug of the caller and asserted.
    RelPath child(const QByteArray &name) const;
    /// This path below another one: src.child(...) becomes `base/this`.
    RelPath below(const RelPath &base) const;
    bool isBelow(const RelPath &folder) const; ///< also true for the folder itself
    /// The rest behind `folder`; only when isBelow(folder).
    RelPath from(const RelPath &folder) const;

    /// For people: control characters, bidirectional marks and bytes that are no UTF-8 are shown escaped.
    QString display() const;

    friend bool operator==(const RelPath &, const RelPath &) = default;
    friend std::strong_ordering operator<=>(const RelPath &a, const RelPath &b);

private:
    explicit RelPath(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    QByteArray m_bytes;
};

size_t qHash(const RelPath &path, size_t seed = 0) noexcept;

/// Bytes of any origin made safe to show; see RelPath::display().
QString displayText(const QByteArray &bytes);

} // namespace Lotse
