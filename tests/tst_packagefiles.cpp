// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/places.h"

#include "cli/help.h"
#include "cli/optiontable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

const QString sourceDir = sourcePath(u"."_s);
const QString packaging = sourceDir + u"/packaging/"_s;

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList all(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto &match : expression.globalMatch(text))
        found << match.captured(match.lastCapturedIndex());
    return found;
}

QStringList sorted(QStringList words)
{
    words.removeDuplicates();
    words.sort();
    return words;
}

/// What stands on the left of the help: verbs or options, with their arguments.
QStringList helpRows(bool options)
{
    QStringList rows = all(helpText(), u"^  ((?:\\S+ )*\\S+?)(?: {2,}| (?=[a-z]+ )).*$"_s);
    erase_if(rows, [options](const QString &row) {
        return row.startsWith("--"_L1) != options || row.at(0).isDigit();
    });
    return rows;
}

/// The terms of a manual page as they are read, in their order.
QStringList manualTerms(const QString &page)
{
    QStringList terms = all(page, u"^\\.TP\\n\\.(?:B|BI|BR) (.*)$"_s);
    for (QString &term : terms)
        term = term.remove(u'\\').remove(u'"').simplified();
    return terms;
}

QStringList optionNames()
{
    QStringList names{u"--help"_s, u"--version"_s};
    for (const OptionRow &row : optionRows())
        names << QString::fromLatin1(row.name);
    return names;
}

QString run(const QString &folder, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0
               ? u""_s
               : program + QString::fromUtf8(process.readAll());
}

} // namespace

/// What lies around the programs says the same as they do.
class PackageFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpListsEveryOption()
    {
        QStringList named;
        for (const QString &row : helpRows(true))
            named << all(row, u"(--[a-z0-9-]+)"_s);
        QCOMPARE(sorted(named), sorted(optionNames()));
    }

    void manualPages_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("en") << u"man/lotse-cli.1"_s;
        QTest::newRow("de") << u"man/de/lotse-cli.1"_s;
    }
    void manualPages()
    {
        QFETCH(QString, file);
        const QStringList terms = manualTerms(read(packaging + file));
        const auto chosen = [&terms](const QString &pattern) {
            return terms.filter(QRegularExpression(pattern));
        };
        QStringList verbs = helpRows(false);
        QVERIFY(verbs.size() >= 12);
        QCOMPARE(terms.first(verbs.size()), verbs);
        QCOMPARE(chosen(u"^--"_s), helpRows(true));
        QCOMPARE(chosen(u"^[0-9]$"_s), all(helpText(), u"^  ([0-9]) "_s));
    }

    void completions_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("bash") << u"lotse-cli.bash"_s << u"(?<= |\\n|')(--[a-z][a-z0-9-]+)"_s;
        QTest::newRow("zsh") << u"lotse-cli.zsh"_s << u"^ +'\\*?(--[a-z][a-z0-9-]+)"_s;
        QTest::newRow("fish") << u"lotse-cli.fish"_s << u"lotse-cli -l ([a-z][a-z0-9-]+)"_s;
    }
    void completions()
    {
        QFETCH(QString, file);
        QFETCH(QString, pattern);
        const QString text = read(packaging + u"completion/"_s + file);
        QStringList options = all(text, pattern);
        if (file.endsWith("fish"_L1))
            options.replaceInStrings(QRegularExpression(u"^"_s), u"--"_s);
        QCOMPARE(sorted(options), sorted(optionNames()));
        QStringList verbs;
        for (const QString &row : helpRows(false))
            verbs << row.section(u' ', 0, 0);
        QVERIFY2(text.contains(verbs.join(u' ')) ||
                     sorted(verbs) == sorted(all(text, u"(?<=verb:\\(| )([a-z]+)(?= |\\))"_s)),
                 qPrintable(verbs.join(u' ')));
    }

    /// One id: desktops find icon, window, description and file type by it.
    void everyPlaceHasTheSameId()
    {
        const QString id = u"arpa.home.lotse"_s;
        const QString desktop = read(packaging + id + u".desktop"_s);
        const QString metainfo = read(packaging + id + u".metainfo.xml"_s);
        const QString mime = read(packaging + id + u".mime.xml"_s);
        const QString type = u"application/x-lotse-profile+json"_s;
        QCOMPARE(all(desktop, u"^Icon=(.*)$"_s), QStringList{id});
        QCOMPARE(all(desktop, u"^MimeType=(.*);$"_s), QStringList{type});
        QCOMPARE(all(metainfo, u"<id>(.*)</id>"_s), QStringList{id});
        QCOMPARE(all(metainfo, u"<launchable.*>(.*)\\.desktop</launchable>"_s), QStringList{id});
        QCOMPARE(all(metainfo, u"<icon.*>(.*)</icon>"_s), QStringList{id});
        QCOMPARE(all(metainfo, u"<mediatype>(.*)</mediatype>"_s), QStringList{type});
        QCOMPARE(all(mime, u"<mime-type type=\"(.*)\">"_s), QStringList{type});
        QCOMPARE(all(read(sourceDir + u"/src/app/main.cpp"_s), u"setDesktopFileName\\(u\"(.*)\"_s\\)"_s),
                 QStringList{id});
        QVERIFY(read(packaging + u"CMakeLists.txt"_s).contains(u"set(id %1)"_s.arg(id)));
    }

    void flatpakManifest()
    {
        QFile file(packaging + u"arpa.home.lotse.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll(), &error).object();
        QVERIFY2(!manifest.isEmpty(), qPrintable(error.errorString()));
        QCOMPARE(manifest.value(u"id"_s).toString(), u"arpa.home.lotse"_s);
        QCOMPARE(manifest.value(u"runtime"_s).toString(), u"org.kde.Platform"_s);
        QVERIFY(read(packaging + u"CMakeLists.txt"_s).contains(u"install(TARGETS lotse lotse-cli)"_s));
        QCOMPARE(manifest.value(u"command"_s).toString(), u"lotse"_s);

        QStringList given;
        for (const QJsonValue &permission : manifest.value(u"finish-args"_s).toArray())
            given << permission.toString();
        QCOMPARE(sorted(given), manifest.value(u"//finish-args"_s).toObject().keys()); // each has its reason

        QStringList names;
        const QRegularExpression sha256(u"^[0-9a-f]{64}$"_s);
        for (const QJsonValue &module : manifest.value(u"modules"_s).toArray()) {
            names << module.toObject().value(u"name"_s).toString();
            const QJsonArray sources = module.toObject().value(u"sources"_s).toArray();
            QVERIFY2(!sources.isEmpty(), qPrintable(names.last()));
            for (const QJsonValue &source : sources)
                QVERIFY2(source.toObject().value(u"type"_s) == u"dir"_s ||
                             sha256.match(source.toObject().value(u"sha256"_s).toString()).hasMatch(),
                         qPrintable(names.last()));
        }
        QCOMPARE(names, (QStringList{u"llhttp"_s, u"libgit2"_s, u"libssh"_s, u"qtkeychain"_s, u"valijson"_s,
                                     u"lotse"_s}));
    }

    void versionComesFromGit()
    {
        QTemporaryDir place;
        const QString source = place.filePath(u"source"_s);
        const QString out = place.filePath(u"out"_s);
        QVERIFY(QDir().mkpath(source) && QDir().mkpath(out));
        const auto git = [&source](const QStringList &arguments) {
            const QStringList identity{u"-c"_s, u"user.name=A"_s, u"-c"_s, u"user.email=a@b.example"_s};
            return run(source, u"git"_s, identity + arguments);
        };
        const auto version = [&] {
            const QString said =
                run(source, u"cmake"_s,
                    {u"-D"_s, u"SOURCE="_s + source, u"-D"_s, u"RELEASE=1.2.0"_s, u"-D"_s, u"OUT="_s + out,
                     u"-D"_s, u"CONTACT=A <a@b.example>"_s, u"-P"_s, packaging + u"version.cmake"_s});
            return said.isEmpty() ? read(out + u"/version.txt"_s).trimmed() : said;
        };
        QCOMPARE(version(), u"1.2.0"_s); // a source archive
        QCOMPARE(git({u"init"_s, u"-q"_s}), u""_s);
        QCOMPARE(version(), u"1.2.0"_s); // no commit yet
        QCOMPARE(git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"one"_s}), u""_s);
        QVERIFY2(QRegularExpression(u"^1\\.2\\.0~1\\.g[0-9a-f]{7}$"_s).match(version()).hasMatch(),
                 qPrintable(version()));
        QCOMPARE(git({u"tag"_s, u"v1.1.0"_s}), u""_s);
        QCOMPARE(version(), u"1.1.0"_s);
        QCOMPARE(git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"two"_s}), u""_s);
        QVERIFY2(QRegularExpression(u"^1\\.1\\.0\\+1\\.g[0-9a-f]{7}$"_s).match(version()).hasMatch(),
                 qPrintable(version()));
        QVERIFY(read(out + u"/version.cpp"_s).contains(version()));
        QVERIFY(read(out + u"/changelog"_s).startsWith(u"lotse (%1) "_s.arg(version())));
    }
};

QTEST_GUILESS_MAIN(PackageFilesTest)
#include "tst_packagefiles.moc"
