// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ignorerules.h"

#include <QTest>

using namespace Lotse;
using Verdict = IgnoreRules::Verdict;

class IgnoreRulesTest : public QObject
{
    Q_OBJECT

    static RelPath path(const QByteArray &bytes) { return *RelPath::fromBytes(bytes); }

private Q_SLOTS:
    void builtInSets_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isFolder");
        QTest::addColumn<Verdict>("verdict");
        const auto add = [](const char *name, bool isFolder, Verdict verdict) {
            QTest::addRow("%s", name) << QByteArray(name) << isFolder << verdict;
        };
        add("src/__pycache__", true, Verdict::Ignored);
        add("src/__pycache__/a.txt", false, Verdict::Ignored);
        add("src/__pycache__x", true, Verdict::Counts);
        add("a/b.pyc", false, Verdict::Ignored);
        add(".git", true, Verdict::Ignored);
        add("sub/.git", true, Verdict::Ignored);
        add(".git/config", false, Verdict::Ignored);
        add("a~", false, Verdict::Ignored);
        add("#a#", false, Verdict::Ignored);
        add(".#a", false, Verdict::Ignored);
        add("#a", false, Verdict::Counts);
        add("x/node_modules", true, Verdict::Ignored);
        add("venv", false, Verdict::Counts); // a file of that name is no environment
        add("run/app.log", false, Verdict::Ignored);
        add("logs", true, Verdict::Counts);
        add("src_backup_20261123_211500", true, Verdict::Ignored);
        add("modules_backup_20261123_211500", true, Verdict::Ignored);
        add("VERSION_backup_20261123_211500", false, Verdict::Ignored);
        add("my_backup_tool.py", false, Verdict::Counts);
        add(".lotse-staging", true, Verdict::Ignored);
        add(".env", false, Verdict::Secret);
        add(".env.production", false, Verdict::Secret);
        add("ssl/server.pem", false, Verdict::Secret);
        add("ssl/id_rsa.pub", false, Verdict::Secret);
        add("keyboard.py", false, Verdict::Counts);
        add("src/main.py", false, Verdict::Counts);
    }
    void builtInSets()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, isFolder);
        const IgnoreRules rules = IgnoreRules::layered(true, {}, {}, {});
        QTEST(rules.verdict(path(name), isFolder), "verdict");
    }

    void withoutDefaultsOnlySecretsStay()
    {
        const IgnoreRules rules = IgnoreRules::layered(false, {}, {}, {});
        QVERIFY(rules.hidesNothing());
        QCOMPARE(rules.verdict(path(".git"), true), Verdict::Counts);
        QCOMPARE(rules.verdict(path("a/__pycache__"), true), Verdict::Counts);
        QCOMPARE(rules.verdict(path("a/.env"), false), Verdict::Secret);
        QVERIFY(!IgnoreRules::layered(true, {}, {}, {}).hidesNothing());
        // A rule that has nothing to do with it must not bring libgit2's own rule for ".git" back.
        const IgnoreRules other = IgnoreRules::layered(false, {}, {"*.tmp"}, {});
        QCOMPARE(other.verdict(path(".git"), true), Verdict::Counts);
        QCOMPARE(other.verdict(path("a/.git/config"), false), Verdict::Counts);
        QCOMPARE(other.verdict(path("a/.git/x.tmp"), false), Verdict::Ignored);
    }

    void laterLayersDecide()
    {
        const IgnoreRules rules =
            IgnoreRules::layered(true, {"*.data\r", "# a remark", ""}, {"!app.log", "!.env"}, {"!one.data"});
        QCOMPARE(rules.verdict(path("app.log"), false), Verdict::Counts);
        QCOMPARE(rules.verdict(path("other.log"), false), Verdict::Ignored);
        QCOMPARE(rules.verdict(path("two.data"), false), Verdict::Ignored);
        QCOMPARE(rules.verdict(path("x/one.data"), false), Verdict::Counts);
        QCOMPARE(rules.verdict(path(".env"), false), Verdict::Secret);
    }

    void copiesAreIndependentAndEqual()
    {
        const IgnoreRules rules = IgnoreRules::layered(false, {}, {"/build/"}, {});
        IgnoreRules copy;
        copy = rules;
        for (const IgnoreRules &one : {rules, copy}) {
            QCOMPARE(one.verdict(path("build"), true), Verdict::Ignored);
            QCOMPARE(one.verdict(path("x/build"), true), Verdict::Counts);
        }
    }

    void anyBytesAreJudged()
    {
        const IgnoreRules rules = IgnoreRules::layered(true, {}, {}, {});
        for (const QByteArray &name :
             {QByteArray("\xff\xfe"), QByteArray("new\nline"), QByteArray(" "), QByteArray("\\"),
              QByteArray("!bang"), QByteArray("-rf"), QByteArray(255, 'L')}) {
            QCOMPARE(rules.verdict(path(name), false), Verdict::Counts);
            QCOMPARE(rules.verdict(path("deep/" + name + ".pem"), false), Verdict::Secret);
            QCOMPARE(rules.verdict(path(name + ".pyc"), false), Verdict::Ignored);
        }
        const QByteArray beyond = QByteArray("folder-of-a-long-path/").repeated(400);
        QCOMPARE(rules.verdict(path(beyond + "a.pyc"), false), Verdict::Ignored);
        QCOMPARE(rules.verdict(path(beyond + ".env"), false), Verdict::Secret);
        QCOMPARE(rules.verdict(path(beyond + "a.py"), false), Verdict::Counts);
    }
};

QTEST_GUILESS_MAIN(IgnoreRulesTest)
#include "tst_ignorerules.moc"
