// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/journal.h"
#include "core/localfiles.h"
#include "core/runstore.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class RunStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    RunStore store() const { return RunStore(m_dir->path()); }

    void addRun(const QString &id, const QByteArray &result) const
    {
        const QString folder = store().runsFolder() + u'/' + id;
        QVERIFY(makePrivateFolder(folder));
        Result<Journal> journal = Journal::create(folder + u"/journal.jsonl"_s);
        QVERIFY(journal);
        QVERIFY(
            journal->append({{u"what"_s, u"run"_s}, {u"host"_s, u"demo"_s}, {u"container"_s, u"shop"_s}}));
        if (!result.isEmpty())
            QVERIFY(writeLocalFile(folder + u"/result.json"_s, result));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void listsWhatRunsTell()
    {
        addRun(u"20261123_211500-shop"_s, R"({"verdict":"proven"})");
        addRun(u"20261123_211700-shop"_s, {});
        const QList<RunStore::Run> runs = store().runs();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs.at(0).id, u"20261123_211700-shop"_s);
        QCOMPARE(runs.at(0).verdict, u"unfinished"_s);
        QCOMPARE(runs.at(1).verdict, u"proven"_s);
        QCOMPARE(runs.at(1).container, u"shop"_s);
        QCOMPARE(runs.at(1).problem, QString());
        QCOMPARE(QFileInfo(runs.at(0).folder).permissions() & QFile::Permissions(0x0077),
                 QFile::Permissions());
    }
    void aDamagedRunIsListedWithItsReason()
    {
        addRun(u"20261123_211500-shop"_s, {});
        const QString journal = store().runsFolder() + u"/20261123_211500-shop/journal.jsonl"_s;
        QVERIFY(writeLocalFile(journal, "garbage\n"));
        addRun(u"20261123_211600-shop"_s, "no JSON");
        const QList<RunStore::Run> runs = store().runs();
        QCOMPARE(runs.size(), 2);
        QVERIFY(!runs.at(0).problem.isEmpty());
        QVERIFY(runs.at(1).problem.contains(journal));
    }
    void dismissedUntilItGoesOn()
    {
        addRun(u"20261123_211500-shop"_s, {});
        const RunStore::Run run = store().runs().first();
        QCOMPARE(store().unfinished().cutOff.size(), 1);
        QVERIFY(RunStore::dismiss(run));
        QVERIFY(store().runs().first().isDismissed);
        QVERIFY(store().unfinished().isEmpty());
        {
            Result<Journal> journal = Journal::reopen(run.folder + u"/journal.jsonl"_s);
            QVERIFY(journal && journal->append({{u"what"_s, u"undone"_s}}));
        }
        QVERIFY(!store().runs().first().isDismissed);
        QCOMPARE(store().unfinished().cutOff.size(), 1);
    }
    void findsByStart()
    {
        addRun(u"20261123_211500-shop"_s, {});
        addRun(u"20261124_080000-shop"_s, {});
        QCOMPARE(store().run(u"20261123"_s)->id, u"20261123_211500-shop"_s);
        QCOMPARE(store().run(u""_s)->id, u"20261124_080000-shop"_s);
        QVERIFY(!store().run(u"202611"_s));
        QVERIFY(!store().run(u"nothing"_s));
        QVERIFY(!RunStore(m_dir->filePath(u"none"_s)).run(u""_s));
    }
    void baselinesBelongToOnePlace()
    {
        Profile profile;
        profile.host = u"docker"_s;
        profile.container = u"shop"_s;
        profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        QVERIFY(!store().baseline(profile));

        RunStore::Baseline baseline;
        TreeEntry entry;
        entry.name = "caf\xe9";
        entry.hash = QByteArray(32, 'h');
        QVERIFY(baseline.manifest.folder({}, std::span(&entry, 1)));
        baseline.kept = {*RelPath::fromBytes("old\nfile"), *RelPath::fromBytes("caf\xe9")};
        QVERIFY(store().saveBaseline(profile, baseline));

        const std::optional<RunStore::Baseline> back = store().baseline(profile);
        QVERIFY(back);
        QCOMPARE(back->kept, baseline.kept);
        QVERIFY(back->manifest == baseline.manifest);
        Profile other = profile;
        other.container = u"shop2"_s;
        QVERIFY(!store().baseline(other));
        QVERIFY(store().dropBaseline(profile));
        QVERIFY(!store().baseline(profile));
        QVERIFY(store().dropBaseline(profile));
    }
    void followsTheStateFolder()
    {
        qputenv("XDG_STATE_HOME", m_dir->path().toUtf8());
        QCOMPARE(RunStore().runsFolder(), m_dir->path() + u"/lotse/runs"_s);
    }
};

QTEST_GUILESS_MAIN(RunStoreTest)
#include "tst_runstore.moc"
