// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets.h"

#include "core/redaction.h"
#include "core/secretforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

// What is shorter is hidden behind its name only: taken out everywhere, it would make every text unreadable.
constexpr qsizetype shortestValue = 4;
constexpr qsizetype shortestWithin = 8;
constexpr qsizetype mostValues = 500; // an answer must not make every later one slow

bool isLetterOrDigit(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool isPlainWord(const QByteArray &value)
{
    static const QByteArrayList words{"true", "false", "null", "none", "None", "True", "False", "undefined"};
    return words.contains(value);
}

} // namespace

Secrets::Secrets(const Profile &profile)
{
    for (const auto &[name, value] : profile.importEnvironment.asKeyValueRange()) {
        if (isSecretName(QString::fromUtf8(name)))
            add(value);
        addNamed(value);
    }
    addRequest(profile.version.request);
    for (const ApiExpectation &expectation : profile.api) {
        addRequest(expectation.request);
        for (const BodyExpectation &body : expectation.body) {
            addJson(body.pointer.section(u'/', -1), body.value);
            addNamed(body.text.toUtf8());
        }
    }
    addJson({}, profile.redeploy);
    QByteArrayList arguments;
    for (const QJsonValue &argument : profile.redeploy[u"arguments"_s].toArray())
        arguments << argument.toString().toUtf8();
    for (const QByteArrayList &list :
         {profile.service.startCommand, profile.service.stopCommand, profile.service.stateCommand, arguments})
        addArguments(list);
}

void Secrets::addArguments(const QByteArrayList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QByteArray &argument = arguments.at(i);
        addNamed(argument);
        // --password VALUE
        if (!argument.startsWith('-') || i + 1 == arguments.size())
            continue;
        const QString name = QString::fromUtf8(argument);
        if (isSecretName(name.mid(name.startsWith("--"_L1) ? 2 : 1)))
            add(arguments.at(i + 1));
    }
}

void Secrets::add(const QByteArray &value)
{
    if (value.size() < shortestValue || isPlainWord(value) || value == redactionMark() ||
        m_values.contains(value) || m_values.size() >= mostValues)
        return;
    m_values << value;
    for (const QByteArray &form : secretForms(value)) {
        const bool known = std::ranges::any_of(m_forms, [&form](const Form &f) { return f.text == form; });
        if (!known && form.size() >= shortestValue)
            m_forms << Form{form, form.size() < shortestWithin};
    }
    // One value may be the beginning of another.
    std::ranges::stable_sort(m_forms, std::greater(), [](const Form &form) { return form.text.size(); });
}

void Secrets::addQuery(const QByteArray &query)
{
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            continue;
        QByteArray name = pair.left(equals);
        QByteArray value = pair.mid(equals + 1);
        if (!isSecretName(QString::fromUtf8(QByteArray::fromPercentEncoding(name.replace('+', ' ')))))
            continue;
        add(value);
        add(QByteArray::fromPercentEncoding(value.replace('+', ' ')));
    }
}

void Secrets::addJson(const QString &name, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addJson(it.key(), it.value());
        return;
    }
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            addJson(name, item);
        return;
    }
    if (value.isDouble() && isSecretName(name))
        add(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).mid(1));
    if (!value.isString())
        return;
    const QByteArray text = value.toString().toUtf8();
    if (isSecretName(name))
        add(text);
    // A text may hold another JSON text, a form or an address.
    const QJsonDocument inner = QJsonDocument::fromJson(text);
    if (inner.isObject() || inner.isArray())
        addJson(name, inner.isObject() ? QJsonValue(inner.object()) : QJsonValue(inner.array()));
    addNamed(text);
}

void Secrets::addRequest(const ApiRequest &request)
{
    if (const qsizetype mark = request.path.indexOf('?'); mark >= 0)
        addQuery(request.path.mid(mark + 1));
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (body.isObject() || body.isArray())
        addJson({}, body.isObject() ? QJsonValue(body.object()) : QJsonValue(body.array()));
    else
        addQuery(request.body.trimmed());
    addNamed(request.body);
}

void Secrets::learn(const QByteArray &text)
{
    // "password: required" must not take every "required" out of the rest.
    constexpr qsizetype shortestLearnt = 8;
    for (const QByteArray &value : redacted(text).values) {
        const auto isDigit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
        if (value.size() >= shortestLearnt && std::ranges::any_of(value, isDigit))
            add(value);
    }
}

void Secrets::addNamed(const QByteArray &text)
{
    for (const QByteArray &value : redacted(text).values)
        add(value);
}

QByteArray Secrets::hide(const QByteArray &text) const
{
    QByteArray clean = redacted(text).text;
    for (const Form &form : m_forms) {
        for (qsizetype at = clean.indexOf(form.text); at >= 0; at = clean.indexOf(form.text, at)) {
            const qsizetype end = at + form.text.size();
            const bool touched = (at > 0 && isLetterOrDigit(clean.at(at - 1))) ||
                                 (end < clean.size() && isLetterOrDigit(clean.at(end)));
            if (form.standsAlone && touched) {
                ++at;
                continue;
            }
            clean.replace(at, form.text.size(), redactionMark());
            at += redactionMark().size();
        }
    }
    return clean;
}

QString Secrets::hide(const QString &text) const
{
    return QString::fromUtf8(hide(text.toUtf8()));
}

QStringList Secrets::hide(const QStringList &texts) const
{
    QStringList clean;
    for (const QString &text : texts)
        clean << hide(text);
    return clean;
}

QByteArrayList Secrets::hide(const QByteArrayList &arguments) const
{
    QByteArrayList clean;
    for (const QByteArray &argument : arguments)
        clean << hide(argument);
    return clean;
}

Error Secrets::hide(Error error) const
{
    error.args = hide(error.args);
    error.detail = hide(error.detail);
    return error;
}

CheckResult Secrets::hide(CheckResult result) const
{
    result.expected = hide(result.expected);
    result.answer = hide(result.answer);
    result.evidence = hide(result.evidence);
    if (result.error)
        result.error = hide(*result.error);
    return result;
}

RunEvent Secrets::hide(RunEvent event) const
{
    event.subject = hide(event.subject);
    event.title = hide(event.title);
    event.commands = hide(event.commands);
    event.output = hide(event.output);
    if (event.check)
        event.check = hide(*event.check);
    if (event.error)
        event.error = hide(*event.error);
    return event;
}

QJsonValue Secrets::hide(const QJsonValue &value) const
{
    if (value.isString())
        return hide(value.toString());
    if (value.isArray()) {
        QJsonArray clean;
        for (const QJsonValue &item : value.toArray())
            clean << hide(item);
        return clean;
    }
    if (!value.isObject())
        return value;
    QJsonObject clean = value.toObject();
    for (auto it = clean.begin(); it != clean.end(); ++it)
        it.value() = isSecretName(it.key()) && !it.value().isObject() && !it.value().isArray()
                         ? QJsonValue(QString::fromLatin1(redactionMark()))
                         : hide(QJsonValue(it.value()));
    return clean;
}

Profile Secrets::hide(Profile profile) const
{
    for (auto it = profile.importEnvironment.begin(); it != profile.importEnvironment.end(); ++it)
        it.value() = isSecretName(QString::fromUtf8(it.key())) ? redactionMark() : hide(it.value());
    const auto clean = [this](ApiRequest &request) {
        request.path = hide(request.path);
        request.body = hide(request.body);
    };
    clean(profile.version.request);
    for (ApiExpectation &expectation : profile.api) {
        clean(expectation.request);
        expectation.name = hide(expectation.name);
        for (BodyExpectation &body : expectation.body) {
            const bool isSecret = isSecretName(body.pointer.section(u'/', -1)) && body.value.isString();
            body.value = isSecret ? QJsonValue(QString::fromLatin1(redactionMark())) : hide(body.value);
            body.text = hide(body.text);
        }
    }
    profile.forbiddenLogTexts = hide(profile.forbiddenLogTexts);
    for (QByteArrayList *command :
         {&profile.service.startCommand, &profile.service.stopCommand, &profile.service.stateCommand})
        *command = hide(*command);
    profile.redeploy = hide(QJsonValue(profile.redeploy)).toObject();
    return profile;
}

} // namespace Lotse
