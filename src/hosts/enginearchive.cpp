// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginearchive.h"

#include "hosts/tarrenamer.h"

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

// Of Go's file modes, which the engine answers with; they are not st_mode.
constexpr quint32 goFolder = 1U << 31;
constexpr quint32 goLink = 1U << 27;

QByteArray archiveTarget(const QByteArray &container, const QByteArray &path)
{
    return "/containers/" + container + "/archive?path=" + EngineApi::encoded(path);
}

Error missing(const RootPath &path, const Error &error)
{
    if (error.kind != Error::Kind::NotFound)
        return error;
    return {Error::Kind::NotFound, Code::PathNotInContainer, {path.display()}, error.args.value(0)};
}

Result<std::unique_ptr<ByteSource>> getArchive(const EngineApi &engine, const QByteArray &container,
                                               const QByteArray &path, const CallContext &call)
{
    HttpRequest request;
    request.target = archiveTarget(container, path);
    Result<std::unique_ptr<HttpReply>> reply = engine.sendWell(request, call);
    if (!reply)
        return pass(reply);
    return std::move(*reply);
}

/// The tars of several paths, one after the other, as one.
class ArchiveOfPaths : public ByteSource
{
public:
    ArchiveOfPaths(const EngineApi &engine, QByteArray container, RootPath root,
                   std::span<const RelPath> paths, CallContext call)
        : m_engine(engine)
        , m_container(std::move(container))
        , m_root(std::move(root))
        , m_paths(paths.begin(), paths.end())
        , m_call(std::move(call))
    {
    }
    Result<QByteArray> read() override
    {
        for (;;) {
            if (m_current) {
                Result<QByteArray> piece = m_current->read();
                if (!piece || !piece->isEmpty())
                    return piece;
                m_current.reset();
            }
            if (m_next == m_paths.size())
                return std::exchange(m_isEnded, true) ? QByteArray() : QByteArray(1024, '\0');
            const RelPath &path = m_paths.at(m_next++);
            const RootPath place = m_root / path;
            Result<std::unique_ptr<ByteSource>> tar =
                getArchive(m_engine, m_container, place.bytes(), m_call);
            if (!tar)
                return std::unexpected(missing(place, tar.error()));
            m_current = std::make_unique<TarRenamer>(std::move(*tar), place.name(), "./" + path.bytes());
        }
    }

private:
    EngineApi m_engine;
    QByteArray m_container;
    RootPath m_root;
    QList<RelPath> m_paths;
    CallContext m_call;
    std::unique_ptr<ByteSource> m_current;
    qsizetype m_next = 0;
    bool m_isEnded = false;
};

/// A renamed tar with its end put back.
class Ended : public ByteSource
{
public:
    explicit Ended(std::unique_ptr<ByteSource> tar)
        : m_tar(std::move(tar))
    {
    }
    Result<QByteArray> read() override
    {
        Result<QByteArray> piece = m_isEnded ? QByteArray() : m_tar->read();
        if (piece && piece->isEmpty() && !std::exchange(m_isEnded, true))
            return QByteArray(1024, '\0');
        return piece;
    }

private:
    std::unique_ptr<ByteSource> m_tar;
    bool m_isEnded = false;
};

} // namespace

Result<EngineStat> statInContainer(const EngineApi &engine, const QByteArray &container, const RootPath &path,
                                   const CallContext &call)
{
    HttpRequest request;
    request.method = "HEAD";
    request.target = archiveTarget(container, path.bytes());
    const Result<std::unique_ptr<HttpReply>> reply = engine.sendWell(request, call);
    if (!reply)
        return std::unexpected(missing(path, reply.error()));
    const QByteArray stat = QByteArray::fromBase64((*reply)->header("x-docker-container-path-stat"));
    const auto mode =
        static_cast<quint32>(QJsonDocument::fromJson(stat).object().value("mode"_L1).toInteger());
    return EngineStat{(mode & goFolder) != 0, (mode & goLink) != 0};
}

Result<std::unique_ptr<ByteSource>> readArchive(const EngineApi &engine, const QByteArray &container,
                                                const RootPath &root, std::span<const RelPath> paths,
                                                const CallContext &call)
{
    if (!paths.empty())
        return std::make_unique<ArchiveOfPaths>(engine, container, root, paths, call);
    const Result<EngineStat> stat = statInContainer(engine, container, root, call);
    if (!stat)
        return pass(stat);
    // "/." makes the engine follow a link to a folder, and names begin with "./" then.
    const bool isFolder = stat->isFolder || stat->isLink;
    Result<std::unique_ptr<ByteSource>> tar =
        getArchive(engine, container, isFolder ? root.bytes() + "/." : root.bytes(), call);
    if (!tar && stat->isLink && !stat->isFolder)
        tar = getArchive(engine, container, root.bytes(), call); // a link to something else is what it is
    if (!tar)
        return std::unexpected(missing(root, tar.error()));
    if (isFolder)
        return tar;
    return std::make_unique<Ended>(std::make_unique<TarRenamer>(std::move(*tar), root.name(), "."));
}

QByteArray writeTarget(const QByteArray &container, const RootPath &folder)
{
    return archiveTarget(container, folder.bytes()) + "&noOverwriteDirNonDir=1";
}

Result<> writeArchive(const EngineApi &engine, const QByteArray &container, const RootPath &folder,
                      ByteSource &source, const CallContext &call)
{
    HttpRequest request;
    request.method = "PUT";
    request.target = writeTarget(container, folder);
    request.headers.emplaceBack("Content-Type", "application/x-tar");
    request.bodySource = &source;
    const Result<std::unique_ptr<HttpReply>> reply = engine.sendWell(request, call);
    if (!reply)
        return std::unexpected(missing(folder, reply.error()));
    const Result<QByteArray> rest = (*reply)->readAll();
    return rest ? Result<>() : pass(rest);
}

} // namespace Lotse
