// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factrow.h"

#include "app/basics.h"

#include <QComboBox>
#include <QLineEdit>

namespace Lotse {

using namespace Qt::StringLiterals;

FactRow::FactRow(const Texts &texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_box(new QHBoxLayout(this))
    , m_column(new QVBoxLayout)
{
    m_box->setContentsMargins(16, 9, 16, 9);
    m_box->setSpacing(12);
    m_box->addWidget(new Glyph(texts.icon, 20, Ink::Muted));
    QLabel *label = makeLabel(texts.name);
    label->setFixedWidth(168);
    m_box->addWidget(label);
    // A layout and no widget: the height of wrapped lines must reach the row.
    m_column->setSpacing(3);
    QLabel *text = makeLabel(texts.value, TextRole::Mono);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(text);
    if (!texts.reason.isEmpty())
        m_column->addWidget(makeLabel(texts.reason, TextRole::Caption));
    m_box->addLayout(m_column, 1);
}

void FactRow::setChangeable(const QString &key, bool isOpen, const QString &current,
                            const QList<std::pair<QString, QString>> &choices)
{
    m_box->setContentsMargins(16, 9, 8, 9);
    if (!isOpen) {
        QPushButton *change = makeLink(tr("Change…"), key + u"Change"_s);
        //: %1 is what the line is about, such as "Service"
        change->setAccessibleName(tr("Change: %1").arg(m_texts.name));
        connect(change, &QPushButton::clicked, this, &FactRow::changeAsked);
        m_box->addWidget(change);
        return;
    }
    QWidget *old = m_column->takeAt(0)->widget();
    old->hide();
    old->deleteLater();
    QPushButton *done = makeLink(tr("Take over"), key + u"Done"_s);
    if (choices.isEmpty()) {
        auto *edit = new QLineEdit(current);
        edit->setObjectName(key + u"Edit"_s);
        edit->setAccessibleName(m_texts.name);
        edit->setFont(fontFor(TextRole::Mono));
        m_column->insertWidget(0, edit);
        connect(edit, &QLineEdit::returnPressed, this,
                [this, edit] { Q_EMIT changed(edit->text().trimmed()); });
        connect(done, &QPushButton::clicked, this, [this, edit] { Q_EMIT changed(edit->text().trimmed()); });
    } else {
        auto *box = new QComboBox;
        box->setObjectName(key + u"Edit"_s);
        box->setAccessibleName(m_texts.name);
        box->setMinimumHeight(controlHeight);
        for (const auto &[value, words] : choices)
            box->addItem(words, value);
        box->setCurrentIndex(std::max(0, box->findData(current)));
        m_column->insertWidget(0, box);
        connect(done, &QPushButton::clicked, this,
                [this, box] { Q_EMIT changed(box->currentData().toString()); });
    }
    m_box->addWidget(done);
}

} // namespace Lotse
