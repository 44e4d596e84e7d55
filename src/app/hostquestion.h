// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretkeeper.h"

#include <QWidgetList>

namespace Lotse {

/// Whether a host did not refuse but asks: who vouches for it, or for a password.
bool isHostQuestion(const Error &error);

/// The question, and below it what is needed to answer: a fingerprint to compare, or a field. `answered` is
/// called with nothing but this answer, and with whether the keyring shall remember it.
QWidgetList makeHostQuestion(const Error &error, KeyringOffer offer,
                             const std::function<void(const HostAnswers &, bool remember)> &answered);

} // namespace Lotse
