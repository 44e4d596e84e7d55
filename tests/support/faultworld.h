// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/enginerig.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace Lotse::Test {

/// A small application with a light service, a development tree for it, and a state folder on a disk of its
/// own that can be full. Repaired by the real twin, looked at by the docker command.
class FaultWorld
{
public:
    enum class Place {
        Layer, ///< the application lies in the container's own file system
        Mount  ///< on a small disk that is mounted into it
    };
    struct Answer
    {
        int code = -1; ///< -1: it did not end by itself
        QByteArray all;
    };

    FaultWorld();
    ~FaultWorld();
    FaultWorld(const FaultWorld &) = delete;
    FaultWorld &operator=(const FaultWorld &) = delete;

    bool isGood() const { return m_good; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A container in the old state and an empty state folder; nullptr: they could not be made.
    std::unique_ptr<EngineRig> freshStart(Place place);
    std::unique_ptr<QProcess> start(const QStringList &arguments) const; ///< of lotse-cli
    std::unique_ptr<QProcess> startRepair(const QString &host, const EngineRig &rig) const;
    static Answer end(QProcess &process);
    Answer run(const QStringList &arguments) const { return end(*start(arguments)); }

    QByteArray journal() const; ///< of the newest run
    void fillOperatorsDisk() const;
    void fillContainersDisk() const; ///< Place::Mount only
    void freeDisks() const;

    /// The mapped tree; wakes the container when it stands still.
    static QByteArray manifest(const EngineRig &rig);
    /// What Lotse left beside the tree and should not have.
    static QByteArray leftovers(const EngineRig &rig);
    /// Whether everything that was moved away lies in the archive of the newest run.
    bool archiveHoldsTheOld() const;
    static bool killEngineAndStartAnew();

private:
    QString state() const { return path(QStringLiteral("state")); }
    QString mount() const { return path(QStringLiteral("app")); }
    QString runFolder() const;
    bool writeProfile(const QString &container) const;

    QTemporaryDir m_folder;
    bool m_good = false;
};

} // namespace Lotse::Test
