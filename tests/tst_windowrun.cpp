// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/files.h"
#include "support/windowwalk.h"

#include "app/phrases.h"
#include "app/settings.h"
#include "app/style.h"
#include "core/runstore.h"
#include "shared/languages.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = RepairOutcome::Verdict;

namespace {

constexpr int patience = 90000;

QString world(const QString &path)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/lotse/demo/"_s + path;
}

} // namespace

/// What happens in the middle of a run: a check that turns red, and a stop after a step.
class TestWindowRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Assistant> m_window;
    std::unique_ptr<WindowWalk> m_walk;

    QString flag() const { return m_dir.filePath(u"recovered"_s); }
    /// The bundled profile with one more request, which the old state answers well.
    QString profileWithHealth() const
    {
        QJsonObject profile =
            QJsonDocument::fromJson(contents(u":/lotse/profiles/whisper-appliance.lotse.json"_s)).object();
        if (profile.isEmpty())
            qFatal("no bundled profile");
        QJsonObject api = profile[u"api"_s].toObject();
        QJsonArray requests = api[u"requests"_s].toArray();
        requests.append(QJsonObject{
            {u"name"_s, u"Health"_s},
            {u"path"_s, u"/health"_s},
            {u"expect"_s, QJsonObject{{u"body"_s, QJsonArray{QJsonObject{{u"pointer"_s, u"/status"_s},
                                                                         {u"equals"_s, u"healthy"_s}}}}}}});
        api[u"requests"_s] = requests;
        profile[u"api"_s] = api;
        const QString file = m_dir.filePath(u"health.lotse.json"_s);
        write(file, QJsonDocument(profile).toJson());
        return file;
    }
    /// From now on development is well only where the flag lies.
    void breakDevelopment() const
    {
        const QString file = world(u"development/whisper-appliance/src/modules/health.py"_s);
        QByteArray source = contents(file);
        QVERIFY(source.contains("\"healthy\""));
        source.replace("\"healthy\"", "\"healthy\" if __import__(\"os\").path.exists(\"" + flag().toUtf8() +
                                          "\") else \"sick\"");
        QVERIFY(write(file, source));
    }
    void walkToThePlan()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"next"_s), patience);
        breakDevelopment();
        m_walk->click(u"next"_s);
        QTRY_COMPARE(m_window->step(), int(Assistant::Find));
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"next"_s), patience);
        m_walk->click(u"next"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"trust"_s) || m_walk->isReady(u"next"_s), patience);
        if (m_walk->isReady(u"trust"_s))
            m_walk->click(u"trust"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"next"_s), qPrintable(m_walk->title()), patience);
        m_walk->click(u"next"_s);
        QTRY_COMPARE(m_window->step(), int(Assistant::Plan));
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"commit"_s), qPrintable(m_walk->title()), patience);
    }
    void walkToTheGate()
    {
        walkToThePlan();
        if (QTest::currentTestFailed())
            return;
        m_walk->press(u"commit"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"wait"_s), qPrintable(m_walk->title()), patience);
        QCOMPARE(m_window->step(), int(Assistant::Check));
    }
    QString gate() const
    {
        const auto *row = m_walk->visible<CardRow>(u"gate"_s);
        return row ? row->title() : QString();
    }
    QString focus() const
    {
        const QWidget *widget = m_window->focusWidget();
        return widget ? widget->objectName() : QString();
    }
    /// Answers the file dialog as somebody at the keyboard would.
    void saveAs(const QString &file)
    {
        m_walk->click(u"save"_s);
        auto *dialog = m_window->findChild<QFileDialog *>(u"fileQuestion"_s);
        QVERIFY(dialog);
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(!m_window->findChild<QFileDialog *>(u"fileQuestion"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"save"_s), patience);
        QVERIFY2(QFileInfo(file).size() > 1000, qPrintable(file));
    }
    void goOnToTheResult() const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"next"_s) || m_walk->isReady(u"finish"_s),
                                  qPrintable(m_walk->title()), patience);
        if (m_walk->isReady(u"next"_s))
            m_walk->click(u"next"_s);
        QCOMPARE(m_window->step(), int(Assistant::Result));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new Style);
        QApplication::setApplicationName(u"lotse"_s);
        QApplication::setDesktopFileName({});
        QFont font = QApplication::font();
        font.setFamily(u"Inter"_s);
        font.setPointSizeF(10);
        QApplication::setFont(font);
        QVERIFY(m_dir.isValid());
    }
    void init()
    {
        const bool german = qEnvironmentVariable("LOTSE_SCREENSHOTS_LANGUAGE") == "de"_L1;
        QVERIFY(setLanguage(german ? u"de"_s : u"en"_s));
        applyPalette(german ? PaletteChoice::Dark : PaletteChoice::Light);
        QFile::remove(flag());
        m_window = std::make_unique<Assistant>(u"demo:new"_s, profileWithHealth());
        m_window->resize(german ? QSize(1024, 700) : QSize(1280, 800));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        // A busy machine may need longer than a person; what runs out by itself has a test of its own.
        m_window->setPatience({.pause = std::chrono::minutes(10),
                               .longer = std::chrono::minutes(10),
                               .longest = std::chrono::minutes(10)});
        m_walk = std::make_unique<WindowWalk>(*m_window, german ? u"de-dark-1024"_s : u"en-light-1280"_s);
    }
    void cleanup()
    {
        m_walk.reset();
        m_window.reset();
    }

    /// Wait longer has the focus, Restore has the fill; waiting longer ends in another look at the checks.
    void aRedCheckCanBeWaitedFor()
    {
        walkToTheGate();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(focus(), u"wait"_s);
        QVERIFY(m_walk->visible<QPushButton>(u"restore"_s)->isDefault());
        QVERIFY(!m_walk->visible<QPushButton>(u"wait"_s)->isDefault());
        QTRY_VERIFY2(!gate().isEmpty(), qPrintable(m_walk->title()));
        const QString first = gate();
        m_walk->grab(u"7-red"_s);
        // It counts, and the focus stays where it is meanwhile.
        QTRY_VERIFY2(!gate().isEmpty() && gate() != first, qPrintable(m_walk->title()));
        QCOMPARE(focus(), u"wait"_s);
        QTest::keyClick(m_walk->visible<QPushButton>(u"wait"_s), Qt::Key_Return);
        QTRY_VERIFY(m_walk->visible<QPushButton>(u"again"_s)->isDefault());
        QVERIFY(!m_walk->visible<QPushButton>(u"restore"_s)->isDefault());
        m_walk->grab(u"7-longer"_s);
        QVERIFY(write(flag(), "1"));
        m_walk->click(u"again"_s);
        goOnToTheResult();
        QCOMPARE(m_walk->title(), verdictTitle(Verdict::Proven));
        for (const QString &ending : {u"pdf"_s, u"html"_s, u"json"_s, u"zip"_s})
            saveAs(m_dir.filePath(u"saved."_s + ending));
        if (const QString pictures = qEnvironmentVariable("LOTSE_SCREENSHOTS"); !pictures.isEmpty())
            QFile::copy(m_dir.filePath(u"saved.pdf"_s), pictures + u"/report.pdf"_s);
        m_walk->grab(u"8-saved"_s);
        QVERIFY(contents(world(u"container/opt/whisper-appliance/src/modules/health.py"_s)).contains("sick"));
    }
    void aRedCheckCanBeTakenBackAtOnce()
    {
        Settings().setPauseSeconds(110);
        m_window->setPatience({});
        walkToTheGate();
        if (QTest::currentTestFailed())
            return;
        m_walk->click(u"restore"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"next"_s), qPrintable(m_walk->title()), patience);
        m_walk->grab(u"7-restored"_s);
        goOnToTheResult();
        QCOMPARE(m_walk->title(), verdictTitle(Verdict::RolledBack));
        m_walk->grab(u"8-rolledback"_s);
        QVERIFY(
            !contents(world(u"container/opt/whisper-appliance/src/modules/health.py"_s)).contains("sick"));
        QVERIFY(m_walk->isReady(u"backToPlan"_s));
        m_walk->click(u"backToPlan"_s);
        QTRY_COMPARE(m_window->step(), int(Assistant::Plan));
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"commit"_s), qPrintable(m_walk->title()), patience);
    }
    /// Nobody is there: when the pause is over the old state comes back by itself.
    void aRedCheckThatNobodyAnswersIsTakenBack()
    {
        m_window->setPatience({.pause = std::chrono::seconds(1)});
        walkToThePlan();
        if (QTest::currentTestFailed())
            return;
        m_walk->press(u"commit"_s);
        goOnToTheResult();
        QCOMPARE(m_walk->title(), verdictTitle(Verdict::RolledBack));
        const QByteArray events = contents(RunStore().runs().first().folder + u"/events.jsonl"_s);
        QVERIFY2(events.contains("\"time-out\""), events.constData());
    }

    void aStopAfterAStepAsks_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("continue") << true;
        QTest::newRow("restore") << false;
    }
    void aStopAfterAStepAsks()
    {
        QFETCH(bool, goesOn);
        QVERIFY(write(flag(), "1"));
        walkToThePlan();
        if (QTest::currentTestFailed())
            return;
        m_walk->press(u"commit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"stop"_s), patience);
        QVERIFY(!m_walk->visible<QPushButton>(u"stopNow"_s)); // only after the first press
        m_walk->click(u"stop"_s);
        QVERIFY(!m_walk->isReady(u"stop"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"resume"_s), qPrintable(m_walk->title()), patience);
        QCOMPARE(focus(), u"resume"_s);
        QTRY_VERIFY(m_walk->visible<CardRow>(u"stopped"_s));
        m_walk->grab(u"6-stopped"_s);
        QTest::keyClick(m_walk->visible<QPushButton>(goesOn ? u"resume"_s : u"restore"_s), Qt::Key_Return);
        goOnToTheResult();
        if (goesOn)
            QCOMPARE(m_walk->title(), verdictTitle(Verdict::Proven));
        else
            QVERIFY(m_walk->title() == verdictTitle(Verdict::RolledBack) ||
                    m_walk->title() == verdictTitle(Verdict::Refused));
    }
    /// A dry run tells what would be and changes nothing; afterwards the plan can be carried out as before.
    void tryingOutChangesNothing()
    {
        walkToThePlan();
        if (QTest::currentTestFailed())
            return;
        m_walk->grab(u"4-plan-way"_s);
        m_walk->click(u"tryOut"_s);
        QVERIFY(!m_walk->isReady(u"commit"_s)); // one thing at a time
        QTRY_VERIFY2_WITH_TIMEOUT(m_walk->isReady(u"commit"_s), qPrintable(m_walk->title()), patience);
        QVERIFY(m_walk->visible<QLabel>(u"triedTitle"_s));
        QCOMPARE(m_walk->visible<QLabel>(u"triedTitle"_s)->text(),
                 QCoreApplication::translate("Lotse::PlanPage", "Tried out: no objection"));
        m_walk->grab(u"4-tried"_s);
        QVERIFY(
            !contents(world(u"container/opt/whisper-appliance/src/modules/health.py"_s)).contains("sick"));
        // A step's commands can be taken along.
        auto *step = m_walk->visible<CardRow>(u"planStep2"_s);
        QVERIFY(step);
        step->setOpen(true);
        QVERIFY(m_walk->isReady(u"copyCommands2"_s));
        m_walk->press(u"copyCommands2"_s);
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    }
    void stopNowIsTheSecondPress()
    {
        QVERIFY(write(flag(), "1"));
        walkToThePlan();
        if (QTest::currentTestFailed())
            return;
        m_walk->press(u"commit"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->step() == int(Assistant::Apply) && m_walk->isReady(u"stop"_s),
                                 patience);
        m_walk->click(u"stop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_walk->isReady(u"stopNow"_s) || m_walk->isReady(u"restore"_s), patience);
        m_walk->click(m_walk->isReady(u"stopNow"_s) ? u"stopNow"_s : u"restore"_s);
        goOnToTheResult();
        QCOMPARE(m_walk->title(), verdictTitle(Verdict::RolledBack));
    }
};

QTEST_MAIN(TestWindowRun)
#include "tst_windowrun.moc"
