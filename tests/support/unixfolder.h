// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/unixcontainer.h"
#include "transport/localcommand.h"

namespace Lotse::Test {

/// A folder of this machine seen through the code of Unix containers; the tools may be those of another
/// folder (busybox). What it cannot do (the application's address) it refuses.
class UnixFolder : public UnixContainer
{
public:
    explicit UnixFolder(QByteArray folder, QByteArray tools = {})
        : m_folder(std::move(folder))
        , m_tools(std::move(tools))
    {
        if (!m_tools.isEmpty())
            m_runner.setEnvironment(QByteArrayList{"PATH=" + m_tools});
    }
    Result<ApiReply> callApi(const ApiRequest &, const CallContext &) override
    {
        return fail(Error::Kind::Unsupported, Code::AbilityMissing);
    }

protected:
    Result<ContainerState> inspect(const CallContext &) override
    {
        ContainerState state;
        state.facts.running = true;
        return state;
    }
    QByteArray place(const RootPath &path) const override { return m_folder + path.bytes(); }
    Result<std::unique_ptr<RunningCommand>> start(const Command &command, ByteSource *input,
                                                  const CallContext &call) override
    {
        Command own = command;
        if (!m_tools.isEmpty())
            own.argv.first().prepend(m_tools + '/');
        return m_runner.start(own, input, call);
    }

private:
    QByteArray m_folder;
    QByteArray m_tools;
    LocalCommandRunner m_runner;
};

} // namespace Lotse::Test
