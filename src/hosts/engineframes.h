// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Lotse {

/// Takes an engine's raw stream apart: frames of eight bytes (kind, three zeros, length) and content, in
/// pieces as they arrive.
class EngineFrames
{
public:
    Result<> take(QByteArrayView bytes);
    QByteArray takeOut() { return std::exchange(m_out, {}); }
    QByteArray takeErr() { return std::exchange(m_err, {}); }
    bool isBetweenFrames() const { return m_left == 0 && m_head.isEmpty(); }

private:
    QByteArray m_head;
    qint64 m_left = 0;
    bool m_isErr = false;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace Lotse
