// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"
#include "core/host.h"
#include "core/journal.h"
#include "core/profile.h"
#include "core/runevent.h"

namespace Lotse {

/// What the plan decided to do with one path. `Remove` is a move into the backup.
struct Transfer
{
    enum class Action { Copy, Adjust, Remove };
    Action action = Action::Copy;
    Difference difference;
};

/// What every step is made from: decided, visible, unchanging while the plan runs.
struct PlanInput
{
    QString runId;     ///< "20261123_211500-whisper-appliance"
    QString stamp;     ///< "20261123_211500", for names beside the tree
    QString runFolder; ///< on the operator's disk: journal, backup, report
    Profile profile;
    ContainerState container;
    QList<Transfer> transfers;
    QHash<RelPath, QString>
        localFiles; ///< development path to the file that is read (a git ref is exported first)
    std::shared_ptr<const void> localFilesOwner;
    qint64 bytes = 0;                 ///< to be uploaded
    QList<RelPath> kept;              ///< only the container has them, and they stay
    QList<RelPath> keptOver;          ///< differ from development, and stay by the operator's choice
    bool allowChangingChecks = false; ///< requests that change something were ticked
    QString hostBackup; ///< storage on which the container's host keeps a backup of its own; empty: none
    QString snapshot;   ///< a moment of the whole container that its host keeps until the proof; empty: none
    QString developmentVersion;
};

struct StepPreview
{
    QString title;        ///< one clause, for people: "Copy 14 files"
    QString explanation;  ///< one sentence: what it does and what it leaves behind
    QStringList commands; ///< exactly what runs, in order
    int weight = 1;       ///< share of the bar, about seconds
    bool undoable = true;
    bool changesContainer = true;
    bool secures = false; ///< only keeps what is there; such steps come first
};

/// What a running step holds on to. Lives on the worker thread.
class StepContext
{
public:
    virtual ~StepContext() = default;
    virtual Container &container() = 0;
    virtual const CallContext &call() = 0;
    /// Writes the undo record to the journal and returns when it is on the disk. Call it before each side
    /// effect; undo() later gets exactly these records, newest first, perhaps in another process.
    virtual Result<> willChange(const QJsonObject &undoRecord) = 0;
    virtual void note(const QString &sentence) = 0;
    virtual void output(const QByteArray &bytes) = 0;
    virtual void progress(const Progress &progress) = 0;
    /// What later steps and the report need to know ("restartedAtMs", "backup"): into the journal, too.
    virtual void fact(const QString &key, const QJsonValue &value) = 0;
};

/// One act on a container. Rules for authors: the constructor does nothing but store; preview() is pure and
/// may run many times; run() announces every side effect first; undo() needs nothing but its record and may
/// run twice.
class Step
{
public:
    virtual ~Step() = default;
    virtual QString kind() const = 0;
    virtual StepPreview preview(const Container &container) const = 0;
    /// Why it cannot run here, as far as that is known beforehand. Pure. Not empty: the plan does not start.
    virtual QList<Error> obstacles() const { return {}; }
    virtual Result<> run(StepContext &context) = 0;
    virtual Result<> undo(StepContext &context, const QJsonObject &undoRecord) = 0;
    /// Called once the whole repair is proven: removes what was kept only to make a rollback quick (staging).
    /// undo() must still work afterwards, from the backup. A failure here is a note, no reason to roll back.
    virtual Result<> tidy(StepContext &context)
    {
        Q_UNUSED(context)
        return {};
    }
    /// Called once the old state is back and proven: removes what was kept in case that would fail. A failure
    /// here is a note, too.
    virtual Result<> release(StepContext &context)
    {
        Q_UNUSED(context)
        return {};
    }
};

/// One row per kind; the table stands in steps/stepcatalog.cpp and is handed down by the programs.
struct StepKind
{
    const char *id; ///< stored in journals, never renamed
    std::unique_ptr<Step> (*make)(std::shared_ptr<const PlanInput>);
    bool (*belongs)(const PlanInput &) = nullptr; ///< whether a plan has this step; unset: every plan
};

/// The steps of this input's plan, in order.
inline std::vector<std::unique_ptr<Step>> makeSteps(std::span<const StepKind> kinds,
                                                    const std::shared_ptr<const PlanInput> &input)
{
    std::vector<std::unique_ptr<Step>> steps;
    for (const StepKind &kind : kinds)
        if (!kind.belongs || kind.belongs(*input))
            steps.push_back(kind.make(input));
    return steps;
}

} // namespace Lotse
