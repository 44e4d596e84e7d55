// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/enginerig.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace Lotse::Test {

/// What an administrator has on the disk: the development tree of the appliance and the bundled profile, both
/// as copies that a test may change.
class Workplace
{
public:
    Workplace();
    bool isGood() const { return m_good && !m_profile.isEmpty(); }
    QString development() const { return path(QStringLiteral("whisper-appliance")); }
    QString path(const QString &name) const { return m_place.path() + QLatin1Char('/') + name; }
    QJsonObject profile() const { return m_profile; }
    /// With one check more, green on the stale appliance and red on the repaired one.
    QJsonObject profileThatTurnsRed() const;
    /// Writes `profile` for this container and this development tree; its path, or nothing when that failed.
    QString profileFor(const EngineRig &rig, QJsonObject profile) const;

private:
    QTemporaryDir m_place;
    QJsonObject m_profile;
    bool m_good = false;
};

/// The paths of the appliance that the bundled profile maps.
QStringList mappedTrees();

} // namespace Lotse::Test
