// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"
#include "support/windowwalk.h"
#include "support/workplace.h"

#include "app/historypage.h"
#include "app/style.h"
#include "shared/languages.h"
#include "support/twin.h"

#include <QScopeGuard>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 60000; // QTRY waits three times as long before it gives up
constexpr int week = 7 * 24 * 3600;
} // namespace

/// A run of last week: a lotse-cli whose clock was moved back made it on a real engine. Today its old state
/// comes back with every owner, permission, time and link, from the twin and from the window.
class WeekOldTest : public QObject
{
    Q_OBJECT

    /// Times, too, to the last digit, of folders as well.
    static QByteArray treesOf(const EngineRig &rig)
    {
        const QStringList find{u"sh"_s, u"-c"_s,
                               u"find \"$@\" -name __pycache__ -prune -o ! -name '*.pyc' "
                               "-printf '%y|%m|%U|%G|%T@|%l|%p\\n'"_s,
                               u"sh"_s};
        QByteArrayList lines = rig.exec(find + mappedTrees()).out.split('\n');
        std::ranges::sort(lines);
        return rig.manifest(mappedTrees()) + '\n' + lines.join('\n');
    }
    /// An image has whole seconds; what somebody worked with has not. The state before the repair.
    static QByteArray treesAsWorkedWith(const EngineRig &rig)
    {
        const QStringList touch{u"sh"_s, u"-c"_s,
                                u"find \"$@\" -exec touch -h -d '2026-10-05 04:03:02.123456789' {} +"_s,
                                u"sh"_s};
        return rig.exec(touch + mappedTrees()).exitCode == 0 ? treesOf(rig) : QByteArray();
    }
    /// The lines that only one of them has: what a person wants to read when they differ.
    static QByteArray differing(const QByteArray &one, const QByteArray &other)
    {
        const QByteArrayList before = one.split('\n');
        const QByteArrayList now = other.split('\n');
        QByteArrayList lines;
        for (const QByteArray &line : before)
            if (!now.contains(line))
                lines << "- " + line;
        for (const QByteArray &line : now)
            if (!before.contains(line))
                lines << "+ " + line;
        return lines.join('\n');
    }
    static TwinOutput repairLastWeek(const QStringList &target)
    {
        qputenv("LD_PRELOAD", programPath(u"liblotse_movedclock.so"_s).toLocal8Bit());
        qputenv("LOTSE_TEST_CLOCK", QByteArray::number(-week));
        const auto back = qScopeGuard([] {
            qunsetenv("LD_PRELOAD");
            qunsetenv("LOTSE_TEST_CLOCK");
        });
        return runTwin(QStringList{u"repair"_s, u"--yes"_s, u"--json"_s} + target);
    }
    static QStringList targetOf(const Workplace &place, const EngineRig &rig)
    {
        return {u"--profile"_s,
                place.profileFor(rig, place.profile()),
                u"--host"_s,
                EngineRig::address(),
                u"--accept-fingerprint"_s,
                rig.certificateFingerprint()};
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }

    void withTheTwin()
    {
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QByteArray stale = treesAsWorkedWith(rig);
        QVERIFY(stale.contains(".1234567890"));
        const TwinOutput repair = repairLastWeek(targetOf(place, rig));
        QVERIFY2(repair.exitCode == 0, repair.all().constData());
        const QString run = repair.lastJson()[u"run"_s].toString();
        const QString day = QDate::currentDate().addDays(-7).toString(u"yyyyMMdd"_s);
        const QString dayAfter = QDate::currentDate().addDays(-6).toString(u"yyyyMMdd"_s); // at midnight
        QVERIFY2(run.startsWith(day) || run.startsWith(dayAfter), qPrintable(run));
        QVERIFY(treesOf(rig) != stale);

        const TwinOutput back = runTwin({u"restore"_s, run});
        QVERIFY2(back.exitCode == 0, back.all().constData());
        QCOMPARE(differing(stale, treesOf(rig)), "");
        QVERIFY(rig.curl(u"/api/enterprise/check-updates"_s).out.contains("fallback"));
    }

    void withTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("de") << u"de"_s;
    }
    void withTheWindow()
    {
        QFETCH(QString, language);
        QVERIFY(setLanguage(language));
        const Workplace place;
        const EngineRig rig(EngineRig::Image::Appliance);
        const QByteArray stale = treesAsWorkedWith(rig);
        QVERIFY(stale.contains(".1234567890"));
        const TwinOutput repair = repairLastWeek(targetOf(place, rig));
        QVERIFY2(repair.exitCode == 0, repair.all().constData());

        Assistant window(EngineRig::address(), {});
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const WindowWalk walk(window, u"weekold-"_s + language);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"toolRestore"_s), patience);
        walk.click(u"toolRestore"_s);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"restore1"_s), patience);
        QVERIFY2(walk.text().contains(rig.name()), qPrintable(walk.text()));
        walk.grab(u"1-restore"_s);
        walk.click(u"openBackup1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"tickShown"_s), patience);
        walk.grab(u"2-backup"_s);
        walk.click(u"allRuns"_s);
        QTRY_VERIFY_WITH_TIMEOUT(walk.isReady(u"restore1"_s), patience);
        walk.click(u"restore1"_s);
        const auto *page = window.findChild<HistoryPage *>(u"restore"_s);
        QVERIFY(page && page->isRestoring());
        QTRY_VERIFY_WITH_TIMEOUT(!page->isRestoring(), patience);
        walk.grab(u"3-restored"_s);
        QCOMPARE(differing(stale, treesOf(rig)), "");
    }
};

QTEST_MAIN(WeekOldTest)
#include "tst_weekold.moc"
