// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/windowwalk.h"
#include "support/workplace.h"

#include "app/phrases.h"
#include "app/style.h"
#include "shared/languages.h"

#include <QLineEdit>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 120000;
}

/// The case of the product through the window, with mouse and keys, on a real engine and a real systemd. What
/// the window claims is asked again with docker and curl.
class WindowEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void fromStaleToProvenAndBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("de") << u"de"_s;
    }
    void fromStaleToProvenAndBack()
    {
        QFETCH(QString, language);
        QVERIFY(setLanguage(language));
        const Workplace place;
        QVERIFY(place.isGood());
        const EngineRig rig(EngineRig::Image::Appliance);
        const QByteArray stale = rig.manifest(mappedTrees());

        Assistant window(EngineRig::address(), place.profileFor(rig, place.profile()));
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, u"engine-"_s + language);

        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"container0"_s), qPrintable(walk.title()), patience);
        walk.click(u"container0"_s);
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
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"trust"_s), qPrintable(walk.title()), patience);
        walk.grab(u"3-certificate"_s);
        walk.click(u"trust"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(walk.isReady(u"next"_s), qPrintable(walk.title()), patience);
        walk.grab(u"3-compare"_s);
        QCOMPARE(rig.manifest(mappedTrees()), stale); // looking changes nothing
        walk.click(u"next"_s);

        QTRY_COMPARE(window.step(), int(Assistant::Plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"commit"_s), patience);
        walk.grab(u"4-plan"_s);
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
};

QTEST_MAIN(WindowEngineTest)
#include "tst_windowengine.moc"
