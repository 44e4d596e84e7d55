// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcuts.h"

#include "app/settings.h"

#include <QAction>
#include <QWidget>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *usualProperty = "usualShortcuts";

void rememberUsual(QAction &action)
{
    if (!action.property(usualProperty).isValid())
        action.setProperty(usualProperty,
                           QKeySequence::listToString(action.shortcuts(), QKeySequence::PortableText));
}

} // namespace

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

QList<QAction *> configurableActions(const QWidget &window)
{
    QList<QAction *> actions = window.findChildren<QAction *>();
    // Qt's own, like the ones of a line edit, begin with an underscore or have no name.
    actions.removeIf([](const QAction *action) {
        return action->objectName().isEmpty() || action->objectName().startsWith(u'_') ||
               action->text().isEmpty();
    });
    std::ranges::stable_sort(actions, [](const QAction *a, const QAction *b) {
        return QString::localeAwareCompare(plainText(*a), plainText(*b)) < 0;
    });
    return actions;
}

QList<QKeySequence> usualShortcuts(const QAction &action)
{
    const QVariant usual = action.property(usualProperty);
    return usual.isValid() ? QKeySequence::listFromString(usual.toString(), QKeySequence::PortableText)
                           : action.shortcuts();
}

void applyShortcuts(const QWidget &window)
{
    const Settings settings;
    for (QAction *action : configurableActions(window)) {
        rememberUsual(*action);
        action->setShortcuts(settings.shortcuts(action->objectName()).value_or(usualShortcuts(*action)));
    }
}

const QAction *ownerOf(const QKeySequence &keys, const QAction &except, const QWidget &window)
{
    if (keys.isEmpty())
        return nullptr;
    for (const QAction *action : configurableActions(window))
        if (action != &except && action->objectName() != except.objectName() &&
            std::ranges::any_of(action->shortcuts(), [&keys](const QKeySequence &one) {
                return one.matches(keys) != QKeySequence::NoMatch ||
                       keys.matches(one) != QKeySequence::NoMatch;
            }))
            return action;
    return nullptr;
}

void chooseShortcut(QAction &action, const QKeySequence &keys)
{
    rememberUsual(action);
    const QList<QKeySequence> all = keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys};
    action.setShortcuts(all);
    Settings().setShortcuts(action.objectName(), all);
}

void resetShortcuts(QAction *action, const QWidget &window)
{
    Settings().resetShortcuts(action ? action->objectName() : QString());
    applyShortcuts(window);
}

} // namespace Lotse
