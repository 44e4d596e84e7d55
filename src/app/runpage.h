// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <QTimer>

namespace Ui {
class RunPage;
}

namespace Lotse {

class RunRow;

/// A run while it happens: the pages Back up and Apply are two of these over the one run model. There is no
/// way on but waiting. *Stop after this step* lets the step end and then asks what to do; *Stop now*, offered
/// from then on, ends in the middle of it and brings the old state back.
class RunPage : public Page
{
    Q_OBJECT
public:
    enum class Kind { BackUp, Apply };
    RunPage(Kind kind, Session &session, QWidget *parent = nullptr);
    ~RunPage() override;
    void enter() override;
    void leave() override;
    void retranslate() override;

private:
    enum class Stop { None, AfterStep, Now };
    QString sentence() const;
    void showQuestion();
    void rebuild();
    void update(int row);
    void showHeader();

    Kind m_kind;
    std::unique_ptr<Ui::RunPage> m_ui;
    QHash<int, RunRow *> m_rows;
    Stop m_stop = Stop::None;
    QTimer m_second; ///< the clock in the sentence goes on while nothing else happens
};

} // namespace Lotse
