// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mappingtext.h"

namespace Lotse {

QStringList textsFromMappings(const QList<Mapping> &mappings)
{
    QStringList texts;
    for (const Mapping &mapping : mappings)
        texts << QString::fromUtf8(mapping.development.bytes())
              << QString::fromUtf8(mapping.container.bytes());
    return texts;
}

std::optional<QList<Mapping>> mappingsFromTexts(const QStringList &texts)
{
    QList<Mapping> mappings;
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2) {
        const Result<RelPath> development = RelPath::fromBytes(texts[i].toUtf8());
        const Result<RelPath> container = RelPath::fromBytes(texts[i + 1].toUtf8());
        if (!development || !container)
            return std::nullopt;
        mappings.append({*development, *container});
    }
    if (mappings.isEmpty())
        return std::nullopt;
    return mappings;
}

} // namespace Lotse
