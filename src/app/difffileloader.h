// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QTimer>
#include <atomic>

namespace Lotse {

class TextDiffPane;

/// Brings the file at hand into the pane. Walking through the tree asks often: only the newest question is
/// answered, after a moment's rest, by the worker. GUI thread.
class DiffFileLoader : public QObject
{
    Q_OBJECT
public:
    DiffFileLoader(Session &session, TextDiffPane &pane, QObject *parent);
    /// Nothing when the row is no file.
    void show(const std::optional<Difference> &difference);
    void forget();

Q_SIGNALS:
    void shown(); ///< what was asked for last is in the pane

private:
    void ask();
    void taken(int number, const Result<std::shared_ptr<const ShownFile>> &answer);

    Session &m_session;
    TextDiffPane &m_pane;
    std::optional<Difference> m_wanted;
    std::shared_ptr<std::atomic<int>> m_newest; ///< also read by jobs that have not begun yet
    QTimer m_rest;
    QTimer m_slow;
};

} // namespace Lotse
