// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class PlanPage;
}

namespace Lotse {

/// What will happen, with the exact commands, and what only the operator can decide. The plan that is shown
/// is the object that runs. Nothing is changed until *Back up and apply*.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(Session &session, QWidget *parent = nullptr);
    ~PlanPage() override;
    void enter() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    void makePlan();
    void tryOut();
    void exportScript();
    void showWay();
    void showTried();
    void showHeader();
    void showObstacles();
    void showSteps();
    void showChoices();

    std::unique_ptr<Ui::PlanPage> m_ui;
    int m_making = 0; ///< plans that are being made; what runs is the one that is shown
    bool m_trying = false;
    QList<ProbeRow> m_tried; ///< of the plan that is shown
    std::optional<Error> m_error;
};

} // namespace Lotse
