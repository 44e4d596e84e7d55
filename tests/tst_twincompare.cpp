// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/enginerig.h"
#include "support/places.h"
#include "support/twin.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Lotse;
using namespace Lotse::Test;

namespace {

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(120000) && process.exitCode() == 0;
}

QByteArray read(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList records(const QByteArray &text)
{
    QByteArrayList list = text.split('\0');
    list.removeLast(); // behind the last NUL is nothing
    std::sort(list.begin(), list.end());
    return list;
}

/// A folder on the disk put into the container with the docker command, owners and modes kept.
bool putTree(const EngineRig &rig, const QString &folder, const QString &place)
{
    return run(u"docker"_s, {u"-H"_s, EngineRig::address(), u"cp"_s, u"-a"_s, u"-q"_s, folder + u"/."_s,
                             rig.name() + u':' + place});
}

} // namespace

/// `compare` against real containers, from the richest to the barest.
class TwinCompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bareContainersAreComparedRight_data()
    {
        QTest::addColumn<int>("image");
        QTest::addColumn<bool>("stopped");
        QTest::newRow("busybox only") << int(EngineRig::Image::Busybox) << false;
        QTest::newRow("no shell") << int(EngineRig::Image::NoShell) << false;
        QTest::newRow("busybox, stopped") << int(EngineRig::Image::Busybox) << true;
        QTest::newRow("no shell, stopped") << int(EngineRig::Image::NoShell) << true;
    }
    void bareContainersAreComparedRight()
    {
        QFETCH(int, image);
        QFETCH(bool, stopped);
        const EngineRig rig(static_cast<EngineRig::Image>(image));
        // The development tree is the container's own, fetched with docker, and then changed in known ways.
        QTemporaryDir place;
        QVERIFY(run(u"docker"_s, {u"-H"_s, EngineRig::address(), u"cp"_s, u"-a"_s, u"-q"_s,
                                  rig.name() + u":/srv/app"_s, place.path()}));
        if (stopped)
            rig.stop();
        const QString development = place.path() + u"/app"_s;
        const QStringList target{u"--host"_s, EngineRig::address(), u"--container"_s, rig.name(),
                                 u"--dev"_s,  development,          u"--root"_s,      u"/srv/app"_s};
        const TwinOutput same = runTwin(QStringList{u"compare"_s} + target);
        QVERIFY2(same.exitCode == 0, same.all().constData());

        const QString change =
            u"cd \"$1\" && echo 2 >VERSION && echo new >src/new.py && rm src/zeros.bin && "
            "chmod 644 'src/start me.sh' && ln -sfn other.py src/current && rmdir src/empty"_s;
        QVERIFY(run(u"sh"_s, {u"-c"_s, change, u"sh"_s, development}));
        const TwinOutput drift = runTwin(QStringList{u"compare"_s, u"--print0"_s} + target);
        QVERIFY2(drift.exitCode == 1, drift.all().constData());
        const QByteArrayList expected{"A\tsrc/new.py",  "D\tsrc/empty", "D\tsrc/zeros.bin",
                                      "L\tsrc/current", "M\tVERSION",   "P\tsrc/start me.sh"};
        QCOMPARE(records(drift.out), expected);

        const TwinOutput json = runTwin(QStringList{u"compare"_s, u"--json"_s} + target);
        QCOMPARE(json.exitCode, 1);
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(object.value("schema"_L1).toString(), u"lotse.compare/1"_s);
        QCOMPARE(object.value("summary"_L1).toObject().value("only-dev"_L1).toInt(), 1);
        QCOMPARE(object.value("summary"_L1).toObject().value("only-container"_L1).toInt(), 2);
        QCOMPARE(object.value("entries"_L1).toArray().size(), expected.size());
    }

    void hostileTreesOnEveryTier_data()
    {
        QTest::addColumn<int>("image");
        QTest::addColumn<QString>("tier");
        QTest::newRow("python3") << int(EngineRig::Image::Appliance) << u"python3"_s;
        QTest::newRow("sha256sum of GNU") << int(EngineRig::Image::Appliance) << u"sha256sum"_s;
        QTest::newRow("sha256sum of busybox") << int(EngineRig::Image::Busybox) << u"sha256sum"_s;
        QTest::newRow("archive") << int(EngineRig::Image::NoShell) << u"archive"_s;
    }
    void hostileTreesOnEveryTier()
    {
        QFETCH(int, image);
        QFETCH(QString, tier);
        QTemporaryDir place;
        const QString trees = place.path() + u"/trees"_s;
        QVERIFY(run(u"python3"_s, {sourcePath(u"tests/support/make_trees.py"_s), u"hostile"_s, trees}));
        const QByteArrayList expected = records(read(trees + u"/expected.z"_s));
        QCOMPARE(expected.size(), 523);

        const EngineRig rig(static_cast<EngineRig::Image>(image));
        QVERIFY(putTree(rig, trees + u"/remote"_s, u"/srv/hostile"_s));
        const QStringList target{u"--host"_s,
                                 EngineRig::address(),
                                 u"--container"_s,
                                 rig.name(),
                                 u"--dev"_s,
                                 trees + u"/local"_s,
                                 u"--root"_s,
                                 u"/srv/hostile"_s,
                                 u"--modes"_s,
                                 u"exact"_s,
                                 u"--no-default-ignores"_s,
                                 u"--tier"_s,
                                 tier};
        const TwinOutput compared = runTwin(QStringList{u"compare"_s, u"--print0"_s} + target);
        QVERIFY2(compared.exitCode == 1, compared.err.constData());
        QCOMPARE(records(compared.out), expected);

        if (tier == "archive"_L1)
            return; // a container without a shell cannot be repaired in place; tst_enginerepair sees that it
                    // says so
        // Repaired, nothing is left, and no name was run as a command.
        const TwinOutput repaired =
            runTwin(QStringList{u"repair"_s, u"--yes"_s, u"--remove-all-extra"_s} + target);
        QVERIFY2(repaired.exitCode == 0, repaired.all().constData());
        const TwinOutput again = runTwin(QStringList{u"compare"_s, u"--print0"_s} + target);
        QCOMPARE(again.out, QByteArray());
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(rig.exec({u"ls"_s, u"/srv"_s}).out.contains("tick"), false);
    }
};

QTEST_GUILESS_MAIN(TwinCompareTest)
#include "tst_twincompare.moc"
