// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difference.h"
#include "core/host.h"

#include <QHash>

namespace Lotse {

/// Turns Differs into TextForm where only line endings, a byte order mark or blanks at the ends of lines
/// differ. Small files are fetched for it, within limits; secrets never are. What cannot be fetched stays
/// Differs.
Result<> findTextForms(ContainerReader &container, const RootPath &root,
                       const QHash<RelPath, QString> &localFiles, TreeDiff &diff, const CallContext &call);

/// The text without what TextForm forgives; binary content comes back as it is.
QByteArray bareText(const QByteArray &bytes);

} // namespace Lotse
