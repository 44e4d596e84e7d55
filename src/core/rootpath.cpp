// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rootpath.h"

namespace Lotse {

Result<RootPath> RootPath::fromBytes(const QByteArray &bytes)
{
    if (!bytes.startsWith('/'))
        return fail(Error::Kind::BadInput, Code::PathRefused, {displayText(bytes)});
    if (bytes == "/")
        return RootPath();
    const Result<RelPath> inside = RelPath::fromBytes(bytes.mid(1));
    if (!inside)
        return fail(Error::Kind::BadInput, Code::PathRefused, {displayText(bytes)});
    return RootPath() / *inside;
}

QByteArray RootPath::name() const
{
    return m_bytes.mid(m_bytes.lastIndexOf('/') + 1);
}

RootPath RootPath::parent() const
{
    const auto slash = m_bytes.lastIndexOf('/');
    return slash <= 0 ? RootPath() : RootPath(m_bytes.left(slash));
}

RootPath RootPath::sibling(const QByteArray &name) const
{
    return parent() / RelPath().child(name);
}

RootPath RootPath::operator/(const RelPath &path) const
{
    if (path.isRoot())
        return *this;
    return RootPath(m_bytes == "/" ? '/' + path.bytes() : m_bytes + '/' + path.bytes());
}

} // namespace Lotse
