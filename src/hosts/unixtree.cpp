// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tararchive.h"
#include "hosts/unixcontainer.h"
#include "hosts/unixlisting.h"

// UnixContainer::list and its tiers.

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

Result<> judge(const RunningCommand &command, const RootPath &root, const QString &tool)
{
    if (command.exitCode() == 0)
        return {};
    if (command.exitCode() == listingNotFound)
        return fail(Error::Kind::NotFound, Code::PathNotInContainer, {root.display()});
    return fail(Error::Kind::Conflict, Code::CommandFailed, {tool, QString::number(command.exitCode())},
                QString::fromUtf8(command.err().left(4000)));
}

} // namespace

Result<> UnixContainer::list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                             TreeSink &sink, const CallContext &call)
{
    if (options.tier != ListTier::Best)
        return listWith(options.tier, root, ignore, options, sink, call);
    const Result<ContainerState> tools = known(call);
    if (!tools)
        return pass(tools);
    const ListTier tier = tools->hasPython3     ? ListTier::Python3
                          : tools->hasHashTools ? ListTier::Sha256sum
                                                : ListTier::Archive;
    return listWith(tier, root, ignore, options, sink, call);
}

Result<> UnixContainer::listWith(ListTier tier, const RootPath &root, const IgnoreRules &ignore,
                                 const ListOptions &options, TreeSink &sink, const CallContext &call)
{
    switch (tier) {
    case ListTier::Python3:
        return listPython3(root, ignore, options, sink, call);
    case ListTier::Sha256sum:
        return listSha256sum(root, ignore, options, sink, call);
    default:
        return listArchive(root, ignore, options, sink, call);
    }
}

Result<> UnixContainer::listPython3(const RootPath &root, const IgnoreRules &ignore,
                                    const ListOptions &options, TreeSink &sink, const CallContext &call)
{
    const Command command = python3Listing(place(root), ignore.foldersHiddenAnywhere(), options);
    const Result<std::unique_ptr<RunningCommand>> running = start(command, nullptr, call);
    if (!running)
        return pass(running);
    Python3Reader reader(ignore, sink, call);
    for (;;) {
        const Result<QByteArray> piece = (*running)->read();
        if (!piece)
            return pass(piece);
        if (piece->isEmpty())
            break;
        if (const Result<> taken = reader.take(*piece); !taken)
            return taken;
    }
    if (const Result<> judged = judge(**running, root, u"python3"_s); !judged)
        return judged;
    return reader.finish();
}

Result<> UnixContainer::listSha256sum(const RootPath &root, const IgnoreRules &ignore,
                                      const ListOptions &options, TreeSink &sink, const CallContext &call)
{
    const Command command = sha256sumListing(place(root), ignore.foldersHiddenAnywhere(), options);
    const Result<std::unique_ptr<RunningCommand>> running = start(command, nullptr, call);
    return running ? readHashes(**running, root, ignore, sink, call) : pass(running);
}

Result<> UnixContainer::readHashes(RunningCommand &listing, const RootPath &root, const IgnoreRules &ignore,
                                   TreeSink &sink, const CallContext &call)
{
    const Result<CommandOutput> output = collect(listing);
    if (!output)
        return pass(output);
    if (const Result<> judged = judge(listing, root, u"find"_s); !judged)
        return judged;
    TreeCollector tree(ignore);
    if (const Result<> read = readSha256sumListing(output->out, tree, call); !read)
        return read;
    return tree.feed(sink, call);
}

Result<> UnixContainer::listArchive(const RootPath &root, const IgnoreRules &ignore, const ListOptions &,
                                    TreeSink &sink, const CallContext &call)
{
    const Result<std::unique_ptr<ByteSource>> tar = readTar(root, {}, call);
    if (!tar)
        return pass(tar);
    TreeCollector tree(ignore);
    QHash<RelPath, std::pair<QByteArray, qint64>> contents; // what hard links, which carry none, refer to
    RelPath linkedTo;
    TarVisitor visitor;
    visitor.begin = [&linkedTo](const RelPath &, const TreeEntry &,
                                const RelPath &hardLinkTo) -> Result<ByteSink *> {
        linkedTo = hardLinkTo;
        return nullptr;
    };
    visitor.end = [&](const RelPath &path, const TreeEntry &found) -> Result<> {
        TreeEntry entry = found;
        if (const auto content = contents.constFind(linkedTo);
            !linkedTo.isRoot() && content != contents.cend())
            std::tie(entry.hash, entry.size) = *content;
        if (entry.kind == EntryKind::File)
            contents.insert(path, {entry.hash, entry.size});
        if (path.isRoot() && entry.kind != EntryKind::Folder)
            tree.addSingle(entry);
        else
            tree.add(path, entry);
        return {};
    };
    if (const Result<> read = Lotse::readTar(**tar, visitor, call); !read)
        return read;
    return tree.feed(sink, call);
}

} // namespace Lotse
