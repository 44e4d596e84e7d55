// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/enginerig.h"

#include "support/places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

namespace {

RigOutput run(const QString &program, const QStringList &arguments, const QByteArray &input, int limitMs)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {-1, {}, process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(limitMs);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

RigOutput mustWork(const RigOutput &output, const QStringList &arguments)
{
    if (output.exitCode != 0)
        qFatal("docker %s: exit code %d\n%s%s", qPrintable(arguments.join(u' ')), output.exitCode,
               output.out.constData(), output.err.constData());
    return output;
}

/// Where the node keeps the guest of that number.
QString guestFolder(const QString &number)
{
    return qEnvironmentVariable("LOTSE_NODE") + u"/lxc/"_s + number;
}

/// Its owners are others on the node.
bool isUnprivileged(const QString &number)
{
    QFile config(guestFolder(number) + u"/config"_s);
    return config.open(QIODevice::ReadOnly) && config.readAll().contains("lxc.idmap");
}

QStringList lxc(const QString &number)
{
    return {u"-P"_s, qEnvironmentVariable("LOTSE_NODE") + u"/lxc"_s, u"-n"_s, number};
}

QString imageName(EngineRig::Image image)
{
    switch (image) {
    case EngineRig::Image::Appliance:
        return u"lotse-test/appliance"_s;
    case EngineRig::Image::Busybox:
        return u"lotse-test/busybox"_s;
    case EngineRig::Image::NoShell:
        return u"lotse-test/noshell"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

bool EngineRig::isPodman()
{
    return qgetenv("LOTSE_TEST_WAY").startsWith("podman");
}

bool EngineRig::isGuest()
{
    return qgetenv("LOTSE_TEST_WAY") == "proxmox";
}

bool EngineRig::isRootless()
{
    return qgetenv("LOTSE_TEST_WAY").endsWith("rootless");
}

bool EngineRig::mustPublish()
{
    const QByteArray way = qgetenv("LOTSE_TEST_WAY");
    return isRootless() || way == "tls" || way == "proxmox-docker";
}

QString EngineRig::address()
{
    const char *variable = isRootless() ? "LOTSE_TEST_ROOTLESS"
                           : isPodman() ? "LOTSE_TEST_PODMAN"
                                        : "LOTSE_TEST_DOCKER";
    const QString address = qEnvironmentVariable(variable);
    if (address.isEmpty())
        qFatal("%s is not set: engine tests are run by \"./dev test\", which starts an engine", variable);
    return address;
}

RigOutput EngineRig::docker(const QStringList &arguments, const QByteArray &input, int limitMs)
{
    return run(u"docker"_s, QStringList{u"--host"_s, address()} + arguments, input, limitMs);
}

EngineRig::EngineRig(Image image, const QStringList &moreRunOptions)
{
    if (isGuest()) {
        QStringList arguments{imageName(image).section(u'/', 1)};
        const bool isAskedFor = moreRunOptions == QStringList{u"--userns=remap"_s};
        if (image == Image::Appliance || isAskedFor) // as a node makes them
            arguments << u"unprivileged=1"_s;
        if (moreRunOptions == QStringList{u"--read-only"_s})
            arguments << u"lxc.rootfs.options=ro"_s << u"rootfs=local:read-only.raw,size=2G,ro=1"_s;
        else if (!moreRunOptions.isEmpty() && !isAskedFor)
            qFatal("a guest has no %s", qPrintable(moreRunOptions.join(u' ')));
        const RigOutput made =
            mustWork(run(sourcePath(u"tests/proxmox/make-guest"_s), arguments, {}, 60000), arguments);
        m_name = u"guest"_s + QString::fromLatin1(made.out.trimmed());
        if (image == Image::Appliance)
            waitUntilItAnswers();
        return;
    }
    QStringList arguments{u"run"_s, u"--detach"_s};
    if (image == Image::Appliance) // systemd wants its own cgroup tree and fresh /run and /tmp
        arguments << u"--privileged"_s << u"--cgroupns=private"_s << u"--tmpfs"_s << u"/run"_s << u"--tmpfs"_s
                  << u"/tmp"_s;
    if (isPodman()) // its limit needs a cgroup controller that not every machine hands on
        arguments << u"--pids-limit=0"_s;
    if (mustPublish() && image == Image::Appliance)
        arguments << (isRootless() ? u"--publish=127.0.0.1::5001"_s : u"--publish=5001"_s);
    arguments << moreRunOptions << imageName(image);
    m_run = arguments;
    const QByteArray id = mustWork(docker(arguments), arguments).out.trimmed();
    // The engine's own made-up name: unique among tests that run side by side.
    const QStringList inspect{u"inspect"_s, u"--format"_s, u"{{.Name}}"_s, QString::fromLatin1(id)};
    m_name = QString::fromUtf8(mustWork(docker(inspect), inspect).out.trimmed().mid(1));
    if (image == Image::Appliance)
        waitUntilItAnswers();
}

EngineRig::~EngineRig()
{
    if (isGuest()) {
        run(sourcePath(u"tests/proxmox/remove-guest"_s), {guest()}, {}, 30000);
        return;
    }
    docker({u"rm"_s, u"--force"_s, u"--volumes"_s, m_name});
}

void EngineRig::renameTo(const QString &name)
{
    const QStringList arguments{u"rename"_s, m_name, name};
    mustWork(docker(arguments), arguments);
    m_name = name;
}

void EngineRig::makeAnew() const
{
    QStringList arguments{u"rm"_s, u"--force"_s, m_name};
    mustWork(docker(arguments), arguments);
    arguments = m_run;
    arguments.insert(1, u"--name="_s + m_name);
    mustWork(docker(arguments), arguments);
}

void EngineRig::waitUntilItAnswers() const
{
    // "degraded" is a running system with a failed unit that nobody here needs.
    const auto isUp = [this] {
        const QByteArray system = exec({u"systemctl"_s, u"is-system-running"_s}).out.trimmed();
        return (system == "running" || system == "degraded") && curl(u"/health"_s).exitCode == 0;
    };
    QElapsedTimer since;
    since.start();
    while (!isUp()) {
        if (since.elapsed() > 60000)
            qFatal("the appliance did not start within a minute:\n%s",
                   exec({u"journalctl"_s, u"--no-pager"_s, u"--lines=60"_s}).out.constData());
        QTest::qWait(100);
    }
}

QString EngineRig::networkAddress() const
{
    if (isGuest())
        return u"10.98.0."_s + guest();
    const QStringList arguments{u"inspect"_s, u"--format"_s,
                                u"{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"_s, m_name};
    return QString::fromLatin1(mustWork(docker(arguments), arguments).out.trimmed());
}

QString EngineRig::apiPlace() const
{
    if (!isRootless())
        return networkAddress() + u":5001"_s;
    const QStringList arguments{u"port"_s, m_name, u"5001/tcp"_s};
    return QString::fromLatin1(mustWork(docker(arguments), arguments).out.trimmed());
}

RigOutput EngineRig::exec(const QStringList &argv, const QByteArray &input) const
{
    if (isGuest())
        return run(
            u"lxc-attach"_s,
            lxc(guest()) +
                QStringList{u"--clear-env"_s, u"-v"_s, u"PATH=/usr/sbin:/usr/bin:/sbin:/bin"_s, u"--"_s} +
                argv,
            input, 120000);
    return docker(QStringList{u"exec"_s, u"--interactive"_s, m_name} + argv, input);
}

RigOutput EngineRig::curl(const QString &path, const QStringList &moreOptions) const
{
    return run(u"curl"_s,
               QStringList{u"--silent"_s, u"--show-error"_s, u"--insecure"_s, u"--noproxy"_s, u"*"_s,
                           u"--max-time"_s, u"20"_s} +
                   moreOptions + QStringList{u"https://"_s + apiPlace() + path},
               {}, 30000);
}

QString EngineRig::certificateFingerprint() const
{
    const RigOutput answer = exec({u"openssl"_s, u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s,
                                   u"-in"_s, u"/opt/whisper-appliance/ssl/certificate.pem"_s});
    return QString::fromLatin1(answer.out.trimmed()).section(u'=', 1);
}

QByteArray EngineRig::manifest(const QStringList &paths) const
{
    const QString script =
        u"find \"$@\" -name __pycache__ -prune -o ! -name '*.pyc' "
        "-exec stat -c '%F|%a|%u|%g|%N' {} + && "
        "find \"$@\" -name __pycache__ -prune -o -type f ! -name '*.pyc' -exec sha256sum {} +"_s;
    const QStringList argv = QStringList{u"sh"_s, u"-c"_s, script, u"sh"_s} + paths;
    QByteArrayList lines = mustWork(exec(argv), argv).out.split('\n');
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

void EngineRig::unpack(const QByteArray &tar, const QString &folder) const
{
    if (isGuest()) {
        const QString place = guestFolder(guest()) + u"/rootfs"_s + folder;
        QStringList words{u"sh"_s, u"-c"_s, u"mkdir -p \"$1\" && exec tar -C \"$1\" -xpf -"_s, u"sh"_s,
                          place};
        if (isUnprivileged(guest()))
            words = QStringList{u"lxc-usernsexec"_s,   u"-m"_s, u"u:0:100000:65536"_s, u"-m"_s,
                                u"g:0:100000:65536"_s, u"--"_s} +
                    words;
        mustWork(run(words.first(), words.sliced(1), tar, 60000), words);
        return;
    }
    // "docker cp" wants the folder to be there; a copied one brings it along.
    const QTemporaryDir parent;
    const QString name = folder.section(u'/', -1);
    QDir(parent.path()).mkdir(name);
    QStringList arguments{u"cp"_s, parent.filePath(name), m_name + u':' + folder};
    mustWork(docker(arguments), arguments);
    arguments = {u"cp"_s, u"-"_s, m_name + u':' + folder};
    mustWork(docker(arguments, tar), arguments);
}

void EngineRig::stop() const
{
    if (isGuest()) {
        const QStringList arguments = lxc(guest()) + QStringList{u"-t"_s, u"5"_s};
        mustWork(run(u"lxc-stop"_s, arguments, {}, 30000), arguments);
        return;
    }
    const QStringList arguments{u"stop"_s, u"--time"_s, u"5"_s, m_name};
    mustWork(docker(arguments), arguments);
}

} // namespace Lotse::Test
