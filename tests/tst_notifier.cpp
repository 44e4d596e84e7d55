// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifier.h"
#include "app/settings.h"

#include <QDBusConnectionInterface>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// A desktop that writes down what it is told.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QList<QStringList> told; ///< title, sentence, and the id that is replaced
    void act(uint id) { Q_EMIT ActionInvoked(id, u"default"_s); }

public Q_SLOTS:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                const QString &sentence, const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(icon)
        Q_UNUSED(actions)
        Q_UNUSED(hints)
        Q_UNUSED(timeout)
        told.append({program, title, sentence, QString::number(replaces)});
        return 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

/// Over a bus of our own, so that no real desktop is bothered.
class TestNotifier : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    QProcess m_daemon;
    QString m_address;
    FakeDesktop m_desktop;

    QDBusConnection connectAs(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s,
                                          u"--address=unix:path="_s + m_home.filePath(u"bus"_s)});
        QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is part of the build root");
        QVERIFY(m_daemon.waitForReadyRead(10000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        QDBusConnection desktop = connectAs(u"desktop"_s);
        QVERIFY(desktop.isConnected());
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    }
    void init()
    {
        m_desktop.told.clear();
        Settings().setNotifies(true);
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"window"_s);
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished(10000));
    }

    void whoIsNeededIsToldAndAClickShowsTheWindow()
    {
        QWidget window;
        Notifier notifier(window, connectAs(u"window"_s));
        notifier.needsOperator(u"A check is red"_s, u"See <b>shop</b>"_s);
        QTRY_COMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told.first().value(1), u"A check is red"_s);
        QCOMPARE(m_desktop.told.first().value(2), u"See &lt;b&gt;shop&lt;/b&gt;"_s);
        // Once the desktop's answer is in, a newer one takes the place of the older.
        QVERIFY(QTest::qWaitFor([&] {
            notifier.needsOperator(u"again"_s, {});
            return m_desktop.told.last().value(3) == u"7"_s;
        }));
        QVERIFY(!window.isVisible());
        m_desktop.act(3); // somebody else's
        m_desktop.act(7);
        QTRY_VERIFY(window.isVisible());
    }
    void shortRunsAndAWindowInFrontStayQuiet()
    {
        QWidget window;
        Notifier notifier(window, connectAs(u"window"_s));
        notifier.runStarted();
        notifier.runEnded(u"too short"_s, {});
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        notifier.needsOperator(u"in front"_s, {});
        window.hide();
        Settings().setNotifies(false);
        notifier.needsOperator(u"not wanted"_s, {});
        Settings().setNotifies(true);
        notifier.needsOperator(u"the only one"_s, {});
        QTRY_VERIFY(!m_desktop.told.isEmpty());
        QCOMPARE(m_desktop.told.size(), 1);
        QCOMPARE(m_desktop.told.first().value(1), u"the only one"_s);
    }
    void aLongRunIsTold()
    {
        QWidget window;
        Notifier notifier(window, connectAs(u"window"_s), std::chrono::milliseconds(0));
        notifier.runStarted();
        notifier.runEnded(u"The repair has ended"_s, {});
        QTRY_COMPARE(m_desktop.told.size(), 1);
        notifier.runEnded(u"never started"_s, {});
        notifier.needsOperator(u"last"_s, {});
        QTRY_COMPARE(m_desktop.told.size(), 2);
        QCOMPARE(m_desktop.told.last().value(1), u"last"_s);
    }
    void withoutAServiceNothingHappens()
    {
        QWidget window;
        Notifier notifier(window, QDBusConnection(u"not connected"_s));
        notifier.needsOperator(u"nobody hears it"_s, {});
        QVERIFY(m_desktop.told.isEmpty());
    }
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
