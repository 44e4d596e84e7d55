// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/sshdoor.h"

namespace Lotse {

namespace {

/// So many connections at most, each with a command on it, for a server that allows few of them on one.
constexpr qsizetype mostFurther = 8;

bool isRefused(const Result<std::unique_ptr<SshStream>> &stream)
{
    return !stream && stream.error().code == Code::ChannelRefused;
}

} // namespace

SshDoor::SshDoor(SshTarget target, HostAnswers answers)
    : m_target(std::move(target))
    , m_answers(std::move(answers))
{
}

Result<std::shared_ptr<SshSession>> SshDoor::session(const CallContext &call)
{
    if (m_session && !m_session->isLost())
        return m_session;
    Result<std::shared_ptr<SshSession>> opened = SshSession::open(m_target, m_answers, call);
    if (opened)
        m_session = *opened;
    return opened;
}

Result<FileDescriptor> SshDoor::openTcp(const QString &host, int port, const CallContext &call)
{
    const Result<std::shared_ptr<SshSession>> opened = session(call);
    return opened ? (*opened)->openTcp(host, port, call) : pass(opened);
}

Result<std::unique_ptr<SshStream>> SshDoor::command(const QByteArrayList &argv, const CallContext &call)
{
    const Result<std::shared_ptr<SshSession>> first = session(call);
    if (!first)
        return pass(first);
    m_further.removeIf([](const auto &one) { return one->isLost(); });
    Result<std::unique_ptr<SshStream>> stream = (*first)->connectCommand(argv, call);
    for (qsizetype i = 0; isRefused(stream) && i < m_further.size(); ++i)
        stream = m_further[i]->connectCommand(argv, call);
    if (!isRefused(stream) || m_further.size() == mostFurther)
        return stream;
    const Result<std::shared_ptr<SshSession>> opened = SshSession::open(m_target, m_answers, call);
    if (!opened)
        return pass(opened);
    stream = (*opened)->connectCommand(argv, call);
    if (stream)
        m_further.append(*opened);
    return stream;
}

} // namespace Lotse
