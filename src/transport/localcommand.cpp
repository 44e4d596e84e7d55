// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/localcommand.h"

#include "core/relpath.h"
#include "transport/filedescriptor.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <vector>
extern "C" {
#include <sys/pidfd.h> // glibc's header does not say so itself
}

namespace Lotse {

namespace {

struct Pipe
{
    FileDescriptor readEnd;
    FileDescriptor writeEnd;
    bool open()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        readEnd = FileDescriptor(ends[0]);
        writeEnd = FileDescriptor(ends[1]);
        return true;
    }
};

void setNonBlocking(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

/// pid, pipes and what is still to be written. Standard output is handed out piece by piece; the process's
/// end (not the end of its pipes, which a daemon it left behind may hold) ends the stream.
class LocalCommand : public RunningCommand
{
public:
    LocalCommand(pid_t pid, Pipe in, Pipe out, Pipe err, QByteArray input, ByteSource *source,
                 CallContext call)
        : m_pid(pid)
        , m_process(::pidfd_open(pid, 0))
        , m_in(std::move(in.writeEnd))
        , m_out(std::move(out.readEnd))
        , m_errPipe(std::move(err.readEnd))
        , m_pending(std::move(input))
        , m_source(source)
        , m_call(std::move(call))
    {
        setNonBlocking(m_in.get());
        setNonBlocking(m_out.get());
        setNonBlocking(m_errPipe.get());
    }
    ~LocalCommand() override { end(); }

    Result<QByteArray> read() override
    {
        for (;;) {
            if (m_pid == 0)
                return takeRest();
            if (const Result<> allowed = m_call.check(); !allowed) {
                end();
                return pass(allowed);
            }
            if (const Result<> refilled = refill(); !refilled) {
                end();
                return pass(refilled);
            }
            pollfd fds[] = {{m_process.get(), POLLIN, 0},
                            {m_out.get(), POLLIN, 0},
                            {m_errPipe.get(), POLLIN, 0},
                            {m_in.get(), POLLOUT, 0}};
            ::poll(fds, 4, static_cast<int>(m_call.slice().count()));
            if (fds[3].revents != 0)
                feed();
            readErr();
            if (const QByteArray piece = readOut(); !piece.isEmpty())
                return piece;
            if (fds[0].revents != 0)
                reap();
        }
    }

private:
    Result<> refill()
    {
        if (!m_in.isOpen() || !m_pending.isEmpty())
            return {};
        if (m_source) {
            Result<QByteArray> piece = m_source->read();
            if (!piece)
                return pass(piece);
            m_pending = std::move(*piece);
        }
        if (m_pending.isEmpty())
            m_in.close();
        return {};
    }
    void feed()
    {
        const ssize_t written = ::write(m_in.get(), m_pending.constData(), size_t(m_pending.size()));
        if (written > 0) {
            m_pending.remove(0, written);
        } else if (errno != EAGAIN && errno != EINTR) {
            m_in.close(); // it reads no more; its exit code will say whether that is a failure
            m_pending.clear();
        }
    }
    QByteArray readOut()
    {
        QByteArray piece(65536, Qt::Uninitialized);
        const ssize_t got = m_out.isOpen() ? ::read(m_out.get(), piece.data(), size_t(piece.size())) : 0;
        if (got == 0)
            m_out.close(); // poll must not wake for it again
        piece.truncate(std::max<ssize_t>(got, 0));
        return piece;
    }
    void readErr()
    {
        char bytes[4096];
        ssize_t got = 0;
        while (m_errPipe.isOpen() && (got = ::read(m_errPipe.get(), bytes, sizeof bytes)) > 0)
            keepErr(QByteArrayView(bytes, got));
        if (got == 0)
            m_errPipe.close();
    }
    void reap()
    {
        int status = 0;
        if (m_pid == 0 || ::waitpid(m_pid, &status, 0) != m_pid)
            return;
        m_pid = 0;
        m_in.close();
        m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    /// After the end of the process: what still lies in the pipes, without waiting.
    Result<QByteArray> takeRest()
    {
        readErr();
        return readOut();
    }
    void end()
    {
        if (m_pid == 0)
            return;
        ::kill(-m_pid, SIGTERM);
        pollfd ended{m_process.get(), POLLIN, 0};
        if (::poll(&ended, 1, 100) != 1)
            ::kill(-m_pid, SIGKILL);
        reap();
    }

    pid_t m_pid;
    FileDescriptor m_process;
    FileDescriptor m_in;
    FileDescriptor m_out;
    FileDescriptor m_errPipe;
    QByteArray m_pending;
    ByteSource *m_source;
    CallContext m_call;
};

std::vector<char *> pointers(const QByteArrayList &words)
{
    std::vector<char *> list;
    for (const QByteArray &word : words)
        list.push_back(const_cast<char *>(word.constData())); // posix_spawn does not write to them
    list.push_back(nullptr);
    return list;
}

} // namespace

Result<std::unique_ptr<RunningCommand>> LocalCommandRunner::start(const Command &command, ByteSource *input,
                                                                  const CallContext &call)
{
    Q_ASSERT(!command.argv.isEmpty());
    Pipe in;
    Pipe out;
    Pipe err;
    if (!in.open() || !out.open() || !err.open())
        return fail(Error::Kind::Storage, Code::CommandFailed, {displayText(command.argv.first())},
                    errnoText(errno));

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.readEnd.get(), 0);
    posix_spawn_file_actions_adddup2(&actions, out.writeEnd.get(), 1);
    posix_spawn_file_actions_adddup2(&actions, err.writeEnd.get(), 2);
    if (!m_workingFolder.isEmpty())
        posix_spawn_file_actions_addchdir_np(&actions, m_workingFolder.constData());
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF);

    std::vector<char *> argv = pointers(command.argv);
    std::vector<char *> environment = pointers(m_environment.value_or(QByteArrayList()));
    pid_t pid = 0;
    const int problem = ::posix_spawnp(&pid, argv.front(), &actions, &attributes, argv.data(),
                                       m_environment ? environment.data() : environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (problem != 0)
        return fail(problem == ENOENT ? Error::Kind::NotFound : Error::Kind::Denied, Code::CommandFailed,
                    {displayText(command.argv.first())}, errnoText(problem));
    return std::make_unique<LocalCommand>(pid, std::move(in), std::move(out), std::move(err), command.input,
                                          input, call);
}

} // namespace Lotse
