// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultworld.h"

#include "support/files.h"
#include "support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <csignal>
#include <sys/mount.h>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int limitMs = 90000;
constexpr auto oldState =
    "mkdir -p /app/src/gone/deep /app/src/kept && cd /app/src && echo old >a.txt && echo old >b.txt && "
    "chmod 600 b.txt && chown 7:8 b.txt && echo bye >gone/deep/x.txt && echo mine >kept/mine.txt && "
    "ln -s a.txt link && echo 1.0 >VERSION && httpd -p 127.0.0.1:8080 -h /app/src"_L1;

/// A disk of its own below this path, empty.
bool mountSmall(const QString &folder, const char *options)
{
    const QByteArray name = QFile::encodeName(folder);
    ::umount2(name.constData(), MNT_DETACH);
    return QDir().mkpath(folder) && ::mount("tmpfs", name.constData(), "tmpfs", 0, options) == 0;
}

void fill(const QString &folder)
{
    QFile filler(folder + u"/filler"_s);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    while (filler.write("x") == 1) {
    }
}

QJsonArray shell(const QString &command)
{
    return {u"/bin/sh"_s, u"-c"_s, command};
}

} // namespace

FaultWorld::FaultWorld()
{
    const QString dev = path(u"dev/src"_s);
    m_good = m_folder.isValid() && write(dev + u"/a.txt"_s, "new\n") &&
             write(dev + u"/b.txt"_s, "new, too\n") &&
             write(dev + u"/added/deep/c.txt"_s, QByteArray(100000, 'c')) &&
             write(dev + u"/VERSION"_s, "2.0\n") && QFile::link(u"b.txt"_s, dev + u"/link"_s);
}

FaultWorld::~FaultWorld()
{
    for (const QString &folder : {state(), mount()})
        ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

std::unique_ptr<EngineRig> FaultWorld::freshStart(Place place)
{
    if (!mountSmall(state(), "size=6m,mode=700"))
        return nullptr;
    QStringList options;
    if (place == Place::Mount) {
        if (!mountSmall(mount(), "size=4m,mode=755"))
            return nullptr;
        options << u"--volume"_s << mount() + u":/app"_s;
    }
    auto rig = std::make_unique<EngineRig>(EngineRig::Image::Busybox, options);
    const bool made =
        rig->exec({u"sh"_s, u"-c"_s, QString(oldState)}).exitCode == 0 && writeProfile(rig->name());
    return made ? std::move(rig) : nullptr;
}

bool FaultWorld::writeProfile(const QString &container) const
{
    const QJsonObject service{
        {u"kind"_s, u"commands"_s},
        {u"start"_s, shell(u"killall httpd 2>/dev/null; httpd -p 127.0.0.1:8080 -h /app/src"_s)},
        {u"stop"_s, shell(u"killall httpd 2>/dev/null; true"_s)},
        {u"state"_s, shell(u"pidof httpd"_s)},
        {u"settle-ms"_s, 200},
        {u"ready-ms"_s, 10000}};
    const QJsonObject profile{
        {u"schema"_s, u"lotse.profile/1"_s},
        {u"name"_s, u"faults"_s},
        {u"development"_s, QJsonObject{{u"root"_s, path(u"dev"_s)}}},
        {u"container"_s, QJsonObject{{u"name"_s, container}, {u"root"_s, u"/app"_s}}},
        {u"mappings"_s, QJsonArray{QJsonObject{{u"development"_s, u"src"_s}, {u"container"_s, u"src"_s}}}},
        {u"audit"_s,
         QJsonObject{{u"present"_s, QJsonArray{u"src/VERSION"_s}}, {u"absent"_s, QJsonArray{u"src/gone"_s}}}},
        {u"version"_s, QJsonObject{{u"file"_s, u"src/VERSION"_s}}},
        {u"service"_s, service}};
    return write(path(u"faults.lotse.json"_s), QJsonDocument(profile).toJson());
}

std::unique_ptr<QProcess> FaultWorld::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, state());
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(programPath(u"lotse-cli"_s), arguments);
    return process;
}

std::unique_ptr<QProcess> FaultWorld::startRepair(const QString &host, const EngineRig &rig) const
{
    return start({u"repair"_s, u"--yes"_s, u"--host"_s, host, u"--container"_s, rig.name(), u"--profile"_s,
                  path(u"faults.lotse.json"_s)});
}

FaultWorld::Answer FaultWorld::end(QProcess &process)
{
    const bool ended = process.waitForFinished(limitMs) && process.exitStatus() == QProcess::NormalExit;
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {ended ? process.exitCode() : -1, process.readAll()};
}

QString FaultWorld::runFolder() const
{
    const QDir runs(state() + u"/lotse/runs"_s);
    const QStringList names = runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return names.isEmpty() ? QString() : runs.filePath(names.last());
}

QByteArray FaultWorld::journal() const
{
    QFile file(runFolder() + u"/journal.jsonl"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FaultWorld::fillOperatorsDisk() const
{
    fill(state());
}

void FaultWorld::fillContainersDisk() const
{
    fill(mount());
}

void FaultWorld::freeDisks() const
{
    QFile::remove(state() + u"/filler"_s);
    QFile::remove(mount() + u"/filler"_s);
}

QByteArray FaultWorld::manifest(const EngineRig &rig)
{
    EngineRig::docker({u"start"_s, rig.name()});
    return rig.manifest({u"/app/src"_s});
}

QByteArray FaultWorld::leftovers(const EngineRig &rig)
{
    return rig.exec({u"find"_s, u"/app"_s, u"-name"_s, u".lotse*"_s}).out;
}

bool FaultWorld::archiveHoldsTheOld() const
{
    QDirIterator archives(runFolder() + u"/backup"_s, {u"*.tar.zst"_s}, QDir::Files);
    if (!archives.hasNext())
        return false;
    QProcess tar;
    tar.start(u"tar"_s, {u"--zstd"_s, u"-tf"_s, archives.next()});
    return tar.waitForFinished(limitMs) && tar.exitCode() == 0 && tar.readAll().contains("gone/deep/x.txt");
}

bool FaultWorld::killEngineAndStartAnew()
{
    const QString place = QFileInfo(EngineRig::address().mid(7)).path();
    QFile pid(place + u"/dockerd.pid"_s);
    if (!pid.open(QIODevice::ReadOnly) || ::kill(pid.readAll().trimmed().toInt(), SIGKILL) != 0)
        return false;
    QFile::remove(pid.fileName());
    // In a session of its own, since the test's end is not the engine's.
    const QString script = u". \"$1\" && start_engine && disown"_s;
    QProcess bash;
    bash.setStandardOutputFile(QProcess::nullDevice());
    bash.setStandardErrorFile(QProcess::nullDevice());
    // Nor is the test's home, where runc would keep its files.
    bash.start(u"env"_s, {u"-u"_s, u"XDG_RUNTIME_DIR"_s, u"setsid"_s, u"--wait"_s, u"bash"_s, u"-c"_s, script,
                          u"bash"_s, sourcePath(u"tests/support/engine.sh"_s)});
    return bash.waitForFinished(limitMs) && bash.exitCode() == 0;
}

} // namespace Lotse::Test
