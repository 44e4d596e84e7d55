// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/buttonfinder.h"

#include "steps/htmlcontrols.h"

#include <QRegularExpression>
#include <QUrl>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString attribute(const HtmlTag &tag, QLatin1StringView name)
{
    return tag.attributes.value(QString(name)).trimmed();
}

/// The first fetch('…') with its method, looked for from `from` on.
std::optional<ButtonTarget> fetchIn(const QString &script, qsizetype from = 0)
{
    static const QRegularExpression call(u"fetch\\(\\s*([\"'`])([^\"'`]*)\\1"_s);
    static const QRegularExpression method(u"method[\"']?\\s*:\\s*[\"'`]([A-Za-z]+)[\"'`]"_s);
    static const QRegularExpression type(u"content-type[\"']?\\s*:\\s*[\"'`]([^\"'`]+)[\"'`]"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto found = call.match(script, from);
    if (!found.hasMatch())
        return {};
    ButtonTarget target;
    target.path = found.captured(2).toUtf8();
    // Options belong to this call when they stand before the next one.
    const qsizetype next = script.indexOf(u"fetch("_s, found.capturedEnd());
    const QString options =
        script.mid(found.capturedEnd(), next < 0 ? 400 : qMin<qsizetype>(next - found.capturedEnd(), 400));
    if (const auto named = method.match(options); named.hasMatch())
        target.method = named.captured(1).toUpper().toLatin1();
    if (const auto named = type.match(options); named.hasMatch())
        target.contentType = named.captured(1).toLatin1();
    return target;
}

/// The script behind a control: the one that names its id, or the function that its onclick calls.
std::optional<ButtonTarget> scriptTarget(const HtmlControl &control, const QStringList &scripts)
{
    const QString onclick = attribute(control.tag, "onclick"_L1);
    if (const auto direct = fetchIn(onclick))
        return direct;
    static const QRegularExpression called(u"([A-Za-z_$][\\w$]*)\\s*\\("_s);
    QList<QRegularExpression> anchors;
    if (const auto match = called.match(onclick); match.hasMatch()) {
        const QString name = QRegularExpression::escape(match.captured(1));
        anchors.append(QRegularExpression(
            u"function\\s+%1\\s*\\(|\\b%1\\s*=\\s*(?:async\\s*)?(?:function|\\()"_s.arg(name)));
    }
    if (const QString id = attribute(control.tag, "id"_L1); !id.isEmpty())
        anchors.append(QRegularExpression(u"[\"'`]#?%1[\"'`]"_s.arg(QRegularExpression::escape(id))));
    for (const QRegularExpression &anchor : std::as_const(anchors))
        for (const QString &script : scripts)
            if (const auto match = anchor.match(script); match.hasMatch())
                if (const auto target = fetchIn(script, match.capturedStart()))
                    return target;
    return {};
}

ButtonTarget targetOf(const HtmlControl &control, const QStringList &scripts)
{
    const HtmlTag &tag = control.tag;
    ButtonTarget target;
    const auto use = [&target](const QString &path, const QString &method) {
        target.path = path.toUtf8();
        target.method = method.isEmpty() ? QByteArray("GET") : method.toUpper().toLatin1();
        return target;
    };
    // What a script reads from the control itself wins over where a plain submit would go.
    for (const auto name : {"data-endpoint"_L1, "data-url"_L1, "hx-post"_L1, "hx-get"_L1}) {
        if (const QString path = attribute(tag, name); !path.isEmpty()) {
            const QString method = attribute(tag, "data-method"_L1);
            const bool posts = name == "hx-post"_L1 || (name != "hx-get"_L1 && method.isEmpty());
            return use(path, posts ? u"POST"_s : method);
        }
    }
    if (const auto scripted = scriptTarget(control, scripts))
        return *scripted;
    const QString formMethod = control.form ? attribute(*control.form, "method"_L1) : QString();
    if (const QString path = attribute(tag, "formaction"_L1); !path.isEmpty()) {
        const QString own = attribute(tag, "formmethod"_L1);
        return use(path, own.isEmpty() ? formMethod : own);
    }
    if (tag.name == "a"_L1) {
        const QString path = attribute(tag, "href"_L1);
        return path.startsWith(u'#') || path.startsWith("javascript:"_L1) ? target : use(path, {});
    }
    if (control.form && attribute(tag, "type"_L1).toLower() != "button"_L1) {
        const QString action = attribute(*control.form, "action"_L1);
        return use(action.isEmpty() ? u"?"_s : action, formMethod);
    }
    return target;
}

} // namespace

std::optional<ButtonTarget> findButton(const QByteArray &html, const QString &text)
{
    const HtmlControls page = readControls(QString::fromUtf8(html));
    const QString wanted = text.simplified();
    for (const HtmlControl &control : page.controls) {
        const QStringList names{control.text, attribute(control.tag, "aria-label"_L1),
                                attribute(control.tag, "title"_L1)};
        for (const QString &name : names)
            if (name.simplified().contains(wanted, Qt::CaseInsensitive))
                return targetOf(control, page.scripts);
    }
    return {};
}

std::optional<QByteArray> pathOnSameHost(const QByteArray &page, const QByteArray &target)
{
    if (target.isEmpty())
        return {};
    // The host's name does not matter here; a placeholder shows whether the target leaves it.
    const QUrl base(u"https://page.invalid"_s + QString::fromUtf8(page));
    const QString relative = target == "?" ? QString() : QString::fromUtf8(target);
    const QUrl resolved = base.resolved(QUrl(relative));
    if (resolved.host() != base.host() || resolved.port() != base.port() ||
        resolved.scheme() != base.scheme())
        return {};
    const QByteArray path =
        resolved.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return path.isEmpty() ? QByteArray("/") : path;
}

} // namespace Lotse
