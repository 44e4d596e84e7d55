// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/returnkey.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace Lotse {

namespace {

class ReturnPresses : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool key = event->type() == QEvent::KeyPress;
        const int which = key ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (which != Qt::Key_Return && which != Qt::Key_Enter)
            return QObject::eventFilter(watched, event);
        static_cast<QAbstractButton *>(watched)->click();
        return true;
    }
};

} // namespace

void pressWithReturn(QAbstractButton *button)
{
    button->installEventFilter(new ReturnPresses(button));
}

} // namespace Lotse
