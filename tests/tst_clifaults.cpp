// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/clirig.h"

#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// The real program where its surroundings fail it: killed, stopped, met by a second one, with closed and
/// full streams. Each test has a demonstration and a state folder of its own.
class CliFaultsTest : public QObject, Lotse::Test::CliRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(begin()); }

    void killed_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<int>("afterMs");
        QTest::newRow("at the start") << QByteArray("\"run\"") << 0;
        QTest::newRow("while backing up") << QByteArray("step-started") << 20;
        QTest::newRow("while copying") << QByteArray("\"kind\":\"copy\"") << 0;
        QTest::newRow("while uploading") << QByteArray("\"act\":\"staging\"") << 15;
        QTest::newRow("while switching") << QByteArray("\"act\":\"switch\"") << 0;
        QTest::newRow("in the switch") << QByteArray("\"act\":\"switch\"") << 25;
        QTest::newRow("while restarting") << QByteArray("\"kind\":\"restart\"") << 0;
        QTest::newRow("while waiting") << QByteArray("\"kind\":\"restart\"") << 900;
    }
    void killed()
    {
        QFETCH(QByteArray, record);
        QFETCH(int, afterMs);
        const QByteArray old = listing();
        const auto process = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QVERIFY(waitForRecord(*process, record));
        process->waitForFinished(std::max(1, afterMs));
        process->kill();
        process->waitForFinished();

        const QJsonObject run = newestRun();
        QCOMPARE(run[u"verdict"_s].toString(), u"unfinished"_s);
        const QByteArray id = run[u"run"_s].toString().toUtf8();
        const Answer doctor = cli({u"doctor"_s});
        QCOMPARE(doctor.code, 2);
        QVERIFY2(doctor.out.contains(id) && doctor.out.contains("LOTSE-S015"), doctor.last().constData());

        const Answer back = cli({u"rollback"_s, QString::fromUtf8(id), u"--yes"_s});
        QVERIFY2(back.code == 0, back.last().constData());
        QCOMPARE(listing(), old);
        QVERIFY(cli({u"check"_s, u"--host"_s, host()}).out.contains("✓ Ready"));
        QCOMPARE(cli({u"doctor"_s}).code, 0);
    }

    /// The other way out of a run that was cut off: what was agreed to is carried to its end.
    void cutOffAndFinished()
    {
        const auto process = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s, u"--remove-extra"_s,
                                    u"src/modules/local_settings.py"_s});
        QVERIFY(waitForRecord(*process, "\"act\":\"switch\""));
        process->kill();
        process->waitForFinished();
        const QJsonArray looked =
            QJsonDocument::fromJson(cli({u"doctor"_s, u"--json"_s}).out)[u"looked"_s].toArray();
        QStringList states;
        for (const QJsonValue &one : looked)
            if (one[u"trace"_s].isObject())
                states << one[u"trace"_s][u"state"_s].toString();
        QCOMPARE(states.size(), 1);
        // However far the switch came before it was cut off: that it is known is what counts.
        QVERIFY2((QStringList{u"old"_s, u"mixed"_s, u"new"_s}.contains(states.first())),
                 qPrintable(states.first()));

        const Answer finished = cli({u"finish"_s, u"--yes"_s});
        QVERIFY2(finished.code == 0, finished.last().constData());
        QVERIFY(finished.out.contains("Repaired and proven"));
        QVERIFY(!QFile::exists(tree() + u"/whisper-appliance/src/modules/local_settings.py"_s)); // as agreed
        QCOMPARE(cli({u"compare"_s, u"--host"_s, host()}).code, 0);
        QCOMPARE(cli({u"doctor"_s}).code, 0);
        const Answer again = cli({u"finish"_s, u"--yes"_s});
        QCOMPARE(again.code, 2); // there is nothing to finish any more
    }

    /// Single files come back beside the application first; what lies there is known and can be removed.
    void cutOffWhileRestoring()
    {
        QCOMPARE(cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}).code, 0);
        const QString run = newestRun()[u"run"_s].toString();
        const QByteArray repaired = listing();
        const auto process = start({u"restore"_s, run, u"src/main.py"_s});
        QVERIFY(waitForRecord(*process, ".lotse-restore-"));
        process->kill();
        process->waitForFinished();

        const Answer doctor = cli({u"doctor"_s});
        QCOMPARE(doctor.code, 2);
        QVERIFY2(doctor.out.contains("LOTSE-S020") && doctor.out.contains(run.toUtf8()),
                 doctor.last().constData());
        const Answer tidied = cli({u"finish"_s, u"--yes"_s});
        QVERIFY2(tidied.code == 0 && tidied.out.contains(run.toUtf8()), tidied.last().constData());
        QVERIFY(!listing().contains(".lotse"));
        QCOMPARE(cli({u"doctor"_s}).code, 0);
        QCOMPARE(cli({u"finish"_s, u"--yes"_s}).code, 2);
        // Nothing stands in the way of what was wanted, or of going on.
        QCOMPARE(cli({u"restore"_s, run, u"src/main.py"_s}).code, 0);
        QVERIFY(listing() != repaired);
        QCOMPARE(cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}).code, 0);
        QCOMPARE(cli({u"compare"_s, u"--host"_s, host()}).code, 0);
    }

    void interrupted()
    {
        const QByteArray old = listing();
        const auto process = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QVERIFY(waitForRecord(*process, "\"kind\":\"restart\""));
        // A child that ends breaks off a waiting read on any thread; Ctrl+C must be heard all the same.
        const auto pid = static_cast<pid_t>(process->processId());
        for (const QString &thread :
             QDir(u"/proc/%1/task"_s.arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QCOMPARE(::syscall(SYS_tgkill, pid, thread.toInt(), SIGCHLD), 0);
        QCOMPARE(::kill(pid, SIGINT), 0);
        const Answer answer = end(*process);
        QVERIFY2(answer.code == 3, answer.last().constData());
        QVERIFY(answer.out.contains("The old state is back"));
        QVERIFY(answer.out.contains("LOTSE-G002"));
        QCOMPARE(listing(), old);
    }

    void oneAtATime()
    {
        const auto first = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QVERIFY(waitForRecord(*first, "\"kind\":\"restart\""));
        const Answer second = cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QCOMPARE(second.code, 2);
        QVERIFY2(second.out.contains("LOTSE-S014"), second.last().constData());
        // Who holds it: the run and the process.
        QVERIFY2(second.out.contains(newestRun()[u"run"_s].toString().toUtf8()) &&
                     second.out.contains("process " + QByteArray::number(first->processId())),
                 second.last().constData());
        const Answer back = cli({u"rollback"_s, u"--yes"_s});
        QCOMPARE(back.code, 2);
        QVERIFY2(back.err.contains("LOTSE-S014"), back.last().constData());
        QVERIFY(!cli({u"doctor"_s}).out.contains("LOTSE-S015")); // it is under way, not cut off
        const Answer proven = end(*first);
        QVERIFY2(proven.code == 0, proven.last().constData());
        QCOMPARE(cli({u"compare"_s, u"--host"_s, host()}).code, 0);
    }

    void lostAnswers_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("people") << QStringList{};
        QTest::newRow("json") << QStringList{u"--json"_s};
        QTest::newRow("print0") << QStringList{u"--print0"_s};
    }
    /// Half an answer must not look like a whole one.
    void lostAnswers()
    {
        QFETCH(QStringList, arguments);
        const QStringList compare = QStringList{u"compare"_s, u"--host"_s, host()} + arguments;
        const Answer full = cli(compare, u"exec \"$0\" \"$@\" >/dev/full"_s);
        QCOMPARE(full.code, 2);
        QVERIFY2(full.err.contains("could not be written"), full.err.constData());
        QCOMPARE(cli(compare, u"exec \"$0\" \"$@\" >&-"_s).code, 1);
    }

    /// A repair is carried to its end before anything is said about the output.
    void aFullOutput()
    {
        const Answer full =
            cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}, u"exec \"$0\" \"$@\" >/dev/full"_s);
        QCOMPARE(full.code, 2);
        QVERIFY2(full.err.contains("could not be written"), full.err.constData());
        QCOMPARE(newestRun()[u"verdict"_s].toString(), u"proven"_s);
        QCOMPARE(cli({u"compare"_s, u"--host"_s, host()}).code, 0);
    }

    /// What is said must not end up in the journal, whose file would get the number of a closed stream.
    void closedStreams()
    {
        const Answer repaired =
            cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}, u"exec \"$0\" \"$@\" <&- >&- 2>&-"_s);
        QCOMPARE(repaired.code, 0);
        QCOMPARE(newestRun()[u"verdict"_s].toString(), u"proven"_s);
        QVERIFY(newestRun()[u"problem"_s].toString().isEmpty());
        QCOMPARE(cli({u"rollback"_s, u"--yes"_s}).code, 0);
    }
    void aReaderThatGoesAway()
    {
        const Answer piped = cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s, u"--json"_s},
                                 u"{ \"$0\" \"$@\"; echo code $? >&2; } | head -n 1"_s);
        QVERIFY2(piped.err.contains("code 0"), piped.last().constData());
        QCOMPARE(newestRun()[u"verdict"_s].toString(), u"proven"_s);
    }

    /// Seen through the link both sides can be compared; backed up and replaced would be the link itself.
    void aMappedFolderThatIsALink()
    {
        const QString app = tree() + u"/whisper-appliance"_s;
        QVERIFY(QFile::rename(app + u"/templates"_s, app + u"/elsewhere"_s));
        QVERIFY(QFile::link(u"elsewhere"_s, app + u"/templates"_s));
        const QByteArray old = listing();
        const Answer answer = cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.out.contains("LOTSE-S016") && answer.out.contains("\"templates\""),
                 answer.last().constData());
        QCOMPARE(listing(), old);
    }
    void aMappedFolderThatIsMissing()
    {
        const QString app = tree() + u"/whisper-appliance"_s;
        QVERIFY(QDir(app + u"/templates"_s).removeRecursively());
        const QByteArray old = listing();
        const QStringList place{u"--host"_s, host(),
                                u"--root"_s, u"/opt/whisper-appliance"_s,
                                u"--dev"_s,  m_base + u"/world/development/whisper-appliance"_s,
                                u"--map"_s,  u"templates"_s};
        const Answer alone = cli(QStringList{u"compare"_s} + place);
        QCOMPARE(alone.code, 2);
        QVERIFY2(alone.err.contains("\"/opt/whisper-appliance/templates\""), alone.err.constData());
        const Answer repaired = cli(QStringList{u"repair"_s, u"--yes"_s, u"--map"_s, u"src"_s} + place);
        QVERIFY2(repaired.code == 0, repaired.last().constData());
        QVERIFY(QFile::exists(app + u"/templates/index.html"_s));
        const Answer back = cli({u"rollback"_s, u"--yes"_s});
        QVERIFY2(back.code == 0, back.last().constData());
        QCOMPARE(listing(), old);
    }

    /// What was brought out of the backup file by file is no stranger's work.
    void everythingAfterSingleFiles()
    {
        const QByteArray old = listing();
        QCOMPARE(cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}).code, 0);
        const QString run = newestRun()[u"run"_s].toString();
        QCOMPARE(cli({u"restore"_s, run, u"src/main.py"_s}).code, 0);
        const Answer all = cli({u"restore"_s, run});
        QVERIFY2(all.code == 0, all.last().constData());
        QCOMPARE(listing(), old);
    }

    /// Each record holds the hash of the one before; a line that was changed is named.
    void aChangedJournal()
    {
        QCOMPARE(cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s}).code, 0);
        const Answer whole = cli({u"doctor"_s});
        QVERIFY2(whole.code == 0 && whole.out.contains("Journals verified: 1"), whole.last().constData());
        QFile journal(newestRun()[u"folder"_s].toString() + u"/journal.jsonl"_s);
        QVERIFY(journal.open(QIODevice::ReadWrite));
        QByteArray text = journal.readAll();
        const qsizetype at = text.indexOf("\"step-started\"");
        QVERIFY(at > 0);
        text.replace(at, 14, "\"step-startet\"");
        QVERIFY(journal.seek(0) && journal.write(text) == text.size());
        journal.close();
        const Answer changed = cli({u"doctor"_s});
        QCOMPARE(changed.code, 2);
        QVERIFY2(changed.out.contains("LOTSE-S009"), changed.last().constData());
    }

    /// A file that is written to while it is copied ends in the old state, with a sentence that says why.
    void aTreeThatChangesMeanwhile()
    {
        const QByteArray old = listing();
        const auto process = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QVERIFY(waitForRecord(*process, "\"kind\":\"backup\""));
        QFile file(m_base + u"/world/development/whisper-appliance/src/main.py"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("%") == 1);
        file.close();
        const Answer answer = end(*process);
        QVERIFY2(answer.code == 3, answer.last().constData());
        QVERIFY2(answer.out.contains("LOTSE-S017") && answer.out.contains("src/main.py"),
                 answer.last().constData());
        QCOMPARE(listing(), old);
    }

    void aReadOnlyTarget()
    {
        const QByteArray old = listing();
        const Answer answer = cli(
            {tree(), u"repair"_s, u"--host"_s, host(), u"--yes"_s},
            u"tree=$1; shift; export tree; exec unshare --map-root-user --mount sh -c 'mount --bind "
            "\"$tree\" \"$tree\" && mount -o remount,bind,ro \"$tree\" && exec \"$0\" \"$@\"' \"$0\" \"$@\""_s);
        QVERIFY2(answer.code == 3 || answer.code == 2, answer.last().constData());
        QVERIFY2(answer.out.contains("LOTSE-E020"), answer.last().constData());
        QCOMPARE(listing(), old);
        const Answer writable = cli({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QVERIFY2(writable.code == 0, writable.last().constData());
    }

    void contradictions()
    {
        const Answer both = cli({u"compare"_s, u"--host"_s, host(), u"--json"_s, u"--print0"_s});
        QCOMPARE(both.code, 4);
        QVERIFY(both.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliFaultsTest)
#include "tst_clifaults.moc"
