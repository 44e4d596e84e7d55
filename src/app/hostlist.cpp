// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hostlist.h"

#include "app/cardrow.h"
#include "app/connectway.h"
#include "app/rowkeeper.h"

#include <QCompleter>
#include <QLineEdit>
#include <QRadioButton>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QWidget *sideBySide(const QWidgetList &parts, int spacing)
{
    auto *whole = new QWidget;
    auto *box = new QHBoxLayout(whole);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(spacing);
    for (QWidget *part : parts)
        box->addWidget(part);
    return whole;
}

} // namespace

HostList::HostList(QWidget *parent)
    : Card(parent)
{
}

void HostList::setContents(const Contents &contents)
{
    m_contents = contents;
    refresh();
}

void HostList::refresh()
{
    const RowKeeper keeper(*this);
    clear();
    for (int i = 0; i < m_contents.hosts.size(); ++i)
        addHost(i);
    addAddressRow();
}

CardRow *HostList::makeRow(const QString &icon, const QString &title, const QString &caption,
                           const QString &name, bool isChosen, QRadioButton *&radio)
{
    radio = new QRadioButton;
    radio->setObjectName(name);
    radio->setAccessibleName(title);
    radio->setAccessibleDescription(caption);
    radio->setChecked(isChosen);
    m_buttons.addButton(radio);
    auto *row = new CardRow(sideBySide({radio, new Glyph(icon, 24, isChosen ? Ink::Accent : Ink::Text)}, 14),
                            title, caption);
    row->setStrong(isChosen);
    connect(row, &CardRow::clicked, radio, &QRadioButton::click);
    return row;
}

void HostList::addHost(int number)
{
    const KnownHost &host = m_contents.hosts[number];
    const QString uri = host.facts.uri;
    const QString title = isDemo(uri) ? tr("Demonstration") : host.facts.name;
    const QString caption = isDemo(uri)  ? tr("A small sample appliance; needs no engine")
                            : host.saved ? uri
                            : isElsewhere(uri)
                                //: %1 is a server
                                ? tr("In your Docker contexts: %1").arg(host.facts.version)
                                : host.facts.version.isEmpty()
                                      ? tr("Found on this computer")
                                      //: %1 is the path of a socket
                                      : tr("Found on this computer: %1").arg(host.facts.version);
    QRadioButton *radio = nullptr;
    CardRow *row = makeRow(isDemo(uri)                      ? u"ship"_s
                           : host.saved || isElsewhere(uri) ? u"server"_s
                                                            : u"container"_s,
                           title, caption, u"host%1"_s.arg(number), uri == m_contents.chosen, radio);
    connect(radio, &QRadioButton::clicked, this, [this, uri] { Q_EMIT chosen(uri); }, Qt::QueuedConnection);
    if (host.saved)
        row->setTrail(m_renaming == uri ? makeNameEdit(host) : makeSavedLinks(host, number));
    else if (uri == m_contents.chosen && !m_contents.trail.isEmpty())
        row->setTrail(makeLabel(m_contents.trail, TextRole::Caption, Ink::Muted, false));
    add(row);
}

QWidget *HostList::makeSavedLinks(const KnownHost &host, int number)
{
    const QString uri = host.facts.uri;
    QPushButton *rename = makeLink(tr("Rename"), u"rename%1"_s.arg(number));
    rename->setAccessibleName(tr("Rename %1", "a saved connection").arg(host.facts.name));
    connect(rename, &QPushButton::clicked, this, [this, uri] {
        m_renaming = uri;
        refresh();
        if (auto *edit = findChild<QLineEdit *>(u"hostName"_s)) {
            edit->setFocus();
            edit->selectAll();
        }
    });
    QPushButton *forget = makeLink(tr("Forget"), u"forget%1"_s.arg(number));
    forget->setAccessibleName(tr("Forget %1", "a saved connection").arg(host.facts.name));
    forget->setAccessibleDescription(tr("Takes the address out of this list; nothing else changes."));
    forget->setToolTip(forget->accessibleDescription());
    connect(forget, &QPushButton::clicked, this, [this, uri] { Q_EMIT forgotten(uri); });
    QWidgetList parts{rename, forget};
    if (uri == m_contents.chosen && !m_contents.trail.isEmpty())
        parts.prepend(makeLabel(m_contents.trail, TextRole::Caption, Ink::Muted, false));
    return sideBySide(parts, 4);
}

QWidget *HostList::makeNameEdit(const KnownHost &host)
{
    auto *edit = new QLineEdit(host.facts.name);
    edit->setObjectName(u"hostName"_s);
    edit->setAccessibleName(tr("New name of the connection"));
    edit->setMinimumWidth(240);
    edit->setMaxLength(80);
    QPushButton *done = makeButton(tr("Rename"), u"renameDone"_s);
    const auto take = [this, edit, uri = host.facts.uri] {
        const QString name = edit->text();
        m_renaming.clear();
        Q_EMIT renamed(uri, name);
    };
    connect(edit, &QLineEdit::returnPressed, this, take);
    connect(done, &QPushButton::clicked, this, take);
    return sideBySide({edit, done}, 8);
}

void HostList::addAddressRow()
{
    const QString caption =
        tr("Another computer, a Proxmox VE node or another socket. Unfold the row to enter its parts.");
    const bool isKnown = std::ranges::any_of(
        m_contents.hosts, [this](const KnownHost &host) { return host.facts.uri == m_contents.chosen; });
    QRadioButton *radio = nullptr;
    CardRow *row =
        makeRow(u"server"_s, tr("Another address"), caption, u"hostOther"_s,
                !isKnown && !m_contents.address.isEmpty() && m_contents.chosen == m_contents.address, radio);
    auto *edit = new QLineEdit(m_contents.address);
    edit->setObjectName(u"address"_s);
    edit->setAccessibleName(tr("Address of an engine"));
    edit->setPlaceholderText(u"ssh://…"_s);
    edit->setMinimumWidth(280);
    row->setTrail(edit);
    auto *completer = new QCompleter(m_contents.suggestions, edit);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    edit->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &HostList::addressTyped,
            Qt::QueuedConnection);
    connect(edit, &QLineEdit::textEdited, this, [this](const QString &text) { m_contents.address = text; });
    connect(edit, &QLineEdit::returnPressed, this,
            [this, edit] { Q_EMIT addressTyped(edit->text().trimmed()); });
    auto *form = new HostForm(m_form);
    row->setObjectName(u"otherAddress"_s);
    row->setDetails(form);
    connect(form, &HostForm::edited, this, [this](const HostForm::Contents &contents) { m_form = contents; });
    connect(form, &HostForm::addressMade, this, &HostList::addressTyped, Qt::QueuedConnection);
    connect(radio, &QRadioButton::clicked, this, [this, row, form, edit] {
        if (!edit->text().trimmed().isEmpty()) {
            Q_EMIT addressTyped(edit->text().trimmed());
            return;
        }
        row->setOpen(true);
        if (auto *first = form->findChild<QLineEdit *>())
            first->setFocus();
    });
    add(row);
}

} // namespace Lotse
