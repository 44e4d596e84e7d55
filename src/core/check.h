// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "core/profile.h"

#include <QJsonObject>

namespace Lotse {

/// One claim about the container, evaluated before, after, after a rollback, and by `lotse-cli check`.
struct CheckResult
{
    enum class Verdict { Green, Red, CouldNotRun, NeedsTick }; ///< all but Green count as red for "same"
    Verdict verdict = Verdict::CouldNotRun;
    QString expected;           ///< "status 200, /status is not \"fallback\""
    QString answer;             ///< what was found, short
    QByteArray evidence;        ///< the whole answer: body, traceback, log lines
    QString evidenceType;       ///< MIME type of the evidence
    std::optional<Error> error; ///< why it is red or could not run; turned into sentences late
    qint64 tookMs = 0;

    /// NeedsTick is no failure: the operator has not allowed a request that changes something.
    bool isRed() const { return verdict == Verdict::Red || verdict == Verdict::CouldNotRun; }
};

class Check
{
public:
    virtual ~Check() = default;
    virtual QString id() const = 0;    ///< stable within one profile: "import:modules.update"
    virtual QString title() const = 0; ///< for people, translated
    virtual QStringList commands(const Container &container) const = 0; ///< exactly what it runs
    virtual CheckResult evaluate(ContainerReader &container, const CallContext &call) = 0;
};

/// What a check may know about the moment: made by `repair`, given to the check factory of each kind.
struct CheckConditions
{
    qint64 restartedAtMs = 0;   ///< container clock; logs count from here. 0: from the service's own start
    bool allowChanging = false; ///< requests that change something were ticked
    QString developmentVersion;
};

/// One row per kind of check; the table stands in steps/checkcatalog.cpp and is handed down by the programs.
struct CheckKind
{
    const char *id; ///< "import", "api", "log", "version", "drift", "path"
    QList<std::shared_ptr<Check>> (*make)(const Profile &, const CheckConditions &);
};

} // namespace Lotse
