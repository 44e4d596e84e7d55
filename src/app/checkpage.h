// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class CheckPage;
}

namespace Lotse {

class CardRow;
class Countdown;

/// Every check after the change: what was expected beside what came back, red ones first once all are in. A
/// red one that was green before brings the old state back by itself after a visible pause, in which one may
/// wait longer, check again or restore at once.
class CheckPage : public Page
{
    Q_OBJECT
public:
    explicit CheckPage(Session &session, QWidget *parent = nullptr);
    ~CheckPage() override;
    void enter() override;
    bool isComplete() const override;
    void retranslate() override;

Q_SIGNALS:
    void undoAsked();

private:
    void checkAgain();
    QList<int> rows() const;
    void showHeader();
    void showTurn();
    void showGate();
    void showButtons();
    void showChecks();

    std::unique_ptr<Ui::CheckPage> m_ui;
    bool m_again = false;
    CardRow *m_gate = nullptr; ///< while the countdown runs
    Countdown *m_ring = nullptr;
};

} // namespace Lotse
