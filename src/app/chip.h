// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"

#include <QAbstractButton>

namespace Lotse {

/// A state with its count above the tree; shows or hides its rows.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    Chip(DiffState state, int count, QWidget *parent = nullptr);
    enum class Word { Long, Short, None };
    void setWord(Word word);
    DiffState state() const { return m_state; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DiffState m_state;
    int m_count;
};

} // namespace Lotse
