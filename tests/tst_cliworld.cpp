// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// The real program against the demonstration: what pipelines see of it, exit codes and streams. State and
/// data lie in the test's own home, which the wrapper removes.
class CliWorldTest : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    static Answer cli(const QStringList &arguments, const QStringList &environment = {})
    {
        QProcess process;
        process.setEnvironment(QProcess::systemEnvironment() + environment);
        process.start(programPath(u"lotse-cli"_s), arguments);
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static bool run(const QString &program, const QStringList &arguments)
    {
        return QProcess::execute(program, arguments) == 0;
    }
    static QString world(const QString &name) { return u"demo:"_s + QDir::homePath() + u'/' + name; }
    static bool write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        return out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(content) == content.size();
    }
    static QByteArray bytes(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// All that may differ after a rollback: nothing. Times of folders aside.
    static QByteArray listing(const QString &folder)
    {
        QProcess find;
        find.start(u"sh"_s,
                   {u"-c"_s,
                    u"cd \"$1\" && find . -name __pycache__ -prune -o -printf '%P %y %m %U:%G %l\\n' | sort; "
                    "find . -name __pycache__ -prune -o -type f -exec sha256sum {} + | sort"_s,
                    u"sh"_s, folder});
        find.waitForFinished();
        return find.readAllStandardOutput();
    }

private Q_SLOTS:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"mend"_s};
        QTest::newRow("nothing to compare")
            << QStringList{u"compare"_s, u"--host"_s, world(u"usage"_s), u"--map"_s, u"a"_s};
        QTest::newRow("nobody to ask") << QStringList{u"repair"_s, u"--host"_s, world(u"usage"_s)};
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = cli(arguments);
        QCOMPARE(answer.code, 4);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.contains("--help"));
    }
    void helpSpeaksBothLanguages()
    {
        const Answer english = cli({u"--help"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(english.code, 0);
        QVERIFY(english.out.contains("Exit codes:"));
        QVERIFY(english.out.contains("--allow-changing-checks"));
        QCOMPARE(cli({u"--version"_s}).code, 0);
    }
    void errorsSayWhatHappened()
    {
        const Answer human = cli({u"containers"_s, u"--host"_s, u"carrier-pigeon:1"_s});
        QCOMPARE(human.code, 2);
        QVERIFY(human.err.contains("LOTSE-E"));
        const Answer machine = cli({u"containers"_s, u"--host"_s, u"carrier-pigeon:1"_s, u"--json"_s});
        QCOMPARE(machine.code, 2);
        QVERIFY(!machine.json()[u"error"_s].toObject().isEmpty());
        QCOMPARE(cli({u"report"_s, u"20200101"_s}).code, 2);
    }

    void theWholeWay()
    {
        const QString host = world(u"way"_s);
        const QString tree = QDir::homePath() + u"/way/container/opt/whisper-appliance"_s;
        const Answer before = cli({u"compare"_s, u"--host"_s, host, u"--json"_s});
        QCOMPARE(before.code, 1);
        const QJsonObject compared = before.json();
        QCOMPARE(compared[u"schema"_s].toString(), u"lotse.compare/1"_s);
        const QJsonObject summary = compared[u"summary"_s].toObject();
        for (const auto &key : {u"same", u"differs", u"only-dev", u"only-container", u"metadata",
                                u"text-form", u"moved", u"type", u"error", u"kept", u"ignored"})
            QVERIFY2(summary.contains(QStringView(key)), qPrintable(QString(key)));
        bool found = false;
        for (const QJsonValue &entry : compared[u"entries"_s].toArray())
            found |= entry[u"path"_s] == u"src/modules/update/__init__.py"_s &&
                     entry[u"state"_s] == u"only-dev"_s && entry[u"kind"_s] == u"file"_s;
        QVERIFY(found);
        const QByteArray stale = listing(tree);

        const Answer red = cli({u"check"_s, u"--host"_s, host});
        QCOMPARE(red.code, 1);
        for (const QByteArray &text : {QByteArray("modules.update"), QByteArray("modules.maintenance"),
                                       QByteArray("Enterprise Update System not available")})
            QVERIFY2(red.out.contains(text), text.constData());
        QCOMPARE(cli({u"plan"_s, u"--host"_s, host}).code, 1);
        QCOMPARE(listing(tree), stale);

        const Answer repaired =
            cli({u"repair"_s, u"--host"_s, host, u"--yes"_s, u"--allow-changing-checks"_s, u"--json"_s});
        QVERIFY2(repaired.code == 0, (repaired.out.right(4000) + repaired.err).constData());
        const QByteArrayList events = repaired.out.trimmed().split('\n');
        for (const QByteArray &event : events)
            QVERIFY2(QJsonDocument::fromJson(event).isObject(), event.constData());
        const QJsonObject result = QJsonDocument::fromJson(events.last()).object();
        QCOMPARE(result[u"verdict"_s].toString(), u"proven"_s);
        QCOMPARE(QJsonDocument::fromJson(events.first())[u"schema"_s].toString(), u"lotse.events/1"_s);
        const QByteArray journal = bytes(result[u"runFolder"_s].toString() + u"/journal.jsonl"_s);
        QVERIFY2(journal.left(journal.indexOf('\n')).contains("\"lotse.journal/1\""), journal.constData());
        QVERIFY(QFile::exists(result[u"report"_s].toString()));
        QVERIFY(QFile::exists(result[u"runFolder"_s].toString() + u"/evidence.zip"_s));
        const QString runId = result[u"run"_s].toString();

        const Answer after = cli({u"compare"_s, u"--host"_s, host, u"--json"_s});
        QCOMPARE(after.code, 0);
        QCOMPARE(after.json()[u"entries"_s].toArray().size(), 0);
        QCOMPARE(cli({u"check"_s, u"--host"_s, host, u"--allow-changing-checks"_s}).code, 0);
        QVERIFY(cli({u"history"_s}).out.contains(runId.toUtf8()));
        QCOMPARE(QString::fromUtf8(cli({u"report"_s, runId}).out.trimmed()), result[u"report"_s].toString());

        const QByteArray fresh = bytes(tree + u"/src/main.py"_s);
        const Answer back = cli({u"rollback"_s});
        QVERIFY2(back.code == 0, (back.out + back.err).constData());
        QCOMPARE(listing(tree), stale);
        QCOMPARE(cli({u"check"_s, u"--host"_s, host}).code, 1);

        // And again, to take one file out of the backup: the old one, and drift. One file with two names,
        // too.
        const QString one = tree + u"/src/one.log"_s;
        const QString two = tree + u"/src/two.log"_s;
        QVERIFY(write(one, "twice\n") && run(u"ln"_s, {one, two}));
        QCOMPARE(cli({u"repair"_s, u"--host"_s, host, u"--yes"_s}).code, 0);
        const QString second = QString::fromUtf8(cli({u"history"_s}).out).section(u' ', 0, 0);
        QVERIFY(second != runId);
        QCOMPARE(cli({u"restore"_s, second, u"no/such"_s}).code, 2);
        QCOMPARE(bytes(tree + u"/src/main.py"_s), fresh);
        const Answer restored = cli({u"restore"_s, second, u"src/main.py"_s});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY(bytes(tree + u"/src/main.py"_s) != fresh);
        QVERIFY(QFile::remove(one) && QFile::remove(two));
        const Answer linked = cli({u"restore"_s, second, u"src/one.log"_s, u"src/two.log"_s});
        QVERIFY2(linked.code == 0, (linked.out + linked.err).constData());
        QCOMPARE(bytes(two), "twice\n"_ba);
        QVERIFY(run(u"test"_s, {one, u"-ef"_s, two})); // two names of one file again
        QVERIFY(QFile::remove(one) && QFile::remove(two));
        QCOMPARE(cli({u"compare"_s, u"--host"_s, host}).code, 1);
        // What somebody changed since the run is not overwritten by taking the run back.
        const QString version = tree + u"/VERSION"_s;
        const QByteArray proven = bytes(version);
        QVERIFY(write(version, "9.9.9\n"));
        QCOMPARE(cli({u"rollback"_s, second}).code, 2);
        QCOMPARE(bytes(version), "9.9.9\n"_ba);
        // The single file that Lotse brought back is no such change.
        QVERIFY(write(version, proven));
        const Answer again = cli({u"rollback"_s, second});
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(listing(tree), stale);
    }

    void hostileTrees()
    {
        const QString base = QDir::homePath() + u"/hostile"_s;
        QVERIFY(run(u"python3"_s,
                    {sourcePath(u"tests/support/make_trees.py"_s), u"hostile"_s, base + u"/trees"_s}));
        const QString host = u"demo:"_s + base + u"/world"_s;
        QCOMPARE(cli({u"containers"_s, u"--host"_s, host}).code, 0);
        const QString tree = base + u"/world/container/opt/hostile"_s;
        QVERIFY(run(u"cp"_s, {u"-a"_s, base + u"/trees/remote"_s, tree}));
        const QStringList place{u"--host"_s,
                                host,
                                u"--dev"_s,
                                base + u"/trees/local"_s,
                                u"--root"_s,
                                u"/opt/hostile"_s,
                                u"--no-default-ignores"_s,
                                u"--modes"_s,
                                u"exact"_s};
        const QByteArray expected = bytes(base + u"/trees/expected.z"_s);
        QVERIFY(expected.count('\0') > 500);
        for (const QString &tier : {u"python3"_s, u"sha256sum"_s, u"archive"_s}) {
            const Answer compared = cli(QStringList{u"compare"_s, u"--print0"_s, u"--tier"_s, tier} + place);
            QCOMPARE(compared.code, 1);
            QVERIFY2(compared.out == expected, qPrintable(tier));
        }
        const QByteArray stale = listing(tree);
        const Answer repaired = cli(QStringList{u"repair"_s, u"--yes"_s, u"--remove-all-extra"_s} + place);
        QVERIFY2(repaired.code == 0, (repaired.out.right(2000) + repaired.err).constData());
        const Answer compared = cli(QStringList{u"compare"_s, u"--print0"_s} + place);
        QCOMPARE(compared.out, QByteArray());
        QCOMPARE(compared.code, 0);
        const Answer back = cli({u"rollback"_s});
        QVERIFY2(back.code == 0, (back.out.right(2000) + back.err).constData());
        QCOMPARE(listing(tree), stale);
    }
};

QTEST_GUILESS_MAIN(CliWorldTest)
#include "tst_cliworld.moc"
