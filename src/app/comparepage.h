// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

namespace Ui {
class ComparePage;
}

namespace Lotse {

class CompareActions;
class DiffFileLoader;

/// What differs and why: conclusions first, then both trees side by side and the file at hand below them.
/// Reads both sides when it is entered for the first time or asked to; asks about a certificate nobody has
/// accepted yet. Changes nothing; what is decided about rows goes into the session's choices.
class ComparePage : public Page
{
    Q_OBJECT
public:
    explicit ComparePage(Session &session, QWidget *parent = nullptr);
    ~ComparePage() override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void retranslate() override;

Q_SIGNALS:
    void finishAsked(); ///< both sides are the same, and nothing else is wanted

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Stage { Reading, Failed, AskingTrust, Same, Shown };
    void wire();
    void read();
    void taken(Result<Reading> answer);
    void setStage(Stage stage);
    void trust(bool yes);
    bool showsTrees() const { return m_stage == Stage::Shown || (m_stage == Stage::Same && m_lookAnyway); }
    bool isRead() const { return m_stage == Stage::Shown || m_stage == Stage::Same; }

    void showState(DiffState state, bool on);
    void toggleHidden();
    void applyFilter();
    void select(const RelPath &path);
    void showRow();
    void setLarge(bool large);

    void showHeader();
    void showFindings();
    void showChips();
    void showHidden();
    void showBands();
    void showSummary();
    void showEmpty();
    void showParts();

    std::unique_ptr<Ui::ComparePage> m_ui;
    CompareActions *m_actions = nullptr;
    DiffFileLoader *m_loader = nullptr;
    Stage m_stage = Stage::Reading;
    std::optional<Error> m_error;
    bool m_distrusted = false;
    bool m_lookAnyway = false; ///< both sides are the same, and the trees are shown all the same
    bool m_large = false;      ///< the file has the whole page
    Progress m_progress;
    RelPath m_selected; ///< survives reading again
    QSet<DiffState> m_hidden{DiffState::Same, DiffState::Ignored};
    std::optional<QSet<DiffState>> m_hiddenBefore; ///< while everything is shown by the link
};

} // namespace Lotse
