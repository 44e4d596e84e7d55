// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basics.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QTimer>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 1040; ///< as the forms have it

void dress(QLabel *label, TextRole role, Ink ink)
{
    label->setFont(fontFor(role));
    if (ink == Ink::Muted) {
        label->setForegroundRole(QPalette::PlaceholderText);
        return;
    }
    if (ink == Ink::Text)
        return;
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, inkColour(ink));
    label->setPalette(palette);
}

/// A card is never lower than its rows: a scroll area asks for the least height only, and words that wrap
/// have none until they have a width.
class KeepsItsHeight : public QObject
{
public:
    explicit KeepsItsHeight(QWidget *card)
        : QObject(card)
    {
        card->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool late = QObject::eventFilter(watched, event);
        auto *card = static_cast<QWidget *>(watched);
        if (event->type() == QEvent::ChildAdded && !m_isAsked) {
            m_isAsked = true; // new rows are measured before they are dressed: once more when they are shown
            QTimer::singleShot(0, this, [this, card] {
                m_isAsked = false;
                for (QLabel *label : card->findChildren<QLabel *>())
                    label->updateGeometry();
            });
        }
        if (event->type() != QEvent::LayoutRequest && event->type() != QEvent::Resize)
            return late;
        const int needed = card->layout()->totalHeightForWidth(card->width());
        if (needed >= 0 && needed != card->minimumHeight())
            card->setMinimumHeight(needed);
        return late;
    }

private:
    bool m_isAsked = false;
};

} // namespace

QLabel *makeLabel(const QString &text, TextRole role, Ink ink, bool wrap)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap);
    dress(label, role, role == TextRole::Caption && ink == Ink::Text ? Ink::Muted : ink);
    return label;
}

QLabel *makeSection(const QString &text)
{
    QLabel *label = makeLabel(text, TextRole::Strong);
    label->setContentsMargins(0, 20, 0, 8);
    return label;
}

QPushButton *makeButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setAutoDefault(false); // it would take the fill together with the focus
    return button;
}

QPushButton *makeLink(const QString &text, const QString &objectName)
{
    QPushButton *button = makeButton(text, objectName);
    button->setFlat(true);
    return button;
}

void dressLabels(QWidget *form)
{
    for (QLabel *label : form->findChildren<QLabel *>()) {
        const QString role = label->property("textRole").toString();
        if (role == "title"_L1)
            dress(label, TextRole::Title, Ink::Text);
        else if (role == "section"_L1)
            dress(label, TextRole::Strong, Ink::Text);
        else if (role == "sentence"_L1)
            dress(label, TextRole::Body, Ink::Muted);
        else if (role == "caption"_L1)
            dress(label, TextRole::Caption, Ink::Muted);
    }
    // Lines that are too long are hard to read; large letters need more room for as many words.
    for (QWidget *column : form->findChildren<QWidget *>())
        if (column->maximumWidth() >= columnWidth && column->maximumWidth() < QWIDGETSIZE_MAX)
            column->setMaximumWidth(scaled(columnWidth));
    if (auto *footer = form->findChild<QWidget *>(u"footer"_s)) {
        footer->setMinimumHeight(scaled(64));
        footer->setMaximumHeight(QWIDGETSIZE_MAX); // a sentence in it may need two lines
    }
    for (QPushButton *button : form->findChildren<QPushButton *>()) {
        button->setFont(fontFor(button->isDefault() ? TextRole::Strong : TextRole::Body));
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(button->text());
    }
}

namespace {

/// Rows are made anew while one works in them; whoever had the focus by its name gets it back, as soon as the
/// new rows are in view (that takes one turn of the event loop, and this is put behind it).
void keepFocus(const QLayout *layout)
{
    const QWidget *place = layout->parentWidget();
    QWidget *focus = QApplication::focusWidget();
    if (!place || !focus || focus->objectName().isEmpty() || !place->isAncestorOf(focus))
        return;
    focus->clearFocus(); // else it would wander through the rows that go
    QWidget *window = place->window();
    const auto giveBack = [window, name = focus->objectName()] {
        if (QApplication::focusWidget())
            return; // somebody has found a better place
        for (QWidget *one : window->findChildren<QWidget *>(name)) {
            if (one->isVisible() && one->isEnabled()) {
                one->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    };
    QMetaObject::invokeMethod(
        window, [window, giveBack] { QMetaObject::invokeMethod(window, giveBack, Qt::QueuedConnection); },
        Qt::QueuedConnection);
}

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            empty(item->layout());
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a row may be asking for this itself, from its own click
        }
        delete item;
    }
}

} // namespace

void clearLayout(QLayout *layout)
{
    keepFocus(layout);
    empty(layout);
}

Glyph::Glyph(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(m_size, m_size);
}

Glyph::Glyph(const QString &name, int size, Ink ink, QWidget *parent)
    : QWidget(parent)
{
    show(name, size, ink);
}

void Glyph::show(const QString &name, int size, Ink ink)
{
    m_name = name;
    m_size = size;
    m_ink = ink;
    setFixedSize(size, size);
    update();
}

void Glyph::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    painter.drawPixmap(
        0, 0, m_name == "lotse"_L1 ? applicationIcon(m_size) : glyph(m_name, m_size, inkColour(m_ink)));
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setWholeText(const QString &text)
{
    setText(text);
    setToolTip(text);
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

Hairline::Hairline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Hairline::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), colours().hairline);
}

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_box(new QVBoxLayout(this))
{
    m_box->setContentsMargins(1, 1, 1, 1);
    m_box->setSpacing(0);
    new KeepsItsHeight(this);
}

void Card::add(QWidget *row)
{
    if (m_count++ > 0) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(16, 0, 0, 0);
        line->addWidget(new Hairline);
        m_box->addLayout(line);
    }
    m_box->addWidget(row);
    if (isVisible())
        row->show(); // at once: what its layout would show only later can take no focus meanwhile
}

void Card::clear()
{
    clearLayout(m_box);
    m_count = 0;
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours().hairline, 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

CodeBlock::CodeBlock(const QString &text, Ink rule, QWidget *parent)
    : QWidget(parent)
    , m_rule(rule)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(14, 2, 0, 2);
    QLabel *label = makeLabel(text, TextRole::Mono);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(text.left(200));
    box->addWidget(label);
}

void CodeBlock::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(QRect(0, 0, 2, height()),
                            m_rule == Ink::Muted ? palette().color(QPalette::Mid) : inkColour(m_rule));
}

} // namespace Lotse
