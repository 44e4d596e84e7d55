// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textdiffpane.h"

#include "app/overviewmap.h"
#include "app/textdiffview.h"

#include <QEvent>

namespace Lotse {

using namespace Qt::StringLiterals;

TextDiffPane::TextDiffPane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new Glyph(u"file"_s, 18, Ink::Text))
    , m_name(new ElidedLabel)
    , m_count(makeLabel({}, TextRole::Caption, Ink::Muted, false))
    , m_previous(makeLink({}, u"previousPlace"_s))
    , m_next(makeLink({}, u"nextPlace"_s))
    , m_larger(makeLink({}, u"larger"_s))
    , m_notice(new QWidget)
    , m_noticeText(makeLabel({}, TextRole::Caption, Ink::Muted))
    , m_panes(new QWidget)
    , m_view(new TextDiffView)
    , m_map(new OverviewMap)
    , m_empty(makeLabel({}, TextRole::Body, Ink::Muted))
{
    m_name->setFont(fontFor(TextRole::Strong));
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_view->setObjectName(u"lines"_s);
    m_empty->setObjectName(u"fileSentence"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(32, 0, 32, 16);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(6, 2, 12, 2);
    head->setSpacing(8);
    head->addWidget(m_icon);
    head->addWidget(m_name);
    head->addWidget(m_count);
    head->addStretch(1);
    for (QPushButton *link : {m_previous, m_next, m_larger})
        head->addWidget(link);

    auto *notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(6, 0, 12, 6);
    notice->setSpacing(8);
    notice->addWidget(new Glyph(u"info"_s, 18, Ink::Muted), 0, Qt::AlignTop);
    notice->addWidget(m_noticeText, 1);

    auto *panes = new QHBoxLayout(m_panes);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    panes->addWidget(m_view, 1);
    panes->addWidget(m_map);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(m_notice);
    whole->addWidget(m_panes, 1);
    whole->addWidget(m_empty, 1);

    connect(m_previous, &QPushButton::clicked, this, &TextDiffPane::previousAsked);
    connect(m_next, &QPushButton::clicked, this, &TextDiffPane::nextAsked);
    connect(m_larger, &QPushButton::clicked, this, &TextDiffPane::largeAsked);
    connect(m_view, &TextDiffView::placeChanged, this, &TextDiffPane::showCount);
    connect(m_view, &TextDiffView::scrolled, this,
            [this] { m_map->setView(m_view->topShare(), m_view->visibleShare()); });
    connect(m_map, &OverviewMap::scrollAsked, m_view, &TextDiffView::scrollToShare);
    retranslate();
}

void TextDiffPane::showFile(std::shared_ptr<const ShownFile> file)
{
    m_file = std::move(file);
    m_path = m_file->path;
    m_sentence.clear();
    m_view->setFile(m_file);
    m_map->setDiff(m_file->diff ? &*m_file->diff : nullptr);
    m_map->setView(m_view->topShare(), m_view->visibleShare());
    retranslate();
}

void TextDiffPane::showSentence(const RelPath &path, const QString &sentence)
{
    m_file.reset();
    m_path = path;
    m_sentence = sentence;
    m_view->setFile(nullptr);
    retranslate();
}

bool TextDiffPane::showPlace(bool backward)
{
    const int wanted = m_view->place() + (backward ? -1 : 1);
    if (wanted < 0 || wanted >= m_view->placeCount())
        return false;
    m_view->showPlace(wanted);
    return true;
}

QString TextDiffPane::spoken() const
{
    return m_view->accessibleDescription();
}

void TextDiffPane::setLarge(bool large)
{
    m_large = large;
    retranslate();
}

bool TextDiffPane::isMapShown() const
{
    return m_mapWanted;
}

void TextDiffPane::setMapShown(bool shown)
{
    m_mapWanted = shown;
    showView();
}

void TextDiffPane::focusText()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

QWidget *TextDiffPane::focusTarget() const
{
    return m_view;
}

void TextDiffPane::showView()
{
    const bool text = m_file && m_file->diff;
    m_panes->setVisible(text);
    m_map->setVisible(m_mapWanted);
    m_empty->setVisible(!text);
    for (QPushButton *link : {m_previous, m_next, m_larger})
        link->setVisible(text);
    m_icon->setVisible(!m_path.isRoot());
    m_name->setVisible(!m_path.isRoot());
}

void TextDiffPane::showCount()
{
    const int count = m_view->placeCount();
    const int at = m_view->place();
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < count);
    if (!m_file || !m_file->diff) {
        m_count->clear();
        return;
    }
    if (count == 0) {
        m_count->setText(m_file->sameBytes ? tr("identical", "a file; German: identisch")
                                           : tr("no line differs", "German: keine Zeile verschieden"));
        return;
    }
    const bool oneSide = m_file->contents.development.kind != m_file->contents.container.kind;
    if (oneSide) {
        m_count->setText(m_file->contents.container.kind == FileSide::Kind::Absent
                             ? tr("missing in the container", "a file; German: fehlt im Container")
                             : tr("only in the container", "a file; German: nur im Container"));
        return;
    }
    //: %n places of a file differ, the one at hand is number %1. German: %n Stellen verschieden · %1 von %n
    m_count->setText(tr("%n place(s) differ · %1 of %n", nullptr, count).arg(at + 1));
}

void TextDiffPane::retranslate()
{
    const auto name = [](QPushButton *link, const QString &text, const QString &spoken) {
        link->setText(text);
        link->setAccessibleName(spoken);
    };
    //: German: Vorige
    name(m_previous, tr("Previous", "difference in a file"), tr("Previous difference"));
    //: German: Nächste
    name(m_next, tr("Next", "difference in a file"), tr("Next difference"));
    //: German: Größer öffnen
    const QString larger = m_large ? tr("Back to both trees") : tr("Open larger");
    name(m_larger, larger, larger);
    m_name->setWholeText(m_path.display());
    m_empty->setText(m_file ? obstacleSentence(*m_file) : m_sentence);
    const QStringList notices = m_file ? formSentences(*m_file) : QStringList();
    m_noticeText->setText(notices.join(u' '));
    m_notice->setVisible(!notices.isEmpty());
    showCount();
    showView();
}

void TextDiffPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Lotse
