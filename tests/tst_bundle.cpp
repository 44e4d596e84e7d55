// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/bundle.h"

#include <KZip>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

class BundleTest : public QObject
{
    Q_OBJECT

    static void write(const QString &file, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile f(file);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(bytes);
    }
    static QString run(const QTemporaryDir &top)
    {
        const QString folder = top.filePath(u"20261123_211500-web"_s);
        write(folder + u"/journal.jsonl"_s, "{}\n");
        write(folder + u"/report/report.html"_s, QByteArray(100000, 'x'));
        write(folder + u"/backup/tree.tar.zst"_s, "large");
        write(top.filePath(u"secret"_s), "s");
        QFile::link(top.filePath(u"secret"_s), folder + u"/link"_s);
        return folder;
    }

private Q_SLOTS:
    void everythingButTheBackupIsInIt()
    {
        QTemporaryDir top;
        const QString folder = run(top);
        for (int again = 0; again < 2; ++again) { // the second one replaces the first
            const Result<QString> file = packEvidence(folder, CallContext());
            QVERIFY(file);
            QCOMPARE(*file, folder + u"/evidence.zip"_s);
            KZip zip(*file);
            QVERIFY(zip.open(QIODevice::ReadOnly));
            const auto *inside =
                dynamic_cast<const KArchiveDirectory *>(zip.directory()->entry(u"20261123_211500-web"_s));
            QVERIFY(inside);
            QStringList names = inside->entries();
            names.sort();
            QCOMPARE(names, QStringList({u"journal.jsonl"_s, u"report"_s}));
            const KArchiveFile *page = inside->file(u"report/report.html"_s);
            QVERIFY(page);
            QCOMPARE(page->data(), QByteArray(100000, 'x'));
        }
    }
    /// The run needs the profile as it is; whoever gets the evidence does not.
    void theProfilesSecretsStayHere()
    {
        QTemporaryDir top;
        const QString folder = run(top);
        const QByteArray profile =
            "{\"path\": \"/x?token=VALUE\", \"body\": \"{\\\"pin_token\\\":\\\"VALUE\\\"}\"}";
        write(folder + u"/profile.lotse.json"_s, profile);
        const Result<QString> file = packEvidence(folder, CallContext());
        QVERIFY(file);
        KZip zip(*file);
        QVERIFY(zip.open(QIODevice::ReadOnly));
        const KArchiveFile *packed = zip.directory()->file(u"20261123_211500-web/profile.lotse.json"_s);
        QVERIFY(packed);
        QCOMPARE(packed->data(), QByteArray(profile).replace("VALUE", "[redacted]"));
    }
    void aStopLeavesNothing()
    {
        QTemporaryDir top;
        const QString folder = run(top);
        std::stop_source stop;
        stop.request_stop();
        const Result<QString> file = packEvidence(folder, CallContext(stop.get_token()));
        QCOMPARE(file.error().kind, Error::Kind::Cancelled);
        QVERIFY(QDir(folder).entryList({u"evidence*"_s}).isEmpty());
    }
    void noRunNoBundle()
    {
        QTemporaryDir top;
        QCOMPARE(packEvidence(top.path(), CallContext()).error().code, Code::RunUnknown);
        const QString folder = run(top);
        QCOMPARE(packEvidence(folder, CallContext(), u"/nowhere/x.zip"_s).error().code, Code::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
