// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sshtarget.h"

#include "transport/socketstream.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestInclude = 8;
constexpr int mostJumps = 8;

/// The values that were found first; later ones do not count (ssh_config(5)).
struct Settings
{
    QString hostName;
    QString user;
    QString port;
    QString proxyJump;
    QString identitiesOnly;
    QStringList identityFiles; // these add up
};

/// Words of one line: blanks or one "=" apart, with double quotes.
QStringList wordsOf(const QString &line)
{
    static const QRegularExpression word(u"\"([^\"]*)\"|([^\\s=\"]+)"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(line))
        words << (match.hasCaptured(1) ? match.captured(1) : match.captured(2));
    return words;
}

bool fits(const QString &pattern, const QString &name)
{
    const QString expression = QRegularExpression::wildcardToRegularExpression(
        pattern, QRegularExpression::NonPathWildcardConversion);
    return QRegularExpression(expression, QRegularExpression::CaseInsensitiveOption).match(name).hasMatch();
}

/// A negated pattern that fits rules the whole line out.
bool applies(const QStringList &patterns, const QString &name)
{
    bool any = false;
    for (const QString &pattern : patterns) {
        if (pattern.startsWith(u'!') && fits(pattern.mid(1), name))
            return false;
        any = any || (!pattern.startsWith(u'!') && fits(pattern, name));
    }
    return any;
}

class Configuration
{
public:
    explicit Configuration(QString home)
        : m_home(std::move(home))
    {
    }

    Settings settingsFor(const QString &name)
    {
        m_name = name;
        m_settings = {};
        forEachLine(m_home + u"/.ssh/config"_s, m_home + u"/.ssh"_s, 0, true);
        forEachLine(u"/etc/ssh/ssh_config"_s, u"/etc/ssh"_s, 0, true);
        return m_settings;
    }
    QStringList names()
    {
        m_names.clear();
        forEachLine(m_home + u"/.ssh/config"_s, m_home + u"/.ssh"_s, 0, true);
        return m_names;
    }

private:
    void forEachLine(const QString &path, const QString &base, int depth, bool isActive)
    {
        QFile file(path);
        if (depth > deepestInclude || !file.open(QIODevice::ReadOnly))
            return;
        const bool outer = isActive;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            if (line.trimmed().startsWith(u'#'))
                continue;
            QStringList words = wordsOf(line);
            if (words.size() < 2)
                continue;
            const QString key = words.takeFirst().toLower();
            if (key == "host"_L1) {
                isActive = outer && applies(words, m_name);
                for (const QString &name : std::as_const(words))
                    if (!name.contains(u'*') && !name.contains(u'?') && !name.startsWith(u'!') &&
                        !m_names.contains(name))
                        m_names << name;
            } else if (key == "match"_L1) {
                isActive = outer && words.size() == 1 && words.first().toLower() == "all"_L1;
            } else if (key == "include"_L1) {
                for (const QString &pattern : std::as_const(words))
                    include(pattern, base, depth, isActive);
            } else if (isActive) {
                take(key, words);
            }
        }
    }
    void include(const QString &pattern, const QString &base, int depth, bool isActive)
    {
        QString path = expanded(pattern);
        if (!path.startsWith(u'/'))
            path = base + u'/' + path;
        const QFileInfo place(path);
        for (const QString &name :
             QDir(place.path()).entryList({place.fileName()}, QDir::Files | QDir::Hidden))
            forEachLine(place.path() + u'/' + name, base, depth + 1, isActive);
    }
    void take(const QString &key, const QStringList &words)
    {
        const auto first = [&words](QString &value) {
            if (value.isEmpty())
                value = words.first();
        };
        if (key == "hostname"_L1)
            first(m_settings.hostName);
        else if (key == "user"_L1)
            first(m_settings.user);
        else if (key == "port"_L1)
            first(m_settings.port);
        else if (key == "proxyjump"_L1)
            first(m_settings.proxyJump);
        else if (key == "identitiesonly"_L1)
            first(m_settings.identitiesOnly);
        else if (key == "identityfile"_L1)
            m_settings.identityFiles << expanded(words.first());
    }
    QString expanded(QString path) const
    {
        if (path.startsWith("~/"_L1))
            path.replace(0, 1, m_home);
        return path.replace("%d"_L1, m_home);
    }

    const QString m_home;
    QString m_name;
    Settings m_settings;
    QStringList m_names;
};

/// "user@host:port", "[::1]:22", "host"
struct Spoken
{
    QString user;
    QString host;
    QString port;
};

std::optional<Spoken> spokenAddress(const QString &address)
{
    static const QRegularExpression form(
        uR"(^(?:([^@/\s]+)@)?(?:\[([0-9A-Fa-f:.%]+)\]|([^@:/\s\[\]-][^@:/\s\[\]]*))(?::(\d{1,5}))?$)"_s);
    const QRegularExpressionMatch match = form.match(address);
    if (!match.hasMatch() || match.captured(1).startsWith(u'-') ||
        (match.hasCaptured(4) && (match.captured(4).toInt() < 1 || match.captured(4).toInt() > 65535)))
        return std::nullopt;
    return Spoken{match.captured(1), match.captured(2) + match.captured(3), match.captured(4)};
}

QStringList defaultIdentities(const QString &home)
{
    QStringList files;
    for (const QString &name : {u"id_ed25519"_s, u"id_ecdsa"_s, u"id_rsa"_s})
        files << home + u"/.ssh/"_s + name;
    return files;
}

QString homeOr(const QString &home)
{
    return home.isEmpty() ? QDir::homePath() : home;
}

QString localUser()
{
    return qEnvironmentVariable("USER", u"root"_s);
}

Result<SshTarget> targetFor(const QString &address, const QString &home, const QString &user, bool withJumps)
{
    const std::optional<Spoken> spoken = spokenAddress(address);
    if (!spoken)
        return fail(Error::Kind::BadInput, Code::HostUriUnknown, {u"ssh://"_s + address});
    const Settings settings = Configuration(home).settingsFor(spoken->host);
    SshTarget target;
    target.host = settings.hostName.isEmpty() ? spoken->host : settings.hostName;
    target.host.replace("%h"_L1, spoken->host);
    target.user = !spoken->user.isEmpty() ? spoken->user : !settings.user.isEmpty() ? settings.user : user;
    const QString port = spoken->port.isEmpty() ? settings.port : spoken->port;
    target.port = port.isEmpty() ? 22 : port.toInt();
    target.identityFiles =
        settings.identityFiles.isEmpty() ? defaultIdentities(home) : settings.identityFiles;
    for (QString &file : target.identityFiles)
        file.replace("%h"_L1, target.host).replace("%r"_L1, target.user);
    target.identitiesOnly = settings.identitiesOnly.toLower() == "yes"_L1;
    if (!withJumps || settings.proxyJump.isEmpty() || settings.proxyJump.toLower() == "none"_L1)
        return target;
    for (const QString &jump : settings.proxyJump.split(u',')) {
        // One's own jumps are not followed, as the ssh command does from the second one on.
        const Result<SshTarget> one = targetFor(jump.trimmed(), home, localUser(), false);
        if (!one || target.jumps.size() == mostJumps)
            return fail(Error::Kind::BadInput, Code::HostUriUnknown, {u"ssh://"_s + jump.trimmed()},
                        u"ProxyJump"_s);
        target.jumps.append(*one);
    }
    return target;
}

} // namespace

QString SshTarget::address() const
{
    return u"%1@%2:%3"_s.arg(user, bracketed(host), QString::number(port));
}

QString SshTarget::knownAs() const
{
    return port == 22 ? host : u"[%1]:%2"_s.arg(host, QString::number(port));
}

Result<SshTarget> sshTarget(const QString &address, const QString &home, const QString &user)
{
    return targetFor(address, homeOr(home), user.isEmpty() ? localUser() : user, true);
}

QStringList sshConfigNames(const QString &home)
{
    return Configuration(homeOr(home)).names();
}

} // namespace Lotse
