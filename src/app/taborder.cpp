// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taborder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <algorithm>

namespace Lotse {

namespace {

bool takesTab(const QWidget *widget)
{
    if (!widget->isEnabled() || widget->focusProxy() || !(widget->focusPolicy() & Qt::TabFocus))
        return false;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    if (!group || !group->exclusive() || !group->checkedButton())
        return true;
    return group->checkedButton() == button || !group->checkedButton()->isVisible(); // the arrows do the rest
}

/// Each part is read to its end before the one below it: what a page has scrolled away still comes before the
/// buttons under it.
void collect(const QWidget *part, QList<QWidget *> &stops)
{
    QList<QWidget *> children;
    for (QObject *one : part->children())
        if (auto *child = qobject_cast<QWidget *>(one); child && child->isVisible() && !child->isWindow())
            children.append(child);
    std::ranges::stable_sort(children, {}, &QWidget::y);
    for (auto first = children.begin(); first != children.end();) {
        // A row: what begins above the middle of its first. The middle of something without height lies above
        // it: the row must not be empty, or this would never end.
        const int middle = std::max((*first)->y(), (*first)->geometry().center().y());
        const auto end =
            std::find_if(first, children.end(), [middle](const QWidget *one) { return one->y() > middle; });
        std::stable_sort(first, end, [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
        first = end;
    }
    for (QWidget *child : std::as_const(children)) {
        if (takesTab(child))
            stops.append(child);
        collect(child, stops);
    }
}

} // namespace

QWidget *firstByEye(const QWidget &part)
{
    QList<QWidget *> stops;
    collect(&part, stops);
    return stops.value(0);
}

bool focusByEye(const QWidget &window, bool next)
{
    QList<QWidget *> stops;
    collect(&window, stops);
    if (stops.isEmpty())
        return false;
    const qsizetype count = stops.size();
    const QWidget *focus = QApplication::focusWidget();
    const qsizetype at = stops.indexOf(focus);
    qsizetype to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    if (at < 0 && focus) { // a page as a whole: one goes into it
        const auto isInside = [focus](const QWidget *stop) { return focus->isAncestorOf(stop); };
        const auto inside = std::ranges::find_if(stops, isInside);
        if (inside != stops.end())
            to = inside - stops.begin();
    }
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    const auto *label = qobject_cast<const QLabel *>(stops[to]);
    if (label && label->text().contains(QLatin1String("<a "))) {
        // A sentence shows no focus, its link does: the same key once more leads there.
        QKeyEvent again(QEvent::KeyPress, next ? Qt::Key_Tab : Qt::Key_Backtab, Qt::NoModifier);
        QCoreApplication::sendEvent(stops[to], &again);
    }
    return true;
}

} // namespace Lotse
