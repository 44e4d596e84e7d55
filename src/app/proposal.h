// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hosts/appproposal.h"

namespace Lotse {

/// The guesses about an application without a profile, and what its operator changed about them. The changes
/// hold whatever is found out afterwards. A value; no widgets.
struct Proposal
{
    Profile base; ///< name, host, container and development side
    AppFindings findings;
    qsizetype chosen = 0; ///< among the candidates

    // What was changed by hand
    std::optional<RootPath> root;
    std::optional<QList<Mapping>> mappings;
    std::optional<ServiceRef> service;
    std::optional<QByteArray> user;
    std::optional<QByteArray> interpreter;
    std::optional<ApiRequest> web; ///< port 0: none

    /// The candidate at hand; the root that was typed in is one too.
    std::optional<AppCandidate> candidate() const;
    Profile profile() const;
};

/// How a service is written in a field and read back: "unit:NAME", "container", "none".
QString serviceKey(const ServiceRef &service);
ServiceRef serviceFromKey(const QString &key);
void setService(Profile &profile, const ServiceRef &service);

/// "https://:5001" and "https://host:5001/": scheme, host and port of the requests. Nothing: it is no
/// address.
QString webText(const ApiRequest &request);
std::optional<ApiRequest> webFromText(const QString &text);
/// Every request of the profile goes there from now on; port 0 takes the requests away.
void setWeb(Profile &profile, const ApiRequest &web);

} // namespace Lotse
