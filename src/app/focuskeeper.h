// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

namespace Lotse {

/// Rows are made anew when their values change; whoever had the keyboard among them has it afterwards in the
/// new row of the same object name, with cursor and selection. On the stack, around the making. GUI thread.
class FocusKeeper
{
public:
    explicit FocusKeeper(QWidget *area);
    ~FocusKeeper();
    FocusKeeper(const FocusKeeper &) = delete;
    FocusKeeper &operator=(const FocusKeeper &) = delete;

private:
    QPointer<QWidget> m_area;
    QPointer<QWidget> m_old;
    QString m_name; ///< empty: the keyboard was elsewhere
    int m_cursor = -1;
    int m_anchor = -1;
    int m_length = 0; ///< of what was selected
};

} // namespace Lotse
