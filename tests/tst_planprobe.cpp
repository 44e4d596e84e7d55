// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/planscript.h"
#include "core/runstore.h"
#include "steps/planprobe.h"
#include "support/foldercontainer.h"
#include "support/plainsteps.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;
using Verdict = ProbeRow::Verdict;

/// What can be said about a plan before anything is written, and its commands as a text.
class PlanProbeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_world;
    Profile m_profile;

    Plan plan() const
    {
        const Result<Survey> survey = surveyContainer(*m_world, m_profile, {}, {});
        if (!survey)
            qFatal("no survey");
        Choices choices;
        choices.runsFolder = RunStore(m_dir->filePath(u"state"_s)).runsFolder();
        Result<Plan> made = makePlan(*survey, m_profile, choices, plainSteps(), *m_world,
                                     QDateTime(QDate(2026, 11, 25), QTime(21, 15)));
        if (!made)
            qFatal("no plan");
        return std::move(*made);
    }
    static int objections(const QList<ProbeRow> &rows)
    {
        return int(std::ranges::count_if(
            rows, [](const ProbeRow &row) { return row.verdict == Verdict::Objection; }));
    }
    void freeSpace(const QByteArray &kilobytes)
    {
        m_world->askedFor = [kilobytes](const ReadingCommand &command) -> Result<CommandOutput> {
            if (const auto *space = std::get_if<FreeSpace>(&command))
                return CommandOutput{
                    0,
                    "Filesystem 1024-blocks Used Available Capacity Mounted on\n" +
                        ("/dev/a b 100 50 " + kilobytes + " 50% /opt\n").repeated(space->paths.size()),
                    {}};
            return CommandOutput{127, {}, {}};
        };
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = Profile();
        m_profile.name = u"shop"_s;
        m_profile.host = u"demo"_s;
        m_profile.container = u"shop"_s;
        m_profile.developmentRoot = m_dir->filePath(u"dev"_s);
        m_profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        m_profile.service.kind = ServiceRef::Kind::Container;
        FolderContainer(m_dir->filePath(u"dev"_s)).write("/main.py", "new");
        m_world = std::make_unique<FolderContainer>(m_dir->filePath(u"world"_s));
        m_world->write("/opt/shop/main.py", QByteArray(5000, 'x'));
        freeSpace("100000");
    }

    void nothingSpeaksAgainstIt()
    {
        const QByteArray start = m_world->treeText();
        const QList<ProbeRow> rows = tryOut(plan(), *m_world, {}, {}, {});
        QCOMPARE(objections(rows), 0);
        QVERIFY(rows.size() >= 6);
        QCOMPARE(m_world->treeText(), start);
        QVERIFY(!QFileInfo::exists(m_dir->filePath(u"state"_s))); // nor here
    }
    void tooLittleSpaceIsOne()
    {
        freeSpace("2");
        QCOMPARE(objections(tryOut(plan(), *m_world, {}, {}, {})), 1);
    }
    void anotherDiskInBetweenIsOne()
    {
        m_world->askedFor = [](const ReadingCommand &command) -> Result<CommandOutput> {
            const auto *space = std::get_if<FreeSpace>(&command);
            QByteArray lines = "h\n";
            for (const RootPath &path : space ? space->paths : QList<RootPath>())
                lines += "/dev/a 9 1 900000 1% " +
                         QByteArray(path.bytes().endsWith("/lib") ? "/opt/shop/lib\n" : "/\n");
            return CommandOutput{space ? 0 : 127, lines, {}};
        };
        FolderContainer(m_dir->filePath(u"dev"_s)).write("/lib/a.py", "new");
        m_world->write("/opt/shop/lib/a.py", "old");
        const QList<ProbeRow> rows = tryOut(plan(), *m_world, {}, {}, {});
        QCOMPARE(objections(rows), 1);
        const auto row = std::ranges::find(rows, Verdict::Objection, &ProbeRow::verdict);
        QCOMPARE(row->error->code, Code::TargetRefused);
        QCOMPARE(row->error->args, QStringList{u"/opt/shop/lib"_s});
    }
    void aClockThatGoesWrongIsTold()
    {
        m_world->askedFor = nullptr; // its clock stands in 2026
        m_world->clockSeconds = QDateTime::currentSecsSinceEpoch() - 600;
        const QList<ProbeRow> rows = tryOut(plan(), *m_world, {}, {}, {});
        QCOMPARE(objections(rows), 0);
        QVERIFY(std::ranges::any_of(rows, [](const ProbeRow &row) {
            return row.verdict == Verdict::Note && row.answer.contains(u"10 minute"_s);
        }));
        m_world->clockSeconds = QDateTime::currentSecsSinceEpoch();
        QVERIFY(std::ranges::none_of(tryOut(plan(), *m_world, {}, {}, {}),
                                     [](const ProbeRow &row) { return row.answer.contains(u"minute"_s); }));
    }
    void whatChangedMeanwhileIsOne()
    {
        const Plan old = plan();
        m_world->write("/opt/shop/main.py", "somebody was here");
        QCOMPARE(objections(tryOut(old, *m_world, {}, {}, {})), 1);
    }
    void aStopEndsIt()
    {
        const Plan now = plan();
        std::stop_source stop;
        stop.request_stop();
        const QList<ProbeRow> rows = tryOut(now, *m_world, {}, {}, CallContext(stop.get_token()));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().error->code, Code::Stopped);
    }

    void whatDfSays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("plain") << QByteArray("Filesystem 1024-blocks Used Available Capacity Mounted on\n"
                                             "overlay 61255492 30000000 28111040 52% /\n")
                               << qint64(28111040) * 1024;
        QTest::newRow("blanks in names")
            << QByteArray("h\n//nas/my share 10 5 4 60% /mnt/my data\n") << qint64(4096);
        QTest::newRow("nothing") << QByteArray() << qint64(-1);
        QTest::newRow("an error") << QByteArray("df: /opt: No such file\n") << qint64(-1);
    }
    void whatDfSays()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, bytes);
        const QList<DiskFree> found = readDiskFree(text, 1);
        QCOMPARE(found.isEmpty() ? -1 : found.first().bytes, bytes);
    }

    /// It is a record: nothing in it runs, and no foreign name gets out of its comment.
    void theScriptEndsBeforeItBegins()
    {
        Plan one = plan();
        one.previews[0].title = u"Back up\nrm -rf /"_s;
        one.previews[0].commands = {u"cp -a -- '/opt/a b' /opt/c"_s};
        const QList<QByteArray> lines = planToScript(one).split('\n');
        QCOMPARE(lines.first(), QByteArray("#!/bin/sh"));
        const qsizetype end = lines.indexOf("exit 1");
        QVERIFY(end > 0);
        for (qsizetype i = 0; i < end; ++i)
            QVERIFY2(lines[i].startsWith('#'), lines[i].constData());
        QVERIFY(lines.contains("# rm -rf /"));
        QVERIFY(lines.indexOf("cp -a -- '/opt/a b' /opt/c") > end);
    }
};

QTEST_GUILESS_MAIN(PlanProbeTest)
#include "tst_planprobe.moc"
