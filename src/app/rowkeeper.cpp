// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rowkeeper.h"

#include "app/cardrow.h"

#include <QLineEdit>

namespace Lotse {

namespace {

/// Of the row a widget stands in; empty: in none that has a name.
QString rowOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const auto *row = qobject_cast<const CardRow *>(widget); row && !row->objectName().isEmpty())
            return row->objectName();
    return {};
}

/// Hidden on purpose, or in something that is: on its way out, or folded away. What was made just now is
/// hidden, too, but nobody wanted that.
bool isGone(const QWidget *widget, const QWidget *scope)
{
    for (; widget && widget != scope; widget = widget->parentWidget())
        if (widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide))
            return true;
    return false;
}

/// The layout would show it a moment later; the focus cannot wait.
void showUpTo(QWidget *widget, const QWidget *scope)
{
    for (; widget && widget != scope; widget = widget->parentWidget())
        if (widget->isHidden())
            widget->show();
}

} // namespace

RowKeeper::RowKeeper(QWidget &scope)
    : m_scope(scope)
{
    QWidget *focus = scope.window()->focusWidget();
    if (focus && scope.isAncestorOf(focus)) {
        m_focus = focus;
        m_row = rowOf(focus);
        m_name = focus->objectName();
        m_kind = QString::fromLatin1(focus->metaObject()->className());
        if (const auto *edit = qobject_cast<QLineEdit *>(focus)) {
            m_cursor = edit->cursorPosition();
            m_anchor = edit->selectionStart();
            m_length = edit->selectionLength();
        }
    }
    for (const CardRow *row : scope.findChildren<CardRow *>())
        if (!isGone(row, &scope) && row->isOpen() && !row->objectName().isEmpty())
            m_open.append(row->objectName());
}

RowKeeper::~RowKeeper()
{
    for (CardRow *row : m_scope.findChildren<CardRow *>())
        if (!isGone(row, &m_scope) && m_open.contains(row->objectName()))
            row->setOpen(true);
    const bool stays = m_focus && !isGone(m_focus, &m_scope) && m_focus->isEnabled();
    if (m_kind.isEmpty() || stays)
        return;
    for (QWidget *one : m_scope.findChildren<QWidget *>()) {
        // What is on its way out is hidden already.
        const bool same = QLatin1StringView(one->metaObject()->className()) == m_kind &&
                          one->objectName() == m_name && rowOf(one) == m_row;
        if (same && !isGone(one, &m_scope) && one->isEnabled()) {
            showUpTo(one, &m_scope);
            one->setFocus(Qt::OtherFocusReason);
            if (auto *edit = qobject_cast<QLineEdit *>(one)) {
                edit->setCursorPosition(m_cursor);
                if (m_length > 0)
                    edit->setSelection(m_anchor, m_length);
            }
            return;
        }
    }
}

} // namespace Lotse
