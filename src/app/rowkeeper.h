// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace Lotse {

/// Rows are made anew whenever their values change. While one of these lives that may happen; at its end the
/// keyboard focus is where it was, with cursor and selection, and what was folded out is so again. Rows are
/// known by their object names.
/// GUI thread, on the stack.
class RowKeeper
{
public:
    explicit RowKeeper(QWidget &scope);
    ~RowKeeper();
    Q_DISABLE_COPY_MOVE(RowKeeper)

private:
    QWidget &m_scope;
    QPointer<QWidget> m_focus;
    QString m_row;     ///< of the row that held the focus
    QString m_name;    ///< of the widget within it
    QString m_kind;    ///< its class: a chevron has no name of its own
    int m_cursor = -1; ///< of a line that was being edited
    int m_anchor = -1;
    int m_length = 0; ///< of what was selected
    QStringList m_open;
};

} // namespace Lotse
