// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace Lotse {

/// A private folder for the time being; removed with everything below, whatever modes stand in it.
class ScratchFolder
{
public:
    static Result<ScratchFolder> make(const QString &folder);
    ScratchFolder(ScratchFolder &&other) noexcept;
    ScratchFolder &operator=(ScratchFolder &&) = delete;
    ~ScratchFolder();
    QString path() const { return m_path; }
    /// Makes everything below readable for its owner; unpacked modes may forbid that.
    void openUp() const;

private:
    explicit ScratchFolder(QString path);
    QString m_path;
};

} // namespace Lotse
