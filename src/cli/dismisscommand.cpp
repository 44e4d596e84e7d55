// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/verbs.h"
#include "core/runstore.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

ExitCode dismiss(const Options &options, Console &console, const CallContext &call)
{
    Q_UNUSED(call)
    const Result<RunStore::Run> run = RunStore().run(options.run);
    const Result<> dismissed = run ? RunStore::dismiss(*run) : pass(run);
    if (!dismissed)
        return console.failed(dismissed.error());
    if (console.isJson())
        console.resultJson(
            {{u"schema"_s, u"lotse.dismiss/1"_s}, {u"run"_s, run->id}, {u"runFolder"_s, run->folder}});
    else
        //: %1 is the name of a run
        console.result(QCoreApplication::translate(
                           "Cli", "Lotse does not ask about %1 any more. Its backup stays; nothing in a "
                                  "container was changed.")
                           .arg(run->id));
    return ExitCode::Same;
}

} // namespace Lotse
