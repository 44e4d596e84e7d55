// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/toolpage.h"

namespace Lotse {

class Card;

/// What this program is, its version and licence. Reached from Help.
class AboutPage : public ToolPage
{
    Q_OBJECT
public:
    explicit AboutPage(Session &session, QWidget *parent = nullptr);
    void retranslate() override;

private:
    Card *m_card;
};

} // namespace Lotse
