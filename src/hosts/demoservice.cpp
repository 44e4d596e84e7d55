// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hosts/demoservice.h"

#include <QDateTime>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <signal.h>
#include <sys/prctl.h>

namespace Lotse {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

void end(QProcess &process)
{
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

DemoService::DemoService(QString containerRoot, DemoUnit unit)
    : m_containerRoot(std::move(containerRoot))
    , m_unit(std::move(unit))
{
}

DemoService::~DemoService()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_leaving = true;
    }
    m_changed.notify_all();
    if (m_supervisor)
        m_supervisor->wait();
}

QString DemoService::logFileBelow(const QString &containerRoot)
{
    return containerRoot + u"/var/log/whisper-appliance.log"_s;
}

ServiceState DemoService::state() const
{
    const std::scoped_lock lock(m_mutex);
    ServiceState state = m_state;
    state.text = state.running      ? u"active (running)"_s
                 : state.restarting ? u"activating (auto-restart)"_s
                                    : u"inactive (dead)"_s;
    return state;
}

bool DemoService::shallRun() const
{
    return m_wanted && !m_leaving && m_startsTaken == m_startsWanted;
}

Result<> DemoService::waitFor(const CallContext &call, const std::function<bool()> &condition) const
{
    std::unique_lock lock(m_mutex);
    while (!condition()) {
        if (const Result<> goOn = call.check(); !goOn)
            return goOn;
        m_changed.wait_for(lock, call.slice());
    }
    return {};
}

Result<> DemoService::control(ServiceAction action, const CallContext &call)
{
    int start = 0;
    {
        const std::scoped_lock lock(m_mutex);
        const bool isUp = m_wanted && action == ServiceAction::Start;
        m_wanted = action != ServiceAction::Stop;
        if (m_wanted && !isUp) {
            ++m_startsWanted;
            m_state.restarts = 0; // as systemd: a start by hand begins a new count
        }
        start = m_startsWanted;
    }
    m_changed.notify_all();
    if (!m_supervisor) {
        m_supervisor.reset(QThread::create([this] { supervise(); }));
        m_supervisor->start();
    }
    if (action == ServiceAction::Stop)
        return waitFor(call, [this] { return !m_state.running && !m_state.restarting; });
    return waitFor(call, [this, start] { return m_startsDone >= start; });
}

Result<> DemoService::waitUntilSettled(const CallContext &call) const
{
    // Asks the port, since a process that was started is not yet one that listens.
    const auto answers = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
        return socket.waitForConnected(50);
    };
    for (;;) {
        const ServiceState now = state();
        if (now.restarts > 0 || (!now.running && !now.restarting) || answers())
            return {};
        if (const Result<> goOn = call.check(); !goOn)
            return goOn;
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, 20ms);
    }
}

void DemoService::supervise()
{
    std::unique_lock lock(m_mutex);
    while (!m_leaving) {
        if (!m_wanted) {
            m_state.restarting = false;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_wanted || m_leaving; });
            continue;
        }
        m_startsTaken = m_startsWanted;
        lock.unlock();
        runOnce();
        lock.lock();
        m_startsDone = m_startsTaken;
        if (!shallRun())
            continue;
        // It ended by itself.
        m_state.restarting = true;
        ++m_state.restarts;
        const QByteArray count = QByteArray::number(m_state.restarts);
        m_changed.notify_all();
        note("systemd", "Scheduled restart job, restart counter is at " + count + ".");
        m_changed.wait_for(lock, std::chrono::milliseconds(m_unit.restartDelayMs),
                           [this] { return !shallRun(); });
    }
}

void DemoService::runOnce()
{
    const QString program = QString::fromUtf8(m_unit.command.first());
    QStringList arguments;
    for (const QByteArray &argument : m_unit.command.sliced(1))
        arguments << QString::fromUtf8(argument);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_unit.environment.begin(); it != m_unit.environment.end(); ++it)
        environment.insert(QString::fromUtf8(it.key()), QString::fromUtf8(it.value()));
    // A port of this start: one that somebody else took meanwhile heals with the next start.
    m_port = freePort();
    environment.insert(u"WHISPER_ADDRESS"_s, u"127.0.0.1"_s);
    environment.insert(u"WHISPER_PORT"_s, QString::number(m_port));

    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_containerRoot + QString::fromUtf8(m_unit.workingFolder));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(QFile::exists(program) ? program : program.section(u'/', -1), arguments);
    if (!process.waitForStarted()) {
        note("systemd", "Failed to start: " + process.errorString().toUtf8());
        return;
    }
    const QByteArray who = "whisper-appliance[" + QByteArray::number(process.processId()) + ']';
    {
        const std::scoped_lock lock(m_mutex);
        m_state.running = true;
        m_state.restarting = false;
        m_state.mainProcess = process.processId();
        m_state.startedAtMs = QDateTime::currentMSecsSinceEpoch();
        m_startsDone = m_startsTaken;
    }
    m_changed.notify_all();

    QByteArray pending;
    const auto writeWholeLines = [&] {
        pending += process.readAll();
        const qsizetype whole = pending.lastIndexOf('\n');
        if (whole >= 0)
            note(who, pending.left(whole));
        pending.remove(0, whole + 1);
    };
    const auto mayRun = [this] {
        const std::scoped_lock lock(m_mutex);
        return shallRun();
    };
    while (process.state() != QProcess::NotRunning && mayRun()) {
        process.waitForReadyRead(50);
        writeWholeLines();
    }
    const bool byItself = process.state() == QProcess::NotRunning;
    if (!byItself)
        end(process);
    writeWholeLines();
    if (!pending.isEmpty())
        note(who, pending);
    note("systemd", byItself ? "Main process exited, status=" + QByteArray::number(process.exitCode())
                             : QByteArray("Stopped."));
    {
        const std::scoped_lock lock(m_mutex);
        m_state.running = false;
        m_state.mainProcess = 0;
    }
    m_changed.notify_all();
}

void DemoService::note(const QByteArray &who, const QByteArray &lines) const
{
    QFile log(logFileBelow(m_containerRoot));
    if (!log.open(QIODevice::WriteOnly | QIODevice::Append))
        return; // a demonstration without a log goes on; its log check is red
    const QByteArray when = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    QByteArray text;
    for (const QByteArray &line : lines.split('\n'))
        text += when + ' ' + who + ": " + line + '\n';
    log.write(text);
}

} // namespace Lotse
