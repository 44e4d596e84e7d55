// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

#include <QJsonObject>

namespace Lotse {

/// plan.json of a run folder ("lotse.plan/1"): what was decided and previewed. Names come back byte for byte.
QJsonObject planToJson(const Plan &plan);

/// What a rollback needs of it. The profile lies beside it in a file of its own, the container is asked anew,
/// and local files are not needed any more.
Result<PlanInput> planInputFromJson(const QByteArray &json, const QString &fileName);

} // namespace Lotse
