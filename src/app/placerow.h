// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Lotse {

/// One place that can be changed: icon, name, the place itself, and where it comes from.
class PlaceRow : public QWidget
{
    Q_OBJECT
public:
    struct Texts
    {
        QString icon;
        QString name;
        QString value;
        QString reason;
    };
    PlaceRow(const Texts &texts, const QString &objectName, QPushButton *button, QWidget *parent = nullptr);
    QLineEdit *edit() const { return m_edit; }

private:
    QLineEdit *m_edit;
};

} // namespace Lotse
