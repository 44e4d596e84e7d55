// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostform.h"

#include "app/basics.h"
#include "hosts/hostcatalog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <algorithm>
#include <vector>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 260;
constexpr int portWidth = 90;

/// The kinds that can be entered; the most common one first.
std::vector<const HostKind *> enteredKinds()
{
    std::vector<const HostKind *> kinds;
    for (const HostKind &kind : hostKinds())
        if (kind.address)
            kinds.push_back(&kind);
    std::ranges::stable_partition(kinds,
                                  [](const HostKind *kind) { return QByteArrayView(kind->id) == "ssh"; });
    return kinds;
}

} // namespace

HostForm::HostForm(Contents contents, QWidget *parent)
    : QWidget(parent)
    , m_contents(std::move(contents))
    , m_grid(new QGridLayout(this))
    , m_address(makeLabel({}, TextRole::Caption, Ink::Muted))
    , m_connect(makeButton(tr("Connect"), u"connectTo"_s))
{
    m_grid->setContentsMargins(0, 4, 0, 4);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(2, 1);
    addKinds();
    m_address->setObjectName(u"madeAddress"_s);
    connect(m_connect, &QPushButton::clicked, this, &HostForm::give);
    showFields();
}

const HostKind &HostForm::kind() const
{
    const std::vector<const HostKind *> kinds = enteredKinds();
    const auto chosen = std::ranges::find_if(
        kinds, [this](const HostKind *one) { return m_contents.kind == QLatin1StringView(one->id); });
    return chosen == kinds.end() ? *kinds.front() : **chosen;
}

void HostForm::addKinds()
{
    auto *box = new QComboBox;
    box->setObjectName(u"hostKind"_s);
    box->setAccessibleName(tr("Kind of host"));
    for (const HostKind *one : enteredKinds())
        box->addItem(one->displayName(), QString::fromLatin1(one->id));
    box->setMinimumSize(fieldWidth, QLineEdit().sizeHint().height());
    box->setCurrentIndex(box->findData(QString::fromLatin1(kind().id)));
    connect(box, &QComboBox::activated, this, [this, box] {
        m_contents.kind = box->currentData().toString();
        Q_EMIT edited(m_contents);
        showFields();
    });
    QLabel *label = makeLabel(tr("Kind"), TextRole::Body, Ink::Text, false);
    label->setBuddy(box);
    m_grid->addWidget(label, 0, 0);
    m_grid->addWidget(box, 0, 1, 1, 2, Qt::AlignLeft);
}

void HostForm::showFields()
{
    qDeleteAll(std::exchange(m_fields, {}));
    int row = 1;
    for (const FormField &field : kind().fields())
        addField(field, row++);
    m_grid->addWidget(m_connect, row, 1, Qt::AlignLeft);
    m_grid->addWidget(m_address, row, 2);
    setTabOrder(m_fields.last(), m_connect);
    showAddress();
}

void HostForm::addField(const FormField &field, int row)
{
    QMap<QString, QString> &values = m_contents.values[QString::fromLatin1(kind().id)];
    if (!values.contains(field.key))
        values.insert(field.key, field.initial);
    QLabel *label = makeLabel(field.label, TextRole::Body, Ink::Text, false);
    QLabel *hint = makeLabel(field.hint, TextRole::Caption, Ink::Muted);
    auto *edit = new QLineEdit(values.value(field.key));
    edit->setObjectName(u"field-"_s + field.key);
    edit->setAccessibleName(field.label);
    edit->setAccessibleDescription(field.hint);
    edit->setFixedWidth(field.kind == FormField::Kind::Port ? portWidth : fieldWidth);
    if (field.kind == FormField::Kind::Port)
        edit->setValidator(new QIntValidator(1, 65535, edit));
    label->setBuddy(edit);
    connect(edit, &QLineEdit::textEdited, this, [this, key = field.key](const QString &text) {
        m_contents.values[QString::fromLatin1(kind().id)][key] = text.trimmed();
        Q_EMIT edited(m_contents);
        showAddress();
    });
    connect(edit, &QLineEdit::returnPressed, this, &HostForm::give);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(edit, row, 1, Qt::AlignLeft);
    m_grid->addWidget(hint, row, 2);
    m_fields << label << hint << edit;
}

QString HostForm::address() const
{
    return kind().address(m_contents.values.value(QString::fromLatin1(kind().id)));
}

void HostForm::showAddress()
{
    m_address->setText(address());
    m_connect->setEnabled(!address().isEmpty());
}

void HostForm::give()
{
    if (const QString made = address(); !made.isEmpty())
        Q_EMIT addressMade(made);
}

} // namespace Lotse
