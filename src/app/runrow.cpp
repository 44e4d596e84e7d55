// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runrow.h"

#include "app/phrases.h"
#include "app/rowkeeper.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shownOutput = 6000;
}

RunRow::RunRow(QWidget *parent)
    : QWidget(parent)
    , m_box(new QVBoxLayout(this))
{
    m_box->setContentsMargins(0, 0, 0, 0);
}

void RunRow::show(const RunModel::Row &row)
{
    const RowKeeper keeper(*this);
    const bool moved =
        !m_card || row.state != m_state || row.title != m_title || row.notes.size() != m_noteCount;
    if (moved) {
        delete m_card;
        m_bar = nullptr;
        m_item = nullptr;
        m_state = row.state;
        m_title = row.title;
        m_noteCount = row.notes.size();
        m_shownText.clear();
        QString caption = row.state == StepState::Running ? row.preview.explanation : row.notes.join(u' ');
        if (row.error)
            caption = messageFor(*row.error).text();
        const bool timed = row.state == StepState::Done || row.state == StepState::Notes;
        m_card = makeStateRow(row.state, row.title, caption,
                              timed ? durationText(row.tookMs) : stepStateWord(row.state));
        m_card->setObjectName(u"runStep%1"_s.arg(row.step + 1));
        m_box->addWidget(m_card);
    }
    showDetails(row);
    if (m_bar) {
        const bool known = row.progress.total > 0 && row.progress.unit != Progress::Unit::Seconds;
        m_bar->setVisible(known); // no bar where there is no measure
        if (known)
            m_bar->setValue(int(1000 * row.progress.done / row.progress.total));
        const QString count = progressText(row.progress);
        m_item->setText(row.progress.item.isEmpty() ? count
                        : count.isEmpty()           ? row.progress.item
                                                    : u"%1 · %2"_s.arg(row.progress.item, count));
        m_item->setVisible(!m_item->text().isEmpty());
    }
}

void RunRow::showDetails(const RunModel::Row &row)
{
    QString text;
    for (const QString &command : row.commands)
        text += u"$ "_s + command + u'\n';
    if (!row.output.isEmpty())
        text += QString::fromUtf8(row.output.right(shownOutput));
    text = text.trimmed();
    const bool running = row.state == StepState::Running;
    if ((text == m_shownText && (m_bar != nullptr) == running) || (text.isEmpty() && !running))
        return;
    m_shownText = text;
    const bool open = running || row.state == StepState::Failed || m_pinned || m_card->isOpen();
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 2, 0, 4);
    column->setSpacing(6);
    m_bar = nullptr;
    m_item = nullptr;
    if (running) {
        m_bar = new QProgressBar;
        m_bar->setRange(0, 1000);
        m_bar->setTextVisible(false);
        m_bar->setFixedHeight(4);
        m_bar->setAccessibleName(row.title);
        m_item = makeLabel({}, TextRole::Caption);
        column->addWidget(m_bar);
        column->addWidget(m_item);
    }
    if (!text.isEmpty())
        column->addWidget(new CodeBlock(text));
    m_card->setDetails(details);
    m_card->setOpen(open);
}

void RunRow::setOpen(bool open)
{
    m_pinned = open;
    if (m_card)
        m_card->setOpen(open);
}

} // namespace Lotse
