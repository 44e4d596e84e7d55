// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/engineway.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// What opens a connection stands nowhere but in memory: not in what a run leaves or says, not where other
/// users of the computer can look, and not in a core file.
class ConnectionSecretsTest : public QObject
{
    Q_OBJECT

    static bool holds(const QByteArray &text, const QByteArray &secret)
    {
        for (const QByteArray &form : {secret, secret.toPercentEncoding(),
                                       secret.toBase64(QByteArray::OmitTrailingEquals), secret.toHex()})
            if (text.contains(form))
                return true;
        return false;
    }
    /// This process and all that it has started.
    static QList<qint64> family(qint64 head)
    {
        QList<qint64> members{head};
        for (qsizetype i = 0; i < members.size(); ++i) {
            const QString tasks = u"/proc/%1/task"_s.arg(members.at(i));
            for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                for (const QByteArray &child :
                     contents(tasks + u'/' + task + u"/children"_s).simplified().split(' '))
                    if (!child.isEmpty())
                        members << child.toLongLong();
        }
        return members;
    }

private Q_SLOTS:
    void nowhereButInMemory_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("isPassword");
        if (EngineRig::isGuest()) {
            QTest::newRow("token") << EngineWay().secrets().first() << false;
            return;
        }
        QTest::newRow("password") << SshRig::password() << true;
        QTest::newRow("passphrase") << u"Fock & \"Mast\" 8841"_s << false;
    }
    void nowhereButInMemory()
    {
        QFETCH(const QString, secret);
        QFETCH(const bool, isPassword);
        const auto node = EngineRig::isGuest() ? std::make_unique<EngineWay>() : nullptr;
        const SshRig server(isPassword ? QByteArrayList{"PubkeyAuthentication no"} : QByteArrayList(),
                            isPassword ? SshRig::Passwords::On : SshRig::Passwords::Off);
        QVERIFY(server.isGood());
        server.trust();
        if (!isPassword && !node)
            QCOMPARE(
                SshRig::run(u"ssh-keygen"_s, {u"-q"_s, u"-p"_s, u"-N"_s, secret, u"-f"_s, SshRig::keyFile()}),
                0);
        const QString development = QDir::homePath() + u"/development"_s;
        const QString told = QDir::homePath() + u"/told"_s; // where a pipeline would have it
        QVERIFY(QDir().mkpath(development) && write(development + u"/VERSION"_s, "2.0\n"));
        QVERIFY(write(told, secret.toUtf8() + '\n'));
        const EngineRig rig(EngineRig::Image::Busybox);
        const QString address =
            node ? node->address() : u"ssh://"_s + server.address() + EngineRig::address().mid(7);
        QStringList accepted;
        for (const QString &fingerprint : node ? node->fingerprints() : QStringList())
            accepted << u"--accept-fingerprint"_s << fingerprint;

        QProcess twin;
        twin.start(u"sh"_s, QStringList{u"-c"_s, u"ulimit -c unlimited; exec 7<\"$0\"; exec \"$@\""_s, told,
                                        programPath(u"lotse-cli"_s), u"repair"_s, u"--yes"_s,
                                        u"--secret-fd"_s, u"7"_s, u"--host"_s, address, u"--container"_s,
                                        rig.name(), u"--root"_s, u"/srv/app"_s, u"--dev"_s, development} +
                                accepted);
        QVERIFY(twin.waitForStarted());
        QByteArray limits;
        int looks = 0;
        while (!twin.waitForFinished(20)) {
            for (const qint64 one : family(twin.processId())) {
                const QString place = u"/proc/%1/"_s.arg(one);
                for (const QString &what : {u"cmdline"_s, u"environ"_s, u"comm"_s})
                    QVERIFY2(!holds(contents(place + what), secret.toUtf8()), qPrintable(place + what));
            }
            const QByteArray now = contents(u"/proc/%1/limits"_s.arg(twin.processId()));
            if (!now.isEmpty())
                limits = now;
            ++looks;
        }
        const QByteArray out = twin.readAllStandardOutput() + twin.readAllStandardError();
        QVERIFY2(twin.exitCode() == 0, out.constData());
        QCOMPARE(rig.exec({u"cat"_s, u"/srv/app/VERSION"_s}).out, "2.0\n");
        QVERIFY(looks > 5);
        QVERIFY2(limits.simplified().contains("Max core file size 0 0 bytes"), limits.constData());
        QVERIFY(!holds(out, secret.toUtf8()));

        int files = 0;
        QDirIterator it(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString name = it.next();
            QVERIFY2(name == told || !holds(contents(name), secret.toUtf8()), qPrintable(name));
            ++files;
        }
        QVERIFY(files > 10); // a run was looked through, not an empty folder
    }
};

QTEST_GUILESS_MAIN(ConnectionSecretsTest)
#include "tst_connectionsecrets.moc"
