// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;

/// The real program where its surroundings fail it: killed, stopped, met by a second one, with closed and
/// full streams. Each test has a demonstration and a state folder of its own.
class CliFaultsTest : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QByteArray all() const { return out + err; }
    };
    static constexpr auto program = LOTSE_BIN_DIR "/lotse-cli";

    QString m_base;

    QString host() const { return u"demo:"_s + m_base + u"/world"_s; }
    QString tree() const { return m_base + u"/world/container/opt"_s; }

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &shell = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, m_base + u"/state"_s);
        process->setProcessEnvironment(environment);
        if (shell.isEmpty())
            process->start(QString::fromLatin1(program), arguments);
        else
            process->start(u"sh"_s, QStringList{u"-c"_s, shell, QString::fromLatin1(program)} + arguments);
        return process;
    }
    static Answer end(QProcess &process)
    {
        const bool ended = process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    Answer cli(const QStringList &arguments, const QString &shell = {}) const
    {
        return end(*start(arguments, shell));
    }
    QJsonObject newestRun() const
    {
        const Answer answer = cli({u"history"_s, u"--json"_s});
        return QJsonDocument::fromJson(answer.out)[u"runs"_s].toArray().first().toObject();
    }
    QByteArray listing() const
    {
        QProcess find;
        find.start(u"sh"_s,
                   {u"-c"_s,
                    u"cd \"$1\" && find . -name __pycache__ -prune -o -printf '%P %y %m %U:%G %l\\n' | sort; "
                    "find . -name __pycache__ -prune -o -type f -exec sha256sum {} + | sort"_s,
                    u"sh"_s, tree()});
        find.waitForFinished();
        return find.readAllStandardOutput();
    }
    /// Until the journal of the only run holds the text. False when the program ended before.
    bool waitForRecord(QProcess &process, const QByteArray &text) const
    {
        const QDir runs(m_base + u"/state/lotse/runs"_s);
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 60000 && process.state() != QProcess::NotRunning;) {
            for (const QString &run : runs.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                QFile journal(runs.filePath(run + u"/journal.jsonl"_s));
                if (journal.open(QIODevice::ReadOnly) && journal.readAll().contains(text))
                    return true;
            }
            process.waitForFinished(2);
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_base = QDir::homePath() + u"/faults-"_s + QString::fromLatin1(QTest::currentTestFunction()) +
                 QString::number(QRandomGenerator::global()->generate());
        QVERIFY(QDir().mkpath(m_base));
        QCOMPARE(cli({u"compare"_s, u"--host"_s, host()}).code, 1);
    }

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
        QVERIFY2(doctor.out.contains(id) && doctor.out.contains("LOTSE-S015"), doctor.all().constData());

        const Answer back = cli({u"rollback"_s, QString::fromUtf8(id), u"--yes"_s});
        QVERIFY2(back.code == 0, back.all().constData());
        QCOMPARE(listing(), old);
        QVERIFY(cli({u"check"_s, u"--host"_s, host()}).out.contains("✓ Ready"));
        QCOMPARE(cli({u"doctor"_s}).code, 0);
    }

    void interrupted()
    {
        const QByteArray old = listing();
        const auto process = start({u"repair"_s, u"--host"_s, host(), u"--yes"_s});
        QVERIFY(waitForRecord(*process, "\"kind\":\"restart\""));
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        const Answer answer = end(*process);
        QVERIFY2(answer.code == 3, answer.all().constData());
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
        QVERIFY2(second.out.contains("LOTSE-S014"), second.all().constData());
        const Answer back = cli({u"rollback"_s, u"--yes"_s});
        QCOMPARE(back.code, 2);
        QVERIFY2(back.err.contains("LOTSE-S014"), back.all().constData());
        QVERIFY(!cli({u"doctor"_s}).out.contains("LOTSE-S015")); // it is under way, not cut off
        const Answer proven = end(*first);
        QVERIFY2(proven.code == 0, proven.all().constData());
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
        QVERIFY2(piped.err.contains("code 0"), piped.all().constData());
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
        QVERIFY2(answer.out.contains("LOTSE-S002") && answer.out.contains("\"templates\""),
                 answer.all().constData());
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
        QVERIFY2(repaired.code == 0, repaired.all().constData());
        QVERIFY(QFile::exists(app + u"/templates/index.html"_s));
        const Answer back = cli({u"rollback"_s, u"--yes"_s});
        QVERIFY2(back.code == 0, back.all().constData());
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
        QVERIFY2(all.code == 0, all.all().constData());
        QCOMPARE(listing(), old);
    }

    /// What a profile and an environment file say in confidence is not told to whoever reads about the run.
    void secretsStayOut()
    {
        QFile bundled(QStringLiteral(LOTSE_SOURCE_DIR "/resources/profiles/whisper-appliance.lotse.json"));
        QVERIFY(bundled.open(QIODevice::ReadOnly));
        QByteArray text = bundled.readAll();
        const QByteArray request =
            "{ \"name\": \"Login\", \"method\": \"POST\", \"changes-something\": true, \"path\": "
            "\"/login?token=SECRET\", "
            "\"body\": \"{\\\"password\\\":\\\"SECRET\\\"}\", \"expect\": { \"status\": [404] } },";
        text.insert(text.indexOf('[', text.indexOf("\"requests\"")) + 1, request);
        QFile profile(m_base + u"/profile.lotse.json"_s);
        QVERIFY(profile.open(QIODevice::WriteOnly) && profile.write(text) == text.size());
        profile.close();
        const QString development = m_base + u"/world/development/whisper-appliance"_s;
        QFile environment(development + u"/src/.env"_s);
        QVERIFY(environment.open(QIODevice::WriteOnly) && environment.write("DB_PASSWORD=SECRET\n") > 0);
        environment.close();
        const Answer answer = cli({u"repair"_s, u"--host"_s, host(), u"--profile"_s, profile.fileName(),
                                   u"--dev"_s, development, u"--yes"_s, u"--allow-changing-checks"_s});
        QVERIFY2(answer.code == 0, answer.all().constData());
        QVERIFY(!answer.all().contains("SECRET"));
        QProcess grep;
        grep.start(u"grep"_s, {u"-rl"_s, u"SECRET"_s, u"--exclude-dir=backup"_s, m_base + u"/state"_s});
        grep.waitForFinished();
        const QByteArrayList found = grep.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(found.size(), 1); // the run's own copy of the profile, which asks with it
        QVERIFY2(found.first().endsWith("/profile.lotse.json"), found.first().constData());
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
