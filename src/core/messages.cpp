// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/messages.h"

#include "core/messagetable.h"
#include "core/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

const MessageRow *rowOf(Code code)
{
    for (const auto &rows : allMessages()) {
        for (const MessageRow &row : rows) {
            if (row.code == code)
                return &row;
        }
    }
    return nullptr;
}

/// Fills %1 to %9 in one pass, so that an argument with a "%2" in it stays as it is.
QString filled(const char *source, const QStringList &args)
{
    const QString sentence = QCoreApplication::translate("Messages", source);
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number =
            sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
        if (number < 1) {
            text += sentence.at(i);
            continue;
        }
        const QString arg = args.value(number - 1);
        text += arg.isEmpty() ? u"…"_s : arg;
        ++i;
    }
    return text;
}

/// A profile has any number of problems, one argument each; its sentence shows them as one.
QStringList argumentsOf(const Error &error)
{
    if (error.code != Code::ProfileInvalid || error.args.size() < 2)
        return error.args;
    return {error.args.first(), error.args.mid(1).join(u'\n')};
}

/// The profile's own secrets were taken out before; this is for what an application or a program said.
Error withoutSecrets(Error error)
{
    for (QString &arg : error.args)
        arg = redacted(arg);
    return error;
}

} // namespace

Message messageFor(const Error &error)
{
    const MessageRow *row = rowOf(error.code);
    if (!row)
        row = rowOf(Code::Internal);
    const QStringList args = argumentsOf(withoutSecrets(error));
    Message message;
    message.happened = filled(row->happened, args);
    message.meaning = filled(row->meaning, args);
    message.did = filled(row->did, args);
    message.cure = filled(row->cure, args);
    message.code = QString::fromLatin1(row->id);
    message.detail = redacted(error.detail);
    return message;
}

QString Message::text() const
{
    const QStringList sentences{happened, meaning, did, cure};
    return sentences.join(u' ') + u" (%1)"_s.arg(code);
}

QString codeId(Code code)
{
    const MessageRow *row = rowOf(code);
    return row ? QString::fromLatin1(row->id) : QString();
}

QString kindKey(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Cancelled:
        return u"cancelled"_s;
    case Kind::Timeout:
        return u"timeout"_s;
    case Kind::Unreachable:
        return u"unreachable"_s;
    case Kind::IdentityUnknown:
        return u"identity-unknown"_s;
    case Kind::IdentityChanged:
        return u"identity-changed"_s;
    case Kind::Auth:
        return u"auth"_s;
    case Kind::Denied:
        return u"denied"_s;
    case Kind::NotFound:
        return u"not-found"_s;
    case Kind::Conflict:
        return u"conflict"_s;
    case Kind::Unsupported:
        return u"unsupported"_s;
    case Kind::Protocol:
        return u"protocol"_s;
    case Kind::Storage:
        return u"storage"_s;
    case Kind::BadInput:
        return u"bad-input"_s;
    case Kind::CheckFailed:
        return u"check-failed"_s;
    case Kind::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

QJsonObject errorToJson(const Error &error)
{
    const Message message = messageFor(error);
    QJsonObject json{{u"code"_s, message.code},
                     {u"kind"_s, kindKey(error.kind)},
                     {u"happened"_s, message.happened},
                     {u"meaning"_s, message.meaning},
                     {u"did"_s, message.did},
                     {u"cure"_s, message.cure},
                     {u"args"_s, QJsonArray::fromStringList(withoutSecrets(error).args)}};
    if (!error.detail.isEmpty())
        json.insert(u"detail"_s, message.detail);
    return json;
}

} // namespace Lotse
