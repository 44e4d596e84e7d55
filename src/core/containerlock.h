// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/result.h"

#include <QFile>
#include <memory>

namespace Lotse {

struct PlanInput;

/// As long as it lives, no other Lotse of this operator changes the same container. The kernel lets go of it
/// however the program ends. Taken before the container is looked at for the last time; for lookers it is no
/// hindrance.
class ContainerLock
{
public:
    /// For the run of `input`; its host counts only for containers whose id does not tell them apart.
    /// Refused with ContainerBusy, which says who holds it, since when and for which run.
    static Result<ContainerLock> take(const PlanInput &input, const ContainerFacts &facts);

private:
    explicit ContainerLock(std::unique_ptr<QFile> file);
    std::unique_ptr<QFile> m_file;
};

} // namespace Lotse
