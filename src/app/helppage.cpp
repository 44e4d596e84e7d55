// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helppage.h"

#include "app/basics.h"
#include "app/helptext.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int topicsWidth = 232;

/// The document's own style: sizes follow the window's font. Colours come from the palette.
QString documentStyle()
{
    const double base = fontFor(TextRole::Body).pointSizeF();
    return u"h1{font-size:%1pt;font-weight:600} h2{font-size:%2pt;font-weight:600} "
           "h3{font-size:%3pt;font-weight:600} p,li{line-height:130%} code{font-family:monospace}"_s
               .arg(base * 1.5)
               .arg(base * 1.15)
               .arg(base);
}

/// Pictures are made smaller well; Qt's documents only leave pixels out.
class Browser : public QTextBrowser
{
public:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource)
            return QTextBrowser::loadResource(type, name);
        QImage image(u':' + name.path());
        const int width = qRound(helpPictureWidth * devicePixelRatioF());
        return image.width() <= width ? image : image.scaledToWidth(width, Qt::SmoothTransformation);
    }
};

} // namespace

HelpPage::HelpPage(Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_whole(new QWidget)
    , m_search(new QLineEdit)
    , m_topics(new QListWidget)
    , m_text(new Browser)
    , m_about(makeLink({}, u"about"_s))
    , m_place(helpTopics().first())
{
    setObjectName(u"help"_s);
    auto *column = new QWidget; // one part: search and list are read before the text beside them
    auto *left = new QVBoxLayout(column);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(8);
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(controlHeight);
    m_topics->setObjectName(u"helpTopics"_s);
    m_topics->setFixedWidth(topicsWidth);
    m_topics->setFrameShape(QFrame::NoFrame);
    m_topics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_search->setFixedWidth(topicsWidth);
    left->addWidget(m_search);
    left->addWidget(m_topics, 1);
    m_text->setObjectName(u"helpText"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    auto *line = new QHBoxLayout(m_whole);
    line->setContentsMargins(pageMargin, 0, pageMargin, 16);
    line->setSpacing(16);
    line->addWidget(column);
    line->addWidget(m_text, 1);
    m_whole->setMaximumWidth(pageWidth + 2 * pageMargin);
    setWhole(m_whole);
    footer()->addWidget(m_about);
    connect(m_about, &QPushButton::clicked, this, &HelpPage::aboutAsked);
    connect(m_search, &QLineEdit::textChanged, this, [this] { listTopics(); });
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showPlace(item->data(Qt::UserRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { follow(url.toString()); });
}

void HelpPage::retranslate()
{
    ToolPage::retranslate();
    setHeader(tr("Help"), tr("Everything about this window, on this computer and without the internet."));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_topics->setAccessibleName(tr("Pages of the help"));
    m_text->setAccessibleName(tr("The page"));
    m_about->setText(tr("About Lotse"));
    m_about->setAccessibleName(tr("About Lotse"));
    listTopics();
    load();
}

void HelpPage::listTopics()
{
    const QString wanted = m_search->text().trimmed();
    const QSignalBlocker quiet(m_topics);
    m_topics->clear();
    for (const QString &topic : helpTopics()) {
        if (!wanted.isEmpty() && !helpPlainText(topic).contains(wanted, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(helpTitle(topic), m_topics);
        item->setData(Qt::UserRole, topic);
        item->setSizeHint({0, 32});
        if (topic == m_place.section(u'#', 0, 0))
            m_topics->setCurrentItem(item);
    }
    if (m_topics->count() == 0) {
        auto *none = new QListWidgetItem(tr("Nothing found"), m_topics);
        none->setFlags(Qt::NoItemFlags);
    } else if (!wanted.isEmpty() && !m_topics->currentItem()) {
        m_topics->setCurrentRow(0);
        m_place = m_topics->currentItem()->data(Qt::UserRole).toString();
        load();
    }
    find(wanted);
}

void HelpPage::showPlace(const QString &wanted)
{
    m_place = helpPlaceOf(wanted);
    listTopics();
    load();
}

void HelpPage::load()
{
    m_text->document()->setDefaultStyleSheet(documentStyle());
    m_text->setHtml(helpHtml(m_place.section(u'#', 0, 0)));
    if (const QString anchor = m_place.section(u'#', 1); !anchor.isEmpty())
        m_text->scrollToAnchor(anchor);
    find(m_search->text().trimmed());
}

void HelpPage::follow(const QString &link)
{
    if (link == "about"_L1) {
        Q_EMIT aboutAsked();
        return;
    }
    if (!m_search->text().isEmpty()) {
        const QSignalBlocker quiet(m_search);
        m_search->clear(); // the page a link leads to need not contain what was searched
    }
    showPlace(link);
}

void HelpPage::find(const QString &text)
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor at(m_text->document());
    while (!text.isEmpty() && !(at = m_text->document()->find(text, at)).isNull()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = at;
        mark.format.setBackground(colours().differ);
        mark.format.setForeground(palette().text());
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor first = marks.first().cursor;
        first.clearSelection();
        m_text->setTextCursor(first);
        m_text->ensureCursorVisible();
    }
}

} // namespace Lotse
