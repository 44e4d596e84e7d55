// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Lotse {

/// What the technical words in a text mean, from the glossary of the help in the current language: rich text,
/// at most three of them, in their order in the text. Empty when there are none.
QString explanationsFor(const QString &text);

/// Explains the words of any label or button under the mouse that has no tool tip of its own. Filters the
/// events of the whole program while it lives; GUI thread.
class GlossaryTips : public QObject
{
    Q_OBJECT
public:
    explicit GlossaryTips(QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Lotse
