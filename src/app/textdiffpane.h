// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"
#include "app/textdifffile.h"

namespace Lotse {

class OverviewMap;
class TextDiffView;

/// What differs inside one file: its name, how many places, the two panes with the map beside them; or one
/// sentence where there is nothing to be seen. Knows nothing of where files come from.
class TextDiffPane : public QWidget
{
    Q_OBJECT
public:
    explicit TextDiffPane(QWidget *parent = nullptr);

    void showFile(std::shared_ptr<const ShownFile> file);
    /// One sentence instead of a file; `path` may be the root: no name then.
    void showSentence(const RelPath &path, const QString &sentence);
    bool showPlace(bool backward); ///< false: there is none in that direction
    QString spoken() const;        ///< of the place at hand
    void setLarge(bool large);
    bool isMapShown() const;
    void setMapShown(bool shown);
    void focusText();
    QWidget *focusTarget() const;

Q_SIGNALS:
    void previousAsked();
    void nextAsked();
    void largeAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCount();
    void showView();

    std::shared_ptr<const ShownFile> m_file;
    RelPath m_path;
    QString m_sentence;
    bool m_large = false;
    bool m_mapWanted = true;

    Glyph *m_icon;
    ElidedLabel *m_name;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_larger;
    QWidget *m_notice;
    QLabel *m_noticeText;
    QWidget *m_panes;
    TextDiffView *m_view;
    OverviewMap *m_map;
    QLabel *m_empty;
};

} // namespace Lotse
