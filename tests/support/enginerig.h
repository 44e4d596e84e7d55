// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace Lotse::Test {

struct RigOutput
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// One container of the test engine, for as long as this object lives. It is started, asked and removed with
/// the docker command, so that what a test sees does not come through the code it tests. Without an engine it
/// ends the test program: an engine test that did not run is red. Test thread only.
class EngineRig
{
public:
    enum class Image {
        Appliance, ///< systemd with the stale appliance; returns when its service answers
        Busybox,
        NoShell
    };
    explicit EngineRig(Image image, const QStringList &moreRunOptions = {});
    ~EngineRig();
    EngineRig(const EngineRig &) = delete;
    EngineRig &operator=(const EngineRig &) = delete;

    /// LOTSE_TEST_WAY begins with "podman": everything here speaks to Podman instead of to Docker.
    static bool isPodman();
    /// It is "proxmox": a container is a guest of the node that run-tests has started, asked by lxc-attach.
    static bool isGuest();
    static bool isRootless(); ///< it ends with "rootless": a Podman of a user
    /// On this way the containers' own addresses are not reached: the appliance's port is published.
    static bool mustPublish();
    static QString address(); ///< "unix:///…", the engine's socket
    static RigOutput docker(const QStringList &arguments, const QByteArray &input = {}, int limitMs = 120000);

    QString name() const { return m_name; }
    QString guest() const { return m_name.mid(5); } ///< its number, where it is a guest: "guest101"
    QString networkAddress() const;                 ///< on the engine's bridge
    RigOutput exec(const QStringList &argv, const QByteArray &input = {}) const;
    /// Status and body that `curl` gets from the appliance's port, the certificate not looked at.
    RigOutput curl(const QString &path, const QStringList &moreOptions = {}) const;
    /// SHA-256 of the appliance's certificate, upper-case hex pairs with ":".
    QString certificateFingerprint() const;
    /// Types, modes, owners, links and hashes below these paths by find, stat and sha256sum in the container,
    /// sorted, without bytecode caches. Two equal trees give equal bytes.
    QByteArray manifest(const QStringList &paths) const;
    /// Unpacks a tar below a folder, which is made, with names that no command line would take.
    void unpack(const QByteArray &tar, const QString &folder) const;
    void stop() const;
    void renameTo(const QString &name);
    /// Removes it and runs the same image under the same name, as `docker compose up` does.
    void makeAnew() const;

private:
    void waitUntilItAnswers() const;
    QString apiPlace() const; ///< address and port of the appliance
    QString m_name;
    QStringList m_run; ///< arguments of `docker run`
};

} // namespace Lotse::Test
