// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/knowncertificates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &host, const QString &container)
{
    return host + u' ' + container;
}

} // namespace

KnownCertificates::KnownCertificates(const QString &base)
    : m_file((base.isEmpty()
                  ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/lotse"_L1
                  : base) +
             "/certificates.json"_L1)
{
}

QStringList KnownCertificates::acceptedFor(const QString &host, const QString &container) const
{
    QStringList fingerprints;
    for (const QJsonValue &value : certificates().value(keyOf(host, container)).toArray())
        fingerprints << value.toString();
    return fingerprints;
}

Result<> KnownCertificates::accept(const QString &host, const QString &container, const QString &fingerprint)
{
    QJsonObject all = certificates();
    QJsonArray list = all.value(keyOf(host, container)).toArray();
    if (list.contains(fingerprint))
        return {};
    list.append(fingerprint);
    all.insert(keyOf(host, container), list);
    return write(all);
}

Result<> KnownCertificates::forget(const QString &host)
{
    QJsonObject all = certificates();
    if (!all.contains(keyOf(host, {})))
        return {};
    all.remove(keyOf(host, {}));
    return write(all);
}

QJsonObject KnownCertificates::certificates() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object().value("certificates"_L1).toObject()
               : QJsonObject();
}

Result<> KnownCertificates::write(const QJsonObject &certificates) const
{
    const QJsonObject all{{u"lotse"_s, 1}, {u"certificates"_s, certificates}};
    QDir().mkpath(m_file.section(u'/', 0, -2));
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
        return fail(Error::Kind::Storage, Code::FileUnwritable, {m_file}, file.errorString());
    return {};
}

void KnownCertificates::applyTo(Profile &profile) const
{
    const QStringList accepted = acceptedFor(profile.host, profile.container);
    const auto fill = [&accepted](ApiRequest &request) {
        if (request.tls.trust == TlsPolicy::Trust::Fingerprint && request.tls.fingerprints.isEmpty())
            request.tls.fingerprints = accepted;
    };
    for (ApiExpectation &expectation : profile.api)
        fill(expectation.request);
    fill(profile.version.request);
}

} // namespace Lotse
