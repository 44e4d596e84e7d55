// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace Lotse {

/// One line of what was found out: icon, name, value, reason, and a link that lets one change the value, as
/// text or by choosing one of several.
class FactRow : public QWidget
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
    explicit FactRow(const Texts &texts, QWidget *parent = nullptr);
    /// `key` names the link and the field; `choices` (value, words) makes it a list to choose from.
    void setChangeable(const QString &key, bool isOpen, const QString &current,
                       const QList<std::pair<QString, QString>> &choices = {});

Q_SIGNALS:
    void changeAsked();
    void changed(const QString &value);

private:
    Texts m_texts;
    QHBoxLayout *m_box;
    QVBoxLayout *m_column; ///< value above reason
};

} // namespace Lotse
