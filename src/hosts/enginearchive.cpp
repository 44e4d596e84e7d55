// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/enginearchive.h"

#include "hosts/joinedtars.h"
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

/// Where an engine takes a path to read from for a pattern, the one that means nothing but this path.
Result<QByteArray> readTarget(const EngineApi &engine, const QByteArray &container, const QByteArray &path)
{
    if (!engine.traits().readsPatterns)
        return archiveTarget(container, path);
    if (path.contains('*'))
        return fail(Error::Kind::Unsupported, Code::EngineRefused,
                    {u"%1 finds no path with a * in it"_s.arg(QLatin1StringView(engine.traits().name))});
    QByteArray literal;
    for (const char c : path) {
        if (c == '\\' || c == '[' || c == '?')
            literal += '\\';
        literal += c;
    }
    return archiveTarget(container, literal);
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
    const Result<QByteArray> target = readTarget(engine, container, path);
    if (!target)
        return pass(target);
    HttpRequest request;
    request.target = *target;
    Result<std::unique_ptr<HttpReply>> reply = engine.sendWell(request, call);
    if (!reply)
        return pass(reply);
    return std::move(*reply);
}

} // namespace

Result<EngineStat> statInContainer(const EngineApi &engine, const QByteArray &container, const RootPath &path,
                                   const CallContext &call)
{
    const Result<QByteArray> target = readTarget(engine, container, path.bytes());
    if (!target)
        return pass(target);
    HttpRequest request;
    request.method = "HEAD";
    request.target = *target;
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
    if (!paths.empty()) {
        QList<JoinedTars::Part> parts;
        for (const RelPath &path : paths)
            parts << [engine, container, root, path, call]() -> JoinedTars::Begun {
                const RootPath place = root / path;
                Result<std::unique_ptr<ByteSource>> tar = getArchive(engine, container, place.bytes(), call);
                if (!tar)
                    return std::unexpected(missing(place, tar.error()));
                return std::make_unique<TarRenamer>(*std::move(tar), place.name(), "./" + path.bytes());
            };
        return std::make_unique<JoinedTars>(std::move(parts));
    }
    const Result<EngineStat> stat = statInContainer(engine, container, root, call);
    if (!stat)
        return pass(stat);
    // "/." makes the engine follow a link to a folder, and names begin with "./" then.
    if (stat->isFolder || stat->isLink) {
        Result<std::unique_ptr<ByteSource>> tar = getArchive(engine, container, root.bytes() + "/.", call);
        if (tar)
            return tar;
        if (stat->isFolder)
            return std::unexpected(missing(root, tar.error()));
    }
    // A link to something else is what it is.
    return std::make_unique<JoinedTars>(
        QList<JoinedTars::Part>{[engine, container, root, call]() -> JoinedTars::Begun {
            Result<std::unique_ptr<ByteSource>> tar = getArchive(engine, container, root.bytes(), call);
            if (!tar)
                return std::unexpected(missing(root, tar.error()));
            return std::make_unique<TarRenamer>(*std::move(tar), root.name(), ".");
        }});
}

QByteArray writeTarget(const QByteArray &container, const RootPath &folder)
{
    return archiveTarget(container, folder.bytes()) + "&noOverwriteDirNonDir=1";
}

Result<> writeArchive(const EngineApi &engine, const QByteArray &container, const RootPath &folder,
                      ByteSource &source, const CallContext &call)
{
    if (engine.traits().makesMissingFolders) {
        const Result<EngineStat> stat = statInContainer(engine, container, folder, call);
        if (!stat)
            return pass(stat);
    }
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
