// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/foldercontainer.h"

namespace Lotse::Test {

using namespace Qt::StringLiterals;

FaultyContainer::FaultyContainer(Container &inner, int atCall, Fault fault, std::stop_source stop)
    : m_inner(inner)
    , m_atCall(atCall)
    , m_fault(fault)
    , m_stop(std::move(stop))
{
}

template <typename F>
auto FaultyContainer::passed(F work) -> decltype(work())
{
    ++m_calls;
    const bool now = m_fault == Fault::Dead ? m_calls >= m_atCall : m_calls == m_atCall;
    const auto broken =
        fail(Error::Kind::Unreachable, Code::ConnectionLost, {u"world"_s}, QString::number(m_calls));
    if (now && m_fault == Fault::Stop)
        m_stop.request_stop();
    if (now && (m_fault == Fault::FailBefore || m_fault == Fault::Dead))
        return broken;
    auto result = work();
    if (now && m_fault == Fault::FailAfter)
        return broken;
    return result;
}

Result<ContainerState> FaultyContainer::state(const CallContext &call)
{
    return passed([&] { return m_inner.state(call); });
}

Result<> FaultyContainer::list(const RootPath &root, const IgnoreRules &ignore, const ListOptions &options,
                               TreeSink &sink, const CallContext &call)
{
    return passed([&] { return m_inner.list(root, ignore, options, sink, call); });
}

Result<std::unique_ptr<ByteSource>>
FaultyContainer::readTar(const RootPath &root, std::span<const RelPath> paths, const CallContext &call)
{
    return passed([&] { return m_inner.readTar(root, paths, call); });
}

Result<CommandOutput> FaultyContainer::ask(const ReadingCommand &command, const CallContext &call)
{
    return passed([&] { return m_inner.ask(command, call); });
}

Result<ServiceState> FaultyContainer::serviceState(const ServiceRef &service, const CallContext &call)
{
    return passed([&] { return m_inner.serviceState(service, call); });
}

Result<QList<LogLine>> FaultyContainer::log(const LogQuery &query, const CallContext &call)
{
    return passed([&] { return m_inner.log(query, call); });
}

Result<ApiReply> FaultyContainer::callApi(const ApiRequest &request, const CallContext &call)
{
    return passed([&] { return m_inner.callApi(request, call); });
}

Result<> FaultyContainer::writeTar(const RootPath &folder, ByteSource &source, const CallContext &call)
{
    return passed([&] { return m_inner.writeTar(folder, source, call); });
}

Result<> FaultyContainer::makeFolder(const RootPath &folder, quint32 mode, const CallContext &call)
{
    return passed([&] { return m_inner.makeFolder(folder, mode, call); });
}

Result<> FaultyContainer::copyTree(const RootPath &from, const RootPath &to, const CallContext &call)
{
    return passed([&] { return m_inner.copyTree(from, to, call); });
}

Result<> FaultyContainer::rename(std::span<const Rename> renames, const CallContext &call)
{
    return passed([&] { return m_inner.rename(renames, call); });
}

Result<> FaultyContainer::remove(std::span<const RootPath> paths, const CallContext &call)
{
    return passed([&] { return m_inner.remove(paths, call); });
}

Result<> FaultyContainer::tryRoom(const RootPath &file, qint64 bytes, const CallContext &call)
{
    return passed([&] { return m_inner.tryRoom(file, bytes, call); });
}

Result<> FaultyContainer::setAttributes(std::span<const AttributeChange> changes, const CallContext &call)
{
    return passed([&] { return m_inner.setAttributes(changes, call); });
}

Result<> FaultyContainer::control(const ServiceRef &service, ServiceAction action, const CallContext &call)
{
    return passed([&] { return m_inner.control(service, action, call); });
}

Result<> FaultyContainer::snapshot(const SnapshotOperation &operation, const CallContext &call)
{
    return passed([&] { return m_inner.snapshot(operation, call); });
}

Result<> FaultyContainer::hostBackup(const HostBackupOperation &operation, const CallContext &call)
{
    return passed([&] { return m_inner.hostBackup(operation, call); });
}

Result<bool> FaultyContainer::hasSnapshot(const QString &name, const CallContext &call)
{
    return passed([&] { return m_inner.hasSnapshot(name, call); });
}

} // namespace Lotse::Test
