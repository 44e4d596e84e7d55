// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/focuskeeper.h"

#include <QApplication>
#include <QLineEdit>
#include <QTimer>

namespace Lotse {

FocusKeeper::FocusKeeper(QWidget *area)
    : m_area(area)
    , m_old(QApplication::focusWidget())
{
    if (!m_old || !area->isAncestorOf(m_old))
        return;
    m_name = m_old->objectName();
    if (const auto *edit = qobject_cast<QLineEdit *>(m_old)) {
        m_cursor = edit->cursorPosition();
        m_anchor = edit->selectionStart();
        m_length = edit->selectionLength();
    }
}

FocusKeeper::~FocusKeeper()
{
    if (m_name.isEmpty() || !m_area)
        return;
    // The old row may still wait for its end; the new one comes after it.
    const QWidgetList all = m_area->findChildren<QWidget *>(m_name);
    if (all.isEmpty() || all.last() == QApplication::focusWidget())
        return;
    QWidget *fresh = all.last();
    // A new row is shown by its layout only later, and what is not shown takes no focus.
    for (QWidget *one = fresh; one && one != m_area; one = one->parentWidget())
        if (!one->testAttribute(Qt::WA_WState_ExplicitShowHide))
            one->show();
    fresh->setFocus(Qt::OtherFocusReason);
    // The old row may take the focus with it when it dies, which is before timers run.
    QTimer::singleShot(0, fresh, [fresh] {
        if (!QApplication::focusWidget())
            fresh->setFocus(Qt::OtherFocusReason);
    });
    if (auto *edit = qobject_cast<QLineEdit *>(fresh); edit && m_cursor >= 0) {
        edit->setCursorPosition(m_cursor);
        if (m_length > 0)
            edit->setSelection(m_anchor, m_length);
    }
}

} // namespace Lotse
