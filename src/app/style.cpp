// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/style.h"

#include "app/theme.h"

#include <QCheckBox>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QTextCharFormat>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

void paintButton(const QStyleOption *option, QPainter *painter, const QRectF &frame)
{
    const QPalette &palette = option->palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & QStyle::State_Sunken;
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const bool primary = button && (button->features & QStyleOptionButton::DefaultButton);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    QColor fill = primary ? palette.color(QPalette::Accent) : palette.color(QPalette::Button);
    if (!enabled && primary)
        fill = palette.color(QPalette::Mid);
    if (down)
        fill = fill.darker(112);
    else if (hover)
        fill = isDark() ? fill.lighter(110) : fill.darker(104);
    if (flat && !down && !hover)
        fill = Qt::transparent;
    painter->setBrush(fill);
    painter->setPen(primary || flat ? QPen(Qt::NoPen) : QPen(palette.color(QPalette::Mid), 1));
    painter->drawRoundedRect(frame, controlRadius, controlRadius);
    if (!(option->state & QStyle::State_HasFocus))
        return;
    painter->setBrush(Qt::NoBrush); // the ring lies inside, so that it shows on the filled button, too
    painter->setPen(QPen(palette.color(primary ? QPalette::HighlightedText : QPalette::Accent), 2));
    if (primary)
        painter->drawRoundedRect(frame.adjusted(3, 3, -3, -3), 4, 4);
    else
        painter->drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
}

void paintIndicator(bool radio, const QStyleOption *option, QPainter *painter, const QRectF &frame)
{
    const QPalette &palette = option->palette;
    const bool set = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->setPen(set ? QPen(Qt::NoPen) : QPen(palette.color(QPalette::PlaceholderText), 1.2));
    painter->setBrush(set ? palette.brush(enabled ? QPalette::Accent : QPalette::Mid)
                          : palette.brush(QPalette::Base));
    const QRectF box = frame.adjusted(0.5, 0.5, -0.5, -0.5);
    if (radio)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 4, 4);
    if (!set)
        return;
    if (radio) {
        painter->setBrush(palette.brush(QPalette::HighlightedText));
        painter->drawEllipse(box.center(), 3.5, 3.5);
        return;
    }
    painter->setPen(
        QPen(palette.color(QPalette::HighlightedText), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{{box.left() + 4, box.center().y() + 0.5},
                                    {box.left() + 7, box.bottom() - 4.5},
                                    {box.right() - 3.5, box.top() + 5}});
}

/// A tick or radio whose words stand beside it in its row: larger than its sign, so that it can be hit and
/// the ring lies around it.
bool isBare(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->text().isEmpty() && button->icon().isNull() &&
           (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget));
}

constexpr int bareSize = 28;

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool focused = option->state & State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_PanelItemViewRow: // the tree paints its selection itself
    case PE_FrameDefaultButton:
        break;
    case PE_PanelButtonCommand:
        paintButton(option, painter, frame);
        break;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        painter->setBrush(element == PE_PanelLineEdit ? palette.brush(QPalette::Base) : QBrush(Qt::NoBrush));
        painter->setPen(QPen(palette.color(focused ? QPalette::Accent : QPalette::Mid), focused ? 2 : 1));
        painter->drawRoundedRect(focused ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, controlRadius,
                                 controlRadius);
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget)) // drawn with the button
            break;
        // On a chosen row the ring would be as the row.
        painter->setPen(QPen(
            palette.color(option->state & State_Selected ? QPalette::HighlightedText : QPalette::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        if (isBare(widget) && qobject_cast<const QRadioButton *>(widget))
            painter->drawEllipse(frame.adjusted(0.5, 0.5, -0.5, -0.5));
        else
            painter->drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), controlRadius - 1,
                                     controlRadius - 1);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        paintIndicator(element == PE_IndicatorRadioButton, option, painter, frame);
        break;
    default:
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            const bool enabled = option->state & State_Enabled;
            if (enabled && (button->features & QStyleOptionButton::DefaultButton))
                copy.palette.setColor(QPalette::ButtonText, button->palette.color(QPalette::HighlightedText));
            else if (enabled && (button->features & QStyleOptionButton::Flat))
                copy.palette.setColor(QPalette::ButtonText, button->palette.color(QPalette::Link));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            // A link has no frame that could carry the ring.
            if ((button->features & QStyleOptionButton::Flat) && (option->state & State_HasFocus) && widget) {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(QPen(option->palette.color(QPalette::Accent), 2));
                painter->setBrush(Qt::NoBrush);
                painter->drawRoundedRect(QRectF(widget->rect()).adjusted(1, 1, -1, -1), controlRadius - 1,
                                         controlRadius - 1);
                painter->restore();
            }
            return;
        }
    }
    if ((element == CE_CheckBox || element == CE_RadioButton) && isBare(widget)) {
        const bool radio = element == CE_RadioButton;
        QStyleOption part(*option);
        part.rect = subElementRect(radio ? SE_RadioButtonIndicator : SE_CheckBoxIndicator, option, widget);
        drawPrimitive(radio ? PE_IndicatorRadioButton : PE_IndicatorCheckBox, &part, painter, widget);
        part.rect = option->rect;
        if (option->state & State_HasFocus)
            drawPrimitive(PE_FrameFocusRect, &part, painter, widget);
        return;
    }
    if (element == CE_ProgressBarGroove || element == CE_ProgressBarContents) {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        QRectF frame = option->rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool sharp = isHighContrast(); // a groove in the text's colour would hide what is in it
        painter->setPen(sharp && element == CE_ProgressBarGroove ? QPen(colours().hairline, 1)
                                                                 : QPen(Qt::NoPen));
        painter->setBrush(element == CE_ProgressBarContents ? option->palette.brush(QPalette::Accent)
                          : sharp                           ? QBrush(Qt::NoBrush)
                                                            : QBrush(colours().hairline));
        if (element == CE_ProgressBarContents && bar)
            frame.setWidth(frame.width() * (bar->progress - bar->minimum) /
                           qMax(1, bar->maximum - bar->minimum));
        if (frame.width() >= 1)
            painter->drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter->restore();
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox && (option->state & State_HasFocus)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option->palette.color(QPalette::Accent), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 2, 2);
        painter->restore();
        return;
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    if (slider->maximum <= slider->minimum)
        return; // its room stays reserved, so that edges never jump
    QRectF handle = subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget);
    handle =
        slider->orientation == Qt::Vertical ? handle.adjusted(3, 2, -3, -2) : handle.adjusted(2, 3, -2, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option->palette.color(QPalette::Mid));
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = button && (button->features & QStyleOptionButton::Flat);
        return {qMax(flat ? 0 : 96, size.width() + (flat ? 16 : 32)), scaled(flat ? 28 : controlHeight)};
    }
    if (isBare(widget))
        return {bareSize, bareSize};
    if (type == CT_CheckBox || type == CT_RadioButton)
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({bareSize, bareSize});
    if (type == CT_LineEdit)
        return {size.width(), scaled(32)};
    if (type == CT_ComboBox)
        return QProxyStyle::sizeFromContents(type, option, size, widget).grownBy({6, 0, 6, 0});
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    // Words stand as far from the edge as they do in a button or a line to type in.
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? rect.adjusted(6, 0, -6, 0) : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QListView *>(widget))
        return 8; // the words of a list stand away from its edge
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 20;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (isBare(widget)) {
        const bool sign = element == SE_CheckBoxIndicator || element == SE_RadioButtonIndicator;
        const int inset = sign ? (bareSize - pixelMetric(PM_IndicatorWidth, option, widget)) / 2 : 0;
        return QRect(option->rect.left() + inset, option->rect.center().y() - bareSize / 2 + 1 + inset,
                     bareSize - 2 * inset, bareSize - 2 * inset);
    }
    if (element == SE_PushButtonFocusRect)
        return option->rect.adjusted(1, 1, -1, -1);
    const QRect area = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? area.adjusted(6, 0, -6, 0) : area;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    if (hint == SH_ScrollBar_Transient)
        return 0;
    if (hint == SH_TextControl_FocusIndicatorTextCharFormat) { // the link one is on, inside a text
        auto *answer = qstyleoption_cast<QStyleHintReturnVariant *>(data);
        if (!answer || !option)
            return 0;
        QTextCharFormat format;
        format.setForeground(option->palette.brush(QPalette::HighlightedText));
        format.setBackground(option->palette.brush(QPalette::Accent));
        answer->variant = format;
        return 1;
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace Lotse
