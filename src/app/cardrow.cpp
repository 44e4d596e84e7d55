// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cardrow.h"

#include <QMouseEvent>
#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

Disclosure::Disclosure(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
}

void Disclosure::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(4, 4,
                       glyph(isChecked() ? u"chevron-down"_s : u"chevron-right"_s, 16, colours().muted));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

CardRow::CardRow(QWidget *lead, const QString &title, const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title))
    , m_caption(makeLabel(caption, TextRole::Caption))
    , m_top(new QHBoxLayout)
    , m_column(new QVBoxLayout)
    , m_whole(new QHBoxLayout(this))
    , m_lead(lead)
{
    m_whole->setSpacing(12);
    m_whole->setContentsMargins(16, 9, 16, 9);
    if (lead)
        m_whole->addWidget(lead, 0, Qt::AlignVCenter);
    m_title->setMinimumHeight(20);
    m_title->setMinimumWidth(48);
    m_caption->setMinimumWidth(48);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_caption);
    m_top->setSpacing(12);
    m_top->addLayout(texts, 1);
    // A tall lead must not tear the two apart; spacers would, in their place, make a short page's rows tall.
    m_top->setAlignment(texts, Qt::AlignVCenter);
    m_column->setSpacing(6);
    m_column->addLayout(m_top);
    m_whole->addLayout(m_column, 1);
    m_caption->setHidden(caption.isEmpty()); // not before it has a parent: it would be a window
    m_title->setHidden(title.isEmpty());
}

void CardRow::setTitle(const QString &title)
{
    m_title->setText(title);
}

void CardRow::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void CardRow::setStrong(bool strong)
{
    m_title->setFont(fontFor(strong ? TextRole::Strong : TextRole::Body));
}

void CardRow::setTrail(QWidget *trail)
{
    delete m_trail;
    m_trail = trail;
    const auto *link = qobject_cast<QPushButton *>(trail);
    m_whole->setContentsMargins(16, 9, link && link->isFlat() ? 8 : 16, 9); // a link brings its own margin
    if (trail)
        m_top->insertWidget(1, trail, 0, Qt::AlignVCenter);
}

void CardRow::setDetails(QWidget *details)
{
    const bool open = isOpen();
    delete m_details;
    m_details = details;
    if (!details) {
        delete m_disclosure;
        m_disclosure = nullptr;
        return;
    }
    m_column->addWidget(details);
    if (!m_disclosure) {
        m_disclosure = new Disclosure;
        //: Accessible name of the chevron of a row; %1 is the row's title.
        m_disclosure->setAccessibleName(tr("Details: %1").arg(title()));
        m_disclosure->setObjectName(objectName() + u"Details"_s);
        connect(m_disclosure, &Disclosure::toggled, this, [this](bool on) { setOpen(on); });
        m_top->addWidget(m_disclosure, 0, Qt::AlignVCenter);
    }
    setOpen(open);
}

void CardRow::setOpen(bool open)
{
    if (!m_details)
        return;
    m_details->setVisible(open);
    m_disclosure->setChecked(open);
    if (m_lead)
        m_whole->setAlignment(m_lead, open ? Qt::AlignTop : Qt::AlignVCenter);
}

bool CardRow::isOpen() const
{
    return m_disclosure && m_disclosure->isChecked();
}

void CardRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    if (m_disclosure && (!m_details || !m_details->geometry().contains(event->position().toPoint())))
        m_disclosure->toggle();
    Q_EMIT clicked();
}

CardRow *makeStateRow(StepState state, const QString &title, const QString &caption, const QString &trail)
{
    auto *lead = new Glyph(stepStateIcon(state), 20, stepStateInk(state));
    lead->setAccessibleName(stepStateWord(state));
    auto *row = new CardRow(lead, title, caption);
    const bool loud =
        state == StepState::Failed || state == StepState::Running || state == StepState::NeedsYou;
    row->setStrong(loud);
    if (!trail.isEmpty())
        row->setTrail(makeLabel(trail, TextRole::Caption,
                                loud || state == StepState::Notes ? stepStateInk(state) : Ink::Muted, false));
    return row;
}

QWidget *makeStateWord(StepState state, const QString &word)
{
    auto *pair = new QWidget;
    auto *box = new QHBoxLayout(pair);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(new Glyph(stepStateIcon(state), 18, stepStateInk(state)));
    box->addWidget(makeLabel(word, TextRole::Caption, stepStateInk(state), false));
    return pair;
}

} // namespace Lotse
