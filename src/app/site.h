// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recordingobserver.h"
#include "core/runstore.h"

namespace Lotse {

/// What was read on both sides, and what it was judged by.
struct Reading
{
    Survey survey;
    std::shared_ptr<RunStore::Baseline> baseline; ///< may be null: nothing proven yet
    QString unknownCertificate; ///< fingerprint nobody has accepted yet; empty: nothing to ask
};

struct Connection
{
    HostFacts host;
    QList<ContainerFacts> containers;
    qint64 tookMs = 0;
};

/// What is known of one container beside its trees.
struct Look
{
    ContainerState state;
    QMap<QString, QString> unit; ///< properties of the profile's unit, where it has one
    qint64 tookMs = 0;
};

/// A repair that has ended, with its report.
struct Ending
{
    RepairOutcome outcome;
    std::optional<ReportModel> report;
    QString reportFile; ///< empty: it could not be written
};

/// The other side as the window asks it: the host and the container at hand, opened when they are first
/// needed. Lives on the worker's thread; the window never holds a host, only values.
class Site
{
public:
    static QList<HostFacts> foundHosts();
    Result<Connection> connect(const QString &uri, const CallContext &call);
    Result<Look> look(const Profile &profile, const CallContext &call);
    Result<Reading> read(Profile profile, const CallContext &call);
    Result<std::shared_ptr<const Plan>> plan(const Survey &survey, const Profile &profile,
                                             const Choices &choices, const QDateTime &now,
                                             const CallContext &call);
    Ending repair(const Plan &plan, const Reading &reading, RunObserver &observer, const CallContext &call);
    Result<QList<CheckedItem>> check(const Profile &profile, const CheckConditions &conditions,
                                     RunObserver &observer, const CallContext &call);
    /// Of any run, from its folder alone.
    Result<RepairOutcome> undo(const QString &runFolder, RunObserver &observer, const CallContext &call);

private:
    Result<Host *> host(const QString &uri, const CallContext &call);
    Result<Container *> container(const Profile &profile, const CallContext &call);
    Result<QString> unknownCertificate(const Profile &profile, Container &container,
                                       const CallContext &call) const;

    QString m_uri;
    QString m_name;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<Container> m_container; ///< dies before its host
};

} // namespace Lotse
