// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/versiongauge.h"

#include "app/ink.h"

#include <QEvent>
#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

VersionGauge::VersionGauge(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void VersionGauge::setVersions(const Versions &versions)
{
    m_versions[0] = versions.development;
    m_versions[1] = versions.onDisk;
    m_versions[2] = versions.running;
    speak();
    update();
}

void VersionGauge::speak()
{
    const QString none = tr("unknown");
    setAccessibleName(tr("Versions"));
    setAccessibleDescription(tr("Development %1, on disk %2, running %3")
                                 .arg(m_versions[0].isEmpty() ? none : m_versions[0],
                                      m_versions[1].isEmpty() ? none : m_versions[1],
                                      m_versions[2].isEmpty() ? none : m_versions[2]));
    setToolTip(accessibleDescription());
}

void VersionGauge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

void VersionGauge::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &all = colours();
    //: Above a version number; German: Entwicklung, Auf Platte, Laufend
    const QString names[] = {tr("Development"), tr("On disk"), tr("Running")};
    const qreal y = 26;
    const qreal first = 6;
    const qreal distance = (width() - 12) / 2.0;
    for (int i = 0; i < 2; ++i) {
        const bool known = !m_versions[i].isEmpty() && !m_versions[i + 1].isEmpty();
        const bool same = known && m_versions[i] == m_versions[i + 1];
        const QColor colour = !known                           ? all.muted
                              : !same                          ? all.differAccent
                              : m_versions[i] == m_versions[0] ? all.okAccent
                                                               : all.muted;
        const qreal from = first + i * distance + 12;
        const qreal to = first + (i + 1) * distance - 12;
        const qreal middle = (from + to) / 2;
        const qreal gap = known ? 13 : 0;
        painter.setPen(QPen(colour, 2, same ? Qt::SolidLine : Qt::DotLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, y), QPointF(middle - gap, y));
        painter.drawLine(QPointF(middle + gap, y), QPointF(to, y));
        if (known)
            painter.drawPixmap(QPointF(middle - 9, y - 9),
                               glyph(same ? u"row-same-hash"_s : u"row-differs"_s, 18, colour));
    }
    for (int i = 0; i < 3; ++i) {
        const bool known = !m_versions[i].isEmpty();
        const bool current = known && m_versions[i] == m_versions[0];
        const QColor colour = !known ? all.muted : current ? all.okAccent : all.differAccent;
        const QPointF at(first + i * distance, y);
        painter.setPen(QPen(colour, 2));
        painter.setBrush(current ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(at, 5, 5);
        const QRectF box(i == 0 ? 0 : i == 1 ? at.x() - 60 : width() - 120, 0, 120, 16);
        const int align = int(Qt::AlignVCenter) | int(i == 0   ? Qt::AlignLeft
                                                      : i == 1 ? Qt::AlignHCenter
                                                               : Qt::AlignRight);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.setFont(fontFor(TextRole::Caption));
        painter.drawText(box, align, names[i]);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(fontFor(TextRole::Strong));
        painter.drawText(box.translated(0, 36).adjusted(0, 0, 0, 3), align, known ? m_versions[i] : u"?"_s);
    }
}

} // namespace Lotse
