// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sshrig.h"

#include <QFile>
#include <QTemporaryDir>
#include <memory>

namespace Lotse::Test {

/// The test engine at its port, as make-certificates has prepared it.
class EngineTls
{
public:
    static QString address() { return QStringLiteral("tcp://127.0.0.1:2376"); }
    /// The same, as from another computer: a port has to be published, and is looked for at this address.
    static QString farAddress() { return QStringLiteral("tcp://192.0.2.9:2376"); }
    /// The client's ca.pem, cert.pem and key.pem.
    static QString certificates() { return qEnvironmentVariable("LOTSE_TEST_CERTIFICATES"); }
    /// A folder with these of them only.
    static std::unique_ptr<QTemporaryDir> only(const QStringList &names)
    {
        auto folder = std::make_unique<QTemporaryDir>();
        for (const QString &name : names)
            if (!QFile::copy(certificates() + u'/' + name, folder->filePath(name)))
                qFatal("there is no %s", qPrintable(name));
        return folder;
    }
    /// Of the engine, as openssl says it.
    static QString fingerprint()
    {
        QByteArray said;
        const QString file = certificates() + QStringLiteral("/../server/cert.pem");
        SshRig::run(QStringLiteral("openssl"),
                    QString(QStringLiteral("x509 -noout -fingerprint -sha256 -in")).split(u' ') << file,
                    &said);
        return QString::fromLatin1(said.trimmed()).section(u'=', 1);
    }
};

} // namespace Lotse::Test
