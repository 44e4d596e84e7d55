// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/planscript.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanScript)
};

/// Names and titles are foreign: one that holds a line break must not leave its comment.
QString comment(const QString &text)
{
    QString inside = text;
    inside.replace(u'\r', u' ').replace(u'\n', u"\n# "_s);
    return u"# "_s + inside + u'\n';
}

} // namespace

QByteArray planToScript(const Plan &plan)
{
    const PlanInput &input = *plan.input;
    QString script = u"#!/bin/sh\n"_s;
    script += comment(Words::tr(
        "A record of what Lotse would run, for reading. Lotse does not run this file, and it ends at "
        "once: without the backup's test, the staging and the checks the commands alone are not "
        "safe."));
    //: %1 is the name of a container, %2 the address of its host
    script += comment(Words::tr("Container %1 on %2").arg(input.container.facts.name, input.profile.host));
    script += comment(input.stamp);
    script += u"exit 1\n"_s;
    int number = 0;
    for (const StepPreview &step : plan.previews) {
        //: A step in a list: %1 its number, %2 its title
        script += u'\n' + comment(Words::tr("Step %1: %2").arg(++number).arg(step.title));
        if (!step.explanation.isEmpty())
            script += comment(step.explanation);
        for (const QString &command : step.commands)
            script += command + u'\n';
    }
    return script.toUtf8();
}

} // namespace Lotse
