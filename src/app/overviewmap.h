// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textdiff.h"

#include <QWidget>

namespace Lotse {

/// All differences of a file as stripes beside its panes, and which part of it is in view. Click and drag to
/// go there. The keys are the panes' own, so it takes no focus.
class OverviewMap : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewMap(QWidget *parent = nullptr);
    void setDiff(const TextDiff *diff); ///< copied; null: nothing
    void setView(double top, double visible);
    QSize sizeHint() const override { return {12, 60}; }

Q_SIGNALS:
    void scrollAsked(double top);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Stripe
    {
        double from;
        double length;
        TextDiff::Kind kind;
    };
    void goTo(double y);
    void retranslate();

    QList<Stripe> m_stripes;
    double m_top = 0;
    double m_visible = 1;
};

} // namespace Lotse
