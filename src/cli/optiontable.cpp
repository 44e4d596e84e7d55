// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/optiontable.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <fcntl.h>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QByteArray &bytes)
{
    return displayText(bytes);
}

Complaint setRoot(Options &options, const QByteArray &value)
{
    const Result<RootPath> root = RootPath::fromBytes(value);
    if (!root)
        return QCoreApplication::translate("Cli",
                                           "--root needs an absolute path inside the container, not “%1”.")
            .arg(shown(value));
    options.root = *root;
    return {};
}

Complaint addMapping(Options &options, const QByteArray &value)
{
    const qsizetype equals = value.indexOf('=');
    const Result<RelPath> development = RelPath::fromBytes(equals < 0 ? value : value.left(equals));
    const Result<RelPath> container = RelPath::fromBytes(equals < 0 ? value : value.mid(equals + 1));
    if (!development || !container)
        return QCoreApplication::translate("Cli", "--map needs two relative paths, DEV=CONTAINER, not “%1”.")
            .arg(shown(value));
    options.mappings.append({*development, *container});
    return {};
}

template <typename T>
Complaint choose(const char *option, const QByteArray &value,
                 std::initializer_list<std::pair<const char *, T>> choices, auto &target)
{
    QStringList names;
    for (const auto &[name, choice] : choices) {
        if (value == name) {
            target = choice;
            return {};
        }
        names << QString::fromLatin1(name);
    }
    //: %1 is an option, %2 lists what it takes, %3 is what was given
    return QCoreApplication::translate("Cli", "%1 takes one of %2, not “%3”.")
        .arg(QLatin1StringView(option), names.join(u", "_s), shown(value));
}

Complaint addFingerprint(Options &options, const QByteArray &value)
{
    static const QRegularExpression sshForm(u"^SHA256:[A-Za-z0-9+/]{43}$"_s);
    if (sshForm.match(QString::fromLatin1(value)).hasMatch()) {
        options.acceptedFingerprints << QString::fromLatin1(value);
        return {};
    }
    const QByteArray hex = QByteArray(value).replace(':', "").toUpper();
    static const QRegularExpression sha256(u"^[0-9A-F]{64}$"_s);
    if (!sha256.match(QString::fromLatin1(hex)).hasMatch())
        return QCoreApplication::translate("Cli",
                                           "“%1” is no SHA-256 fingerprint: that has 64 hexadecimal digits.")
            .arg(shown(value));
    options.acceptedFingerprints << QString::fromLatin1(QByteArray::fromHex(hex).toHex(':').toUpper());
    return {};
}

Complaint setSecretDescriptor(Options &options, const QByteArray &value)
{
    bool isNumber = false;
    options.secretDescriptor = value.toInt(&isNumber);
    if (isNumber && options.secretDescriptor >= 0 && ::fcntl(options.secretDescriptor, F_GETFD) >= 0)
        return {};
    return QCoreApplication::translate("Cli", "--secret-fd needs the number of an open file, not “%1”.")
        .arg(shown(value));
}

Complaint chooseFormat(Options &options, Options::Format format)
{
    if (options.format != Options::Format::Human && options.format != format)
        return QCoreApplication::translate("Cli", "--json and --print0 exclude each other.");
    options.format = format;
    return {};
}

constexpr OptionRow rows[] = {
    {"--profile", true,
     [](Options &o, const QByteArray &v) {
         o.profileFile = QString::fromUtf8(v);
         return Complaint();
     }},
    {"--host", true,
     [](Options &o, const QByteArray &v) {
         o.host = QString::fromUtf8(v);
         return Complaint();
     }},
    {"--container", true,
     [](Options &o, const QByteArray &v) {
         o.container = QString::fromUtf8(v);
         return Complaint();
     }},
    {"--dev", true,
     [](Options &o, const QByteArray &v) {
         o.developmentRoot = QString::fromUtf8(v);
         return Complaint();
     }},
    {"--root", true, [](Options &o, const QByteArray &v) { return setRoot(o, v); }},
    {"--map", true, [](Options &o, const QByteArray &v) { return addMapping(o, v); }},
    {"--ignore", true,
     [](Options &o, const QByteArray &v) {
         o.ignore << v;
         return Complaint();
     }},
    {"--no-default-ignores", false,
     [](Options &o, const QByteArray &) {
         o.useDefaultIgnores = false;
         return Complaint();
     }},
    {"--modes", true,
     [](Options &o, const QByteArray &v) {
         return choose<ModePolicy>(
             "--modes", v, {{"exec-bit", ModePolicy::ExecBit}, {"exact", ModePolicy::Exact}}, o.modes);
     }},
    {"--tier", true,
     [](Options &o, const QByteArray &v) {
         return choose<ListTier>("--tier", v,
                                 {{"python3", ListTier::Python3},
                                  {"sha256sum", ListTier::Sha256sum},
                                  {"archive", ListTier::Archive}},
                                 o.tier);
     }},
    {"--remove-extra", true, [](Options &o, const QByteArray &v) { return addPath(o.removeExtra, v); }},
    {"--remove-all-extra", false,
     [](Options &o, const QByteArray &) {
         o.removeAllExtra = true;
         return Complaint();
     }},
    {"--copy-secret", true, [](Options &o, const QByteArray &v) { return addPath(o.copySecrets, v); }},
    {"--all", false,
     [](Options &o, const QByteArray &) {
         o.allEntries = true;
         return Complaint();
     }},
    {"--json", false, [](Options &o, const QByteArray &) { return chooseFormat(o, Options::Format::Json); }},
    {"--print0", false,
     [](Options &o, const QByteArray &) { return chooseFormat(o, Options::Format::Print0); }},
    {"--lang", true,
     [](Options &o, const QByteArray &v) {
         return choose<QString>("--lang", v, {{"de", u"de"_s}, {"en", u"en"_s}}, o.language);
     }},
    {"--report", true,
     [](Options &o, const QByteArray &v) {
         o.reportFolder = QString::fromUtf8(v);
         return Complaint();
     }},
    {"--secret-fd", true, [](Options &o, const QByteArray &v) { return setSecretDescriptor(o, v); }},
    {"--accept-fingerprint", true, [](Options &o, const QByteArray &v) { return addFingerprint(o, v); }},
    {"--allow-changing-checks", false,
     [](Options &o, const QByteArray &) {
         o.allowChangingChecks = true;
         return Complaint();
     }},
    {"--no-snapshot", false,
     [](Options &o, const QByteArray &) {
         o.noSnapshot = true;
         return Complaint();
     }},
    {"--vzdump", true,
     [](Options &o, const QByteArray &value) {
         o.vzdumpStorage = QString::fromUtf8(value);
         return Complaint();
     }},
    {"--to-snapshot", false,
     [](Options &o, const QByteArray &) {
         o.toSnapshot = true;
         return Complaint();
     }},
    {"--yes", false,
     [](Options &o, const QByteArray &) {
         o.yes = true;
         return Complaint();
     }},
};

} // namespace

std::span<const OptionRow> optionRows()
{
    return rows;
}

Complaint addPath(QList<RelPath> &paths, const QByteArray &value)
{
    const Result<RelPath> path = RelPath::fromBytes(value);
    if (!path || path->isRoot())
        //: %1 is a path from the command line
        return QCoreApplication::translate("Cli", "“%1” is no path below the application root.")
            .arg(shown(value));
    paths.append(*path);
    return {};
}

} // namespace Lotse
