// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/engineway.h"
#include "support/windowwalk.h"
#include "support/workplace.h"

#include "app/phrases.h"
#include "app/style.h"
#include "shared/languages.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QRadioButton>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60000; // QTRY waits three times as long before it gives up
}

/// The case of the product through the window, with mouse and keys, on a real engine and a real systemd. What
/// the window claims is asked again with docker and curl.
class WindowEngineTest : public QObject
{
    Q_OBJECT

    /// Who the server is, which passphrase the key has: asked on the page, answered there, once each.
    static void answerTheServer(const WindowWalk &walk, const SshRig &server)
    {
        QCOMPARE(SshRig::run(u"ssh-keygen"_s,
                             {u"-q"_s, u"-p"_s, u"-N"_s, u"geheim 1"_s, u"-f"_s, SshRig::keyFile()}),
                 0);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"acceptIdentity"_s), qPrintable(walk.text()), patience);
        QVERIFY(walk.text().contains(server.fingerprint()));
        walk.grab(u"1-identity"_s);
        walk.click(u"acceptIdentity"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QLineEdit>(u"secret"_s), qPrintable(walk.text()), patience);
        QVERIFY(!walk.isReady(u"giveSecret"_s));
        walk.visible<QLineEdit>(u"secret"_s)->setText(u"geheim 1"_s);
        walk.grab(u"1-secret"_s);
        walk.click(u"giveSecret"_s);
    }

    static void acceptTheEngine(const WindowWalk &walk)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"acceptIdentity"_s), qPrintable(walk.text()), patience);
        QVERIFY(walk.text().contains(EngineTls::fingerprint()));
        walk.grab(u"1-identity"_s);
        walk.click(u"acceptIdentity"_s);
    }

    /// A wrong secret is typed first: it can be typed again.
    static void answerTheNode(const WindowWalk &walk, const EngineWay &node)
    {
        const auto isAsked = [&walk] { return walk.visible<QLineEdit>(u"secret"_s) != nullptr; };
        QTRY_VERIFY2_WITH_TIMEOUT(isAsked() || walk.isReady(u"acceptIdentity"_s), qPrintable(walk.text()),
                                  patience);
        if (!isAsked()) { // for the first time
            QVERIFY(walk.text().contains(node.fingerprints().first()));
            walk.grab(u"1-identity"_s);
            walk.click(u"acceptIdentity"_s);
        }
        for (const QString &secret : {u"falsch"_s, node.secrets().first()}) {
            QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QLineEdit>(u"secret"_s) &&
                                          walk.visible<QLineEdit>(u"secret"_s)->text().isEmpty(),
                                      qPrintable(walk.text()), patience);
            walk.grab(secret == "falsch"_L1 ? u"1-secret"_s : u"1-refused"_s);
            walk.visible<QLineEdit>(u"secret"_s)->setText(secret);
            walk.click(u"giveSecret"_s);
        }
    }

    enum class Certificate { Unknown, MayBeKnown }; ///< a guest's successor bears its number
    /// From the list of containers, where its profile has chosen one, to the plan.
    static void walkToThePlan(const Assistant &window, const WindowWalk &walk, const EngineRig &rig,
                              Certificate certificate)
    {
        const QByteArray stale = rig.manifest(mappedTrees());
        const auto own = [&] { return walk.buttonOf(u"container"_s, rig.name()); };
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(own()), qPrintable(walk.title()), patience);
        QVERIFY(walk.visible<QRadioButton>(own())->isChecked()); // its profile names it
        walk.click(own());
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        walk.grab(u"1-connect"_s);
        walk.click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Find));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        QTRY_VERIFY(walk.visible<QLineEdit>(u"applicationRoot"_s));
        QCOMPARE(walk.visible<QLineEdit>(u"applicationRoot"_s)->text(), u"/opt/whisper-appliance"_s);
        walk.grab(u"2-find"_s);
        walk.press(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        const auto isKnown = [&] {
            return certificate == Certificate::MayBeKnown && walk.isReady(u"next"_s);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"trust"_s) || isKnown(), qPrintable(walk.title()), patience);
        if (!isKnown()) {
            walk.grab(u"3-certificate"_s);
            walk.click(u"trust"_s);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s), qPrintable(walk.title()), patience);
        walk.grab(u"3-compare"_s);
        QCOMPARE(rig.manifest(mappedTrees()), stale); // looking changes nothing
        walk.click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"commit"_s), patience);
        walk.grab(u"4-plan"_s);
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void fromStaleToProvenAndBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("de") << u"de"_s << QByteArray();
        QTest::newRow("de-ssh") << u"de"_s << QByteArray("ssh");
        QTest::newRow("en-tls") << u"en"_s << QByteArray("tls");
    }
    void fromStaleToProvenAndBack()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, way);
        QVERIFY(setLanguage(language));
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance,
                            way == "tls" ? QStringList{u"--publish=5001"_s} : QStringList());
        const QByteArray stale = rig.manifest(mappedTrees());

        const auto server = way == "ssh" ? std::make_unique<SshRig>() : nullptr;
        std::unique_ptr<QTemporaryDir> mine;
        if (way == "tls") {
            mine = EngineTls::only({u"cert.pem"_s, u"key.pem"_s}); // and nobody who vouches
            qputenv("DOCKER_CERT_PATH", mine->path().toUtf8());
        }
        const auto other = way.isEmpty() ? std::make_unique<EngineWay>() : nullptr;
        const QString address = other          ? other->address()
                                : way == "ssh" ? u"ssh://"_s + server->address() + EngineRig::address().mid(7)
                                               : EngineTls::farAddress();
        Assistant window(address, place.profileFor(rig, place.profile()));
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, qEnvironmentVariable("LOTSE_TEST_WAY", u"engine"_s) + u'-' +
                                          QString::fromLatin1(QTest::currentDataTag()));
        if (way == "ssh")
            answerTheServer(walk, *server);
        if (way == "tls")
            acceptTheEngine(walk);
        if (other && !other->secrets().isEmpty())
            answerTheNode(walk, *other);
        if (QTest::currentTestFailed())
            return;

        walkToThePlan(window, walk, rig, Certificate::Unknown);
        if (QTest::currentTestFailed())
            return;
        walk.press(u"commit"_s);

        QTRY_VERIFY2_WITH_TIMEOUT(window.step() == int(Assistant::Result) ||
                                      (window.step() == int(Assistant::Check) && walk.isReady(u"next"_s)),
                                  qPrintable(walk.title()), patience);
        walk.grab(u"7-check"_s);
        if (window.step() == int(Assistant::Check))
            walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        walk.grab(u"8-result"_s);
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::Proven));

        QVERIFY(rig.exec({u"sh"_s, u"-c"_s,
                          u"cd /opt/whisper-appliance/src && python3 -B -c 'from modules.update import "
                          u"UpdateManager; "
                          "from modules.update.enterprise import integrate_with_flask_app'"_s})
                    .exitCode == 0);
        const RigOutput answer = rig.curl(u"/api/enterprise/check-updates"_s, {u"--fail"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(!answer.out.contains("fallback"), answer.out.constData());

        walk.click(u"undo"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"finish"_s), qPrintable(walk.title()), patience);
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::RolledBack));
        QCOMPARE(rig.manifest(mappedTrees()), stale);
        QVERIFY(rig.curl(u"/api/enterprise/check-updates"_s).out.contains("fallback"));
    }

    /// On whatever way its engine or node is reached.
    void aRedCheckBringsTheOldStateBack()
    {
        QVERIFY(setLanguage(u"en"_s));
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance);
        const QByteArray stale = rig.manifest(mappedTrees());
        const EngineWay way;
        Assistant window(way.address(), place.profileFor(rig, place.profileThatTurnsRed()));
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, qEnvironmentVariable("LOTSE_TEST_WAY", u"engine"_s) + u"-red"_s);
        if (!way.secrets().isEmpty())
            answerTheNode(walk, way);
        if (!QTest::currentTestFailed())
            walkToThePlan(window, walk, rig, Certificate::MayBeKnown);
        if (QTest::currentTestFailed())
            return;
        walk.press(u"commit"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"restore"_s), qPrintable(walk.title()), patience);
        QVERIFY(rig.manifest(mappedTrees()) != stale);
        walk.grab(u"7-red"_s);
        walk.click(u"restore"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(window.step() == int(Assistant::Result) || walk.isReady(u"next"_s),
                                  qPrintable(walk.title()), patience);
        if (window.step() == int(Assistant::Check))
            walk.click(u"next"_s);
        QTRY_COMPARE(window.step(), int(Assistant::Result));
        QCOMPARE(walk.title(), verdictTitle(RepairOutcome::Verdict::RolledBack));
        QCOMPARE(rig.manifest(mappedTrees()), stale);
        QVERIFY(rig.curl(u"/api/enterprise/check-updates"_s).out.contains("fallback"));
    }

    /// What was mistyped can be typed again.
    void aWrongPasswordIsAskedForAgain()
    {
        QVERIFY(setLanguage(u"en"_s));
        const SshRig server({"PubkeyAuthentication no"}, SshRig::Passwords::On);
        QVERIFY(server.isGood());
        server.trust();
        Assistant window(u"ssh://"_s + server.address() + EngineRig::address().mid(7), {});
        window.resize(1024, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, u"password"_s);
        for (const QString &password : {u"falsch"_s, SshRig::password()}) {
            QTRY_VERIFY2_WITH_TIMEOUT(walk.visible<QLineEdit>(u"secret"_s), qPrintable(walk.text()),
                                      patience);
            walk.visible<QLineEdit>(u"secret"_s)->setText(password);
            walk.grab(u"1-secret"_s);
            walk.click(u"giveSecret"_s);
            if (password == SshRig::password())
                break;
            QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"tryAgain"_s), qPrintable(walk.text()), patience);
            QVERIFY2(walk.text().contains(u"LOTSE-E026"_s), qPrintable(walk.text()));
            walk.grab(u"1-refused"_s);
            walk.click(u"tryAgain"_s);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(walk.text().contains(u"Connected"_s), qPrintable(walk.text()), patience);
    }

    /// Somebody who knows only what is on the screen, and no profile for this container: the engine is found
    /// by itself, the place, the unit and the address too. Nothing is typed; the folder is chosen in a
    /// dialog.
    void aStrangerComparesWithinEightClicks()
    {
        QVERIFY(setLanguage(u"en"_s));
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance);
        qputenv("DOCKER_HOST", EngineRig::address().toUtf8());

        Assistant window({}, {});
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, u"stranger"_s);
        int clicks = 0;
        const auto click = [&](const QString &name) {
            ++clicks;
            walk.click(name);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(walk.buttonOf(u"container"_s, rig.name())),
                                  qPrintable(walk.title()), patience);
        if (!walk.visible<QRadioButton>(walk.buttonOf(u"container"_s, rig.name()))->isChecked())
            click(walk.buttonOf(u"container"_s, rig.name()));
        QTest::qWait(50); // nobody clicks twice within one turn of the event loop
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        walk.grab(u"1-connect"_s);
        click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Find));
        QTRY_VERIFY_WITH_TIMEOUT(walk.visible<QLineEdit>(u"applicationRoot"_s) &&
                                     !walk.visible<QLineEdit>(u"applicationRoot"_s)->text().isEmpty(),
                                 patience);
        walk.grab(u"2-find-no-folder"_s);
        QVERIFY(!walk.isReady(u"next"_s)); // no folder yet
        click(u"chooseFolder"_s);
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(QFileInfo(place.development()).path());
        dialog->selectFile(QFileInfo(place.development()).fileName());
        ++clicks;
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"next"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!walk.isReady(u"stop"_s), patience);
        walk.grab(u"2-find"_s);
        QCOMPARE(walk.visible<QLineEdit>(u"developmentFolder"_s)->text(), place.development());
        QCOMPARE(walk.visible<QLineEdit>(u"applicationRoot"_s)->text(), u"/opt/whisper-appliance"_s);
        QStringList facts;
        for (const QLabel *label : window.findChildren<QLabel *>())
            if (label->isVisible())
                facts << label->text();
        QVERIFY2(facts.contains(u"whisper-appliance"_s), qPrintable(facts.join(u'\n')));
        QVERIFY2(facts.contains(u"https://%1:5001"_s.arg(rig.networkAddress())),
                 qPrintable(facts.join(u'\n')));
        click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Compare));
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"trust"_s), qPrintable(walk.title()), patience);
        click(u"trust"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s), qPrintable(walk.title()), patience);
        walk.grab(u"3-compare"_s);
        QVERIFY2(clicks <= 8, qPrintable(QString::number(clicks)));
        qunsetenv("DOCKER_HOST");
    }

    void aStoppedContainerIsStartedAndStoppedAgain()
    {
        QVERIFY(setLanguage(u"en"_s));
        const EngineRig rig(EngineRig::Image::Busybox);
        rig.stop();
        Assistant window(EngineRig::address(), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, u"stopped"_s);
        const auto isRunning = [&rig] {
            return EngineRig::docker({u"inspect"_s, u"-f"_s, u"{{.State.Running}}"_s, rig.name()})
                .out.trimmed();
        };
        const auto button = [&](const QString &prefix) { return walk.buttonOf(prefix, rig.name()); };
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(button(u"start"_s)), patience);
        walk.grab(u"1-stopped"_s);
        QCOMPARE(isRunning(), "false");
        walk.press(button(u"start"_s));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(button(u"stop"_s)), patience);
        walk.grab(u"1-started"_s);
        QCOMPARE(isRunning(), "true");
        walk.press(button(u"stop"_s));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(button(u"start"_s)), patience);
        QCOMPARE(isRunning(), "false");
    }
};

QTEST_MAIN(WindowEngineTest)
#include "tst_windowengine.moc"
