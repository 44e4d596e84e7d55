// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cardrow.h"
#include "app/runsummary.h"

namespace Lotse {

/// One run as a row: what it was, what it did, and folded out what one can do with it. Asks for it by
/// signals.
class HistoryRow : public CardRow
{
    Q_OBJECT
public:
    enum class Purpose { Read, Restore };
    /// `name` ends the object names of what is in it, so that tests and screen readers can tell rows apart.
    HistoryRow(const RunStore::Run &run, Purpose purpose, const QString &name, QWidget *parent = nullptr);
    void setRestorable(bool possible); ///< not while something else is being done

Q_SIGNALS:
    void restoreAsked();
    void saveAsked();
    void backupAsked(); ///< to look into it

private:
    void fillForReading(const RunStore::Run &run);
    void fillForRestoring(const RunStore::Run &run);
    void addButtons(const QList<QWidget *> &buttons);

    QString m_name;
    RunSummary m_summary;
    QVBoxLayout *m_details = nullptr;
    QPushButton *m_restore = nullptr;
};

/// The words for a verdict of a run's folder, the ones that no live run has included.
struct VerdictLook
{
    StepState state;
    QString title;
};
VerdictLook verdictLook(const RunStore::Run &run);

} // namespace Lotse
