// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/profilereader.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

void readTls(const JsonPlace &json, const QString &folder, TlsPolicy &tls)
{
    static const QRegularExpression shape(u"^([0-9A-F]{2}:){31}[0-9A-F]{2}$"_s);
    const QString trust = json.at(u"trust"_s).text();
    if (trust == u"fingerprint")
        tls.trust = TlsPolicy::Trust::Fingerprint;
    else if (trust == u"own-ca")
        tls.trust = TlsPolicy::Trust::OwnCa;
    for (const JsonPlace &item : json.at(u"fingerprints"_s).items()) {
        tls.fingerprints << item.text().toUpper();
        if (!shape.match(tls.fingerprints.last()).hasMatch())
            item.complain(Words::tr(
                "A fingerprint is 32 pairs of the characters 0 to 9 and A to F, with \":\" in between."));
    }
    tls.caFile = json.at(u"ca-file"_s).localPath(folder);
    if (tls.trust == TlsPolicy::Trust::OwnCa && tls.caFile.isEmpty())
        json.complain(Words::tr("The entry \"%1\" is missing.").arg(u"ca-file"_s));
}

void readBase(const JsonPlace &json, const QString &folder, ApiRequest &request)
{
    if (!json.exists())
        return;
    request.scheme = json.at(u"scheme"_s).bytes(request.scheme);
    request.host = json.at(u"host"_s).bytes();
    request.port = json.at(u"port"_s).number(request.scheme == "http" ? 80 : 443);
    readTls(json.at(u"tls"_s), folder, request.tls);
}

/// `common` carries the base that requests share; an own base replaces it as a whole.
ApiRequest readRequest(const JsonPlace &json, const ApiRequest &common, const QString &folder)
{
    ApiRequest request = json.has(u"base"_s) ? ApiRequest() : common;
    readBase(json.at(u"base"_s), folder, request);
    request.method = json.at(u"method"_s).bytes(request.method);
    request.path = json.at(u"path"_s).bytes(request.path);
    if (!request.path.startsWith('/') || request.path.contains('\n') || request.path.contains('\r') ||
        request.path.contains(' '))
        json.at(u"path"_s).complain(
            Words::tr("The path of a request begins with \"/\" and contains no blank or line break."));
    request.body = json.at(u"body"_s).bytes();
    request.contentType = json.at(u"content-type"_s).bytes();
    request.timeLimitMs = json.at(u"time-limit-ms"_s).number(request.timeLimitMs);
    return request;
}

BodyExpectation readBodyExpectation(const JsonPlace &json)
{
    using Kind = BodyExpectation::Kind;
    struct Form
    {
        QLatin1StringView key;
        Kind kind;
        bool needsPointer;
    };
    static const Form forms[] = {{"equals"_L1, Kind::PointerEquals, true},
                                 {"not-equals"_L1, Kind::PointerNotEquals, true},
                                 {"exists"_L1, Kind::PointerExists, true},
                                 {"contains"_L1, Kind::TextContains, false},
                                 {"lacks"_L1, Kind::TextLacks, false}};
    BodyExpectation expectation;
    int found = 0;
    for (const Form &form : forms) {
        if (!json.has(form.key))
            continue;
        ++found;
        expectation.kind = form.kind;
        if (!form.needsPointer)
            expectation.text = json.at(form.key).text();
        else if (form.kind != Kind::PointerExists)
            expectation.value = json.at(form.key).value();
        if (form.needsPointer != json.has(u"pointer"_s))
            json.complain(Words::tr(
                "\"pointer\" belongs to \"equals\", \"not-equals\" and \"exists\", and only to them."));
    }
    if (json.value().isObject() && found != 1)
        json.complain(Words::tr(
            "Exactly one of \"equals\", \"not-equals\", \"exists\", \"contains\" and \"lacks\" must stand "
            "here."));
    expectation.pointer = json.at(u"pointer"_s).jsonPointer();
    return expectation;
}

ApiExpectation readExpectation(const JsonPlace &json, const ApiRequest &common, const QString &folder)
{
    ApiExpectation expectation;
    expectation.request = readRequest(json, common, folder);
    expectation.name = json.at(u"name"_s).text();
    expectation.changesSomething = json.at(u"changes-something"_s).flag(false);
    expectation.isReadyCheck = json.at(u"ready-check"_s).flag(false);
    expectation.button = json.at(u"button"_s).text();
    const JsonPlace expect = json.at(u"expect"_s);
    if (expect.has(u"status"_s)) {
        expectation.statuses.clear();
        for (const JsonPlace &status : expect.at(u"status"_s).items())
            expectation.statuses << status.number(0);
    }
    for (const JsonPlace &item : expect.at(u"body"_s).items())
        expectation.body << readBodyExpectation(item);
    if (expectation.isReadyCheck && expectation.changesSomething)
        json.complain(Words::tr("A ready check is asked again and again and must not change anything."));
    return expectation;
}

} // namespace

void readApi(const JsonPlace &json, const QString &folder, Profile &profile)
{
    ApiRequest common;
    readBase(json.at(u"api"_s).at(u"base"_s), folder, common);
    const JsonPlace running = json.at(u"version"_s).at(u"running"_s);
    if (running.exists()) {
        profile.version.request = readRequest(running, common, folder);
        profile.version.pointer = running.at(u"pointer"_s).jsonPointer();
        if (profile.version.pointer.isEmpty() && running.has(u"pointer"_s))
            running.at(u"pointer"_s).complain(Words::tr("This must not be empty."));
    }
    for (const JsonPlace &item : json.at(u"api"_s).at(u"requests"_s).items())
        profile.api << readExpectation(item, common, folder);
}

} // namespace Lotse
