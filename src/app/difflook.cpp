// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/difflook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace Lotse {

using namespace Qt::StringLiterals;

QString diffIcon(DiffState state, bool provenByHash)
{
    if (state == DiffState::Same)
        return provenByHash ? u"row-same-hash"_s : u"row-same-assumed"_s;
    return u"row-"_s + diffStateKey(state);
}

QColor diffFill(DiffState state)
{
    const Colours &all = colours();
    switch (state) {
    case DiffState::Differs:
    case DiffState::Moved:
        return all.differ;
    case DiffState::OnlyDev:
        return all.add;
    case DiffState::OnlyContainer:
        return all.extra;
    case DiffState::Type:
    case DiffState::Error:
        return all.error;
    default:
        return Qt::transparent;
    }
}

QColor diffAccent(DiffState state)
{
    const Colours &all = colours();
    switch (state) {
    case DiffState::Differs:
    case DiffState::Moved:
        return all.differAccent;
    case DiffState::OnlyDev:
        return all.addAccent;
    case DiffState::OnlyContainer:
    case DiffState::Kept:
        return all.extraAccent;
    case DiffState::Type:
    case DiffState::Error:
        return all.errorAccent;
    case DiffState::Metadata:
    case DiffState::TextForm:
        return all.okAccent;
    default:
        return all.muted;
    }
}

QString diffShortWord(DiffState state)
{
    switch (state) {
    case DiffState::Same:
        return QCoreApplication::translate("DiffLook", "Identical", "German: Identisch");
    case DiffState::OnlyDev:
        return QCoreApplication::translate("DiffLook", "Missing", "in the container; German: Fehlt");
    case DiffState::OnlyContainer:
        return QCoreApplication::translate("DiffLook", "Extra", "only in the container; German: Zusätzlich");
    case DiffState::Metadata:
        return QCoreApplication::translate("DiffLook", "Permissions", "differ; German: Rechte");
    case DiffState::TextForm:
        return QCoreApplication::translate("DiffLook", "Line endings", "differ; German: Zeilenenden");
    default:
        return diffStateWord(state);
    }
}

void paintDiffCell(QPainter &painter, const QRectF &cell, DiffState state)
{
    if (isHighContrast()) { // no fills: a bar, and the glyph beside it
        painter.fillRect(QRectF(cell.left(), cell.top(), 6, cell.height()), diffAccent(state));
        return;
    }
    QPainterPath path;
    path.addRoundedRect(cell, 4, 4);
    painter.fillPath(path, diffFill(state));
    if (state != DiffState::OnlyContainer)
        return;
    painter.save(); // diagonal hatch: the second sign, without colour
    painter.setClipPath(path);
    QColor hatch = diffAccent(state);
    hatch.setAlpha(isDark() ? 70 : 50);
    painter.setPen(QPen(hatch, 1));
    for (qreal x = cell.left() - cell.height(); x < cell.right(); x += 7)
        painter.drawLine(QPointF(x, cell.bottom()), QPointF(x + cell.height(), cell.top()));
    painter.restore();
}

DiffColumns diffColumns(int width)
{
    const bool compact = width < 900;
    const int state = compact ? 160 : 184;
    const int action = compact ? 120 : 188;
    return {(width - state - action) / 2, state, action, compact};
}

} // namespace Lotse
