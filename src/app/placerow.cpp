// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/placerow.h"

#include "app/basics.h"

#include <QLineEdit>

namespace Lotse {

using namespace Qt::StringLiterals;

PlaceRow::PlaceRow(const Texts &texts, const QString &objectName, QPushButton *button, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(texts.value))
{
    auto *box = new QHBoxLayout(this);
    box->setContentsMargins(16, 9, button ? 8 : 16, 9);
    box->setSpacing(12);
    box->addWidget(new Glyph(texts.icon, 20, Ink::Muted));
    QLabel *label = makeLabel(texts.name);
    label->setFixedWidth(scaled(168));
    box->addWidget(label);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    m_edit->setObjectName(objectName);
    m_edit->setAccessibleName(texts.name);
    m_edit->setFont(fontFor(TextRole::Mono));
    column->addWidget(m_edit);
    column->addWidget(makeLabel(texts.reason, TextRole::Caption));
    box->addLayout(column, 1);
    if (button)
        box->addWidget(button);
}

} // namespace Lotse
