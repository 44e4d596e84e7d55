// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/textdifffile.h"
#include "core/driftglance.h"
#include "core/hostanswers.h"
#include "core/operatorpatience.h"
#include "core/recordingobserver.h"
#include "core/runstore.h"
#include "core/runtrace.h"
#include "hosts/appscout.h"
#include "steps/backupcontents.h"
#include "steps/lastresort.h"
#include "steps/planprobe.h"
#include "steps/restorefiles.h"

namespace Lotse {

/// What was read on both sides, and what it was judged by.
struct Reading
{
    Survey survey;
    std::shared_ptr<RunStore::Baseline> baseline; ///< may be null: nothing proven yet
    QString unknownCertificate; ///< fingerprint nobody has accepted yet; empty: nothing to ask
};

/// A host that is offered without being typed in.
struct KnownHost
{
    HostFacts facts;
    bool saved = false; ///< reached before; false: found on this computer
};

/// The last hop: how a container itself answered.
struct Reach
{
    ContainerState state;
    qint64 tookMs = 0;
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
    QString development; ///< version that the version file states; empty: not known
    QString container;   ///< the same, of the container
};

/// What was seen of a container that no profile knows.
struct Sighting
{
    std::shared_ptr<const TreeSnapshot> development; ///< empty without a development folder
    QStringList tags;                                ///< of its repository
    AppEvidence evidence;
    QList<AppCandidate> candidates;
};

/// An earlier run's application, at hand again.
struct Reopened
{
    HostFacts host;
    Look look;
    std::shared_ptr<const PlanInput> agreed; ///< what its operator had decided; with the profile
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
    /// Found ones first, the demonstration last.
    static QList<KnownHost> knownHosts();
    /// Remembers the address when somebody answers there, and the answers for as long as this lives.
    Result<Connection> connect(const QString &uri, const HostAnswers &answers, const CallContext &call);
    /// What that host was answered, for the next time that it asks.
    void remember(const QString &uri, const HostAnswers &answers) { m_answers.insert(uri, answers); }
    Result<Reach> reach(const QString &uri, const QString &container, const CallContext &call);
    /// For the badge in the list: short, and the container at hand stays as it is. `facts` as listed.
    Result<DriftGlance> glance(const Profile &profile, const ContainerFacts &facts, const CallContext &call);
    /// Starts or stops the container itself and waits until the host says so; its list afterwards.
    Result<QList<ContainerFacts>> control(const QString &uri, const QString &container, ServiceAction action,
                                          const CallContext &call);
    Result<Look> look(const Profile &profile, const CallContext &call);
    Result<Sighting> sight(const Profile &profile, const CallContext &call);
    Result<AppMatch> match(const Profile &profile, const AppCandidate &candidate,
                           const TreeSnapshot &development, const CallContext &call);
    Result<AppVersion> version(const Profile &profile, const CallContext &call);
    Result<std::optional<AppWeb>> web(const Profile &profile, const QList<int> &ports,
                                      const CallContext &call);
    Result<Reading> read(Profile profile, const CallContext &call);
    /// One path of the comparison, ready to be shown; `localFile` as in readFileContents().
    Result<std::shared_ptr<const ShownFile>> file(const Profile &profile, const Difference &difference,
                                                  const QString &localFile, const CallContext &call);
    Result<std::shared_ptr<const Plan>> plan(const Survey &survey, const Profile &profile,
                                             const Choices &choices, const QDateTime &now,
                                             const CallContext &call);
    /// Looks whether the plan would work; changes nothing.
    Result<QList<ProbeRow>> tryOut(const Plan &plan, const Reading &reading, const CallContext &call);
    /// `answers` is where the window says what it wants meanwhile, `limits` how long it may take.
    Ending repair(const Plan &plan, const Reading &reading, std::shared_ptr<OperatorAnswers> answers,
                  const OperatorPatience::Limits &limits, RunObserver &observer, const CallContext &call);
    Result<QList<CheckedItem>> check(const Profile &profile, const CheckConditions &conditions,
                                     RunObserver &observer, const CallContext &call);
    /// What a run that was cut off has left, found by looking; remembers answers that are not empty.
    Result<RunTrace> trace(const RunStore::Run &run, const HostAnswers &answers, const CallContext &call);
    /// Everything the pages know when they come to the comparison, from a run's folder alone.
    Result<Reopened> reopen(const QString &runFolder, const CallContext &call);
    /// A run's backup beside today, one of its files ready to be shown, and some of them brought back.
    Result<BackupContents> openBackup(const QString &runFolder, const CallContext &call);
    Result<std::shared_ptr<const ShownFile>> backedUpFile(const BackupContents &backup,
                                                          const Difference &entry, const CallContext &call);
    Result<RestoredFiles> restoreFiles(const QString &runFolder, const QList<RelPath> &paths,
                                       const CallContext &call);
    /// Of any run, from its folder alone.
    Result<RepairOutcome> undo(const QString &runFolder, BringBack way, RunObserver &observer,
                               const CallContext &call);
    /// Removes what a run that is over had left in the container.
    Result<> tidy(const QString &runFolder, RunObserver &observer, const CallContext &call);

private:
    Result<Host *> host(const QString &uri, const CallContext &call);
    Result<Container *> container(const Profile &profile, const CallContext &call);
    Result<Container *> containerOfRun(const QString &runFolder, const CallContext &call);
    Result<Container *> containerOf(const PlanInput &run, const CallContext &call);
    Result<QString> unknownCertificate(const Profile &profile, Container &container,
                                       const CallContext &call) const;

    QMap<QString, HostAnswers> m_answers; ///< by URI
    QString m_uri;
    QString m_name;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<Container> m_container; ///< dies before its host
    std::unique_ptr<SyntaxInk> m_ink;       ///< made when the first file is shown
};

} // namespace Lotse
