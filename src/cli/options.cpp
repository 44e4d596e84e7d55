// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/optiontable.h"

#include <QCoreApplication>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Verb = Options::Verb;

struct VerbRow
{
    const char *name;
    Verb verb;
};
constexpr VerbRow verbs[] = {
    {"hosts", Verb::Hosts},
    {"containers", Verb::Containers},
    {"compare", Verb::Compare},
    {"check", Verb::Check},
    {"plan", Verb::Plan},
    {"repair", Verb::Repair},
    {"rollback", Verb::Rollback},
    {"finish", Verb::Finish},
    {"dismiss", Verb::Dismiss},
    {"restore", Verb::Restore},
    {"history", Verb::History},
    {"report", Verb::Report},
    {"profile", Verb::ProfileCheck},
    {"doctor", Verb::Doctor},
};

QString shown(const QByteArray &bytes)
{
    return displayText(bytes);
}

/// Sets one option; `rest` holds what follows it and loses its value.
Complaint takeOption(Options &options, const QByteArray &argument, QByteArrayList &rest)
{
    const qsizetype equals = argument.indexOf('=');
    const QByteArray name = argument.left(equals < 0 ? argument.size() : equals);
    const auto rows = optionRows();
    const auto row = std::ranges::find_if(rows, [&name](const OptionRow &one) { return name == one.name; });
    if (row == rows.end())
        return QCoreApplication::translate("Cli", "There is no option %1.").arg(shown(name));
    if (!row->takesValue)
        return equals < 0 ? row->set(options, {})
                          : QCoreApplication::translate("Cli", "%1 takes no value.").arg(shown(name));
    QByteArray value = argument.mid(equals + 1);
    if (equals < 0) {
        if (rest.isEmpty())
            return QCoreApplication::translate("Cli", "%1 needs a value.").arg(shown(name));
        value = rest.takeFirst();
    }
    if (value.isEmpty())
        return QCoreApplication::translate("Cli", "%1 needs a value.").arg(shown(name));
    return row->set(options, value);
}

Complaint takeRun(Options &options, QByteArrayList &words, bool isNeeded, const char *verb)
{
    if (!words.isEmpty())
        options.run = QString::fromUtf8(words.takeFirst());
    else if (isNeeded)
        return QCoreApplication::translate("Cli", "%1 needs a run; “lotse-cli history” lists them.")
            .arg(QLatin1StringView(verb));
    return {};
}

/// What stands behind the verb.
Complaint takeWords(Options &options, QByteArrayList words)
{
    Complaint complaint;
    if (options.verb == Verb::Rollback) {
        complaint = takeRun(options, words, false, "rollback");
    } else if (options.verb == Verb::Finish) {
        complaint = takeRun(options, words, false, "finish");
    } else if (options.verb == Verb::Dismiss) {
        complaint = takeRun(options, words, true, "dismiss");
    } else if (options.verb == Verb::Report) {
        complaint = takeRun(options, words, true, "report");
    } else if (options.verb == Verb::Restore) {
        complaint = takeRun(options, words, true, "restore");
        while (complaint.isEmpty() && !words.isEmpty())
            complaint = addPath(options.paths, words.takeFirst());
    } else if (options.verb == Verb::ProfileCheck) {
        if (words.size() != 2 || words.first() != "check")
            return QCoreApplication::translate("Cli", "The verb is “profile check FILE”.");
        options.file = QString::fromUtf8(words.takeLast());
        words.clear();
    }
    if (complaint.isEmpty() && !words.isEmpty())
        return QCoreApplication::translate("Cli", "“%1” is one argument too many.").arg(shown(words.first()));
    return complaint;
}

Complaint contradiction(const Options &options)
{
    if (options.format == Options::Format::Print0 && options.verb != Verb::Compare)
        return QCoreApplication::translate("Cli", "--print0 belongs to “compare” only.");
    if (options.toSnapshot && options.verb != Verb::Rollback)
        return QCoreApplication::translate("Cli", "--to-snapshot belongs to “rollback” only.");
    if (options.allEntries && options.verb != Verb::Compare)
        return QCoreApplication::translate("Cli", "--all belongs to “compare” only.");
    return {};
}

} // namespace

std::expected<Options, QString> parseOptions(const QByteArrayList &arguments)
{
    Options options;
    QByteArrayList rest = arguments;
    QByteArrayList words;
    bool onlyWords = false;
    while (!rest.isEmpty()) {
        const QByteArray argument = rest.takeFirst();
        if (onlyWords || !argument.startsWith('-') || argument == "-") {
            words << argument;
        } else if (argument == "--") {
            onlyWords = true;
        } else if (argument == "--help" || argument == "-h") {
            options.verb = Verb::Help;
            return options;
        } else if (argument == "--version") {
            options.verb = Verb::Version;
            return options;
        } else if (const Complaint complaint = takeOption(options, argument, rest); !complaint.isEmpty()) {
            return std::unexpected(complaint);
        }
    }
    if (words.isEmpty())
        return std::unexpected(QCoreApplication::translate("Cli", "A verb is missing."));
    const QByteArray name = words.takeFirst();
    if (name == "help")
        return options;
    const auto *row = std::ranges::find_if(verbs, [&name](const VerbRow &one) { return name == one.name; });
    if (row == std::end(verbs))
        return std::unexpected(QCoreApplication::translate("Cli", "There is no verb “%1”.").arg(shown(name)));
    options.verb = row->verb;
    Complaint complaint = takeWords(options, words);
    if (complaint.isEmpty())
        complaint = contradiction(options);
    if (!complaint.isEmpty())
        return std::unexpected(complaint);
    return options;
}

QString languageIn(const QByteArrayList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QByteArray value;
        if (arguments.at(i) == "--lang")
            value = arguments.value(i + 1);
        else if (arguments.at(i).startsWith("--lang="))
            value = arguments.at(i).mid(7);
        if (value == "de" || value == "en")
            return QString::fromLatin1(value);
    }
    return {};
}

} // namespace Lotse
