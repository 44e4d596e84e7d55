// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdiffview.h"

#include "app/difflook.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRowHeight = 20;
constexpr int textMargin = 8;
constexpr int tabWidth = 4;
constexpr int markWidth = 3;

/// Cuts styles at the borders of changes, since the ground below the letters changes there.
QList<QTextLayout::FormatRange> formats(const LineInk &ink, const QList<TextDiff::Range> &changes, int length,
                                        const std::function<QColor(int style, bool changed)> &colour)
{
    QList<int> borders{0, length};
    for (const StyledRange &part : ink)
        borders << part.from << part.from + part.length;
    for (const TextDiff::Range &part : changes)
        borders << part.from << part.from + part.length;
    std::ranges::sort(borders);
    QList<QTextLayout::FormatRange> all;
    const auto covers = [](const auto &part, int at) {
        return part.from <= at && at < part.from + part.length;
    };
    for (qsizetype i = 0; i + 1 < borders.size(); ++i) {
        const int from = borders[i];
        const int until = std::min(borders[i + 1], length);
        if (until <= from)
            continue;
        const auto style =
            std::ranges::find_if(ink, [&](const StyledRange &part) { return covers(part, from); });
        const bool changed =
            std::ranges::any_of(changes, [&](const TextDiff::Range &part) { return covers(part, from); });
        QTextLayout::FormatRange range;
        range.start = from;
        range.length = until - from;
        range.format.setForeground(colour(style == ink.cend() ? 0 : style->style, changed));
        all.append(range);
    }
    return all;
}

} // namespace

/// One of the two panes, for one painting.
struct TextDiffView::Pane
{
    bool left;
    QRect area;
    const ShownText &text;
    const QList<LineInk> &ink;
};

TextDiffView::TextDiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the overview map is the scroll bar
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    m_colours.setPalette(palette());
}

int TextDiffView::rowHeight() const
{
    return std::max(leastRowHeight, QFontMetrics(fontFor(TextRole::Mono)).height() + 4);
}

int TextDiffView::placeCount() const
{
    return m_file && m_file->diff ? int(m_file->diff->places.size()) : 0;
}

void TextDiffView::setFile(std::shared_ptr<const ShownFile> file)
{
    m_file = file && file->diff ? std::move(file) : nullptr;
    m_place = -1;
    measure();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    showPlace(0);
    speak();
    viewport()->update();
    Q_EMIT scrolled();
}

void TextDiffView::measure()
{
    if (!m_file) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const TextDiff &diff = *m_file->diff;
    const QFontMetrics metrics(fontFor(TextRole::Mono));
    const qsizetype lines = std::max({diff.left.lines.size(), diff.right.lines.size(), qsizetype(99)});
    m_gutter = metrics.horizontalAdvance(QLocale::c().toString(lines)) + 16;
    const int visibleRows = std::max(1, viewport()->height() / rowHeight());
    verticalScrollBar()->setPageStep(visibleRows);
    verticalScrollBar()->setRange(0, std::max(0, int(diff.rows.size()) - visibleRows));
    qsizetype longest = 0;
    for (const ShownText *text : {&diff.left, &diff.right})
        for (const QString &line : text->lines)
            longest = std::max(longest, line.size() + line.count(u'\t') * (tabWidth - 1));
    const int room = viewport()->width() / 2 - m_gutter - 2 * textMargin;
    horizontalScrollBar()->setSingleStep(metrics.horizontalAdvance(u'x') * 4);
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setRange(
        0, std::max(0, int(longest) * metrics.horizontalAdvance(u'x') + textMargin - room));
}

void TextDiffView::setPlace(int place)
{
    if (place == m_place)
        return;
    m_place = place;
    speak();
    viewport()->update();
    Q_EMIT placeChanged();
}

void TextDiffView::showPlace(int place)
{
    if (place < 0 || place >= placeCount())
        return;
    const TextDiff::Place &at = m_file->diff->places[place];
    const int page = verticalScrollBar()->pageStep();
    const int top = verticalScrollBar()->value();
    const int wanted = std::min(at.count, page);
    if (at.first < top + 1 || at.first + wanted > top + page - 1) // two lines of context in front
        verticalScrollBar()->setValue(at.first - std::min(2, std::max(0, page - wanted)));
    setPlace(place);
}

void TextDiffView::speak()
{
    if (!m_file) {
        setAccessibleDescription({});
        return;
    }
    //: Accessible name of the two panes; %1 is a path
    setAccessibleName(tr("Lines of %1 on both sides").arg(m_file->path.display()));
    setAccessibleDescription(m_place < 0 ? tr("No line differs.") : spokenPlace(*m_file->diff, m_place));
}

double TextDiffView::topShare() const
{
    return m_file ? double(verticalScrollBar()->value()) /
                        double(std::max<qsizetype>(1, m_file->diff->rows.size()))
                  : 0;
}

double TextDiffView::visibleShare() const
{
    if (!m_file || m_file->diff->rows.isEmpty())
        return 1;
    return std::min(1.0, double(verticalScrollBar()->pageStep()) / double(m_file->diff->rows.size()));
}

void TextDiffView::scrollToShare(double top)
{
    if (m_file)
        verticalScrollBar()->setValue(int(std::lround(top * double(m_file->diff->rows.size()))));
}

void TextDiffView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    if (!m_file)
        return;
    painter.setFont(fontFor(TextRole::Mono));
    const int middle = viewport()->width() / 2;
    const int first = verticalScrollBar()->value();
    const int last = std::min(int(m_file->diff->rows.size()), first + viewport()->height() / rowHeight() + 2);
    const Pane left{true, QRect(0, 0, middle - 1, viewport()->height()), m_file->diff->left, m_file->leftInk};
    const Pane right{false, QRect(middle, 0, viewport()->width() - middle - 8, viewport()->height()),
                     m_file->diff->right, m_file->rightInk};
    paintPane(painter, left, first, last);
    paintPane(painter, right, first, last);
    painter.fillRect(middle - 1, 0, 1, viewport()->height(), colours().hairline);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void TextDiffView::paintPane(QPainter &painter, const Pane &pane, int firstRow, int lastRow) const
{
    const TextDiff &diff = *m_file->diff;
    painter.save();
    painter.setClipRect(pane.area);
    for (int i = firstRow; i < lastRow; ++i) {
        const TextDiff::Row &row = diff.rows[i];
        const int y = (i - firstRow) * rowHeight();
        if ((pane.left ? row.left : row.right) < 0)
            paintGap(painter, pane, y);
        else
            paintLine(painter, pane, row, y);
        const bool current = m_place >= 0 && i >= diff.places[m_place].first &&
                             i < diff.places[m_place].first + diff.places[m_place].count;
        if (current && pane.left)
            painter.fillRect(pane.area.left(), y, markWidth, rowHeight(), palette().color(QPalette::Accent));
    }
    painter.restore();
}

void TextDiffView::paintGap(QPainter &painter, const Pane &pane, int y) const
{
    painter.setPen(QPen(palette().color(QPalette::Mid), 1, Qt::DotLine));
    const int middle = y + rowHeight() / 2;
    painter.drawLine(pane.area.left() + m_gutter + textMargin, middle, pane.area.right() - 16, middle);
}

void TextDiffView::paintLine(QPainter &painter, const Pane &pane, const TextDiff::Row &row, int y) const
{
    const int number = pane.left ? row.left : row.right;
    const QString &line = pane.text.lines[number];
    const QRect whole(pane.area.left(), y, pane.area.width(), rowHeight());
    const bool filled = row.kind != TextDiff::Kind::Same;
    const QColor ground = filled ? lineFill(row.kind) : palette().color(QPalette::Base);
    if (filled)
        painter.fillRect(whole, ground);
    const QColor changed = changeFill(row.kind);
    const QColor text = palette().color(QPalette::Text);
    painter.setPen(readableOn(ground, filled ? text : colours().muted, text));
    painter.drawText(QRect(whole.left(), y, m_gutter - 4, rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(number + 1));

    const QList<TextDiff::Range> &changes = pane.left ? row.leftChanges : row.rightChanges;
    QTextLayout layout(line, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(painter.fontMetrics().horizontalAdvance(u'x') * tabWidth);
    layout.setTextOption(option);
    layout.setFormats(formats(pane.ink.value(number), changes, int(line.size()), [&](int style, bool inside) {
        return m_colours.on(inside && filled ? changed : ground, style);
    }));
    layout.beginLayout();
    QTextLine only = layout.createLine();
    layout.endLayout();
    if (!only.isValid())
        return;
    const int left = whole.left() + m_gutter + textMargin;
    const qreal x = left - horizontalScrollBar()->value();
    painter.save();
    painter.setClipRect(QRect(left, y, whole.right() - left + 1, rowHeight()), Qt::IntersectClip);
    for (const TextDiff::Range &part : changes) {
        const qreal from = only.cursorToX(part.from);
        painter.fillRect(
            QRectF(x + from, y + 2, only.cursorToX(part.from + part.length) - from, rowHeight() - 4),
            changed);
    }
    layout.draw(&painter, QPointF(x, y + (rowHeight() - only.height()) / 2));
    painter.restore();
}

void TextDiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    if (m_place >= 0)
        showPlace(m_place);
    Q_EMIT scrolled();
}

void TextDiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_colours.setPalette(palette());
    if (event->type() == QEvent::LanguageChange)
        speak();
    if (event->type() == QEvent::FontChange)
        measure();
    viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void TextDiffView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *down = verticalScrollBar();
    QScrollBar *across = horizontalScrollBar();
    switch (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier ? event->key()
                                                                                             : 0) {
    case Qt::Key_Down:
        return down->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up:
        return down->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return down->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return down->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_Home:
        return down->setValue(0);
    case Qt::Key_End:
        return down->setValue(down->maximum());
    case Qt::Key_Right:
        return across->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Left:
        return across->triggerAction(QAbstractSlider::SliderSingleStepSub);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TextDiffView::mousePressEvent(QMouseEvent *event)
{
    if (!m_file)
        return;
    const int row = verticalScrollBar()->value() + int(event->position().y()) / rowHeight();
    const QList<TextDiff::Place> &places = m_file->diff->places;
    const auto hit = std::ranges::find_if(places, [row](const TextDiff::Place &place) {
        return row >= place.first && row < place.first + place.count;
    });
    if (hit != places.cend())
        setPlace(int(hit - places.cbegin()));
}

void TextDiffView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    viewport()->update();
    Q_EMIT scrolled();
}

} // namespace Lotse
