// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class SettingsPage;
}

namespace Lotse {

/// Language and appearance; both change at once and are kept.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Session &session, QWidget *parent = nullptr);
    ~SettingsPage() override;
    void enter() override;
    void retranslate() override;

Q_SIGNALS:
    void assistantAsked();

private:
    std::unique_ptr<Ui::SettingsPage> m_ui;
};

/// What was kept, applied when the program starts. `language` wins over the kept one when it is not empty.
void applySettings(const QString &language);

} // namespace Lotse
