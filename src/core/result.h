// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errorcode.h"

#include <QString>
#include <QStringList>
#include <expected>

namespace Lotse {

/// A failure as a value. Code branches on `kind`; the sentences people read are made from `code` and `args`
/// late, in their language, by messages.h. Copyable, crosses threads.
struct Error
{
    enum class Kind {
        Cancelled,       ///< the operator asked to stop
        Timeout,         ///< a deadline passed
        Unreachable,     ///< nobody answers at the address, or the connection broke
        IdentityUnknown, ///< a certificate or host key nobody has accepted yet; args.first() is its
                         ///< fingerprint
        IdentityChanged, ///< a certificate or host key other than the accepted one: always a hard stop
        Auth,            ///< the credentials were refused
        Denied,          ///< known, but not allowed
        NotFound,        ///< the named thing is not there
        Conflict,        ///< the named thing is in a state that forbids this
        Unsupported,     ///< this host or container lacks the ability
        Protocol,        ///< the other side said something that cannot be right
        Storage,         ///< a local file or disk failed
        BadInput,        ///< what the operator gave (profile, arguments, names) cannot be used
        CheckFailed,     ///< a check is red
        Internal         ///< a bug in Lotse
    };
    Kind kind = Kind::Internal;
    Code code = Code::Internal;
    QStringList args; ///< names, paths and numbers for the sentences, in the order the catalogue documents
    QString detail;   ///< stderr, status line, errno: untranslated, for support; never a secret
};

template <typename T = void>
using Result = std::expected<T, Error>;

/// The way to return a failure: `return fail(Error::Kind::NotFound, Code::ContainerNotFound, {name});`
inline std::unexpected<Error> fail(Error::Kind kind, Code code, QStringList args = {}, QString detail = {})
{
    return std::unexpected(Error{kind, code, std::move(args), std::move(detail)});
}

/// Passes another result's failure on: `if (!r) return pass(r);`
template <typename T>
std::unexpected<Error> pass(const std::expected<T, Error> &failed)
{
    return std::unexpected(failed.error());
}

} // namespace Lotse
