// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

// One request to the application inside a container, and its answer.

namespace Lotse {

struct TlsPolicy
{
    enum class Trust { System, Fingerprint, OwnCa };
    Trust trust = Trust::System;
    QStringList fingerprints; ///< SHA-256 of the DER certificate, upper-case hex pairs with ":"
    QString caFile;
};

struct ApiRequest
{
    QByteArray method = "GET";
    QByteArray scheme = "https";
    QByteArray host; ///< empty: the container's own address
    int port = 443;
    QByteArray path = "/"; ///< with query
    QByteArray body;
    QByteArray contentType;
    TlsPolicy tls;
    int timeLimitMs = 10000;
    int maximumBytes = 4 << 20;
};

struct ApiReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    qint64 tookMs = 0;
    QString certificateFingerprint;
};

} // namespace Lotse
