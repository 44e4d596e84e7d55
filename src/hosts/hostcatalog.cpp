// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/hostcatalog.h"

#include "hosts/demohost.h"
#include "hosts/enginehost.h"
#include "hosts/proxmoxhost.h"
#include "transport/sshtarget.h"

#include <vector>

namespace Lotse {

using namespace Qt::StringLiterals;

std::span<const HostKind> hostKinds()
{
    static const std::vector<HostKind> kinds{
        EngineHost::dockerKind(),
        EngineHost::podmanKind(),
        EngineHost::socketKind(),
        EngineHost::sshKind(),
        EngineHost::tcpKind(),
        ProxmoxHost::kind(),
        {"demo", &DemoHost::displayName, nullptr, nullptr, &DemoHost::connect, &DemoHost::found},
    };
    return kinds;
}

Result<std::unique_ptr<Host>> connectHost(const QString &uri, const CallContext &call,
                                          const HostAnswers &answers)
{
    const QString scheme = uri.section(u':', 0, 0);
    for (const HostKind &kind : hostKinds()) {
        if (scheme == QLatin1StringView(kind.id))
            return kind.connect(uri, answers, call);
    }
    return fail(Error::Kind::BadInput, Code::HostUriUnknown, {uri});
}

QStringList suggestedHosts()
{
    QStringList addresses;
    for (const QString &name : sshConfigNames())
        addresses << u"ssh://"_s + name;
    return addresses;
}

} // namespace Lotse
