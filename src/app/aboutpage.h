// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class AboutPage;
}

namespace Lotse {

/// What this program is, its version and licence.
class AboutPage : public Page
{
    Q_OBJECT
public:
    explicit AboutPage(Session &session, QWidget *parent = nullptr);
    ~AboutPage() override;
    void enter() override;
    void retranslate() override;

Q_SIGNALS:
    void assistantAsked();

private:
    std::unique_ptr<Ui::AboutPage> m_ui;
};

} // namespace Lotse
