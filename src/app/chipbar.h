// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"

#include <QSet>
#include <QWidget>

class QHBoxLayout;

namespace Lotse {

class Chip;

/// One chip per state that occurs, with its count; what is switched off is hidden in the tree.
class ChipBar : public QWidget
{
    Q_OBJECT
public:
    explicit ChipBar(QWidget *parent = nullptr);
    void setCounts(const QMap<DiffState, int> &counts, const QSet<DiffState> &hidden);
    void setCompact(bool compact);
    void focusFirst();
    QSize minimumSizeHint() const override { return {160, 28}; }

Q_SIGNALS:
    void toggled(DiffState state, bool on);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shorten();
    QHBoxLayout *m_box;
    QList<Chip *> m_chips;
    bool m_compact = false;
};

} // namespace Lotse
