// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/room.h"

#include "core/pathjson.h"
#include "steps/backupplace.h"
#include "steps/mappedpaths.h"
#include "steps/staging.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QStorageInfo>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 block = 4096;

/// The estimate as it is asked for: folders, the lock and the journal take something, too.
qint64 withSpare(qint64 bytes)
{
    return bytes + bytes * 3 / 10 + 16 * block;
}

qint64 bytesBelow(const TreeSnapshot &tree, const RelPath &path)
{
    qint64 bytes = 0;
    for (const TreeSnapshot::Item &item : tree.items())
        if (item.entry.kind == EntryKind::File && item.path.isBelow(path))
            bytes += item.entry.size;
    return bytes;
}

class Needs
{
public:
    explicit Needs(const PlanInput &input)
        : m_input(input)
    {
    }
    void add(const RootPath &folder, qint64 bytes)
    {
        const Mount *mount = mountOf(m_input.container, folder);
        for (auto &[known, need] : m_all)
            if (known == mount) {
                need.bytes += bytes;
                return;
            }
        const RelPath name = RelPath().child(".lotse-room-" + m_input.stamp.toUtf8());
        m_all.append({mount, RoomInContainer{folder, folder / name, bytes}});
    }
    QList<RoomInContainer> all() const
    {
        QList<RoomInContainer> list;
        for (const auto &[mount, need] : m_all) {
            list.append(need);
            list.last().bytes = withSpare(need.bytes);
        }
        return list;
    }

private:
    const PlanInput &m_input;
    QList<std::pair<const Mount *, RoomInContainer>> m_all;
};

/// The folder that exists already, where another one will be made.
QString existingFolder(QString path)
{
    while (!QFileInfo::exists(path) && path != QFileInfo(path).path())
        path = QFileInfo(path).path();
    return path;
}

std::unexpected<Error> refused(const RoomHere &need)
{
    const QString words = QString::fromLocal8Bit(std::strerror(errno));
    if (errno != ENOSPC && errno != EDQUOT && errno != EFBIG)
        return fail(Error::Kind::Storage, Code::FileUnwritable, {need.folder}, words);
    return fail(Error::Kind::Storage, Code::TooLittleRoomHere,
                {need.folder, sizeText(need.bytes), sizeText(QStorageInfo(need.folder).bytesAvailable())},
                words);
}

} // namespace

QList<RoomInContainer> roomInContainer(const PlanInput &input, const TreeSnapshot &mapped)
{
    Needs needs(input);
    const Staging staging(input);
    for (const Transfer &transfer : input.transfers)
        if (transfer.action == Transfer::Action::Copy && transfer.difference.development)
            needs.add(staging.folderFor(transfer.difference.containerPath).parent(),
                      transfer.difference.development->kind == EntryKind::File
                          ? transfer.difference.development->size
                          : block);
    for (const RelPath &path : mappedPaths(input.profile))
        if (const std::optional<RootPath> beside = copyBeside(input, path))
            needs.add(beside->parent(), bytesBelow(mapped, path));
    return needs.all();
}

Result<> tryRoom(StepContext &context, const QList<RoomInContainer> &needs)
{
    QJsonArray probes;
    for (const RoomInContainer &need : needs)
        probes.append(rootToJson(need.probe));
    const QJsonObject record{{u"act"_s, u"room"_s}, {u"probes"_s, probes}};
    if (const Result<> announced = context.willChange(record); !announced)
        return announced;
    for (const RoomInContainer &need : needs) {
        const Result<> fits = context.container().tryRoom(need.probe, need.bytes, context.call());
        if (fits)
            continue;
        std::ignore = removeRoomProbes(context, record);
        return fits;
    }
    return {};
}

Result<> removeRoomProbes(StepContext &context, const QJsonObject &undoRecord)
{
    QList<RootPath> probes;
    for (const QJsonValue &one : undoRecord[u"probes"_s].toArray()) {
        const Result<RootPath> probe = rootFromJson(one);
        if (!probe)
            return pass(probe);
        probes.append(*probe);
    }
    return context.container().remove(probes, context.call().unstoppable());
}

QList<RoomHere> roomHere(const PlanInput &input, const TreeSnapshot &mapped)
{
    const qint64 bytes = bytesBelow(mapped, RelPath());
    const QString archive = existingFolder(QFileInfo(archiveFile(input)).path());
    const QString unpacked = existingFolder(input.runFolder);
    if (QStorageInfo(archive).rootPath() == QStorageInfo(unpacked).rootPath())
        return {{archive, withSpare(2 * bytes)}};
    return {{archive, withSpare(bytes)}, {unpacked, withSpare(bytes)}};
}

Result<> tryRoom(const RoomHere &need)
{
    const QByteArray folder = QFile::encodeName(need.folder);
    int file = ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
        QByteArray name = folder + "/.lotse-room-XXXXXX";
        file = ::mkostemp(name.data(), O_CLOEXEC);
        if (file >= 0)
            ::unlink(name.constData());
    }
    if (file < 0)
        return refused(need);
    bool isThere = ::fallocate(file, 0, 0, need.bytes) == 0;
    if (!isThere && (errno == EOPNOTSUPP || errno == ENOSYS)) {
        constexpr std::array<char, block> zeros{};
        isThere = ::pwrite(file, zeros.data(), zeros.size(), 0) == block &&
                  ::pwrite(file, zeros.data(), zeros.size(), need.bytes - block) == block &&
                  ::fsync(file) == 0;
    }
    const Result<> tried = isThere ? Result<>() : Result<>(refused(need));
    ::close(file);
    return tried;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace Lotse
