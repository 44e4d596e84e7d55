// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ink.h"
#include "core/repair.h"

#include <QAbstractListModel>

namespace Lotse {

/// A plan and what has become of it: one row per step and per check and moment, fed by the events of the run.
/// The pages Back up, Apply, Check and Result show parts of this one model. GUI thread.
class RunModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Part { CheckBefore, Step, CheckAfter, CheckAfterRollback };
    enum Role { PartRole = Qt::UserRole + 1, StateRole };

    struct Row
    {
        Part part = Part::Step;
        int step = -1;
        QString id; ///< step kind or check id
        QString title;
        StepState state = StepState::Waiting;
        StepPreview preview; ///< of a step
        QStringList commands;
        QByteArray output;
        QStringList notes;   ///< what a step made known
        bool warned = false; ///< one of them tells of something that went wrong
        Progress progress;
        std::optional<CheckResult> check;
        std::optional<Error> error;
        QDateTime startedAt;
        qint64 tookMs = -1;
    };
    /// What the run waits for: an answer, or the end of a time.
    struct Question
    {
        int number = 0;        ///< what the answer must carry
        bool isGate = false;   ///< a red check; else a stop that was asked for
        bool isLonger = false; ///< somebody asked to wait: at the end the checks run again
        std::optional<Error> cause;
        int left = 0;  ///< seconds
        int total = 0; ///< seconds; 0: without limit
    };
    static constexpr qsizetype outputLimit = 64 * 1024;

    explicit RunModel(QObject *parent = nullptr);

    void setPlan(const QList<StepPreview> &previews);
    void take(const RunEvent &event);

    const Row &at(int row) const { return m_rows[row]; }
    const QList<RunEvent> &events() const { return m_events; }
    int currentRow() const { return m_current; } ///< -1: nothing at hand
    int doneWeight() const;                      ///< of totalWeight(): for the honest bar
    int totalWeight() const;
    bool isRollingBack() const { return m_rollingBack; }
    const std::optional<Question> &question() const { return m_question; }
    int finishedSteps() const;
    qint64 elapsedMs(const QDateTime &now) const; ///< since the run began, until it ended
    bool hasFinished() const { return m_finished; }
    std::optional<Error> rollbackCause() const { return m_cause; }
    int redChecks() const; ///< after the change

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void stepStarted(int row);
    void checksStarted();
    void rollbackStarted();
    void asked();
    void questionChanged(); ///< another second, or answered
    void finished();

private:
    int stepRow(int step) const;
    int checkRow(const RunEvent &event);
    void changed(int row);
    void begin(int row, const RunEvent &event);
    void takeCheck(const RunEvent &event);
    void takeStep(const RunEvent &event);
    void takeQuestion(const RunEvent &event);

    QList<Row> m_rows;
    QList<RunEvent> m_events;
    int m_current = -1;
    bool m_checking = false;
    bool m_rollingBack = false;
    bool m_finished = false;
    std::optional<Error> m_cause;
    std::optional<Question> m_question;
    QDateTime m_beganAt;
    QDateTime m_endedAt;
};

} // namespace Lotse
