// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/foldercontainer.h"

#include "core/tararchive.h"
#include "core/treescanner.h"
#include "core/treesnapshot.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace Lotse::Test {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> failed(const RootPath &path)
{
    return fail(Error::Kind::Denied, Code::TargetRefused, {path.display()},
                QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

FolderContainer::FolderContainer(QString folder)
    : m_folder(std::move(folder))
{
    facts.facts.id = u"c0ffee"_s;
    facts.facts.name = u"shop"_s;
    facts.facts.running = true;
    facts.hasHashTools = facts.hasShell = true;
}

QString FolderContainer::local(const RootPath &path) const
{
    return local(path.bytes());
}

QString FolderContainer::local(const QByteArray &path) const
{
    return m_folder + (path == "/" ? QString() : QFile::decodeName(path));
}

void FolderContainer::write(const QByteArray &path, const QByteArray &content, quint32 mode) const
{
    QDir().mkpath(local(path.left(path.lastIndexOf('/'))));
    QFile file(local(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", path.constData());
    file.close();
    ::chmod(QFile::encodeName(local(path)).constData(), mode);
}

QByteArray FolderContainer::content(const QByteArray &path) const
{
    QFile file(local(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray FolderContainer::treeText(const QByteArray &root) const
{
    TreeSnapshot snapshot;
    const Result<> scanned = scanFolder(local(root), {}, IgnoreRules(), snapshot, {});
    QByteArrayList text;
    for (const TreeSnapshot::Item &item : snapshot.items())
        text.append(item.path.bytes() + ' ' + QByteArray::number(item.entry.mode, 8) + ' ' +
                    QByteArray::number(item.entry.uid) + ' ' + item.entry.hash.toHex().left(12) +
                    item.entry.linkTarget);
    std::ranges::sort(text);
    return scanned ? text.join('\n') : "unreadable";
}

Result<ContainerState> FolderContainer::state(const CallContext &call)
{
    const Result<> checked = call.check();
    if (!checked)
        return pass(checked);
    return facts;
}

Result<> FolderContainer::list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &,
                               TreeSink &sink, const CallContext &call)
{
    struct stat found;
    if (::lstat(QFile::encodeName(local(root)).constData(), &found) != 0)
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {root.display()});
    return scanFolder(local(root), {}, ignore, sink, call);
}

Result<std::unique_ptr<ByteSource>>
FolderContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    TreeSnapshot snapshot;
    const Result<> scanned = scanFolder(local(root), {}, IgnoreRules(), snapshot, call);
    if (!scanned)
        return pass(scanned);
    for (const RelPath &path : paths)
        if (!snapshot.find(path))
            return fail(Error::Kind::NotFound, Code::PathNotInContainer, {(root / path).display()});
    QList<TarItem> items;
    for (const TreeSnapshot::Item &item : snapshot.items()) {
        const bool wanted = paths.empty() || std::ranges::any_of(paths, [&](const RelPath &path) {
                                return item.path.isBelow(path);
                            });
        if (wanted)
            items.append({.path = item.path, .entry = item.entry, .localFile = local(root / item.path)});
    }
    return packTar(std::move(items), call);
}

Result<CommandOutput> FolderContainer::ask(const ReadingCommand &command, const CallContext &call)
{
    const Result<> checked = call.check();
    if (!checked)
        return pass(checked);
    if (askedFor)
        return askedFor(command);
    if (std::holds_alternative<ContainerClock>(command))
        return CommandOutput{0, QByteArray::number(++clockSeconds), {}};
    if (const auto *space = std::get_if<FreeSpace>(&command))
        return CommandOutput{
            0,
            "h\n" + QByteArray("/dev/sda 2000000 1000000 1000000 50% /\n").repeated(space->paths.size()),
            {}};
    if (std::holds_alternative<MayEnter>(command))
        return CommandOutput{0, {}, {}};
    return fail(Error::Kind::Unsupported, Code::AbilityMissing, {u"ask"_s});
}

Result<ServiceState> FolderContainer::serviceState(const ServiceRef &, const CallContext &call)
{
    const Result<> checked = call.check();
    if (!checked)
        return pass(checked);
    return service;
}

Result<QList<LogLine>> FolderContainer::log(const LogQuery &query, const CallContext &)
{
    QList<LogLine> found;
    for (const LogLine &line : std::as_const(lines))
        if (line.atMs >= query.sinceMs)
            found.append(line);
    return found;
}

Result<ApiReply> FolderContainer::callApi(const ApiRequest &request, const CallContext &)
{
    if (answer)
        return answer(request);
    return fail(Error::Kind::Unreachable, Code::SocketRefused, {QString::fromUtf8(request.path)});
}

Result<> FolderContainer::writeTar(const RootPath &folder, ByteSource &source, const CallContext &call)
{
    const QString target = local(folder);
    return unpackTar(source, target, call);
}

Result<> FolderContainer::makeFolder(const RootPath &folder, quint32 mode, const CallContext &)
{
    const QByteArray name = QFile::encodeName(local(folder));
    if (::mkdir(name.constData(), mode) != 0 && !(errno == EEXIST && QDir(local(folder)).exists()))
        return failed(folder);
    ::chmod(name.constData(), mode);
    return {};
}

Result<> FolderContainer::copyTree(const RootPath &from, const RootPath &to, const CallContext &)
{
    if (std::filesystem::exists(std::filesystem::symlink_status(QFile::encodeName(local(to)).toStdString())))
        return fail(Error::Kind::Conflict, Code::TargetRefused, {to.display()}, u"is there"_s);
    QProcess copy;
    copy.start(u"cp"_s, {u"-a"_s, u"--"_s, local(from), local(to)});
    if (!copy.waitForFinished() || copy.exitCode() != 0)
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {from.display()},
                    QString::fromUtf8(copy.readAllStandardError()));
    return {};
}

Result<> FolderContainer::rename(std::span<const Rename> renames, const CallContext &)
{
    const auto move = [this](const RootPath &from, const RootPath &to) {
        return ::rename(QFile::encodeName(local(from)).constData(),
                        QFile::encodeName(local(to)).constData()) == 0;
    };
    for (size_t i = 0; i < renames.size(); ++i) {
        if (move(renames[i].from, renames[i].to))
            continue;
        const auto refused = failed(renames[i].from);
        while (i-- > 0)
            move(renames[i].to, renames[i].from);
        return refused;
    }
    return {};
}

Result<> FolderContainer::remove(std::span<const RootPath> paths, const CallContext &)
{
    for (const RootPath &path : paths) {
        std::error_code problem;
        std::filesystem::remove_all(QFile::encodeName(local(path)).toStdString(), problem);
        if (problem)
            return failed(path);
    }
    return {};
}

Result<> FolderContainer::tryRoom(const RootPath &file, qint64 bytes, const CallContext &call)
{
    if (const Result<> checked = call.check(); !checked)
        return checked;
    QFile probe(local(file));
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failed(file);
    if (bytes > room)
        return fail(Error::Kind::Storage, Code::NoRoomInContainer, {});
    return probe.remove() ? Result<>() : failed(file);
}

Result<> FolderContainer::setAttributes(std::span<const AttributeChange> changes, const CallContext &)
{
    for (const AttributeChange &change : changes) {
        const QByteArray name = QFile::encodeName(local(change.path));
        if (::lchown(name.constData(), change.uid, change.gid) != 0 ||
            ::chmod(name.constData(), change.mode) != 0)
            return failed(change.path);
    }
    return {};
}

Result<> FolderContainer::control(const ServiceRef &, ServiceAction action, const CallContext &)
{
    if (action == ServiceAction::Stop) {
        service.running = false;
        service.mainProcess = 0;
        return {};
    }
    service.running = true;
    service.mainProcess += 1000;
    service.startedAtMs = QDateTime::currentMSecsSinceEpoch();
    if (onStart)
        onStart();
    return {};
}

Result<> FolderContainer::snapshot(const SnapshotOperation &operation, const CallContext &call)
{
    if (const Result<> going = call.check(); !going)
        return going;
    if (operation.act == SnapshotOperation::Act::RollBack)
        return fail(Error::Kind::Unsupported, Code::AbilityMissing, {u"rollback"_s});
    snapshots.removeAll(operation.name);
    if (operation.act == SnapshotOperation::Act::Take)
        snapshots.append(operation.name);
    return {};
}

Result<> FolderContainer::hostBackup(const HostBackupOperation &operation, const CallContext &call)
{
    using Act = HostBackupOperation::Act;
    if (const Result<> going = call.check(); !going)
        return going;
    if (operation.act == Act::Make)
        hostBackups.insert(operation.note, true);
    else if (operation.act == Act::Remove)
        hostBackups.remove(operation.note);
    else if (hostBackups.contains(operation.note))
        hostBackups[operation.note] = false;
    return {};
}

Result<bool> FolderContainer::hasSnapshot(const QString &name, const CallContext &)
{
    return snapshots.contains(name);
}

QStringList FolderContainer::describe(const Operation &operation) const
{
    return {u"operation %1"_s.arg(operation.index())};
}

} // namespace Lotse::Test
