// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirig.h"
#include "support/windowwalk.h"

#include "app/phrases.h"
#include "app/style.h"
#include "core/localfiles.h"
#include "core/runstore.h"
#include "shared/languages.h"

using namespace Lotse;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

namespace {
constexpr int patience = 90000;
}

/// A repair that was killed in the middle of its switch, and the window that is opened afterwards.
class WindowRecoveryTest : public QObject, Lotse::Test::CliRig
{
    Q_OBJECT

    std::unique_ptr<Assistant> m_window;
    std::unique_ptr<WindowWalk> m_walk;
    QByteArray m_old;

    void openWindow()
    {
        m_window = std::make_unique<Assistant>(host(), QString());
        m_window->resize(1024, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_walk = std::make_unique<WindowWalk>(*m_window, QStringLiteral("recovery"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setApplicationName(u"lotse"_s);
        QVERIFY(setLanguage(u"en"_s));
    }
    void init()
    {
        QVERIFY(begin());
        qputenv("XDG_STATE_HOME", (m_base + u"/state"_s).toUtf8());
        m_old = listing();
        const auto process = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s, u"--remove-extra"_s,
                                    u"src/modules/local_settings.py"_s});
        QVERIFY(waitForRecord(*process, "\"act\":\"switch\""));
        process->kill();
        process->waitForFinished();
        // A child that it had just begun to start holds its journal a moment longer.
        QTRY_VERIFY(!RunStore().unfinished().cutOff.isEmpty());
        openWindow();
    }
    void cleanup()
    {
        m_walk.reset();
        m_window.reset();
    }

    void itIsToldAndTakenBack()
    {
        QCOMPARE(m_walk->title(), u"1 repair did not come to an end"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"back1"_s), qPrintable(m_walk->text()), 20000);
        const QString text = m_walk->text();
        QVERIFY2(text.contains(u"whisper-appliance, begun on"_s), qPrintable(text));
        QVERIFY2(text.contains(u"It was cut off during: Copy 22 entries"_s), qPrintable(text));
        QVERIFY2(text.contains(u"entries"_s) && text.contains(u"What Lotse finds there"_s), qPrintable(text));
        m_walk->grab(u"0-recovery"_s);
        m_walk->click(u"back1"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->text().contains(u"The old state of whisper-appliance is back"_s),
                                  qPrintable(m_walk->text()), patience);
        QCOMPARE(m_walk->title(), u"Nothing is unfinished any more"_s);
        QCOMPARE(listing(), m_old);
        m_walk->click(u"assistant"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"next"_s), patience);
        openWindow(); // and the next one begins as ever
        QVERIFY(m_walk->title() != u"Nothing is unfinished any more"_s);
        QCOMPARE(m_window->step(), int(Assistant::Connect));
    }
    void itIsToldWhenTheContainerIsAnother_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("en") << u"The container was created anew since"_s;
        QTest::newRow("de") << u"Der Container wurde seitdem neu erstellt"_s;
    }
    /// As after `docker compose up`: the old name, another id.
    void itIsToldWhenTheContainerIsAnother()
    {
        QFETCH(const QString, sentence);
        m_walk.reset();
        m_window.reset();
        const QString planFile = RunStore().runs().first().folder + u"/plan.json"_s;
        const Result<QByteArray> text = readLocalFile(planFile);
        QVERIFY(text);
        QJsonObject plan = QJsonDocument::fromJson(*text).object();
        QJsonObject container = plan[u"container"_s].toObject();
        container[u"id"_s] = u"another"_s;
        plan[u"container"_s] = container;
        QVERIFY(writeLocalFile(planFile, QJsonDocument(plan).toJson()));
        QVERIFY(setLanguage(QString::fromLatin1(QTest::currentDataTag())));
        const auto english = qScopeGuard([] { setLanguage(u"en"_s); });
        openWindow();
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"dismiss1"_s), qPrintable(m_walk->text()), 20000);
        QVERIFY2(m_walk->text().contains(sentence), qPrintable(m_walk->text()));
        QVERIFY(m_walk->isReady(u"back1"_s) && m_walk->isReady(u"onward1"_s));
        m_walk->grab(u"0-another-"_s + QString::fromLatin1(QTest::currentDataTag()));
        m_walk.reset();
        m_window.reset();
    }
    /// Whoever has lost the container for good is not asked for ever.
    void itIsDismissed()
    {
        m_walk.reset();
        m_window.reset();
        const QString world = m_base + u"/world"_s;
        QVERIFY(QDir(world).removeRecursively() && QFile(world).open(QIODevice::WriteOnly)); // no folder now
        openWindow();
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"dismiss1"_s), qPrintable(m_walk->text()), 20000);
        QVERIFY(!m_walk->isReady(u"back1"_s) && !m_walk->isReady(u"onward1"_s));
        m_walk->grab(u"0-gone"_s);
        m_walk->click(u"dismiss1"_s);
        QTRY_COMPARE(m_walk->title(), u"Nothing is unfinished any more"_s);
        QTRY_VERIFY(m_walk->text().contains(u"Lotse does not ask about whisper-appliance any more."_s));
        QVERIFY(RunStore().unfinished().isEmpty());
        QCOMPARE(RunStore().runs().size(), 1);
    }
    /// A run that is over, but was cut off before it had cleaned up.
    void whatIsLeftIsCleanedUp()
    {
        QCOMPARE(cli({u"rollback"_s, u"--yes"_s}).code, 0);
        QCOMPARE(cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}).code, 0);
        const auto process = start({u"restore"_s, newestRun()[u"run"_s].toString(), u"src/main.py"_s});
        QVERIFY(waitForRecord(*process, ".lotse-restore-"));
        process->kill();
        process->waitForFinished();
        QTRY_COMPARE(RunStore().unfinished().untidy.size(), 1);

        openWindow();
        QCOMPARE(m_walk->title(), u"Something is left to clean up"_s);
        m_walk->grab(u"0-untidy"_s);
        m_walk->click(u"tidy1"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(
            m_walk->text().contains(u"Nothing of Lotse is left in whisper-appliance."_s),
            qPrintable(m_walk->text()), patience);
        QCOMPARE(m_walk->title(), u"Nothing is unfinished any more"_s);
        QVERIFY(!listing().contains(".lotse"));
        QVERIFY(RunStore().unfinished().untidy.isEmpty());
    }
    /// What had been agreed to is on the plan again, and nothing happens before one has pressed the button.
    void itIsFinished()
    {
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"onward1"_s), qPrintable(m_walk->text()), 20000);
        m_walk->click(u"onward1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->step(), int(Assistant::Compare), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"trust"_s) || m_walk->isReady(u"next"_s), patience);
        QCOMPARE(listing(), m_old);
        if (m_walk->isReady(u"trust"_s))
            m_walk->click(u"trust"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"next"_s), patience);
        m_walk->click(u"next"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"commit"_s), patience);
        m_walk->click(u"commit"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"finish"_s) ||
                                      (m_window->step() == Assistant::Check && m_walk->isReady(u"next"_s)),
                                  qPrintable(m_walk->title()), patience);
        if (m_window->step() == Assistant::Check)
            m_walk->click(u"next"_s);
        QTRY_COMPARE(m_window->step(), int(Assistant::Result));
        QCOMPARE(m_walk->title(), verdictTitle(Verdict::Proven));
        QVERIFY(!QFile::exists(tree() + u"/whisper-appliance/src/modules/local_settings.py"_s));
        QVERIFY(cli({u"doctor"_s}).out.contains("✓"));
        QVERIFY(!cli({u"doctor"_s}).out.contains("LOTSE-S015"));
    }
};

QTEST_MAIN(WindowRecoveryTest)
#include "tst_windowrecovery.moc"
