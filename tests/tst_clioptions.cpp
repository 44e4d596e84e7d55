// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;
using Verb = Options::Verb;

class CliOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbs_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<Verb>("verb");
        QTest::newRow("hosts") << QByteArrayList{"hosts"} << Verb::Hosts;
        QTest::newRow("options first") << QByteArrayList{"--json", "compare"} << Verb::Compare;
        QTest::newRow("finish without a run") << QByteArrayList{"finish"} << Verb::Finish;
        QTest::newRow("rollback without a run") << QByteArrayList{"rollback"} << Verb::Rollback;
        QTest::newRow("rollback of a run") << QByteArrayList{"rollback", "2026"} << Verb::Rollback;
        QTest::newRow("report") << QByteArrayList{"report", "2026"} << Verb::Report;
        QTest::newRow("profile check") << QByteArrayList{"profile", "check", "f.json"} << Verb::ProfileCheck;
        QTest::newRow("help wins") << QByteArrayList{"compare", "--help"} << Verb::Help;
        QTest::newRow("version") << QByteArrayList{"--version"} << Verb::Version;
    }
    void verbs()
    {
        QFETCH(QByteArrayList, arguments);
        const auto options = parseOptions(arguments);
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QTEST(options->verb, "verb");
    }

    void everyOptionArrives()
    {
        const auto options = parseOptions({"repair",
                                           "--profile",
                                           "p.json",
                                           "--host=unix:///run/x=y",
                                           "--container",
                                           "c",
                                           "--dev",
                                           "/d",
                                           "--root",
                                           "/opt/a",
                                           "--map",
                                           "src=app/src",
                                           "--map",
                                           "VERSION",
                                           "--ignore",
                                           "*.tmp",
                                           "--no-default-ignores",
                                           "--modes",
                                           "exact",
                                           "--tier",
                                           "archive",
                                           "--remove-extra",
                                           "caf\xe9",
                                           "--remove-extra",
                                           "-rf",
                                           "--remove-all-extra",
                                           "--json",
                                           "--lang",
                                           "de",
                                           "--report",
                                           "out",
                                           "--yes",
                                           "--allow-changing-checks",
                                           "--accept-fingerprint",
                                           QByteArray("ab").repeated(32)});
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QCOMPARE(options->profileFile, u"p.json"_s);
        QCOMPARE(options->host, u"unix:///run/x=y"_s);
        QCOMPARE(options->root->bytes(), QByteArray("/opt/a"));
        QCOMPARE(options->mappings.size(), 2);
        QCOMPARE(options->mappings.first().container.bytes(), QByteArray("app/src"));
        QCOMPARE(options->mappings.last().container.bytes(), QByteArray("VERSION"));
        QCOMPARE(options->ignore, QByteArrayList{"*.tmp"});
        QVERIFY(!options->useDefaultIgnores && options->removeAllExtra && options->yes &&
                options->allowChangingChecks);
        QCOMPARE(options->modes, std::optional(ModePolicy::Exact));
        QCOMPARE(options->tier, ListTier::Archive);
        QCOMPARE(options->removeExtra.first().bytes(), QByteArray("caf\xe9"));
        QCOMPARE(options->removeExtra.last().bytes(), QByteArray("-rf"));
        QCOMPARE(options->format, Options::Format::Json);
        QCOMPARE(options->language, u"de"_s);
        QCOMPARE(options->acceptedFingerprints.first().left(8), u"AB:AB:AB"_s);
        QCOMPARE(options->acceptedFingerprints.first().size(), 95);
    }

    void restoreTakesPaths()
    {
        const auto options = parseOptions({"restore", "run", "--", "-rf", "a/b"});
        QVERIFY(options);
        QCOMPARE(options->run, u"run"_s);
        QCOMPARE(options->paths.size(), 2);
        QCOMPARE(options->paths.first().bytes(), QByteArray("-rf"));
    }

    void wrongUsageIsToldInASentence_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::addColumn<QString>("names");
        const auto add = [](const char *name, const QByteArrayList &arguments, const QString &names) {
            QTest::newRow(name) << arguments << names;
        };
        add("nothing", {}, u"verb"_s);
        add("unknown verb", {"mend"}, u"mend"_s);
        add("unknown option", {"compare", "--quick"}, u"--quick"_s);
        add("value missing", {"compare", "--host"}, u"--host"_s);
        add("value empty", {"compare", "--host="}, u"--host"_s);
        add("value unwanted", {"compare", "--json=1"}, u"--json"_s);
        add("unknown tier", {"compare", "--tier", "rsync"}, u"rsync"_s);
        add("unknown modes", {"compare", "--modes", "all"}, u"all"_s);
        add("unknown language", {"compare", "--lang", "fr"}, u"fr"_s);
        add("relative root", {"compare", "--root", "opt"}, u"opt"_s);
        add("mapping leaves the tree", {"compare", "--map", "../x=y"}, u"../x=y"_s);
        add("path leaves the tree", {"repair", "--remove-extra", "../etc"}, u"../etc"_s);
        add("no fingerprint", {"check", "--accept-fingerprint", "AB:CD"}, u"AB:CD"_s);
        add("report without a run", {"report"}, u"history"_s);
        add("profile without check", {"profile", "f.json"}, u"profile check"_s);
        add("too many", {"compare", "x"}, u"x"_s);
        add("print0 elsewhere", {"check", "--print0"}, u"--print0"_s);
        add("control characters are shown", {"a\x1b[31m"}, u"a\\x1b[31m"_s);
    }
    void wrongUsageIsToldInASentence()
    {
        QFETCH(QByteArrayList, arguments);
        QFETCH(QString, names);
        const auto options = parseOptions(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().contains(names), qPrintable(options.error()));
        QVERIFY(options.error().endsWith(u'.'));
    }

    void theLanguageIsKnownEvenWhenTheRestIsWrong()
    {
        QCOMPARE(languageIn({"mend", "--lang", "de", "--quick"}), u"de"_s);
        QCOMPARE(languageIn({"--lang=en"}), u"en"_s);
        QCOMPARE(languageIn({"--lang"}), QString());
    }
};

QTEST_GUILESS_MAIN(CliOptionsTest)
#include "tst_clioptions.moc"
