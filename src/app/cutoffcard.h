// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"
#include "app/secretkeeper.h"
#include "core/runstore.h"
#include "core/runtrace.h"

namespace Lotse {

/// The title of the last step that was begun, in the words of that day; empty: none was.
QString lastStepOf(const QString &runFolder);

/// Which run: its container, and when it was begun.
QString runTitle(const RunStore::Run &run);

/// One repair that was cut off: where it was, what its container holds, and the ways on. Asks its operator
/// what the host asks, and before the last resort.
class CutOffCard : public Card
{
    Q_OBJECT
public:
    /// `number` makes the names of its buttons; from 1.
    CutOffCard(const RunStore::Run &run, const QString &step, int number);
    void showLooking();
    void showProblem(const Error &error, KeyringOffer offer);
    void showTrace(const RunTrace &trace);
    /// `trace`: nothing while it is looked for; `isHere`: it is this one that is being brought back.
    void addWays(const std::optional<Result<RunTrace>> &trace, bool isBusy, bool isHere);

Q_SIGNALS:
    void backAsked();
    void onwardAsked();
    void snapshotAsked(); ///< and agreed to
    void dismissAsked();
    void answered(const HostAnswers &answers, bool remember);

private:
    QPushButton *addWay(QLayout &line, const QString &text, const QString &name, const QString &hint);
    void askForSnapshot();

    const RunStore::Run m_run;
    const int m_number;
    QWidgetList m_question; ///< about the snapshot
};

} // namespace Lotse
