// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

class QHBoxLayout;
class QVBoxLayout;

namespace Ui {
class ToolPage;
}

namespace Lotse {

/// What all tools beside the assistant share: heading, one sentence, a body that scrolls, and the way back to
/// the assistant. A tool fills the body; its words come from its own retranslate(), which calls this one.
class ToolPage : public Page
{
    Q_OBJECT
public:
    explicit ToolPage(Session &session, QWidget *parent = nullptr);
    ~ToolPage() override;
    void enter() override;
    void retranslate() override;

Q_SIGNALS:
    void assistantAsked();

protected:
    void setHeader(const QString &title, const QString &sentence);
    QVBoxLayout *body() const;      ///< what scrolls
    QHBoxLayout *headerEnd() const; ///< right of the heading
    QHBoxLayout *footer() const;    ///< right of the way back
    /// Takes the place of the scrolling body, for what scrolls by itself.
    void setWhole(QWidget *whole);

private:
    std::unique_ptr<Ui::ToolPage> m_ui;
};

} // namespace Lotse
