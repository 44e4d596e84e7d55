// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshknownhosts.h"

#include <QRegularExpression>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// "|1|salt|hash": HMAC-SHA1 of the name.
bool isHashOf(const QByteArray &pattern, const QByteArray &name)
{
    const QByteArrayList parts = pattern.split('|');
    if (parts.size() != 4 || parts.at(1) != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts.at(2));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    const bool made = ::HMAC(EVP_sha1(), salt.constData(), int(salt.size()),
                             reinterpret_cast<const unsigned char *>(name.constData()), size_t(name.size()),
                             digest, &length) != nullptr;
    return made && QByteArrayView(digest, qsizetype(length)) == QByteArray::fromBase64(parts.at(3));
}

bool fits(const QByteArray &patterns, const QString &knownAs)
{
    bool any = false;
    for (const QByteArray &one : patterns.split(',')) {
        if (one.startsWith('|')) {
            any = any || isHashOf(one, knownAs.toUtf8());
            continue;
        }
        const bool isNegated = one.startsWith('!');
        // Brackets are part of "[host]:port", no character class.
        QString pattern = QRegularExpression::escape(QString::fromUtf8(isNegated ? one.mid(1) : one));
        pattern.replace("\\*"_L1, ".*"_L1).replace("\\?"_L1, "."_L1);
        const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern),
                                            QRegularExpression::CaseInsensitiveOption);
        if (!expression.match(knownAs).hasMatch())
            continue;
        if (isNegated)
            return false;
        any = true;
    }
    return any;
}

} // namespace

bool isHostKeyRevoked(const QByteArray &knownHosts, const QString &knownAs, const QByteArray &keyBase64)
{
    for (const QByteArray &line : knownHosts.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() >= 4 && words.at(0) == "@revoked" && words.at(3) == keyBase64 &&
            fits(words.at(1), knownAs))
            return true;
    }
    return false;
}

} // namespace Lotse
