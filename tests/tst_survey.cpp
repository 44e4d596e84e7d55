// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/localfiles.h"
#include "core/survey.h"
#include "core/textforms.h"
#include "support/foldercontainer.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// What reading alone can tell, over a world of folders.
class SurveyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FolderContainer> m_world;
    std::unique_ptr<FolderContainer> m_development;
    Profile m_profile;

    static RelPath rel(const QByteArray &path) { return *RelPath::fromBytes(path); }

    Survey survey(const SurveyOptions &options = {})
    {
        Result<Survey> found = surveyContainer(*m_world, m_profile, options, {});
        if (!found)
            qFatal("no survey: %s", qPrintable(found.error().detail));
        return std::move(*found);
    }
    /// "src/a differs" for everything that is not the same.
    QStringList states(const SurveyOptions &options = {})
    {
        QStringList found;
        for (const Difference &entry : survey(options).diff.entries)
            if (entry.state != DiffState::Same)
                found << entry.path.display() + u' ' + diffStateKey(entry.state);
        found.sort();
        return found;
    }
    void git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_profile.developmentRoot);
        process.start(u"git"_s,
                      QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} +
                          arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_world = std::make_unique<FolderContainer>(m_dir->filePath(u"world"_s));
        m_development = std::make_unique<FolderContainer>(m_dir->filePath(u"dev"_s));
        m_profile = Profile();
        m_profile.developmentRoot = m_dir->filePath(u"dev"_s);
        m_profile.applicationRoot = *RootPath::fromBytes("/opt/shop");
        m_profile.version.file = rel("VERSION");
        m_development->write("/VERSION", "2.0\n");
        m_world->write("/opt/shop/VERSION", "1.0\n");
    }

    void threeVersions()
    {
        m_development->write("/VERSION", "name = shop\nversion = \"2.0\"\n");
        m_world->write("/opt/shop/VERSION", "version = \"1.0\"\n");
        m_profile.version.pattern = u"^version = \"([^\"]+)\""_s;
        m_profile.version.pointer = u"/app/version"_s;
        m_profile.version.request.path = "/status";
        m_world->answer = [](const ApiRequest &request) -> Result<ApiReply> {
            ApiReply reply;
            reply.status = request.path == "/status" ? 200 : 404;
            reply.body = "{\"app\":{\"version\":\"0.9\"}}";
            return reply;
        };
        const Survey found = survey();
        QCOMPARE(found.versions.development, u"2.0"_s);
        QCOMPARE(found.versions.onDisk, u"1.0"_s);
        QCOMPARE(found.versions.running, u"0.9"_s);
        QCOMPARE(found.localFiles.value(rel("VERSION")), m_profile.developmentRoot + u"/VERSION"_s);
    }
    void aServiceThatDoesNotAnswerIsNoReasonToFail()
    {
        m_profile.version.pointer = u"/version"_s;
        m_world->service.running = false;
        QCOMPARE(survey().versions.running, QString());
    }
    void aStopIsOne()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<Survey> found = surveyContainer(*m_world, m_profile, {}, CallContext(stop.get_token()));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }
    void aMissingApplicationIsSaid()
    {
        m_profile.applicationRoot = *RootPath::fromBytes("/opt/elsewhere");
        const Result<Survey> found = surveyContainer(*m_world, m_profile, {}, {});
        QVERIFY(!found);
        QCOMPARE(found.error().code, Code::PathNotInContainer);
    }
    /// Never taken for an empty tree, which would make everything in the container superfluous.
    void aMissingDevelopmentTreeIsSaid()
    {
        m_profile.developmentRoot += u"/missing"_s;
        QVERIFY(!surveyContainer(*m_world, m_profile, {}, {}));
    }

    void tellsTextFormFromContent_data()
    {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<bool>("form");
        QTest::newRow("line ends") << QByteArray("a\nb\n") << QByteArray("a\r\nb\r\n") << true;
        QTest::newRow("mark") << QByteArray("a\n")
                              << QByteArray("\xef\xbb\xbf"
                                            "a\n")
                              << true;
        QTest::newRow("blanks") << QByteArray("a\nb\n") << QByteArray("a  \nb\t") << true;
        QTest::newRow("indentation") << QByteArray("if a:\n    b\n") << QByteArray("if a:\nb\n") << false;
        QTest::newRow("content") << QByteArray("a\n") << QByteArray("b\n") << false;
        QTest::newRow("binary") << QByteArray("\0a\n", 3) << QByteArray("\0a\r\n", 4) << false;
    }
    void tellsTextFormFromContent()
    {
        QFETCH(QByteArray, ours);
        QFETCH(QByteArray, theirs);
        QFETCH(bool, form);
        m_development->write("/VERSION", ours);
        m_world->write("/opt/shop/VERSION", theirs);
        QCOMPARE(states(), QStringList{form ? u"VERSION text-form"_s : u"VERSION differs"_s});
        QCOMPARE(survey().diff.counts.value(DiffState::TextForm), form ? 1 : 0);
        QCOMPARE(states({.findTextForms = false}), QStringList{u"VERSION differs"_s});
    }
    void largeFilesAreNotFetched()
    {
        const QByteArray large(300 << 10, 'a');
        m_development->write("/VERSION", large);
        m_world->write("/opt/shop/VERSION", large + "\n");
        QCOMPARE(states(), QStringList{u"VERSION differs"_s});
    }

    void mappingsHaveTheirOwnPlaces()
    {
        m_profile.mappings = {
            {rel("code/shop"), rel("src")}, {rel("VERSION"), rel("etc/version")}, {rel("new"), rel("new")}};
        m_development->write("/code/shop/a.py", "1");
        m_development->write("/new/b.py", "1");
        m_world->write("/opt/shop/src/a.py", "2");
        m_world->write("/opt/shop/etc/version", "1.0\n");
        m_world->write("/opt/shop/elsewhere", "not mapped");
        const Survey found = survey();
        QMap<RelPath, RelPath> places;
        for (const Difference &entry : found.diff.entries)
            places.insert(entry.path, entry.containerPath);
        QCOMPARE(places, (QMap<RelPath, RelPath>{{rel("code/shop/a.py"), rel("src/a.py")},
                                                 {rel("VERSION"), rel("etc/version")},
                                                 {rel("new/b.py"), rel("new/b.py")}}));
        QCOMPARE(found.absentMappings, QList<RelPath>{rel("new")});
        QVERIFY(found.containerManifest.find(rel("src/a.py")));
        QVERIFY(found.containerManifest.find(rel("etc/version")));
        QVERIFY(!found.containerManifest.find(rel("elsewhere")));
        QVERIFY(found.developmentManifest.find(rel("code/shop/a.py")));
    }

    /// A pattern that is tied to the tree's root must neither hide too much nor too little below a mapping.
    void anchoredRulesSpeakOfTheWholeTree_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("of the root") << QByteArray("/gen") << QStringList{u"src/gen only-container"_s};
        QTest::newRow("below") << QByteArray("src/gen") << QStringList{u"src/gen ignored"_s};
        QTest::newRow("anywhere") << QByteArray("gen") << QStringList{u"src/gen ignored"_s};
        QTest::newRow("lifted") << QByteArray("gen\n!/src/gen") << QStringList{u"src/gen only-container"_s};
    }
    void anchoredRulesSpeakOfTheWholeTree()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QStringList, found);
        m_profile.mappings = {{rel("src"), rel("src")}};
        m_development->write("/src/a.py", "1");
        m_world->write("/opt/shop/src/a.py", "1");
        m_world->write("/opt/shop/src/gen", "1");
        m_development->write("/.lotseignore", rule);
        QCOMPARE(states(), found);
    }
    void ignoreLayers()
    {
        for (const QByteArray &name : {QByteArray("a.pyc"), QByteArray("b.tree"), QByteArray("c.profile"),
                                       QByteArray("d.session"), QByteArray("e")})
            m_world->write("/opt/shop/" + name, "1");
        m_world->write("/opt/shop/VERSION", "2.0\n");
        m_development->write("/.lotseignore", "*.tree\n.lotseignore\n");
        m_profile.ignore = {"*.profile"};
        const QStringList shown = states({.ignore = {"*.session"}}).filter(u"only-container"_s);
        QCOMPARE(shown, QStringList{u"e only-container"_s});
        QVERIFY(states({.useDefaultIgnores = false}).contains(u"a.pyc only-container"_s));
        QVERIFY(!survey().containerManifest.find(rel("a.pyc")));
    }

    void aGitRefIsComparedWithoutCheckingItOut()
    {
        m_development->write("/src/new.py", "tagged\n", 0755);
        m_development->write("/.lotseignore", "*.skip\n.lotseignore\n");
        git({u"init"_s, u"-q"_s});
        git({u"add"_s, u"."_s});
        git({u"commit"_s, u"-qm"_s, u"one"_s});
        git({u"tag"_s, u"v2"_s});
        m_development->write("/src/new.py", "later\n");
        m_development->write("/VERSION", "3.0\n");
        m_profile.gitRef = u"v2"_s;
        m_world->write("/opt/shop/x.skip", "1");

        QString file;
        {
            const Survey found = survey();
            QCOMPARE(found.versions.development, u"2.0"_s);
            file = found.localFiles.value(rel("src/new.py"));
            QCOMPARE(readLocalFile(file).value_or(QByteArray()), QByteArray("tagged\n"));
            QCOMPARE(found.diff.counts.value(DiffState::OnlyDev), 1);
            QCOMPARE(found.diff.counts.value(DiffState::Differs), 1);
            QCOMPARE(found.diff.counts.value(DiffState::OnlyContainer), 0);
        }
        QVERIFY2(!QFile::exists(file), "exported files go with the last survey");
        m_profile.gitRef = u"v3"_s;
        const Result<Survey> unknown = surveyContainer(*m_world, m_profile, {}, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, Code::GitRefUnknown);
    }
};

QTEST_GUILESS_MAIN(SurveyTest)
#include "tst_survey.moc"
