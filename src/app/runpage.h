// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class RunPage;
}

namespace Lotse {

class RunRow;

/// A run while it happens: the pages Back up and Apply are two of these over the one run model. There is no
/// way on but waiting; the only act is to stop, which brings the old state back.
class RunPage : public Page
{
    Q_OBJECT
public:
    enum class Kind { BackUp, Apply };
    RunPage(Kind kind, Session &session, QWidget *parent = nullptr);
    ~RunPage() override;
    void enter() override;
    void retranslate() override;

private:
    void rebuild();
    void update(int row);
    void showHeader();

    Kind m_kind;
    std::unique_ptr<Ui::RunPage> m_ui;
    QHash<int, RunRow *> m_rows;
    bool m_stopping = false;
};

} // namespace Lotse
