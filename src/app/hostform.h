// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Lotse {

struct FormField;
struct HostKind;

/// Where a host is, entered in parts: the kind of host, and the fields that it names. For everybody who does
/// not know how such an address is written; it is shown as it grows.
class HostForm : public QWidget
{
    Q_OBJECT
public:
    struct Contents
    {
        QString kind; ///< HostKind::id; empty: the first
        /// By kind, then by the field's key. One that was not touched holds what the kind proposes.
        QMap<QString, QMap<QString, QString>> values;
    };
    explicit HostForm(Contents contents, QWidget *parent = nullptr);

Q_SIGNALS:
    void edited(const Lotse::HostForm::Contents &contents);
    void addressMade(const QString &address);

private:
    const HostKind &kind() const;
    QString address() const;
    void addKinds();
    void showFields();
    void addField(const FormField &field, int row);
    void showAddress();
    void give();

    Contents m_contents;
    QGridLayout *m_grid;
    QWidgetList m_fields;
    QLabel *m_address;
    QPushButton *m_connect;
};

} // namespace Lotse
