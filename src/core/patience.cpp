// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/patience.h"

namespace Lotse {

using namespace Qt::StringLiterals;

QString runQuestionKey(RunQuestion::Kind kind)
{
    return kind == RunQuestion::Kind::RedGate ? u"red-gate"_s : u"stopped"_s;
}

Patience::Decision Patience::decide(const RunQuestion &question, RunObserver &observer,
                                    const CallContext &call)
{
    Q_UNUSED(question)
    Q_UNUSED(observer)
    Q_UNUSED(call)
    return Decision::RollBack;
}

} // namespace Lotse
