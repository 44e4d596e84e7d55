// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/repair.h"
#include "core/secrets.h"

#include <QElapsedTimer>

namespace Lotse {

QList<CheckedItem> runChecks(ContainerReader &container, const Profile &profile,
                             const CheckConditions &conditions, std::span<const CheckKind> kinds,
                             RunEvent::Moment moment, RunObserver &observer, const CallContext &call)
{
    QList<CheckedItem> results;
    Secrets secrets(profile);
    for (const CheckKind &kind : kinds) {
        for (const std::shared_ptr<Check> &check : kind.make(profile, conditions)) {
            RunEvent event;
            event.kind = RunEvent::Kind::CheckStarted;
            event.at = QDateTime::currentDateTimeUtc();
            event.subject = secrets.hide(check->id());
            event.title = secrets.hide(check->title());
            event.moment = moment;
            if (const auto *whole = dynamic_cast<const Container *>(&container))
                event.commands = secrets.hide(check->commands(*whole));
            observer.happened(event);

            QElapsedTimer timer;
            timer.start();
            // After a stop the rest could not run; it is listed as that, not left out.
            const Result<> allowed = call.check();
            CheckResult result;
            if (allowed)
                result = check->evaluate(container, call);
            else
                result.error = allowed.error();
            // What a check found leaves it without secrets; nobody behind this line has to think of them.
            secrets.learn(result.evidence);
            result = secrets.hide(result);
            result.tookMs = timer.elapsed();

            event.kind = RunEvent::Kind::CheckFinished;
            event.at = QDateTime::currentDateTimeUtc();
            event.tookMs = result.tookMs;
            event.check = result;
            event.error = result.error;
            observer.happened(event);
            results.append({event.subject, event.title, result});
        }
    }
    return results;
}

} // namespace Lotse
