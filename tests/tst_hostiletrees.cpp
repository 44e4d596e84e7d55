// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include "core/treediff.h"
#include "core/treescanner.h"

#include <QDir>
#include <QProcess>
#include <QTest>
#include <algorithm>

using namespace Lotse;
using namespace Qt::StringLiterals;

/// The trees of make_trees.py, scanned on this machine: what comes out must be exactly what was put in.
/// They lie in the test's own home, which the wrapper removes: Qt cannot remove paths beyond PATH_MAX.
class HostileTreesTest : public QObject
{
    Q_OBJECT

    static QByteArrayList records(const QByteArray &file)
    {
        QFile in(QString::fromLocal8Bit(file));
        if (!in.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList found = in.readAll().split('\0');
        found.removeLast();
        std::ranges::sort(found);
        return found;
    }

private Q_SLOTS:
    void theDifferenceIsExactlyTheExpectedOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("useDefaults");
        QTest::addColumn<int>("count");
        QTest::newRow("hostile") << QStringList{u"hostile"_s} << false << 523;
        QTest::newRow("beyond PATH_MAX") << QStringList{u"hostile"_s, u"--beyond-path-max"_s} << false << 524;
        QTest::newRow("appliance") << QStringList{u"appliance"_s} << true << 50;
        QTest::newRow("large") << QStringList{u"large"_s, u"--scale"_s, u"0.05"_s} << true << 40;
    }
    void theDifferenceIsExactlyTheExpectedOne()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, useDefaults);
        QFETCH(int, count);
        const QString out = QDir::homePath() + u'/' + QString::fromLatin1(QTest::currentDataTag());
        QProcess maker;
        maker.start(u"python3"_s,
                    QStringList{sourcePath(u"tests/support/make_trees.py"_s), arguments.first(), out} +
                        arguments.mid(1));
        QVERIFY(maker.waitForFinished(60000));
        QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());

        const IgnoreRules ignore = IgnoreRules::layered(useDefaults, {}, {}, {});
        TreeSnapshot local;
        TreeSnapshot remote;
        QVERIFY(scanFolder(out + u"/local"_s, {}, ignore, local, {}));
        QVERIFY(scanFolder(out + u"/remote"_s, {}, ignore, remote, {}));
        DiffOptions options;
        options.modes = ModePolicy::Exact;
        TreeDiff diff;
        diffTrees({}, local, remote, ignore, options, diff);
        QByteArrayList found;
        for (const Difference &one : std::as_const(diff.entries)) {
            QVERIFY2(one.letter() || !isDrift(one.state), qPrintable(one.path.display()));
            QVERIFY(!one.secret);
            if (one.letter())
                found << QByteArray(1, one.letter()) + '\t' + one.path.bytes();
        }
        std::ranges::sort(found);
        const QByteArrayList expected = records((out + u"/expected.z"_s).toLocal8Bit());
        for (const QByteArray &one : found)
            QVERIFY2(expected.contains(one), qPrintable(u"too much: "_s + displayText(one)));
        for (const QByteArray &one : expected)
            QVERIFY2(found.contains(one), qPrintable(u"missing: "_s + displayText(one)));
        QCOMPARE(found, expected);
        QCOMPARE(found.size(), count);
    }
};

QTEST_GUILESS_MAIN(HostileTreesTest)
#include "tst_hostiletrees.moc"
