// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile.h"

#include <optional>

namespace Lotse {

/// The profiles this operator has at hand: the ones that come with Lotse, which stay as they are, and own
/// ones in a folder below the data location. Every file is held against the schema when it comes in. GUI
/// thread; touches small local files only.
class ProfileShelf
{
public:
    struct Entry
    {
        QString file;
        bool bundled = false;
        Profile profile;
        std::optional<Error> problem; ///< a damaged file is listed with its reason, never hidden
        QString title() const;
    };
    explicit ProfileShelf(QString folder = {});
    const QString &folder() const { return m_folder; }
    QList<Entry> own() const; ///< by title
    static QList<Entry> bundled();
    /// Of the own ones, the first made for this container; empty: none.
    QString fileFor(const QString &container) const;

    // All give the new file.
    Result<QString>
    take(const QString &file) const; ///< a copy, with paths that no longer depend on its place
    Result<QString> duplicate(const QString &file) const;
    Result<QString> keep(const Profile &profile) const;

    static Result<> rename(const QString &file, const QString &title);
    static Result<> exportTo(const QString &file, const QString &target);
    /// Moves it aside and gives the place, from which putBack() brings it.
    Result<QString> remove(const QString &file) const;
    static Result<> putBack(const QString &aside, const QString &file);

private:
    QString freeName(const QString &name) const;
    QString m_folder;
};

} // namespace Lotse
