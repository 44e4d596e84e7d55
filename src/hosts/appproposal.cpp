// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/appproposal.h"

#include <QDir>
#include <QSet>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// Served by well-known programs that are no web applications.
bool isOtherService(int port)
{
    static const QSet<int> others{22,  25,  53,  68,   110,  111,  143,  389,   465,  587,
                                  631, 993, 995, 3306, 5353, 5432, 6379, 11211, 27017};
    return others.contains(port);
}

bool isPython(const QByteArray &program)
{
    return program.mid(program.lastIndexOf('/') + 1).startsWith("python");
}

void proposeService(Profile &profile, const AppFindings &findings, const std::optional<AppUnit> &unit)
{
    if (!unit) {
        profile.service.kind = ServiceRef::Kind::Container;
        profile.log.source = LogQuery::Source::Container;
        return;
    }
    profile.service.kind = ServiceRef::Kind::Unit;
    profile.service.unit = unit->name;
    profile.log.source = LogQuery::Source::Unit;
    profile.log.unit = unit->name;
    if (unit->command.isEmpty() || !isPython(unit->command.first()) || !findings.evidence.state.hasPython3)
        return;
    profile.interpreter = unit->command.first();
    profile.importUser = unit->user;
    if (const Result<RootPath> folder = RootPath::fromBytes(unit->workingFolder))
        profile.importFolder = *folder;
}

void proposeApi(Profile &profile, const AppWeb &web)
{
    ApiExpectation ready;
    ready.request.scheme = web.scheme;
    ready.request.port = web.port;
    if (web.scheme == "https" && web.isUnknownCertificate)
        ready.request.tls.trust = TlsPolicy::Trust::Fingerprint;
    ready.isReadyCheck = true;
    // What it answered today; where the certificate kept us from asking, any answer that is no failure.
    ready.statuses = web.status > 0 ? QList<int>{web.status}
                                    : QList<int>{200, 204, 301, 302, 303, 307, 308, 401, 403, 404};
    profile.api.append(ready);
}

} // namespace

QList<int> webPorts(const AppEvidence &evidence, const std::optional<AppUnit> &unit)
{
    QList<int> likely;
    const auto add = [&likely](int port) {
        if (port > 0 && port < 65536 && !likely.contains(port) && !isOtherService(port))
            likely.append(port);
    };
    if (unit) {
        for (const auto &[name, value] : unit->environment.asKeyValueRange())
            if (name.endsWith("PORT"))
                add(value.toInt());
    }
    for (const int port : evidence.state.exposedPorts)
        add(port);
    return likely.first(std::min<qsizetype>(likely.size(), 6));
}

QString composedFrom(const AppEvidence &evidence)
{
    const QString folder = evidence.state.labels.value(u"com.docker.compose.project.working_dir"_s);
    return !folder.isEmpty() && QDir(folder).exists() ? QDir::cleanPath(folder) : QString();
}

Profile proposedProfile(const Profile &base, const AppFindings &findings, const AppCandidate &candidate)
{
    Profile profile = emptyProfile();
    profile.name = base.name;
    profile.host = base.host;
    profile.container = base.container;
    profile.developmentRoot = base.developmentRoot;
    profile.gitRef = base.gitRef;
    profile.applicationRoot = candidate.root;
    if (findings.match && !findings.match->mappings.isEmpty())
        profile.mappings = findings.match->mappings;
    profile.version = findings.version.version;
    proposeService(profile, findings, unitFor(findings.evidence, candidate.root));
    if (findings.web)
        proposeApi(profile, *findings.web);
    return profile;
}

} // namespace Lotse
