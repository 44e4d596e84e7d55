// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bands.h"

#include "app/difflook.h"

#include <QEvent>
#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr int designedHeight = 44;
constexpr int scrollBarWidth = 12;
constexpr int grabHeight = 9;

class HairlineHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter(this).fillRect(0, height() / 2, width() - scrollBarWidth, 1, colours().hairline);
    }
};
} // namespace

void Surface::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.fillRect(0, 0, width(), 1, colours().hairline);
}

HairlineSplitter::HairlineSplitter(QWidget *parent)
    : QSplitter(parent)
{
    setHandleWidth(grabHeight);
    setChildrenCollapsible(false);
}

QSplitterHandle *HairlineSplitter::createHandle()
{
    return new HairlineHandle(orientation(), this);
}

Bands::Bands(QWidget *parent)
    : QWidget(parent)
    , m_development(makeBand(u"laptop"_s))
    , m_state(makeLabel({}, TextRole::Caption, Ink::Muted, false))
    , m_action(makeLabel({}, TextRole::Caption, Ink::Muted, false))
    , m_container(makeBand(u"container"_s))
{
    setFixedHeight(scaled(designedHeight));
    for (QLabel *label : {m_state, m_action})
        label->setParent(this);
    retranslate();
}

Bands::Band Bands::makeBand(const QString &icon)
{
    Band band{new QWidget(this), makeLabel({}, TextRole::Strong, Ink::Text, false), new ElidedLabel,
              new ElidedLabel};
    auto *box = new QHBoxLayout(band.whole);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(new Glyph(icon, 20, Ink::Text));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(band.name);
    top->addWidget(band.where, 1);
    column->addLayout(top);
    column->addWidget(band.path);
    column->addStretch(1);
    box->addLayout(column, 1);
    for (ElidedLabel *label : {band.where, band.path})
        label->setProperty("textRole", u"caption"_s);
    dressLabels(band.whole);
    return band;
}

void Bands::setSides(const Side &development, const Side &container)
{
    const auto fill = [](const Band &band, const Side &side) {
        band.name->setText(side.name);
        band.where->setWholeText(side.where);
        band.path->setWholeText(side.path);
    };
    fill(m_development, development);
    fill(m_container, container);
}

void Bands::retranslate()
{
    //: German: Abweichung
    m_state->setText(tr("Difference"));
    //: German: Aktion
    m_action->setText(tr("Action"));
}

void Bands::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Bands::place()
{
    const DiffColumns columns = diffColumns(width() - scrollBarWidth);
    int x = 0;
    m_development.whole->setGeometry(x, 0, columns.side - 8, height());
    x += columns.side;
    m_state->setGeometry(x + 8, 0, columns.state - 8, height());
    x += columns.state;
    m_action->setGeometry(x + 8, 0, columns.action - 8, height());
    x += columns.action;
    m_container.whole->setGeometry(x + 8, 0, columns.side - 8, height());
}

void Bands::resizeEvent(QResizeEvent *event)
{
    Q_UNUSED(event)
    place();
}

} // namespace Lotse
