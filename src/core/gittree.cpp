// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gittree.h"

#include "core/gitlibrary.h"
#include "core/sha256.h"
#include "core/treescanner.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <vector>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using GitObject = GitPointer<git_object, git_object_free>;
using GitTree = GitPointer<git_tree, git_tree_free>;
using GitBlob = GitPointer<git_blob, git_blob_free>;
using GitEntry = GitPointer<git_tree_entry, git_tree_entry_free>;

/// What a ref says below the development root.
struct GitRef
{
    GitRepository repository;
    GitTree tree;
    RelPath prefix;     ///< of the development root inside the repository
    qint64 mtimeNs = 0; ///< of the commit: git keeps no times of files
};

Result<RelPath> prefixOf(git_repository *repository, const QString &root)
{
    const char *work = git_repository_workdir(repository);
    if (!work)
        return RelPath();
    const QString top = QFileInfo(QFile::decodeName(work)).canonicalFilePath();
    const QString relative = QDir(top).relativeFilePath(QFileInfo(root).canonicalFilePath());
    if (relative == u"."_s)
        return RelPath();
    // The repository's own folder was named (".git"): then its whole tree is meant.
    if (relative.startsWith(u".git"_s) || relative.startsWith(u".."_s))
        return RelPath();
    return RelPath::fromBytes(QFile::encodeName(relative));
}

Result<GitRef> openRef(const QString &root, const QString &ref)
{
    prepareGit();
    const auto unknown = [&] {
        return fail(Error::Kind::NotFound, Code::GitRefUnknown, {ref, root}, gitError());
    };
    GitRef opened;
    git_repository *repository = nullptr;
    if (git_repository_open_ext(&repository, QFile::encodeName(root).constData(), 0, nullptr) != 0)
        return unknown();
    opened.repository.reset(repository);
    git_object *object = nullptr;
    if (git_revparse_single(&object, repository, ref.toUtf8().constData()) != 0)
        return unknown();
    const GitObject found(object);
    git_object *commit = nullptr;
    if (git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0) {
        opened.mtimeNs = nanosecondsOf(git_commit_time(reinterpret_cast<git_commit *>(commit)));
        git_object_free(commit);
    }
    git_object *tree = nullptr;
    if (git_object_peel(&tree, object, GIT_OBJECT_TREE) != 0)
        return unknown();
    opened.tree.reset(reinterpret_cast<git_tree *>(tree));
    const Result<RelPath> prefix = prefixOf(repository, root);
    if (!prefix)
        return pass(prefix);
    opened.prefix = *prefix;
    return opened;
}

Result<GitBlob> blobOf(const GitRef &ref, const git_tree_entry *entry)
{
    git_blob *blob = nullptr;
    if (git_blob_lookup(&blob, ref.repository.get(), git_tree_entry_id(entry)) != 0)
        return fail(Error::Kind::Storage, Code::FileUnreadable, {displayText(git_tree_entry_name(entry))},
                    gitError());
    return GitBlob(blob);
}

QByteArrayView contentOf(const GitBlob &blob)
{
    return {static_cast<const char *>(git_blob_rawcontent(blob.get())),
            static_cast<qsizetype>(git_blob_rawsize(blob.get()))};
}

Result<TreeEntry> entryOf(const GitRef &ref, const git_tree_entry *found, bool isHidden)
{
    TreeEntry entry;
    entry.name = git_tree_entry_name(found);
    entry.mtimeNs = ref.mtimeNs;
    const git_filemode_t mode = git_tree_entry_filemode(found);
    entry.mode = mode == GIT_FILEMODE_BLOB_EXECUTABLE || mode == GIT_FILEMODE_TREE ? 0755 : 0644;
    if (mode == GIT_FILEMODE_TREE || mode == GIT_FILEMODE_COMMIT) {
        entry.kind = EntryKind::Folder;
        entry.unreadable = mode == GIT_FILEMODE_COMMIT;
        if (entry.unreadable)
            entry.error = u"a submodule: its content is not part of this repository"_s;
        return entry;
    }
    const Result<GitBlob> blob = blobOf(ref, found);
    if (!blob)
        return pass(blob);
    const QByteArrayView content = contentOf(*blob);
    if (mode == GIT_FILEMODE_LINK) {
        entry.kind = EntryKind::Link;
        entry.mode = 0777;
        entry.linkTarget = content.toByteArray();
        return entry;
    }
    entry.size = content.size();
    if (!isHidden)
        entry.hash = Sha256::of(content);
    return entry;
}

/// Sends one tree and then those below it, depth first.
Result<> sendTree(const GitRef &ref, git_tree *tree, const RelPath &path, const RelPath &below,
                  const IgnoreRules &ignore, TreeSink &sink, const CallContext &call)
{
    if (Result<> stopped = call.check(); !stopped)
        return stopped;
    std::vector<TreeEntry> entries;
    std::vector<std::pair<QByteArray, git_oid>> subtrees;
    for (size_t i = 0; i < git_tree_entrycount(tree); ++i) {
        const git_tree_entry *found = git_tree_entry_byindex(tree, i);
        const QByteArray name = git_tree_entry_name(found);
        const bool isTree = git_tree_entry_type(found) != GIT_OBJECT_BLOB;
        const bool isHidden =
            ignore.verdict(path.child(name).below(below), isTree) == IgnoreRules::Verdict::Ignored;
        const Result<TreeEntry> entry = entryOf(ref, found, isHidden);
        if (!entry)
            return pass(entry);
        if (!isHidden && git_tree_entry_type(found) == GIT_OBJECT_TREE)
            subtrees.emplace_back(name, *git_tree_entry_id(found));
        entries.push_back(*entry);
    }
    // Git sorts folders as if their names ended with "/".
    std::ranges::sort(entries, {}, &TreeEntry::name);
    std::ranges::sort(subtrees, {}, &std::pair<QByteArray, git_oid>::first);
    if (Result<> sent = sink.folder(path, entries); !sent)
        return sent;
    for (const auto &[name, id] : subtrees) {
        git_tree *subtree = nullptr;
        if (git_tree_lookup(&subtree, ref.repository.get(), &id) != 0)
            return fail(Error::Kind::Storage, Code::FolderUnreadable, {path.child(name).display()},
                        gitError());
        const GitTree owner(subtree);
        if (Result<> sent = sendTree(ref, subtree, path.child(name), below, ignore, sink, call); !sent)
            return sent;
    }
    return {};
}

/// Null when there is no such entry.
GitEntry entryAt(const GitRef &ref, const RelPath &path)
{
    git_tree_entry *entry = nullptr;
    git_tree_entry_bypath(&entry, ref.tree.get(), path.below(ref.prefix).bytes().constData());
    return GitEntry(entry);
}

} // namespace

Result<> scanGitRef(const QString &repository, const QString &ref, const RelPath &below,
                    const IgnoreRules &ignore, TreeSink &sink, const CallContext &call)
{
    const Result<GitRef> opened = openRef(repository, ref);
    if (!opened)
        return pass(opened);
    if (below.below(opened->prefix).isRoot())
        return sendTree(*opened, opened->tree.get(), {}, below, ignore, sink, call);
    const GitEntry entry = entryAt(*opened, below);
    if (!entry)
        return fail(Error::Kind::NotFound, Code::FolderUnreadable, {below.display()}, gitError());
    if (git_tree_entry_type(entry.get()) != GIT_OBJECT_TREE) {
        Result<TreeEntry> file = entryOf(*opened, entry.get(), false);
        if (!file)
            return pass(file);
        file->name.clear();
        return sink.folder({}, std::span(&*file, 1));
    }
    git_tree *tree = nullptr;
    if (git_tree_lookup(&tree, opened->repository.get(), git_tree_entry_id(entry.get())) != 0)
        return fail(Error::Kind::Storage, Code::FolderUnreadable, {below.display()}, gitError());
    const GitTree owner(tree);
    return sendTree(*opened, tree, {}, below, ignore, sink, call);
}

Result<QHash<RelPath, QString>> exportGitFiles(const QString &repository, const QString &ref,
                                               std::span<const RelPath> paths, const QString &folder,
                                               const CallContext &call)
{
    const Result<GitRef> opened = openRef(repository, ref);
    if (!opened)
        return pass(opened);
    QDir().mkpath(folder);
    QHash<RelPath, QString> files;
    for (const RelPath &path : paths) {
        if (Result<> stopped = call.check(); !stopped)
            return pass(stopped);
        const GitEntry entry = entryAt(*opened, path);
        if (!entry)
            return fail(Error::Kind::NotFound, Code::FileUnreadable, {path.display()}, gitError());
        const git_filemode_t mode = git_tree_entry_filemode(entry.get());
        if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE)
            continue;
        const Result<GitBlob> blob = blobOf(*opened, entry.get());
        if (!blob)
            return pass(blob);
        const QByteArrayView content = contentOf(*blob);
        QFile file(QDir(folder).filePath(QString::number(files.size())));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(content.data(), content.size()) != content.size() || !file.flush())
            return fail(Error::Kind::Storage, Code::FileUnwritable, {file.fileName()}, file.errorString());
        files.insert(path, file.fileName());
    }
    return files;
}

} // namespace Lotse
