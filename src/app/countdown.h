// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ink.h"

#include <QWidget>

namespace Lotse {

/// A ring that empties, with the seconds in its middle. Says nothing by itself: the words stand beside it.
class Countdown : public QWidget
{
    Q_OBJECT
public:
    explicit Countdown(QWidget *parent = nullptr);
    void show(int left, int total, Ink ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_left = 0;
    int m_total = 0;
    Ink m_ink = Ink::Error;
};

} // namespace Lotse
