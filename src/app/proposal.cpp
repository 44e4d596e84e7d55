// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proposal.h"

#include <QUrl>

namespace Lotse {

using namespace Qt::StringLiterals;

std::optional<AppCandidate> Proposal::candidate() const
{
    if (root) {
        for (const AppCandidate &one : findings.candidates)
            if (one.root == *root)
                return one;
        return root->bytes() == "/"
                   ? std::nullopt
                   : std::optional(AppCandidate{*root, AppCandidate::Why::Files, {}, 0, {RelPath()}});
    }
    return chosen < findings.candidates.size() ? std::optional(findings.candidates[chosen]) : std::nullopt;
}

Profile Proposal::profile() const
{
    Profile made = base;
    if (const std::optional<AppCandidate> best = candidate())
        made = proposedProfile(base, findings, *best);
    if (mappings)
        made.mappings = *mappings;
    if (service)
        setService(made, *service);
    if (user)
        made.importUser = *user;
    if (interpreter)
        made.interpreter = *interpreter;
    if (web)
        setWeb(made, *web);
    return made;
}

QString serviceKey(const ServiceRef &service)
{
    switch (service.kind) {
    case ServiceRef::Kind::Unit:
        return u"unit:"_s + QString::fromUtf8(service.unit);
    case ServiceRef::Kind::Container:
        return u"container"_s;
    case ServiceRef::Kind::Commands:
        return u"commands"_s;
    case ServiceRef::Kind::None:
        break;
    }
    return u"none"_s;
}

ServiceRef serviceFromKey(const QString &key)
{
    ServiceRef service;
    if (key.startsWith("unit:"_L1)) {
        service.kind = ServiceRef::Kind::Unit;
        service.unit = key.mid(5).toUtf8();
    } else if (key == "container"_L1) {
        service.kind = ServiceRef::Kind::Container;
    }
    return service;
}

void setService(Profile &profile, const ServiceRef &service)
{
    const bool readsUnit = profile.log.source == LogQuery::Source::Unit;
    profile.service = service;
    if (service.kind == ServiceRef::Kind::Unit) {
        profile.log.source = LogQuery::Source::Unit;
        profile.log.unit = service.unit;
    } else if (readsUnit) {
        profile.log.source = LogQuery::Source::Container;
        profile.log.unit.clear();
    }
}

QString webText(const ApiRequest &request)
{
    return u"%1://%2:%3"_s.arg(QString::fromUtf8(request.scheme), QString::fromUtf8(request.host))
        .arg(request.port);
}

std::optional<ApiRequest> webFromText(const QString &text)
{
    ApiRequest request;
    if (text.isEmpty()) {
        request.port = 0;
        return request;
    }
    const qsizetype slashes = text.indexOf("://"_L1);
    const QString scheme = text.left(slashes);
    if (slashes < 0 || (scheme != "http"_L1 && scheme != "https"_L1))
        return std::nullopt;
    // QUrl takes no address without a host; the container's own is what an empty one means.
    const bool isOwn = text.mid(slashes + 3).startsWith(u':');
    const QUrl url(isOwn ? scheme + u"://container"_s + text.mid(slashes + 3) : text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    request.scheme = scheme.toUtf8();
    request.host = isOwn ? QByteArray() : url.host().toUtf8();
    request.port = url.port(scheme == "https"_L1 ? 443 : 80);
    return request.port > 0 ? std::optional(request) : std::nullopt;
}

void setWeb(Profile &profile, const ApiRequest &web)
{
    if (web.port == 0) {
        profile.api.clear();
        profile.version.pointer.clear();
        return;
    }
    if (profile.api.isEmpty()) {
        ApiExpectation ready;
        ready.isReadyCheck = true;
        ready.statuses = {200, 204, 301, 302, 303, 307, 308, 401, 403, 404};
        profile.api.append(ready);
    }
    const auto lead = [&web](ApiRequest &request) {
        if (web.scheme == "https" && request.tls.trust == TlsPolicy::Trust::System)
            request.tls.trust = TlsPolicy::Trust::Fingerprint;
        request.scheme = web.scheme;
        request.host = web.host;
        request.port = web.port;
    };
    for (ApiExpectation &expectation : profile.api)
        lead(expectation.request);
    if (!profile.version.pointer.isEmpty())
        lead(profile.version.request);
}

} // namespace Lotse
