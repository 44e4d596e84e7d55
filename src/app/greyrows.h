// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Lotse {

/// Stands for a row that is still being asked for: two grey bars, in the place of its texts. It does not
/// move.
class GreyRow : public QWidget
{
    Q_OBJECT
public:
    explicit GreyRow(int number, QWidget *parent = nullptr); ///< bars of different rows differ in length

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
};

} // namespace Lotse
