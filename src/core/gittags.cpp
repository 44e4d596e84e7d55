// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/gittags.h"

#include "core/gitlibrary.h"

#include <QCollator>
#include <QFile>
#include <algorithm>

namespace Lotse {

QStringList gitTags(const QString &folder)
{
    prepareGit();
    git_repository *opened = nullptr;
    if (git_repository_open_ext(&opened, QFile::encodeName(folder).constData(), 0, nullptr) != 0)
        return {};
    const GitRepository repository(opened);
    git_strarray names{};
    if (git_tag_list(&names, repository.get()) != 0)
        return {};
    QStringList tags;
    for (size_t i = 0; i < names.count; ++i)
        tags << QString::fromUtf8(names.strings[i]);
    git_strarray_dispose(&names);
    QCollator byVersion(QLocale::c());
    byVersion.setNumericMode(true);
    std::ranges::sort(
        tags, [&byVersion](const QString &a, const QString &b) { return byVersion.compare(a, b) > 0; });
    return tags;
}

} // namespace Lotse
