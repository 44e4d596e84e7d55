// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/explain.h"
#include "support/spring.h"
#include "support/sshrig.h"
#include "transport/socketstream.h"
#include "transport/sshsession.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QThread>
#include <benchmark/benchmark.h>
#include <map>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Bytes from a port behind an SSH server: as Lotse carries them, beside `ssh -L` to the same server with the
// same cipher, in one run. Ends with exit code 1 when a median of Lotse's is below nine tenths of the other.

namespace {

constexpr qint64 portion = 128 << 20;
constexpr double bar = 0.9;

/// One server for all runs with a cipher.
class Place
{
public:
    explicit Place(const QByteArray &cipher)
        : m_server({"Ciphers " + cipher})
    {
        m_server.trust();
        Spring unused; // its port is free in a moment
        m_localPort = unused.port();
    }
    Result<std::unique_ptr<ByteStream>> byLotse(const CallContext &call)
    {
        if (!m_session) {
            const Result<SshTarget> target = sshTarget(m_server.address());
            const Result<std::shared_ptr<SshSession>> opened =
                target ? SshSession::open(*target, {}, call)
                       : Result<std::shared_ptr<SshSession>>(pass(target));
            if (!opened)
                return pass(opened);
            m_session = *opened;
        }
        return m_session->connectTcp(u"127.0.0.1"_s, m_spring.port(), call);
    }
    Result<std::unique_ptr<ByteStream>> byForward(const CallContext &call)
    {
        if (m_ssh.state() == QProcess::NotRunning)
            m_ssh.start(u"ssh"_s,
                        {u"-N"_s, u"-F"_s, u"none"_s, u"-o"_s, u"BatchMode=yes"_s, u"-o"_s,
                         u"UserKnownHostsFile="_s + QDir::homePath() + u"/.ssh/known_hosts"_s, u"-i"_s,
                         SshRig::keyFile(), u"-p"_s, QString::number(m_server.port()), u"-L"_s,
                         u"%1:127.0.0.1:%2"_s.arg(m_localPort).arg(m_spring.port()), u"root@127.0.0.1"_s});
        for (;;) {
            Result<FileDescriptor> socket = openTcp(u"127.0.0.1"_s, m_localPort, call);
            if (socket)
                return streamOver(*std::move(socket), u"127.0.0.1"_s, m_localPort);
            if (const Result<> going = call.check(); !going)
                return pass(going);
            QThread::msleep(50);
        }
    }
    ~Place()
    {
        m_ssh.kill();
        m_ssh.waitForFinished();
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

private:
    SshRig m_server;
    Spring m_spring;
    int m_localPort = 0;
    std::shared_ptr<SshSession> m_session;
    QProcess m_ssh;
};

using Way = Result<std::unique_ptr<ByteStream>> (Place::*)(const CallContext &);

void carry(benchmark::State &state, Place &place, Way way)
{
    const CallContext call = CallContext().within(120s);
    for (auto _ : state) {
        state.PauseTiming();
        const Result<std::unique_ptr<ByteStream>> stream = (place.*way)(call);
        state.ResumeTiming();
        if (!stream) {
            state.SkipWithError(explain(stream).constData());
            return;
        }
        for (qint64 taken = 0; taken < portion;) {
            const Result<QByteArray> piece = (*stream)->read(call);
            if (!piece || piece->isEmpty()) {
                state.SkipWithError(explain(piece).constData());
                return;
            }
            taken += piece->size();
        }
    }
    state.SetBytesProcessed(state.iterations() * portion);
}

class Medians : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs)
            if (run.aggregate_name == "median")
                m_rates[run.run_name.function_name] = run.counters.at("bytes_per_second");
        ConsoleReporter::ReportRuns(runs);
    }
    double of(const std::string &name) const { return m_rates.contains(name) ? m_rates.at(name) : 0; }

private:
    std::map<std::string, double> m_rates;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::map<std::string, std::unique_ptr<Place>> places;
    for (const char *cipher : {"aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com"}) {
        Place &place = *(places[cipher] = std::make_unique<Place>(cipher));
        for (const auto &[name, way] : {std::pair{"lotse ", &Place::byLotse}, {"ssh -L ", &Place::byForward}})
            benchmark::RegisterBenchmark(std::string(name) + cipher,
                                         [&place, way](benchmark::State &state) { carry(state, place, way); })
                ->Iterations(1)
                ->Repetitions(7)
                ->UseRealTime()
                ->Unit(benchmark::kMillisecond)
                ->ReportAggregatesOnly();
    }
    benchmark::Initialize(&argc, argv);
    Medians medians;
    benchmark::RunSpecifiedBenchmarks(&medians);
    bool isGood = true;
    for (const auto &[cipher, place] : places) {
        const double ratio = medians.of("lotse " + cipher) / medians.of("ssh -L " + cipher);
        printf("%s: %.2f of ssh -L\n", cipher.c_str(), ratio);
        isGood = isGood && ratio >= bar;
    }
    return isGood ? 0 : 1;
}
