// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ink.h"

#include <QWidget>

namespace Lotse {

/// The way from this computer to the container, hop by hop. The chain breaks at the hop that failed; from
/// there on the line is dotted.
class HopChain : public QWidget
{
    Q_OBJECT
public:
    struct Hop
    {
        QString icon;
        QString name;
        QString note;
        QString edge; ///< above the line that leads here
        StepState state = StepState::Waiting;
    };
    explicit HopChain(QWidget *parent = nullptr);
    void setHops(const QList<Hop> &hops);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintEdge(QPainter &painter, const Hop &hop, qreal x, qreal cell) const;
    QList<Hop> m_hops;
};

} // namespace Lotse
