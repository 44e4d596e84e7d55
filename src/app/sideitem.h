// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"

#include <QAbstractButton>

namespace Lotse {

/// One line of the sidebar: a step of the assistant with its number, or a tool with its icon.
class SideItem : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Mark { Tool, Done, Current, Upcoming, Failed };
    SideItem(const QString &icon, int number, QWidget *parent = nullptr); ///< number 0: a tool
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    void setChosen(bool chosen); ///< a tool whose page is shown
    void setLabel(const QString &label);
    void setEnds(bool first, bool last);
    QSize sizeHint() const override { return {216, scaled(m_number == 0 ? 32 : 40)}; }
    int textWidth() const { return width() - 48; } ///< what the label may take

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintNumber(QPainter &painter) const;

    QString m_icon;
    int m_number;
    Mark m_mark;
    bool m_isChosen = false;
    bool m_first = false;
    bool m_last = false;
};

} // namespace Lotse
