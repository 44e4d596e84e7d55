// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/callcontext.h"

#include <QList>
#include <QStringList>
#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

namespace Lotse {

/// A part of a line and what it is (KSyntaxHighlighting::Theme::TextStyle); its colour is found when it is
/// painted, so that palettes can change.
struct StyledRange
{
    int from = 0;
    int length = 0;
    int style = 0;
};
using LineInk = QList<StyledRange>;

/// Finds out what the parts of a program's lines are. Slow for long files, so it lives on the worker's
/// thread; one thread at a time.
class SyntaxInk
{
public:
    SyntaxInk();
    ~SyntaxInk();
    /// By the file's name. Gives up after a while or when it is asked to stop: the rest stays plain.
    QList<LineInk> of(const QStringList &lines, const QString &fileName, const CallContext &call) const;

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};

} // namespace Lotse
