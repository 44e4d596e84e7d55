// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tidyup.h"

#include "cli/eventprinter.h"
#include "core/leftbehind.h"
#include "steps/stepcatalog.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

ExitCode tidyUp(const RunStore::Run &run, Workplace &place, Console &console, const CallContext &call)
{
    EventPrinter printer(console);
    const Result<> tidied = tidyRun(run.folder, *place.container, stepKinds(), printer, call);
    if (!tidied)
        return console.failed(tidied.error());
    if (console.isJson())
        console.resultJson({{u"event"_s, u"result"_s},
                            {u"schema"_s, u"lotse.tidy/1"_s},
                            {u"run"_s, run.id},
                            {u"runFolder"_s, run.folder}});
    else
        //: %1 is the name of a run
        console.result(
            QCoreApplication::translate("Cli", "What %1 had left in the container is removed.").arg(run.id));
    return ExitCode::Same;
}

} // namespace Lotse
