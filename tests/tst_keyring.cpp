// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/engineway.h"
#include "support/explain.h"
#include "support/keyringrig.h"
#include "support/twin.h"
#include "support/windowwalk.h"

#include "app/style.h"
#include "shared/keyring.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLineEdit>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// Secrets in a real keyring, as twin and window use them; first, while there is none. A real sshd asks for
/// the password.
class KeyringTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<SshRig> m_server;
    std::unique_ptr<KeyringRig> m_keyring;
    QString m_uri;

    QString name() const { return m_server->address(); }
    static StoredSecret stored(const QString &name)
    {
        std::optional<StoredSecret> answer;
        QObject context;
        readFromKeyring(name, &context, [&answer](const StoredSecret &stored) { answer = stored; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30000))
            qFatal("the keyring does not answer");
        return *answer;
    }
    static void store(const QString &name, const QString &secret)
    {
        Result<> done = fail(Error::Kind::Internal, Code::Internal);
        QObject context;
        bool isDone = false;
        writeToKeyring(name, secret, &context, [&](const Result<> &answer) {
            done = answer;
            isDone = true;
        });
        QTRY_VERIFY(isDone);
        QVERIFY2(done, explain(done).constData());
    }
    static void remove(const QString &name)
    {
        QObject context;
        bool isDone = false;
        removeFromKeyring(name, &context, [&](const Result<> &answer) { isDone = answer.has_value(); });
        QTRY_VERIFY(isDone);
    }
    static void type(const WindowWalk &walk, const QString &secret, bool remember)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QLineEdit>(u"secret"_s), qPrintable(walk.text()), 30000);
        walk.visible<QLineEdit>(u"secret"_s)->setText(secret);
        auto *tick = walk.visible<QCheckBox>(u"remember"_s);
        QVERIFY(tick || !remember);
        if (tick)
            tick->setChecked(remember);
        walk.grab(u"1-keyring"_s);
        walk.click(u"giveSecret"_s);
    }
    static bool isConnected(const WindowWalk &walk) { return walk.text().contains(u"Connected"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        m_server = std::make_unique<SshRig>(QByteArrayList{"PubkeyAuthentication no"}, SshRig::Passwords::On);
        QVERIFY(m_server->isGood());
        m_server->trust();
        m_uri = u"ssh://"_s + m_server->address() + EngineRig::address().mid(7);
    }

    /// As in a session without a desktop, or on a server.
    void withoutOneNothingIsKept()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QDir::homePath().toUtf8() + "/nobody");
        QElapsedTimer timer;
        timer.start();
        const TwinOutput twin = runTwin({u"containers"_s, u"--host"_s, m_uri});
        QVERIFY2(twin.exitCode == 2, twin.all().constData());
        QVERIFY2(timer.elapsed() < 10000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!stored(name()));
        Assistant window(m_uri, {});
        window.show();
        const WindowWalk walk(window);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QLineEdit>(u"secret"_s), qPrintable(walk.text()), 30000);
        QVERIFY2(walk.text().contains(u"No keyring answers on this computer"_s), qPrintable(walk.text()));
        type(walk, SshRig::password(), false);
        QVERIFY(!walk.visible<QCheckBox>(u"remember"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(isConnected(walk), qPrintable(walk.text()), 30000);
    }

    void keepsAndForgets()
    {
        m_keyring = std::make_unique<KeyringRig>(); // from here on
        QVERIFY(m_keyring->isGood());
        const QString path = u"/home/jörg/.ssh/id_ed25519"_s;
        StoredSecret secret = stored(path);
        QVERIFY2(secret, explain(secret).constData());
        QVERIFY(!*secret);
        store(path, u"Fährmann & \"Söhne\"\t7"_s);
        QCOMPARE(stored(path).value(), u"Fährmann & \"Söhne\"\t7"_s);
        store(path, u"another"_s);
        QCOMPARE(stored(path).value(), u"another"_s);
        remove(path);
        QVERIFY(stored(path) && !*stored(path));
        remove(path); // gone is gone
    }

    void theTwinLooksThere()
    {
        const QStringList list{u"containers"_s, u"--host"_s, m_uri};
        const TwinOutput without = runTwin(list);
        QVERIFY2(without.exitCode == 2 && without.err.contains("LOTSE-E"), without.all().constData());
        store(name(), SshRig::password());
        const TwinOutput with = runTwin(list);
        QVERIFY2(with.exitCode == 0, with.all().constData());
        QVERIFY(!with.all().contains(SshRig::password().toUtf8()));
        // What the caller hands in comes first.
        answerTwin("wrong\n");
        const TwinOutput told = runTwin(list + QStringList{u"--secret-fd"_s, u"0"_s});
        QVERIFY2(told.exitCode == 2, told.all().constData());
        answerTwin({});
        store(name(), u"outdated"_s);
        const TwinOutput old = runTwin(list);
        QVERIFY2(old.exitCode == 2, old.all().constData());
        QCOMPARE(stored(name()).value(), u"outdated"_s); // a refusal is no reason to lose it
        remove(name());
    }

    void theWindowRemembers()
    {
        {
            Assistant window(m_uri, {});
            window.show();
            const WindowWalk walk(window);
            type(walk, u"mistyped"_s, true);
            QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), 30000);
            QVERIFY(!*stored(name())); // what opens no door is not kept
            walk.click(u"tryAgain"_s);
            type(walk, SshRig::password(), true);
            QTRY_VERIFY2_WITH_TIMEOUT(isConnected(walk), qPrintable(walk.text()), 30000);
            QTRY_COMPARE(stored(name()).value_or(std::nullopt), SshRig::password());
        }
        {
            Assistant window(m_uri, {});
            window.show();
            const WindowWalk walk(window);
            QTRY_VERIFY2_WITH_TIMEOUT(isConnected(walk), qPrintable(walk.text()), 30000); // nobody was asked
        }
        store(name(), u"outdated"_s);
        {
            Assistant window(m_uri, {});
            window.show();
            const WindowWalk walk(window);
            QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), 30000);
            walk.click(u"tryAgain"_s);
            QTRY_VERIFY_WITH_TIMEOUT(walk.visible<QCheckBox>(u"remember"_s), 30000);
            QVERIFY(walk.visible<QCheckBox>(u"remember"_s)->isChecked());
            type(walk, SshRig::password(), false);
            QTRY_VERIFY2_WITH_TIMEOUT(isConnected(walk), qPrintable(walk.text()), 30000);
            QTRY_VERIFY(!stored(name()).value_or(u"not asked"_s));
        }
        // Nothing of it in a file that can be read; the keyring's own is encrypted.
        QDirIterator it(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            QVERIFY2(!contents(file).contains(SshRig::password().toUtf8()), qPrintable(file));
        }
    }
};

QTEST_MAIN(KeyringTest)
#include "tst_keyring.moc"
