// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"
#include "cli/stopsignals.h"
#include "cli/verbs.h"
#include "shared/languages.h"
#include "shared/nocore.h"
#include "shared/version.h"

#include <QCoreApplication>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

ExitCode run(const Options &options, Console &console, const CallContext &call)
{
    switch (options.verb) {
    case Options::Verb::Help:
        console.result(helpText());
        return ExitCode::Same;
    case Options::Verb::Version:
        console.result(u"lotse-cli "_s + QCoreApplication::applicationVersion());
        return ExitCode::Same;
    case Options::Verb::Hosts:
        return listHosts(options, console, call);
    case Options::Verb::Containers:
        return listContainers(options, console, call);
    case Options::Verb::Compare:
        return compare(options, console, call);
    case Options::Verb::Check:
        return check(options, console, call);
    case Options::Verb::Plan:
        return showPlan(options, console, call);
    case Options::Verb::Repair:
        return repair(options, console, call);
    case Options::Verb::Rollback:
        return rollBack(options, console, call);
    case Options::Verb::Finish:
        return finish(options, console, call);
    case Options::Verb::Dismiss:
        return dismiss(options, console, call);
    case Options::Verb::Restore:
        return restore(options, console, call);
    case Options::Verb::History:
        return showHistory(options, console, call);
    case Options::Verb::Report:
        return showReport(options, console, call);
    case Options::Verb::ProfileCheck:
        return checkProfile(options, console, call);
    case Options::Verb::Doctor:
        return doctor(options, console, call);
    }
    return ExitCode::Usage;
}

/// With a closed stream, the next file that is opened would get its number, and the output would go into it.
/// Opened the wrong way round, so that using them still fails. A reader that goes away must not end a repair.
void holdStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            std::ignore = ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace

int main(int argc, char **argv)
{
    holdStandardStreams();
    leaveNoCore();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"lotse-cli"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(version()));

    // The bytes themselves: a name in them need not be text.
    QByteArrayList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << argv[i];

    setLanguage(languageIn(arguments)); // before anything is said about the other arguments
    const auto options = parseOptions(arguments);
    if (!options)
        return static_cast<int>(Console(Options::Format::Human).wrongUsage(options.error()));
    Console console(options->format);
    const StopSignals signals;
    const ExitCode code = run(*options, console, CallContext(signals.token(), console.progressSink()));
    return static_cast<int>(console.finish(code));
}
