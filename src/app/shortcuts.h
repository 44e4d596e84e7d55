// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

class QAction;
class QWidget;

// The keys of every action that has an object name, anywhere below a window. An action is told by that name,
// so that what an operator chose survives new versions. GUI thread.

namespace Lotse {

/// By their text; the ones without a text are nothing an operator could choose keys for.
QList<QAction *> configurableActions(const QWidget &window);
/// The keys an action came with.
QList<QKeySequence> usualShortcuts(const QAction &action);
/// Gives every action the keys that were kept for it. At start, and after a reset.
void applyShortcuts(const QWidget &window);
/// The other action that these keys belong to already; null: none.
const QAction *ownerOf(const QKeySequence &keys, const QAction &except, const QWidget &window);
/// Keeps and sets. Empty keys: none.
void chooseShortcut(QAction &action, const QKeySequence &keys);
/// Null: all of the window.
void resetShortcuts(QAction *action, const QWidget &window);
/// The text of an action without mnemonic.
QString plainText(const QAction &action);

} // namespace Lotse
