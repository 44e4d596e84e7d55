// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/scratchfolder.h"

#include "core/localfiles.h"

#include <QFile>
#include <filesystem>

namespace Lotse {

namespace fs = std::filesystem;

namespace {

fs::path nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

void openFolder(const fs::path &folder)
{
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add | fs::perm_options::nofollow,
                    ignored);
    fs::directory_iterator entry(folder, ignored);
    while (!ignored && entry != fs::directory_iterator()) {
        std::error_code none;
        const fs::file_type type = entry->symlink_status(none).type();
        if (type == fs::file_type::directory)
            openFolder(entry->path());
        else if (type == fs::file_type::regular)
            fs::permissions(entry->path(), fs::perms::owner_read, fs::perm_options::add, none);
        entry.increment(ignored);
    }
}

} // namespace

ScratchFolder::ScratchFolder(QString path)
    : m_path(std::move(path))
{
}

ScratchFolder::ScratchFolder(ScratchFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, QString()))
{
}

ScratchFolder::~ScratchFolder()
{
    if (m_path.isEmpty())
        return;
    openUp();
    std::error_code ignored;
    fs::remove_all(nativePath(m_path), ignored);
}

Result<ScratchFolder> ScratchFolder::make(const QString &folder)
{
    {
        const ScratchFolder leftOver(folder); // of an attempt that was cut off; goes here
    }
    const Result<> made = makePrivateFolder(folder);
    if (!made)
        return pass(made);
    return ScratchFolder(folder);
}

void ScratchFolder::openUp() const
{
    openFolder(nativePath(m_path));
}

} // namespace Lotse
