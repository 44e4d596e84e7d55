// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"

namespace Lotse {

/// One thing that was looked at before anything is written.
struct ProbeRow
{
    enum class Verdict { Fine, Note, Objection };
    Verdict verdict = Verdict::Fine;
    QString title; ///< what was looked at, translated
    QString answer;
    std::optional<Error> error;
};

/// A dry run of a plan: space, tools, whether the plan still speaks of what is there, and what the checks say
/// now. It is handed a reader, which has no function that writes; what only writing can tell is named as not
/// tried. Blocks; worker thread.
QList<ProbeRow> tryOut(const Plan &plan, ContainerReader &container, const SurveyOptions &options,
                       std::span<const CheckKind> checks, const CallContext &call);

/// Bytes that `df -P -k` calls available; nothing where it says something else. Pure.
std::optional<qint64> availableBytes(const QByteArray &df);

} // namespace Lotse
