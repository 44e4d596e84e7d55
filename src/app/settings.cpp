// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "shared/languages.h"

#include <QFileInfo>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPause = 10;

struct PaletteName
{
    PaletteChoice choice;
    QLatin1StringView name;
};
constexpr PaletteName paletteNames[] = {{PaletteChoice::System, "system"_L1},
                                        {PaletteChoice::Light, "light"_L1},
                                        {PaletteChoice::Dark, "dark"_L1},
                                        {PaletteChoice::HighContrast, "contrast"_L1}};

} // namespace

Settings::Settings()
    : m_file(QSettings::IniFormat, QSettings::UserScope, u"lotse"_s, u"lotse"_s)
{
}

QString Settings::language() const
{
    return m_file.value("language"_L1).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_file.setValue("language"_L1, code);
}

PaletteChoice Settings::palette() const
{
    const QString kept = m_file.value("palette"_L1).toString();
    for (const PaletteName &one : paletteNames)
        if (kept == one.name)
            return one.choice;
    return PaletteChoice::System;
}

void Settings::setPalette(PaletteChoice choice)
{
    for (const PaletteName &one : paletteNames)
        if (choice == one.choice)
            m_file.setValue("palette"_L1, QString(one.name));
}

int Settings::pauseSeconds() const
{
    return std::clamp(m_file.value("safety/pause"_L1, usualPause).toInt(), shortestPause, longestPause);
}

void Settings::setPauseSeconds(int seconds)
{
    m_file.setValue("safety/pause"_L1, std::clamp(seconds, shortestPause, longestPause));
}

bool Settings::notifies() const
{
    return m_file.value("notify"_L1, true).toBool();
}

void Settings::setNotifies(bool on)
{
    m_file.setValue("notify"_L1, on);
}

QString Settings::backupFolder() const
{
    return m_file.value("backup/folder"_L1).toString();
}

void Settings::setBackupFolder(const QString &folder)
{
    m_file.setValue("backup/folder"_L1, folder);
}

int Settings::backupsKept() const
{
    return std::clamp(m_file.value("backup/keep"_L1, 0).toInt(), 0, 100);
}

void Settings::setBackupsKept(int count)
{
    m_file.setValue("backup/keep"_L1, count);
}

void Settings::applyTo(Profile &profile) const
{
    if (profile.backupFolder.isEmpty())
        profile.backupFolder = backupFolder();
    if (backupsKept() > 0)
        profile.backupKeep = backupsKept();
}

std::optional<QList<QKeySequence>> Settings::shortcuts(const QString &action) const
{
    const QString key = u"shortcuts/"_s + action;
    if (!m_file.contains(key))
        return std::nullopt;
    QList<QKeySequence> keys =
        QKeySequence::listFromString(m_file.value(key).toString(), QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence &one) { return one.isEmpty(); }); // chosen to have none
    return keys;
}

void Settings::setShortcuts(const QString &action, const QList<QKeySequence> &keys)
{
    m_file.setValue(u"shortcuts/"_s + action, QKeySequence::listToString(keys, QKeySequence::PortableText));
}

void Settings::resetShortcuts(const QString &action)
{
    m_file.remove(action.isEmpty() ? u"shortcuts"_s : u"shortcuts/"_s + action);
}

QString Settings::lastHost() const
{
    return m_file.value("last/host"_L1).toString();
}

void Settings::setLastHost(const QString &uri)
{
    m_file.setValue("last/host"_L1, uri);
}

QString Settings::lastFolder(const QString &purpose) const
{
    const QString folder = m_file.value("folders/"_L1 + purpose).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void Settings::setLastFolder(const QString &purpose, const QString &file)
{
    const QFileInfo info(file);
    m_file.setValue("folders/"_L1 + purpose, info.isDir() ? file : info.absolutePath());
}

QByteArray Settings::state(const QString &name) const
{
    return m_file.value("state/"_L1 + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_file.setValue("state/"_L1 + name, state);
}

void applySettings(const QString &wanted)
{
    const Settings kept;
    if (!setLanguage(wanted.isEmpty() ? kept.language() : wanted))
        setLanguage({});
    applyPalette(kept.palette());
}

} // namespace Lotse
