// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faultworld.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// A repair that was killed, and what became of its container before somebody looked after it.
class RunContainerTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;

    /// Killed when the journal speaks of the switch, so that the container may be in any state.
    bool cutOff(const EngineRig &rig) const
    {
        const auto process = m_world.startRepair(EngineRig::address(), rig);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 60000 && process->state() != QProcess::NotRunning;) {
            if (m_world.journal().contains("\"act\":\"switch\"")) {
                process->kill();
                process->waitForFinished();
                return true;
            }
            process->waitForFinished(2);
        }
        return false;
    }
    /// What `doctor` says about the one repair that was cut off; nothing: there is none.
    QJsonObject trace() const
    {
        const QByteArray text = m_world.run({u"doctor"_s, u"--json"_s}).all;
        const QJsonArray looked = QJsonDocument::fromJson(text)[u"looked"_s].toArray();
        for (const QJsonValue &one : looked)
            if (one[u"trace"_s].isObject())
                return one[u"trace"_s].toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_world.isGood()); }

    void renamed()
    {
        const std::unique_ptr<EngineRig> rig = m_world.freshStart(FaultWorld::Place::Layer);
        const QByteArray old = FaultWorld::manifest(*rig);
        QVERIFY(cutOff(*rig));
        const QString was = rig->name();
        rig->renameTo(was + u"-old"_s);
        // Somebody else's container has the old name now: it must not be touched.
        const QStringList other{u"run"_s, u"--detach"_s, u"--name"_s, was, u"lotse-test/busybox"_s};
        QCOMPARE(EngineRig::docker(other).exitCode, 0);

        const QJsonObject found = trace();
        QCOMPARE(found[u"newName"_s].toString(), rig->name());
        QCOMPARE(found[u"madeAnew"_s].toBool(), false);
        const FaultWorld::Answer back = m_world.run({u"rollback"_s});
        QCOMPARE(EngineRig::docker({u"diff"_s, was}).out, "");
        QCOMPARE(EngineRig::docker({u"rm"_s, u"--force"_s, was}).exitCode, 0);
        QVERIFY2(back.code == 0, back.all.right(1500).constData());
        QCOMPARE(FaultWorld::manifest(*rig), old);
        QCOMPARE(FaultWorld::leftovers(*rig), "");
        QVERIFY(trace().isEmpty());
    }
    void renamedAndFinished()
    {
        const std::unique_ptr<EngineRig> rig = m_world.freshStart(FaultWorld::Place::Layer);
        QVERIFY(cutOff(*rig));
        rig->renameTo(rig->name() + u"-old"_s);
        const FaultWorld::Answer finished = m_world.run({u"finish"_s, u"--yes"_s});
        QVERIFY2(finished.code == 0, finished.all.right(1500).constData());
        QCOMPARE(rig->exec({u"cat"_s, u"/app/src/VERSION"_s}).out, "2.0\n");
        QVERIFY(trace().isEmpty());
    }
    /// The application lies on a volume, with all that Lotse put beside it.
    void madeAnewOnItsVolume()
    {
        const std::unique_ptr<EngineRig> rig = m_world.freshStart(FaultWorld::Place::Mount);
        const QByteArray old = FaultWorld::manifest(*rig);
        QVERIFY(cutOff(*rig));
        rig->makeAnew();
        const QJsonObject found = trace();
        QCOMPARE(found[u"madeAnew"_s].toBool(), true);
        QCOMPARE(found[u"changedSince"_s].toInt(), 0);
        const FaultWorld::Answer back = m_world.run({u"rollback"_s});
        QVERIFY2(back.code == 0, back.all.right(1500).constData());
        QCOMPARE(FaultWorld::manifest(*rig), old);
        QCOMPARE(FaultWorld::leftovers(*rig), "");
    }
    /// What its maker put there is not the run's to take back.
    void madeAnewWithSomethingElse()
    {
        const std::unique_ptr<EngineRig> rig = m_world.freshStart(FaultWorld::Place::Mount);
        QVERIFY(cutOff(*rig));
        rig->makeAnew();
        QCOMPARE(rig->exec({u"sh"_s, u"-c"_s, u"mkdir -p /app/src; echo 3.0 >/app/src/VERSION"_s}).exitCode,
                 0);
        const QByteArray theirs = FaultWorld::manifest(*rig);
        QCOMPARE(trace()[u"changedSince"_s].toInt(), 1);
        const FaultWorld::Answer back = m_world.run({u"rollback"_s});
        QCOMPARE(back.code, 2);
        QVERIFY2(back.all.contains("src/VERSION"), back.all.right(1500).constData());
        QCOMPARE(FaultWorld::manifest(*rig), theirs);
        dismissed();
        QCOMPARE(FaultWorld::manifest(*rig), theirs);
    }
    void gone()
    {
        const std::unique_ptr<EngineRig> rig = m_world.freshStart(FaultWorld::Place::Layer);
        QVERIFY(cutOff(*rig));
        QCOMPARE(EngineRig::docker({u"rm"_s, u"--force"_s, rig->name()}).exitCode, 0);
        QCOMPARE(trace()[u"error"_s][u"code"_s].toString(), u"LOTSE-E009"_s);
        QCOMPARE(m_world.run({u"rollback"_s}).code, 2);
        dismissed();
    }

private:
    void dismissed() const
    {
        const QByteArray history = m_world.run({u"history"_s, u"--json"_s}).all;
        const QString run = QJsonDocument::fromJson(history)[u"runs"_s][0][u"run"_s].toString();
        const FaultWorld::Answer answer = m_world.run({u"dismiss"_s, run});
        QVERIFY2(answer.code == 0 && answer.all.contains(run.toUtf8()), answer.all.constData());
        QVERIFY(trace().isEmpty());
        QVERIFY(m_world.run({u"history"_s}).all.contains(run.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(RunContainerTest)
#include "tst_runcontainer.moc"
