// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/hostquestions.h"
#include "cli/verbs.h"
#include "cli/workplace.h"
#include "core/journal.h"
#include "core/localfiles.h"
#include "core/messages.h"
#include "core/runcontainer.h"
#include "core/runrecord.h"
#include "core/runtrace.h"
#include "hosts/hostcatalog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// What was looked at, in order, with the sentences for what does not work.
class Findings
{
public:
    explicit Findings(Console &console)
        : m_console(console)
    {
    }
    void works(const QString &what)
    {
        m_list.append(QJsonObject{{u"what"_s, what}, {u"works"_s, true}});
        if (!m_console.isJson())
            m_console.result(u"✓ "_s + what);
    }
    void fails(const QString &what, const Error &error)
    {
        m_ok = false;
        const Message message = messageFor(error);
        m_list.append(QJsonObject{{u"what"_s, what}, {u"works"_s, false}, {u"error"_s, errorToJson(error)}});
        if (m_console.isJson())
            return;
        m_console.result(u"✗ "_s + what);
        m_console.result(u"    "_s + message.text());
    }
    /// What belongs to the last one.
    void adds(const QString &key, const QJsonObject &value, const QString &sentence)
    {
        QJsonObject last = m_list.last().toObject();
        last.insert(key, value);
        m_list.replace(m_list.size() - 1, last);
        if (!m_console.isJson())
            m_console.result(u"    "_s + sentence);
    }
    void remark(const QString &sentence) { m_console.note(u"– "_s + sentence); }
    ExitCode finish()
    {
        if (m_console.isJson())
            m_console.resultJson(
                {{u"schema"_s, u"lotse.doctor/1"_s}, {u"works"_s, m_ok}, {u"looked"_s, m_list}});
        return m_ok ? ExitCode::Same : ExitCode::Failed;
    }

private:
    Console &m_console;
    QJsonArray m_list;
    bool m_ok = true;
};

void lookAtDisk(Findings &findings)
{
    const QString folder = RunStore().runsFolder();
    const QString what = QCoreApplication::translate("Cli", "Runs and backups go to %1").arg(folder);
    const Result<> made = makePrivateFolder(folder);
    const Result<> written = made ? writeLocalFile(folder + u"/.probe"_s, "x") : made;
    QFile::remove(folder + u"/.probe"_s);
    written ? findings.works(what) : findings.fails(what, written.error());
}

/// Every journal is one chain, each record holding the hash of the one before: a changed line is found here.
void lookAtJournals(Findings &findings)
{
    int whole = 0;
    for (const RunStore::Run &run : RunStore().runs()) {
        const Result<QList<QJsonObject>> records = Journal::read(run.folder + u"/journal.jsonl"_s);
        if (!records)
            findings.fails(QCoreApplication::translate("Cli", "Journal of the run %1").arg(run.id),
                           records.error());
        else
            ++whole;
    }
    if (whole > 0)
        findings.works(QCoreApplication::translate("Cli", "Journals verified: %n", nullptr, whole));
}

/// What a cut-off run has left, found by looking into the container.
void lookAtTrace(const RunStore::Run &run, const Options &options, Console &console, Findings &findings,
                 const CallContext &call)
{
    const Result<std::shared_ptr<PlanInput>> input = RunRecord::input(run.folder);
    const Result<std::unique_ptr<Host>> host =
        input ? connectAsking(run.host, options, console, call.within(std::chrono::seconds(20)))
              : Result<std::unique_ptr<Host>>(pass(input));
    const Result<std::unique_ptr<Container>> container =
        host ? openContainerOfRun(**host, **input, call) : Result<std::unique_ptr<Container>>(pass(host));
    const Result<RunTrace> trace =
        container ? lookForTrace(run.folder, **container, call) : Result<RunTrace>(pass(container));
    if (trace)
        findings.adds(u"trace"_s, runTraceToJson(*trace), runTraceSentence(*trace));
    else
        findings.adds(u"trace"_s, {{u"error"_s, errorToJson(trace.error())}},
                      messageFor(trace.error()).text());
}

/// Runs that were cut off and that nothing newer has settled for the same container, and what others left.
void lookAtRuns(const Options &options, Console &console, Findings &findings, const CallContext &call)
{
    const RunStore::Unfinished unfinished = RunStore().unfinished();
    for (const RunStore::Run &run : unfinished.cutOff) {
        findings.fails(QCoreApplication::translate("Cli", "Container %1").arg(run.container),
                       Error{Error::Kind::Conflict,
                             Code::RunUnfinished,
                             {run.id, run.container,
                              QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat)},
                             run.problem});
        lookAtTrace(run, options, console, findings, call);
    }
    for (const RunStore::Run &run : unfinished.untidy)
        findings.fails(QCoreApplication::translate("Cli", "Container %1").arg(run.container),
                       Error{Error::Kind::Conflict, Code::LeftBehind, {run.container, run.id}, {}});
}

/// Every host that is there; where one was named, only that.
void lookAtHosts(const Options &options, Console &console, Findings &findings, const CallContext &call)
{
    QStringList uris{options.host};
    if (options.host.isEmpty()) {
        uris.clear();
        for (const HostKind &kind : hostKinds()) {
            for (const HostFacts &facts : kind.found())
                uris << facts.uri;
        }
    }
    if (options.host.isEmpty() &&
        std::ranges::all_of(uris, [](const QString &uri) { return uri.startsWith(u"demo"_s); }))
        findings.remark(QCoreApplication::translate(
            "Cli", "No container engine was found here; the demonstration needs none."));
    for (const QString &uri : std::as_const(uris)) {
        if (options.host.isEmpty() && uri.startsWith(u"demo"_s))
            continue; // always there; opening it would make its folders
        const Result<std::unique_ptr<Host>> host =
            connectAsking(uri, options, console, call.within(std::chrono::seconds(20)));
        const Result<QList<ContainerFacts>> containers =
            host ? (*host)->containers(call) : Result<QList<ContainerFacts>>(pass(host));
        if (!containers) {
            findings.fails(QCoreApplication::translate("Cli", "Host %1").arg(uri), containers.error());
            continue;
        }
        findings.works(
            QCoreApplication::translate("Cli", "%1, %2: %n container(s)", nullptr, int(containers->size()))
                .arg(uri, (*host)->facts().version));
    }
}

void lookAtContainer(const Workplace &place, Findings &findings, const CallContext &call)
{
    const Profile &profile = place.profile;
    const Result<ContainerState> state = place.container->state(call);
    const QString what = QCoreApplication::translate("Cli", "Container %1").arg(profile.container);
    if (!state) {
        findings.fails(what, state.error());
        return;
    }
    QStringList abilities;
    if (state->hasPython3)
        abilities << u"python3"_s;
    if (state->hasHashTools)
        abilities << u"sha256sum"_s;
    abilities << u"archive"_s;
    //: %1 is a container, %2 lists the ways its files can be read
    findings.works(
        QCoreApplication::translate("Cli", "%1 can be read by: %2").arg(what, abilities.join(u", "_s)));
    if (profile.developmentRoot.isEmpty())
        return;
    const QString folder =
        QCoreApplication::translate("Cli", "Development tree %1").arg(profile.developmentRoot);
    if (QFileInfo(profile.developmentRoot).isDir())
        findings.works(folder);
    else
        findings.fails(folder,
                       Error{Error::Kind::NotFound, Code::FolderUnreadable, {profile.developmentRoot}, {}});
}

} // namespace

ExitCode doctor(const Options &options, Console &console, const CallContext &call)
{
    Findings findings(console);
    //: %1 is the version of Lotse, %2 that of Qt
    findings.works(QCoreApplication::translate("Cli", "Lotse %1 with Qt %2")
                       .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    lookAtDisk(findings);
    lookAtRuns(options, console, findings, call);
    lookAtJournals(findings);
    lookAtHosts(options, console, findings, call);
    if (!options.profileFile.isEmpty() || !options.container.isEmpty()) {
        const auto place = openWorkplace(options, console, call);
        if (!place)
            return place.error();
        lookAtContainer(**place, findings, call);
    }
    return findings.finish();
}

ExitCode checkProfile(const Options &options, Console &console, const CallContext &call)
{
    Q_UNUSED(call)
    const Result<Profile> profile = loadProfile(options.file);
    if (profile) {
        if (console.isJson())
            console.resultJson({{u"schema"_s, u"lotse.profile-check/1"_s}, {u"valid"_s, true}});
        else
            console.result(
                QCoreApplication::translate("Cli", "The profile “%1” is in order.").arg(profile->name));
        return ExitCode::Same;
    }
    return console.failed(profile.error());
}

} // namespace Lotse
