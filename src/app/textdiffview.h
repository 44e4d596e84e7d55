// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/textdiffcolours.h"
#include "app/textdifffile.h"

#include <QAbstractScrollArea>

namespace Lotse {

/// Both texts in two panes with one scroll position; a line that is missing leaves a dotted gap. Paints only
/// what is in view, so that long files are as quick as short ones. The line at hand is spoken. GUI thread.
class TextDiffView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TextDiffView(QWidget *parent = nullptr);

    void setFile(std::shared_ptr<const ShownFile> file); ///< null: nothing is shown
    int place() const { return m_place; }                ///< -1: none
    int placeCount() const;
    /// Moves to a place and into view.
    void showPlace(int place);
    /// The part of all rows that is in view, from 0 to 1.
    double topShare() const;
    double visibleShare() const;
    void scrollToShare(double top);

Q_SIGNALS:
    void placeChanged();
    void scrolled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Pane;
    void measure();
    void setPlace(int place);
    void speak();
    int rowHeight() const;
    void paintPane(QPainter &painter, const Pane &pane, int firstRow, int lastRow) const;
    void paintLine(QPainter &painter, const Pane &pane, const TextDiff::Row &row, int y) const;
    void paintGap(QPainter &painter, const Pane &pane, int y) const;

    std::shared_ptr<const ShownFile> m_file;
    SyntaxColours m_colours;
    int m_place = -1;
    int m_gutter = 0; ///< width of the line numbers
};

} // namespace Lotse
