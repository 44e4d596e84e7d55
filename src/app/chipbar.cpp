// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chipbar.h"

#include "app/basics.h"
#include "app/chip.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostLongChips = 4;
}

ChipBar::ChipBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new QHBoxLayout(this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChipBar::setCounts(const QMap<DiffState, int> &counts, const QSet<DiffState> &hidden)
{
    clearLayout(m_box);
    m_chips.clear();
    for (const DiffState state : {DiffState::OnlyDev, DiffState::Differs, DiffState::OnlyContainer,
                                  DiffState::Moved, DiffState::Metadata, DiffState::TextForm, DiffState::Type,
                                  DiffState::Error, DiffState::Kept, DiffState::Same}) {
        if (counts.value(state) == 0)
            continue;
        auto *chip = new Chip(state, counts.value(state));
        chip->setObjectName(u"chip-"_s + diffStateKey(state));
        chip->setChecked(!hidden.contains(state));
        connect(chip, &Chip::toggled, this, [this, state](bool on) { Q_EMIT toggled(state, on); });
        m_box->addWidget(chip);
        m_chips.append(chip);
    }
    m_box->addStretch(1);
    shorten();
}

void ChipBar::setCompact(bool compact)
{
    m_compact = compact;
    shorten();
}

void ChipBar::focusFirst()
{
    if (!m_chips.isEmpty())
        m_chips.first()->setFocus(Qt::ShortcutFocusReason);
}

void ChipBar::resizeEvent(QResizeEvent *event)
{
    Q_UNUSED(event)
    shorten();
}

void ChipBar::shorten()
{
    const bool brief = m_compact || m_chips.size() > mostLongChips;
    int needed = 0;
    for (Chip *chip : std::as_const(m_chips)) {
        chip->setWord(brief ? Chip::Word::Short : Chip::Word::Long);
        needed += chip->sizeHint().width() + m_box->spacing();
    }
    // Where the words have no room, the last ones give way; glyph, count and tool tip stay.
    for (auto chip = m_chips.crbegin(); chip != m_chips.crend() && needed > width(); ++chip) {
        needed -= (*chip)->sizeHint().width();
        (*chip)->setWord(Chip::Word::None);
        needed += (*chip)->sizeHint().width();
    }
}

} // namespace Lotse
