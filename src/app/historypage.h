// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class HistoryPage;
}

namespace Lotse {

class CardRow;

/// Every run on this computer, newest first, with its report and the way back. Damaged ones are listed with
/// their reason.
class HistoryPage : public Page
{
    Q_OBJECT
public:
    explicit HistoryPage(Session &session, QWidget *parent = nullptr);
    ~HistoryPage() override;
    void enter() override;
    void retranslate() override;

Q_SIGNALS:
    void assistantAsked();

private:
    CardRow *makeRow(const RunStore::Run &run, int number);
    void undo(const RunStore::Run &run);

    std::unique_ptr<Ui::HistoryPage> m_ui;
    QString m_undoing; ///< id of the run that is being taken back
    std::optional<Error> m_error;
};

} // namespace Lotse
