// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/taroutput.h"

namespace Lotse {

using namespace Qt::StringLiterals;

TarOutput::TarOutput(std::unique_ptr<RunningCommand> tar, RootPath root)
    : m_tar(std::move(tar))
    , m_root(std::move(root))
{
}

Result<QByteArray> TarOutput::read()
{
    Result<QByteArray> piece = m_tar->read();
    if (!piece || !piece->isEmpty() || m_tar->exitCode() == 0 || isOnlyChange())
        return piece;
    const QByteArray words = m_tar->err().left(4000);
    if (words.contains("No such file or directory"))
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {m_root.display()},
                    QString::fromUtf8(words));
    return fail(Error::Kind::Conflict, Code::CommandFailed, {u"tar"_s, QString::number(m_tar->exitCode())},
                QString::fromUtf8(words));
}

/// GNU tar calls it a failure, of the lesser kind, when somebody writes while it reads. Whoever needs more
/// than a moment's picture compares what came with a listing.
bool TarOutput::isOnlyChange() const
{
    if (m_tar->exitCode() != 1)
        return false;
    for (const QByteArray &line : m_tar->err().trimmed().split('\n'))
        if (!line.endsWith(": file changed as we read it") &&
            !line.endsWith(": File removed before we read it") && !line.endsWith(": socket ignored"))
            return false;
    return true;
}

} // namespace Lotse
