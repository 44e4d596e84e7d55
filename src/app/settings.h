// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "core/profile.h"

#include <QKeySequence>
#include <QSettings>

namespace Lotse {

/// What this operator chose, kept in one file of the user's configuration. Cheap to make where it is needed;
/// what one of them writes, the next one reads. Holds no secrets. Any thread.
class Settings
{
public:
    Settings();

    QString language() const; ///< empty: like the desktop
    void setLanguage(const QString &code);
    PaletteChoice palette() const;
    void setPalette(PaletteChoice choice);

    /// How long the assistant waits at a red check before it brings the old state back.
    static constexpr int shortestPause = 10;
    static constexpr int longestPause = 120;
    int pauseSeconds() const;
    void setPauseSeconds(int seconds);
    bool notifies() const; ///< tell the desktop when a long run ends
    void setNotifies(bool on);

    /// For archives of new runs whose profile names no folder; empty: the run's own folder.
    QString backupFolder() const;
    void setBackupFolder(const QString &folder);
    int backupsKept() const; ///< 0: as the profile says
    void setBackupsKept(int count);

    /// Backup folder and number, where the profile does not say its own.
    void applyTo(Profile &profile) const;

    /// Of an action, told by its object name; nothing: as it came.
    std::optional<QList<QKeySequence>> shortcuts(const QString &action) const;
    void setShortcuts(const QString &action, const QList<QKeySequence> &keys);
    void resetShortcuts(const QString &action); ///< empty: all

    QString lastHost() const;
    void setLastHost(const QString &uri);
    /// Where a file dialog was left; `purpose` is a word of ours like "report".
    QString lastFolder(const QString &purpose) const;
    void setLastFolder(const QString &purpose, const QString &file);

    QByteArray state(const QString &name) const; ///< of a window, splitter or header
    void setState(const QString &name, const QByteArray &state);

private:
    mutable QSettings m_file;
};

/// What was kept, applied when the program starts. `language` wins over the kept one when it is not empty.
void applySettings(const QString &language);

} // namespace Lotse
