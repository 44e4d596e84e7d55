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

QString keyOf(const Profile &profile)
{
    return profile.host + u' ' + profile.container;
}

QJsonObject readAll(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

KnownCertificates::KnownCertificates(const QString &base)
    : m_file((base.isEmpty()
                  ? QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/lotse"_L1
                  : base) +
             "/certificates.json"_L1)
{
}

QStringList KnownCertificates::acceptedFor(const Profile &profile) const
{
    QStringList fingerprints;
    for (const QJsonValue &value :
         readAll(m_file).value("certificates"_L1).toObject().value(keyOf(profile)).toArray())
        fingerprints << value.toString();
    return fingerprints;
}

Result<> KnownCertificates::accept(const Profile &profile, const QString &fingerprint)
{
    QJsonObject all = readAll(m_file);
    QJsonObject certificates = all.value("certificates"_L1).toObject();
    QJsonArray list = certificates.value(keyOf(profile)).toArray();
    if (list.contains(fingerprint))
        return {};
    list.append(fingerprint);
    certificates.insert(keyOf(profile), list);
    all.insert("lotse"_L1, 1);
    all.insert("certificates"_L1, certificates);
    QDir().mkpath(m_file.section(u'/', 0, -2));
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
        return fail(Error::Kind::Storage, Code::FileUnwritable, {m_file}, file.errorString());
    return {};
}

void KnownCertificates::applyTo(Profile &profile) const
{
    const QStringList accepted = acceptedFor(profile);
    const auto fill = [&accepted](ApiRequest &request) {
        if (request.tls.trust == TlsPolicy::Trust::Fingerprint && request.tls.fingerprints.isEmpty())
            request.tls.fingerprints = accepted;
    };
    for (ApiExpectation &expectation : profile.api)
        fill(expectation.request);
    fill(profile.version.request);
}

} // namespace Lotse
