// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host.h"
#include "hosts/applocator.h"

// Looks for an application in a container: asks the container and hands what it said to hosts/applocator.
// Only reads. Whatever a container cannot tell is left out; only a stop request or a lost connection is an
// error. Worker thread.

namespace Lotse {

/// The development side, scanned and without what is ignored; what the others compare with.
Result<TreeSnapshot> scanDevelopment(const Profile &profile, const CallContext &call);

Result<AppEvidence> gatherEvidence(ContainerReader &container, const TreeSnapshot &development,
                                   const CallContext &call);

/// Lists what the candidate and the development tree could have in common, and counts.
Result<AppMatch> compareCandidate(ContainerReader &container, const AppCandidate &candidate,
                                  const TreeSnapshot &development, const CallContext &call);

/// The versions that the version file states on both sides. The file is looked for in both trees.
struct AppVersion
{
    Profile::Version version; ///< file empty: none was found
    QString development;
    QString container;
};
Result<AppVersion> findVersion(ContainerReader &container, const Profile &profile, const CallContext &call);

/// A port behind which a web application answers.
struct AppWeb
{
    int port = 0;
    QByteArray scheme;
    bool isUnknownCertificate = false; ///< HTTPS with a certificate that no authority vouches for
    int status = 0;                    ///< of a GET on "/"; 0 when the certificate kept us from asking
};
/// One GET on "/" per port and scheme until one answers.
Result<std::optional<AppWeb>> findWeb(ContainerReader &container, const QList<int> &ports,
                                      const CallContext &call);

} // namespace Lotse
