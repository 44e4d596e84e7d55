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
    shorten();
}

void ChipBar::setCompact(bool compact)
{
    m_compact = compact;
    shorten();
}

void ChipBar::shorten()
{
    for (Chip *chip : std::as_const(m_chips))
        chip->setShort(m_compact || m_chips.size() > mostLongChips);
}

} // namespace Lotse
