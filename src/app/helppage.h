// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/toolpage.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace Lotse {

/// The help, offline: its pages at the left, the chosen one beside them, and a search through all of them.
class HelpPage : public ToolPage
{
    Q_OBJECT
public:
    explicit HelpPage(Session &session, QWidget *parent = nullptr);
    void retranslate() override;
    /// A topic, "topic#anchor", or a code like LOTSE-V012.
    void showPlace(const QString &wanted);
    QString place() const { return m_place; }

Q_SIGNALS:
    void aboutAsked();

private:
    void listTopics();
    void load();
    void follow(const QString &link);
    void find(const QString &text);

    QWidget *m_whole;
    QLineEdit *m_search;
    QListWidget *m_topics;
    QTextBrowser *m_text;
    QPushButton *m_about;
    QString m_place;
};

} // namespace Lotse
