// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"
#include "app/hostform.h"
#include "app/site.h"

#include <QButtonGroup>

class QRadioButton;

namespace Lotse {

class CardRow;

/// The hosts to choose from, one row each: those found here, those reached before, the demonstration, and a
/// row for an address that is typed in. Saved ones can be renamed and forgotten.
class HostList : public Card
{
    Q_OBJECT
public:
    struct Contents
    {
        QList<KnownHost> hosts;
        QString chosen;            ///< URI
        QString trail;             ///< beside the chosen one: what is known of it
        QString address;           ///< what was typed in
        QStringList suggestions{}; ///< addresses that are offered while somebody types
    };
    explicit HostList(QWidget *parent = nullptr);
    void setContents(const Contents &contents);

Q_SIGNALS:
    void chosen(const QString &uri);
    void addressTyped(const QString &address);
    void renamed(const QString &uri, const QString &name);
    void forgotten(const QString &uri);

private:
    CardRow *makeRow(const QString &icon, const QString &title, const QString &caption, const QString &name,
                     bool isChosen, QRadioButton *&radio);
    QWidget *makeSavedLinks(const KnownHost &host, int number);
    QWidget *makeNameEdit(const KnownHost &host);
    void addHost(int number);
    void addAddressRow();
    void refresh();

    Contents m_contents;
    QString m_renaming; ///< URI
    HostForm::Contents m_form;
    QButtonGroup m_buttons;
};

} // namespace Lotse
