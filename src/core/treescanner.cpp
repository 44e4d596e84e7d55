// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/treescanner.h"

#include "core/boundedqueue.h"
#include "core/localfolder.h"

#include <algorithm>
#include <deque>
#include <thread>

namespace Lotse {

namespace {

/// A listed folder whose files are being hashed. `entries` is written by the pool, each element by one job.
struct Listed
{
    RelPath path;
    std::shared_ptr<LocalFolder> folder;
    std::vector<TreeEntry> entries;
    size_t jobsLeft = 0; ///< the walker's own count
};

/// Some files of one folder, so that small files do not pay for a hand-over each.
struct Job
{
    std::shared_ptr<Listed> listed;
    std::vector<size_t> files;
};

constexpr size_t filesPerJob = 32;
constexpr qint64 bytesPerJob = 1 << 20;
constexpr size_t jobsAhead = 512;
/// Waiting folders hold a descriptor each.
constexpr size_t foldersAhead = 128;

/// Walks depth first on the calling thread, ahead of a pool that hashes; folders leave in walking order.
class Scanner
{
public:
    Scanner(const RelPath &ignoreBase, const IgnoreRules &ignore, TreeSink &sink, const CallContext &call)
        : m_ignoreBase(ignoreBase)
        , m_ignore(ignore)
        , m_sink(sink)
        , m_call(call)
    {
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            m_pool.emplace_back([this] { work(); });
    }
    ~Scanner() { m_jobs.close(); }
    Scanner(const Scanner &) = delete;
    Scanner &operator=(const Scanner &) = delete;

    Result<> run(const std::shared_ptr<LocalFolder> &folder)
    {
        if (Result<> walked = visit({}, folder); !walked)
            return walked;
        return sendUntil(0);
    }

private:
    /// On a pool thread. A failure is only ever a stop request, which the walker notices itself.
    void work()
    {
        Sha256 hasher;
        while (std::optional<Job> job = m_jobs.pop()) {
            for (const size_t file : job->files) {
                if (!job->listed->folder->hash(job->listed->entries[file], hasher, m_call))
                    break;
            }
            m_done.push(std::move(job->listed));
        }
    }

    Result<> visit(const RelPath &path, const std::shared_ptr<LocalFolder> &folder)
    {
        if (Result<> stopped = m_call.check(); !stopped)
            return stopped;
        Result<std::vector<TreeEntry>> entries = folder->entries();
        if (!entries)
            return fail(entries.error().kind, Code::FolderUnreadable, {path.display()},
                        entries.error().detail);
        const auto listed = std::make_shared<Listed>(path, folder, std::move(*entries));
        QByteArrayList subfolders;
        std::vector<size_t> files;
        for (size_t i = 0; i < listed->entries.size(); ++i) {
            const TreeEntry &entry = listed->entries[i];
            const bool isFolder = entry.kind == EntryKind::Folder;
            if (entry.unreadable || (!isFolder && entry.kind != EntryKind::File))
                continue;
            const RelPath place = path.child(entry.name).below(m_ignoreBase);
            if (m_ignore.verdict(place, isFolder) == IgnoreRules::Verdict::Ignored)
                continue;
            if (isFolder)
                subfolders.append(entry.name);
            else
                files.push_back(i);
        }
        m_waiting.push_back(listed);
        handOut(listed, files);
        if (Result<> sent = sendUntil(foldersAhead); !sent)
            return sent;
        for (const QByteArray &name : std::as_const(subfolders)) {
            const RelPath below = path.child(name);
            const Result<std::shared_ptr<LocalFolder>> subfolder = folder->subfolder(name);
            if (!subfolder) {
                // It could be opened a moment ago: somebody removes or swaps folders while we look.
                return fail(subfolder.error().kind, Code::FolderUnreadable, {below.display()},
                            subfolder.error().detail);
            }
            if (Result<> visited = visit(below, *subfolder); !visited)
                return visited;
        }
        return {};
    }

    void handOut(const std::shared_ptr<Listed> &listed, const std::vector<size_t> &files)
    {
        // Split before any job starts: the pool writes to the very entries that are looked at here.
        std::vector<Job> jobs;
        qint64 bytes = bytesPerJob;
        for (const size_t file : files) {
            if (bytes >= bytesPerJob || jobs.back().files.size() >= filesPerJob) {
                jobs.push_back({listed, {}});
                bytes = 0;
            }
            jobs.back().files.push_back(file);
            bytes += listed->entries[file].size;
        }
        listed->jobsLeft = jobs.size();
        for (Job &job : jobs) {
            // Never let the job queue fill up: the pool would wait for us to take results, and we for the
            // pool.
            while (m_jobsOut >= jobsAhead)
                collect();
            ++m_jobsOut;
            m_jobs.push(std::move(job));
        }
    }

    void collect()
    {
        if (const std::optional<std::shared_ptr<Listed>> done = m_done.popWithin(m_call.slice())) {
            --m_jobsOut;
            --(*done)->jobsLeft;
        }
    }

    /// Sends finished folders in order until at most `left` are waiting.
    Result<> sendUntil(size_t left)
    {
        while (!m_waiting.empty()) {
            if (Result<> stopped = m_call.check(); !stopped)
                return stopped;
            const std::shared_ptr<Listed> &first = m_waiting.front();
            if (first->jobsLeft > 0) {
                if (m_waiting.size() <= left)
                    return {};
                collect();
                continue;
            }
            m_call.report({++m_sent, 0, Progress::Unit::Items, first->path.display()});
            if (Result<> sent = m_sink.folder(first->path, first->entries); !sent)
                return sent;
            m_waiting.pop_front();
        }
        return {};
    }

    const RelPath &m_ignoreBase;
    const IgnoreRules &m_ignore;
    TreeSink &m_sink;
    const CallContext &m_call;
    BoundedQueue<Job> m_jobs{jobsAhead};
    BoundedQueue<std::shared_ptr<Listed>> m_done{jobsAhead};
    size_t m_jobsOut = 0;
    qint64 m_sent = 0;
    std::deque<std::shared_ptr<Listed>> m_waiting;
    std::vector<std::jthread> m_pool; ///< last: joined first, while everything else is still there
};

} // namespace

Result<> scanFolder(const QString &folder, const RelPath &ignoreBase, const IgnoreRules &ignore,
                    TreeSink &sink, const CallContext &call)
{
    const Result<std::shared_ptr<LocalFolder>> opened = LocalFolder::open(folder);
    if (opened)
        return Scanner(ignoreBase, ignore, sink, call).run(*opened);
    const Result<TreeEntry> file = LocalFolder::singleFile(folder, call);
    if (!file)
        return pass(file);
    if (file->kind == EntryKind::Folder)
        return pass(opened);
    return sink.folder({}, std::span(&*file, 1));
}

} // namespace Lotse
