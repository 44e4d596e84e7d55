// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"
#include "app/cardrow.h"
#include "app/sideitem.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

// The release gate over everything that is in view: what could not be read, reached or named is a sentence
// in the answer, an empty answer is good. Knows no page: it runs over whatever there is.

namespace Lotse::Test {

inline QString called(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = label ? label->text() : button ? button->text() : widget->accessibleName();
    return QStringLiteral("%1 \"%2\" (%3)")
        .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(), text.left(60));
}

/// Widgets in view, in the window's own coordinates and cut to what is really seen.
struct Seen
{
    QWidget *widget;
    QRect whole;
    QRect shown;
};

inline QList<Seen> inView(const QWidget &window)
{
    QList<Seen> all;
    for (QWidget *one : window.findChildren<QWidget *>()) {
        if (!one->isVisible() || one->isWindow() || one->window() != &window)
            continue;
        const QRect whole(one->mapTo(&window, QPoint()), one->size());
        QRect shown = whole;
        for (const QWidget *up = one->parentWidget(); up; up = up == &window ? nullptr : up->parentWidget())
            shown &= QRect(up->mapTo(&window, QPoint()), up->size());
        all.append({one, whole, shown});
    }
    return all;
}

/// Small parts that Qt puts into its own controls.
inline bool isInner(const QWidget *widget)
{
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QLineEdit *>(up) || qobject_cast<const QComboBox *>(up) ||
            qobject_cast<const QScrollBar *>(up))
            return true;
    return qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(QLatin1String("qt_"));
}

inline void collectNameless(QAccessibleInterface *one, QStringList &faults, int depth)
{
    if (!one || !one->isValid() || one->state().invisible || depth > 40)
        return;
    switch (one->role()) {
    case QAccessible::ScrollBar:
    case QAccessible::TitleBar:
        return;
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::Tree:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::ProgressBar:
    case QAccessible::SpinBox:
    case QAccessible::PageTab:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::Slider:
        if (one->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(QStringLiteral("no name: %1")
                              .arg(one->object()
                                       ? one->object()->objectName() + QLatin1Char(' ') +
                                             QLatin1StringView(one->object()->metaObject()->className())
                                       : QString::number(one->role())));
        break;
    default:
        break;
    }
    if (one->role() == QAccessible::ComboBox)
        return; // its list is not in view
    const int count = qMin(one->childCount(), 300);
    for (int i = 0; i < count; ++i)
        collectNameless(one->child(i), faults, depth + 1);
}

/// Rows of a list or tree that would be read as nothing.
inline void collectSilentRows(const QAbstractItemView *view, QStringList &faults)
{
    const QAbstractItemModel *model = view->model();
    for (QModelIndex at = view->indexAt({4, 4}); at.isValid();
         at = view->indexAt({4, view->visualRect(at).bottom() + 4})) {
        QStringList spoken;
        for (int column = 0; column < model->columnCount(at.parent()); ++column) {
            const QVariant text = at.siblingAtColumn(column).data(Qt::AccessibleTextRole);
            spoken += text.isValid() ? text.toString() : at.siblingAtColumn(column).data().toString();
        }
        if (spoken.join(QString()).trimmed().isEmpty())
            faults.append(QStringLiteral("row %1 of %2 says nothing").arg(at.row()).arg(called(view)));
    }
}

inline QString cutFault(const QWidget *widget)
{
    const auto tells = [widget](const QString &text) {
        return widget->toolTip().contains(text)
                   ? QString()
                   : QStringLiteral("shortened without a tool tip: ") + called(widget);
    };
    if (const auto *elided = qobject_cast<const ElidedLabel *>(widget))
        return elided->fontMetrics().horizontalAdvance(elided->text()) > elided->width()
                   ? tells(elided->text())
                   : QString();
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || label->toolTip() == label->text())
            return {}; // what has no room there can be read all the same
        const bool narrow = label->wordWrap() ? label->heightForWidth(label->width()) > label->height() + 1
                                              : label->sizeHint().width() > label->width() + 1;
        const bool low = !label->wordWrap() && label->sizeHint().height() > label->height() + 1;
        // A single word may be wider than a label that wraps.
        int widest = 0;
        if (label->wordWrap())
            for (const QString &word : label->text().split(QLatin1Char(' ')))
                widest = qMax(widest,
                              label->fontMetrics().horizontalAdvance(word.section(QLatin1Char('\n'), 0, 0)));
        const bool splits =
            label->wordWrap() && widest > label->width() && !label->text().contains(QLatin1Char('/'));
        return narrow || low || splits
                   ? QStringLiteral("cut text (%1x%2): ").arg(label->width()).arg(label->height()) +
                         called(label)
                   : QString();
    }
    if (const auto *item = qobject_cast<const SideItem *>(widget))
        return QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(item->text()) > item->textWidth()
                   ? tells(item->text())
                   : QString();
    if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget) ||
        qobject_cast<const QRadioButton *>(widget) || qobject_cast<const QComboBox *>(widget))
        if (widget->width() < widget->sizeHint().width() ||
            widget->height() < qMin(widget->sizeHint().height(), 200))
            return QStringLiteral("cut text: ") + called(widget);
    return {};
}

inline bool isText(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label ? !label->text().isEmpty()
                 : qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                       qobject_cast<const QComboBox *>(widget);
}

inline bool isTarget(const QWidget *widget)
{
    return widget->isEnabled() &&
           (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
            qobject_cast<const QComboBox *>(widget));
}

/// Words, names, sizes and places of what is in view.
inline QStringList gateFaults(const QWidget &window)
{
    QStringList faults;
    collectNameless(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&window)), faults, 0);
    QMap<QKeySequence, QString> mnemonics;
    const QList<Seen> all = inView(window);
    QList<Seen> texts;
    for (const Seen &one : all) {
        if (isInner(one.widget))
            continue;
        if (const QString fault = cutFault(one.widget); !fault.isEmpty())
            faults.append(fault);
        const auto *button = qobject_cast<QAbstractButton *>(one.widget);
        const auto *label = qobject_cast<QLabel *>(one.widget);
        if (button || (label && label->buddy())) {
            const QKeySequence key = QKeySequence::mnemonic(button ? button->text() : label->text());
            if (!key.isEmpty() && mnemonics.contains(key))
                faults.append(QStringLiteral("one shortcut twice: %1 and %2")
                                  .arg(mnemonics.value(key), called(one.widget)));
            if (!key.isEmpty())
                mnemonics.insert(key, called(one.widget));
        }
        if (isTarget(one.widget) && (one.whole.width() < 24 || one.whole.height() < 24))
            faults.append(
                QStringLiteral("too small to hit (%1x%2): ").arg(one.whole.width()).arg(one.whole.height()) +
                called(one.widget));
        if (const auto *row = qobject_cast<CardRow *>(one.widget)) {
            const int needed =
                row->hasHeightForWidth() ? row->heightForWidth(row->width()) : row->sizeHint().height();
            if (row->height() > needed + 8)
                faults.append(QStringLiteral("%1 pixels too tall: ").arg(row->height() - needed) +
                              called(row) + row->title());
        }
        if (const auto *view = qobject_cast<QAbstractItemView *>(one.widget))
            collectSilentRows(view, faults);
        if (const auto *area = qobject_cast<QAbstractScrollArea *>(one.widget);
            area && !qobject_cast<QPlainTextEdit *>(one.widget) &&
            one.widget->objectName() != QLatin1String("lines")) { // lines of code are never wrapped
            const auto *scroll = qobject_cast<QScrollArea *>(one.widget);
            const int wanted = scroll && scroll->widget() ? scroll->widget()->minimumSizeHint().width() : 0;
            if (area->horizontalScrollBar()->maximum() > 0 || wanted > area->viewport()->width())
                faults.append(QStringLiteral("wider than the window by %1: ")
                                  .arg(qMax(wanted - area->viewport()->width(),
                                            area->horizontalScrollBar()->maximum())) +
                              called(area));
        }
        if (isText(one.widget) && one.shown.isValid())
            texts.append(one);
    }
    for (qsizetype i = 0; i < texts.size(); ++i)
        for (qsizetype j = i + 1; j < texts.size(); ++j)
            if (texts[i].shown.intersects(texts[j].shown) &&
                !texts[i].widget->isAncestorOf(texts[j].widget) &&
                !texts[j].widget->isAncestorOf(texts[i].widget))
                faults.append(QStringLiteral("overlap: %1 and %2")
                                  .arg(called(texts[i].widget), called(texts[j].widget)));
    return faults;
}

/// What is still wrong when everything that was laid out anew has come into its place.
inline QStringList settledFaults(const QWidget &window)
{
    QStringList faults;
    const auto good = [&] { return (faults = gateFaults(window)).isEmpty(); };
    return QTest::qWaitFor(good, 1500) ? QStringList() : faults;
}

} // namespace Lotse::Test
