// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rootpath.h"
#include "transport/commandrunner.h"

namespace Lotse {

/// What a tar command writes; its exit code decides whether the end is one. Errors at the end:
/// PathNotInContainer with `root`, CommandFailed with tar's words.
class TarOutput : public ByteSource
{
public:
    TarOutput(std::unique_ptr<RunningCommand> tar, RootPath root);
    Result<QByteArray> read() override;

private:
    bool isOnlyChange() const;

    std::unique_ptr<RunningCommand> m_tar;
    RootPath m_root;
};

} // namespace Lotse
