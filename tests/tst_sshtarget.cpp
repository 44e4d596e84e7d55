// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/explain.h"
#include "transport/sshsession.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// What an address means, with a ~/.ssh/config beside it. The same file is read by ssh -G, which decides.
class SshTargetTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    bool write(const QString &name, const QByteArray &text) const
    {
        QFile out(m_home.filePath(u".ssh/"_s + name));
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_home.path()).mkpath(u".ssh/conf.d"_s));
        QVERIFY(write(u"conf.d/10-more"_s, "Host included\n  HostName 10.0.0.9\nPort 2209\n"));
        QVERIFY(write(u"config"_s, R"(# a comment
Include conf.d/*
Host cellar keller
    HostName 10.0.0.3
    User anna
    Port=2222
    IdentityFile ~/.ssh/cellar_key
    IdentityFile "%d/.ssh/second key"
Host inner
    HostName %h.example
    ProxyJump keller,ben@10.0.0.4:24
Match exec "touch HOME/was-run"
    User mallory
Host *.example !not.example
    User wild
Match all
    IdentitiesOnly yes
Host *
    User late
)"));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("meant"); // "": refused
        QTest::newRow("plain") << u"root@10.1.1.1"_s << u"root@10.1.1.1:22"_s;
        QTest::newRow("port") << u"root@10.1.1.1:2200"_s << u"root@10.1.1.1:2200"_s;
        QTest::newRow("IPv6") << u"root@[fe80::1]:2200"_s << u"root@[fe80::1]:2200"_s;
        QTest::newRow("name in the configuration") << u"cellar"_s << u"anna@10.0.0.3:2222"_s;
        QTest::newRow("what is said wins") << u"root@keller:9"_s << u"root@10.0.0.3:9"_s;
        QTest::newRow("included") << u"included"_s << u"late@10.0.0.9:2209"_s;
        QTest::newRow("pattern") << u"a.example"_s << u"wild@a.example:22"_s;
        QTest::newRow("negated") << u"not.example"_s << u"late@not.example:22"_s;
        QTest::newRow("itself") << u"inner"_s << u"late@inner.example:22"_s;
        QTest::newRow("an option") << u"-oProxyCommand=x"_s << QString();
        QTest::newRow("an option as user") << u"-l@host"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no port") << u"host:"_s << QString();
        QTest::newRow("too high a port") << u"host:65536"_s << QString();
        QTest::newRow("blank") << u"a b"_s << QString();
        QTest::newRow("newline") << u"a\nb"_s << QString();
    }
    void addresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, meant);
        const Result<SshTarget> target = sshTarget(address, m_home.path());
        if (meant.isEmpty())
            QVERIFY(!target && target.error().code == Code::HostUriUnknown);
        else
            QCOMPARE(target->address(), meant);
        QVERIFY(!QFile::exists(m_home.filePath(u"was-run"_s)));
    }

    void keysAndJumps()
    {
        const Result<SshTarget> cellar = sshTarget(u"cellar"_s, m_home.path());
        QCOMPARE(cellar->identityFiles,
                 (QStringList{m_home.filePath(u".ssh/cellar_key"_s), m_home.filePath(u".ssh/second key"_s)}));
        QVERIFY(cellar->identitiesOnly);
        QCOMPARE(cellar->knownAs(), u"[10.0.0.3]:2222"_s);
        QVERIFY(cellar->jumps.isEmpty());
        const Result<SshTarget> inner = sshTarget(u"inner"_s, m_home.path());
        QStringList jumps;
        for (const SshTarget &jump : inner->jumps)
            jumps << jump.address();
        QCOMPARE(jumps, (QStringList{u"anna@10.0.0.3:2222"_s, u"ben@10.0.0.4:24"_s}));
        QCOMPARE(inner->knownAs(), u"inner.example"_s);
        QCOMPARE(sshConfigNames(m_home.path()),
                 (QStringList{u"included"_s, u"cellar"_s, u"keller"_s, u"inner"_s}));
    }

    void withoutAConfiguration()
    {
        const QTemporaryDir empty;
        const Result<SshTarget> target = sshTarget(u"host"_s, empty.path());
        QVERIFY2(target, explain(target).constData());
        QCOMPARE(target->identityFiles.first(), empty.filePath(u".ssh/id_ed25519"_s));
    }

    void shellLines()
    {
        QCOMPARE(shellLine({"a", "b c", "it's", "", "$x"}), QByteArray(R"('a' 'b c' 'it'\''s' '' '$x')"));
    }
};

QTEST_GUILESS_MAIN(SshTargetTest)
#include "tst_sshtarget.moc"
