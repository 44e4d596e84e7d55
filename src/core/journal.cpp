// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal.h"

#include "core/localfiles.h"
#include "core/sha256.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <cerrno>
#include <cstring>
#include <sys/file.h>
#include <unistd.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

struct Content
{
    QList<QJsonObject> records;
    qint64 wholeBytes = 0;
    QByteArray lastHash;
};

Result<Content> parse(const QString &file, const QByteArray &text)
{
    Content content;
    for (qint64 begin = 0;;) {
        const qint64 end = text.indexOf('\n', begin);
        if (end < 0)
            return content; // what follows was torn while it was written: it never announced anything
        const QByteArray line = text.mid(begin, end - begin);
        const auto damaged = [&](const QString &why) {
            return fail(Error::Kind::Storage, Code::JournalDamaged,
                        {file, QString::number(content.records.size() + 1)}, why);
        };
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
        if (!document.isObject())
            return damaged(problem.errorString());
        const QJsonObject record = document.object();
        if (record[u"n"_s].toInteger(-1) != content.records.size())
            return damaged(u"a record is missing or out of order"_s);
        if (record[u"prev"_s].toString().toLatin1() != content.lastHash.toHex())
            return damaged(u"the line before it was changed"_s);
        content.records.append(record);
        content.lastHash = Sha256::of(line);
        begin = end + 1;
        content.wholeBytes = begin;
    }
}

Error unwritable(const QString &file)
{
    return {Error::Kind::Storage, Code::FileUnwritable, {file}, QString::fromLocal8Bit(std::strerror(errno))};
}

Result<> lock(const QFile &file)
{
    // Rolling a run back while it still runs would tear the tree apart.
    if (::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
        return fail(Error::Kind::Conflict, Code::ContainerBusy,
                    {QFileInfo(QFileInfo(file.fileName()).path()).fileName()}); // the run's name
    return {};
}

} // namespace

Journal::Journal(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

Result<Journal> Journal::create(const QString &file)
{
    auto handle = std::make_unique<QFile>(file);
    if (!handle->open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered,
                      QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::Kind::Storage, Code::FileUnwritable, {file}, handle->errorString());
    if (const Result<> locked = lock(*handle); !locked)
        return pass(locked);
    if (const Result<> synced = syncFolder(QFileInfo(file).absolutePath()); !synced)
        return pass(synced);
    return Journal(std::move(handle));
}

Result<Journal> Journal::reopen(const QString &file)
{
    auto handle = std::make_unique<QFile>(file);
    if (!handle->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::Storage, Code::FileUnreadable, {file}, handle->errorString());
    if (const Result<> locked = lock(*handle); !locked)
        return pass(locked);
    const Result<Content> content = parse(file, handle->readAll());
    if (!content)
        return pass(content);
    if (!handle->resize(content->wholeBytes) || !handle->seek(content->wholeBytes))
        return std::unexpected(unwritable(file));
    Journal journal(std::move(handle));
    journal.m_next = content->records.size();
    journal.m_end = content->wholeBytes;
    journal.m_prev = content->lastHash;
    return journal;
}

bool Journal::isInUse(const QString &file)
{
    QFile handle(file);
    return handle.open(QIODevice::ReadOnly) && ::flock(handle.handle(), LOCK_SH | LOCK_NB) != 0;
}

Result<QList<QJsonObject>> Journal::read(const QString &file)
{
    const Result<QByteArray> text = readLocalFile(file);
    if (!text)
        return pass(text);
    Result<Content> content = parse(file, *text);
    if (!content)
        return pass(content);
    return std::move(content->records);
}

Result<> Journal::append(const QJsonObject &record)
{
    QJsonObject numbered = record;
    numbered[u"n"_s] = m_next;
    numbered[u"at"_s] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    numbered[u"prev"_s] = QString::fromLatin1(m_prev.toHex());
    const QByteArray line = QJsonDocument(numbered).toJson(QJsonDocument::Compact);
    if (m_file->write(line + '\n') != line.size() + 1 || ::fdatasync(m_file->handle()) != 0) {
        const Error error = unwritable(fileName());
        // A half record must not stand in front of the next one.
        if (m_file->resize(m_end))
            m_file->seek(m_end);
        return std::unexpected(error);
    }
    m_end += line.size() + 1;
    m_prev = Sha256::of(line);
    ++m_next;
    return {};
}

QString Journal::fileName() const
{
    return m_file->fileName();
}

} // namespace Lotse
