// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/byteflow.h"
#include "core/relpath.h"

#include <memory>

namespace Lotse {

/// Puts the entries of a tar to another place: an engine calls the first part of every name after the path
/// that was asked for, we want names relative to the tree. Works on the headers as they pass by (PAX and GNU
/// long names); everything else, contents above all, goes through untouched. Without the two blocks of zeros
/// at its end, so that several can follow each other.
class TarRenamer : public ByteSource
{
public:
    /// Replaces the first part of each name, `from`, by `to` ("." is the tree itself).
    TarRenamer(std::unique_ptr<ByteSource> tar, QByteArray from, QByteArray to);
    Result<QByteArray> read() override;

private:
    Result<bool> fill(qsizetype bytes);
    Result<QByteArray> nextEntry();
    QByteArray moved(const QByteArray &name) const;

    std::unique_ptr<ByteSource> m_tar;
    QByteArray m_from;
    QByteArray m_to;
    QByteArray m_buffer;
    QByteArray m_records; ///< of PAX, waiting for their entry
    QByteArray m_longName;
    QByteArray m_longLink;
    qint64 m_contentLeft = 0;
    bool m_isOver = false;
};

} // namespace Lotse
