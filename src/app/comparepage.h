// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class ComparePage;
}

namespace Lotse {

/// What differs and why: conclusions first, then both trees side by side. Reads both sides when it is entered
/// for the first time or asked to; asks about a certificate nobody has accepted yet. Changes nothing.
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(Session &session, QWidget *parent = nullptr);
    ~ComparePage() override;
    void enter() override;
    bool isComplete() const override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Stage { Reading, Failed, AskingTrust, Same, Shown };
    void read();
    void taken(Result<Reading> answer);
    void setStage(Stage stage);
    void trust(bool yes);
    void keep(const QModelIndex &index, bool on);
    void showState(DiffState state, bool on);
    void applyFilter();
    void showHeader();
    void showFindings();
    void showChips();
    void showBands();
    void showSummary();
    void showEmpty();

    std::unique_ptr<Ui::ComparePage> m_ui;
    Stage m_stage = Stage::Reading;
    std::optional<Error> m_error;
    bool m_distrusted = false;
    Progress m_progress;
    QSet<DiffState> m_hidden{DiffState::Same, DiffState::Ignored};
};

} // namespace Lotse
