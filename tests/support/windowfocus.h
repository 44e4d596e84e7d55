// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/windowgate.h"

#include <QApplication>
#include <QButtonGroup>
#include <QTest>
#include <QTextEdit>

namespace Lotse::Test {

/// Where Tab must lead to: everything that can be used with the keyboard. Of exclusive buttons only the
/// chosen one; the arrows lead to the others.
inline QList<QWidget *> reachable(const QWidget &window)
{
    QList<QWidget *> all;
    for (const Seen &one : inView(window)) {
        if (!one.widget->isEnabled() || !(one.widget->focusPolicy() & Qt::TabFocus) ||
            one.widget->focusProxy() || isInner(one.widget))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(one.widget);
        const QButtonGroup *group = button ? button->group() : nullptr;
        if (group && group->exclusive() && group->checkedButton() && group->checkedButton()->isVisible() &&
            group->checkedButton() != button)
            continue;
        all.append(one.widget);
    }
    return all;
}

/// As one reads: from the sidebar to the page, in a page from top to bottom, in a row from left to right. A
/// part that scrolls stands where its frame stands.
inline bool isBefore(QWidget *one, QWidget *other, const QWidget &window)
{
    const auto side = [](QWidget *widget) { return qobject_cast<SideItem *>(widget) != nullptr; };
    if (side(one) != side(other))
        return side(one);
    const auto frame = [](QWidget *widget) -> QWidget * {
        for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
            if (qobject_cast<QScrollArea *>(up))
                return up;
        return nullptr;
    };
    if (frame(one) != frame(other)) {
        one = frame(one) ? frame(one) : one;
        other = frame(other) ? frame(other) : other;
    }
    const QRect a(one->mapTo(&window, QPoint()), one->size());
    const QRect b(other->mapTo(&window, QPoint()), other->size());
    const bool sameRow = a.top() <= b.center().y() && b.top() <= a.center().y();
    return sameRow ? a.left() <= b.left() : a.top() <= b.top();
}

/// Real presses of Tab, once around. What is not reached, or not in the order of reading, is a fault.
inline QStringList tabFaults(QWidget &window)
{
    QStringList faults;
    const QList<QWidget *> wanted = reachable(window);
    if (wanted.isEmpty())
        return faults;
    if (!QApplication::focusWidget())
        wanted.first()->setFocus(Qt::TabFocusReason);
    QList<QWidget *> met;
    for (qsizetype i = 0; i < 2 * wanted.size() + 200; ++i) { // texts stop at each of their links
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (now && !met.isEmpty() && now == met.last())
            continue;
        if (!now || met.contains(now))
            break;
        met.append(now);
    }
    for (QWidget *one : wanted)
        if (!met.contains(one))
            faults.append(QStringLiteral("Tab does not lead to ") + called(one));
    int turns = 0;
    QString where;
    for (qsizetype i = 0; i + 1 < met.size(); ++i) {
        if (isBefore(met[i], met[i + 1], window))
            continue;
        ++turns;
        where += QStringLiteral(" from %1 to %2;").arg(called(met[i]), called(met[i + 1]));
    }
    if (turns > 1) // once it has to come around
        faults.append(QStringLiteral("Tab jumps:") + where);
    return faults;
}

/// The ring: about two pixels around, at 3:1 to what was there before.
inline QStringList ringFaults(QWidget &window)
{
    QStringList faults;
    for (QWidget *one : reachable(window)) {
        if (qobject_cast<QTextEdit *>(one) || qobject_cast<QPlainTextEdit *>(one))
            continue; // something to read: the arrows scroll it, and its links show where one is
        QRect area(one->mapTo(&window, QPoint()), one->size());
        QWidget *before = QApplication::focusWidget();
        if (before)
            before->clearFocus();
        for (QWidget *up = one->parentWidget(); up; up = up->parentWidget())
            if (auto *scroll = qobject_cast<QScrollArea *>(up))
                scroll->ensureWidgetVisible(one);
        one->setFocus(Qt::TabFocusReason);
        if (!one->hasFocus())
            continue;
        area.moveTopLeft(one->mapTo(&window, QPoint()));
        one->clearFocus();
        const QImage without = window.grab(area).toImage();
        one->setFocus(Qt::TabFocusReason);
        if (qobject_cast<QLabel *>(one))
            QTest::keyClick(one, Qt::Key_Tab); // to its first link
        const QImage with = window.grab(area).toImage();
        int changed = 0;
        for (int y = 0; y < qMin(with.height(), without.height()); ++y)
            for (int x = 0; x < qMin(with.width(), without.width()); ++x)
                if (with.pixel(x, y) != without.pixel(x, y) &&
                    contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 2.9)
                    ++changed;
        // A list shows it on its row.
        const bool list = qobject_cast<QAbstractItemView *>(one) || qobject_cast<QLabel *>(one);
        const int least = list ? 100 : (area.width() + area.height()) * 3 / 2;
        if (changed < least)
            faults.append(QStringLiteral("focus hardly shows (%1 of %2 pixels): ").arg(changed).arg(least) +
                          called(one));
    }
    return faults;
}

} // namespace Lotse::Test
