// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/certificates.h"

#include "core/knowncertificates.h"

#include <QCoreApplication>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool isSameServer(const ApiRequest &a, const ApiRequest &b)
{
    return a.scheme == b.scheme && a.host == b.host && a.port == b.port;
}

/// One harmless request for each server whose certificate is judged by fingerprint and not known yet.
QList<ApiRequest> unsettledServers(const Profile &profile)
{
    QList<ApiRequest> servers;
    const auto add = [&servers](const ApiRequest &request) {
        const bool isOpen = request.scheme == "https" && request.tls.trust == TlsPolicy::Trust::Fingerprint &&
                            request.tls.fingerprints.isEmpty();
        if (!isOpen ||
            std::ranges::any_of(servers, [&](const ApiRequest &one) { return isSameServer(one, request); }))
            return;
        ApiRequest probe = request;
        probe.method = "GET";
        probe.path = "/";
        probe.body.clear();
        servers.append(probe);
    };
    for (const ApiExpectation &expectation : profile.api)
        add(expectation.request);
    return servers;
}

bool isAccepted(const Workplace &place, const QString &fingerprint, Console &console)
{
    if (place.profile.host.startsWith(u"demo"_s)) {
        //: %1 is a SHA-256 fingerprint
        console.note(QCoreApplication::translate("Cli", "The demonstration's own certificate is accepted: %1")
                         .arg(fingerprint));
        return true;
    }
    if (!console.isInteractive())
        return false;
    //: %1 is a container, %2 a SHA-256 fingerprint
    return console.ask(
        QCoreApplication::translate(
            "Cli", "%1 answers with a certificate nobody has accepted yet. Its SHA-256 fingerprint is\n"
                   "  %2\nIs it the right one?")
            .arg(place.profile.container, fingerprint));
}

} // namespace

Result<> settleCertificates(Workplace &place, const Options &options, Console &console,
                            const CallContext &call)
{
    KnownCertificates known;
    for (const QString &fingerprint : options.acceptedFingerprints) {
        if (fingerprint.startsWith("SHA256:"_L1))
            continue; // of an SSH server
        if (Result<> kept = known.accept(place.profile.host, place.profile.container, fingerprint); !kept)
            return kept;
    }
    known.applyTo(place.profile);
    const bool mayAsk = console.isInteractive() || place.profile.host.startsWith(u"demo"_s);
    for (const ApiRequest &probe : mayAsk ? unsettledServers(place.profile) : QList<ApiRequest>()) {
        const Result<ApiReply> reply = place.container->callApi(probe, call);
        // Whatever else goes wrong is for the checks to tell.
        if (reply || reply.error().kind != Error::Kind::IdentityUnknown || reply.error().args.isEmpty())
            continue;
        const QString fingerprint = reply.error().args.first();
        if (!isAccepted(place, fingerprint, console))
            continue;
        if (Result<> kept = known.accept(place.profile.host, place.profile.container, fingerprint); !kept)
            return kept;
    }
    known.applyTo(place.profile);
    return call.check();
}

} // namespace Lotse
