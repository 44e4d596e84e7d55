// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan.h"
#include "core/planjson.h"
#include "core/treediff.h"
#include "support/foldercontainer.h"
#include "support/treetext.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

namespace {

RelPath rel(const QByteArray &path)
{
    return *RelPath::fromBytes(path);
}

QList<RelPath> rels(const QByteArray &words)
{
    QList<RelPath> paths;
    for (const QByteArray &word : words.split(' '))
        if (!word.isEmpty())
            paths.append(rel(word));
    return paths;
}

Profile profileAt(const QByteArray &root)
{
    Profile profile;
    profile.host = u"demo"_s;
    profile.applicationRoot = *RootPath::fromBytes(root);
    return profile;
}

Survey surveyOf(const QByteArray &development, const QByteArray &container, const Profile &profile,
                const DiffOptions &options = {})
{
    Survey survey;
    survey.container.facts.name = u"shop"_s;
    survey.versions.development = u"2.0"_s;
    survey.developmentManifest = tree(development);
    survey.containerManifest = tree(container);
    const IgnoreRules rules = IgnoreRules::layered(true, {}, profile.ignore, {});
    diffTrees({}, survey.developmentManifest, survey.containerManifest, rules, options, survey.diff);
    for (const TreeSnapshot::Item &item : survey.developmentManifest.items())
        if (item.entry.kind == EntryKind::File)
            survey.localFiles.insert(item.path, u"/dev/"_s + item.path.display());
    return survey;
}

QString text(const QList<Transfer> &transfers)
{
    QStringList words;
    for (const Transfer &transfer : transfers) {
        static constexpr std::array signs{u'+', u'~', u'-'};
        const std::optional<TreeEntry> &entry = transfer.action == Transfer::Action::Remove
                                                    ? transfer.difference.container
                                                    : transfer.difference.development;
        const bool folder = entry && entry->kind == EntryKind::Folder;
        words << signs.at(static_cast<size_t>(transfer.action)) +
                     transfer.difference.containerPath.display() + (folder ? u"/"_s : QString());
    }
    return words.join(u' ');
}

class InertStep : public Step
{
public:
    explicit InertStep(std::shared_ptr<const PlanInput> input)
        : m_input(std::move(input))
    {
    }
    QString kind() const override { return u"inert"_s; }
    StepPreview preview(const Container &container) const override
    {
        return {.title = u"%1 entries"_s.arg(m_input->transfers.size()),
                .explanation = {},
                .commands = container.describe(MakeFolderOperation{})};
    }
    Result<> run(StepContext &) override { return fail(Error::Kind::Internal, Code::Internal); }
    Result<> undo(StepContext &, const QJsonObject &) override { return {}; }

private:
    std::shared_ptr<const PlanInput> m_input;
};

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

    FolderContainer m_container{u"/nonexistent"_s};
    const QDateTime m_now{QDate(2026, 11, 23), QTime(21, 15, 0)};

    Plan planFor(const Survey &survey, const Profile &profile, Choices choices = {},
                 std::span<const StepKind> kinds = {})
    {
        choices.runsFolder = u"/runs"_s;
        Result<Plan> plan = makePlan(survey, profile, choices, kinds, m_container, m_now);
        if (!plan)
            qFatal("no plan");
        return std::move(*plan);
    }

private Q_SLOTS:
    /// As after a run that was refused within the second.
    void aTakenNameGivesWayToTheNextSecond()
    {
        const QTemporaryDir runs;
        QVERIFY(QDir(runs.path()).mkdir(u"20261123_211500-shop"_s) &&
                QDir(runs.path()).mkdir(u"20261123_211501-shop"_s));
        const Profile profile = profileAt("/opt/shop");
        Survey survey = surveyOf("a=1", "a=2", profile);
        survey.container.facts.name = u"shop"_s;
        Choices choices;
        choices.runsFolder = runs.path();
        const Result<Plan> plan = makePlan(survey, profile, choices, {}, m_container, m_now);
        QVERIFY(plan);
        QCOMPARE(plan->input->stamp, u"20261123_211502"_s);
        QCOMPARE(plan->input->runFolder, runs.filePath(u"20261123_211502-shop"_s));
    }

    void everyStateHasItsDefaultAction_data()
    {
        QTest::addColumn<QByteArray>("development");
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QString>("transfers");
        QTest::addColumn<QString>("kept");
        QTest::newRow("same") << QByteArray("a=1") << QByteArray("a=1") << u""_s << u""_s;
        QTest::newRow("differs") << QByteArray("a=1") << QByteArray("a=2") << u"+a"_s << u""_s;
        QTest::newRow("link") << QByteArray("a->x") << QByteArray("a->y") << u"+a"_s << u""_s;
        QTest::newRow("missing") << QByteArray("a=1 b=2") << QByteArray("b=2") << u"+a"_s << u""_s;
        QTest::newRow("folders come along") << QByteArray("d/@750 d/e/ d/e/f=1") << QByteArray("x=1 d.txt=2")
                                            << u"+d/ +d/e/ +d/e/f"_s << u"d.txt x"_s;
        QTest::newRow("present folders do not")
            << QByteArray("d/ d/e=1 d/f=1") << QByteArray("d/ d/e=1") << u"+d/f"_s << u""_s;
        QTest::newRow("empty folder") << QByteArray("d/ a=1") << QByteArray("a=1") << u"+d/"_s << u""_s;
        QTest::newRow("extra stays") << QByteArray("a=1") << QByteArray("a=1 old/ old/x=2") << u""_s
                                     << u"old/x"_s;
        QTest::newRow("mode") << QByteArray("a=1@755") << QByteArray("a=1") << u"~a"_s << u""_s;
        QTest::newRow("moved") << QByteArray("new=content") << QByteArray("old=content") << u"+new"_s
                               << u"old"_s;
        QTest::newRow("secret") << QByteArray("k.pem=1 .env=1") << QByteArray("k.pem=2") << u""_s
                                << u".env k.pem"_s;
        QTest::newRow("ignored") << QByteArray("a.pyc=1") << QByteArray("b.pyc=1") << u""_s << u""_s;
    }
    void everyStateHasItsDefaultAction()
    {
        QFETCH(QByteArray, development);
        QFETCH(QByteArray, container);
        QFETCH(QString, transfers);
        QFETCH(QString, kept);
        const Profile profile = profileAt("/opt/shop");
        const Plan plan = planFor(surveyOf(development, container, profile), profile);
        QCOMPARE(text(plan.input->transfers), transfers);
        QStringList stays;
        for (const RelPath &path : plan.input->kept + plan.input->keptOver)
            stays << path.display();
        QCOMPARE(stays.join(u' '), kept);
        QVERIFY(plan.obstacles.isEmpty());
        QCOMPARE(plan.isEmpty(), transfers.isEmpty());
    }

    void choicesDecide_data()
    {
        QTest::addColumn<QByteArray>("container");
        QTest::addColumn<QByteArray>("remove");
        QTest::addColumn<bool>("removeAll");
        QTest::addColumn<QByteArray>("absent");
        QTest::addColumn<QByteArray>("keep");
        QTest::addColumn<QByteArray>("secrets");
        QTest::addColumn<QString>("transfers");
        const QByteArray none;
        QTest::newRow("nothing") << QByteArray("d/ d/a=2 old=9") << none << false << none << none << none
                                 << u"+d/a"_s;
        QTest::newRow("ticked") << QByteArray("d/ d/a=1 x=8 y=9") << QByteArray("x") << false << none << none
                                << none << u"-x"_s;
        QTest::newRow("profile") << QByteArray("d/ d/a=1 d/old.py=8 y=9") << none << false
                                 << QByteArray("d/old.py") << none << none << u"-d/old.py"_s;
        QTest::newRow("named folder goes whole")
            << QByteArray("d/ d/a=1 old/ old/x=8 old/k.pem=7 old/n/ old/n/y=6") << none << false
            << QByteArray("old") << none << none << u"-old/"_s;
        QTest::newRow("named folder that development has")
            << QByteArray("d/ d/a=1 d/x=8") << QByteArray("d") << false << none << none << none << u"-d/x"_s;
        QTest::newRow("named empty folder")
            << QByteArray("d/ d/a=1 e/") << QByteArray("e") << false << none << none << none << u"-e/"_s;
        QTest::newRow("named and gone") << QByteArray("d/ d/a=1") << QByteArray("e") << false
                                        << QByteArray("f/g") << none << none << u""_s;
        QTest::newRow("all") << QByteArray("d/ d/a=1 d/x=3 old/ old/m/ old/m/x=8 y=9") << none << true << none
                             << none << none << u"-d/x -old/ -y"_s;
        QTest::newRow("all but secrets") << QByteArray("d/ d/a=1 old/ old/x=8 old/k.pem=9") << none << true
                                         << none << none << none << u"-old/x"_s;
        QTest::newRow("keep") << QByteArray("d/ d/a=2 x=1") << none << false << none << QByteArray("d")
                              << none << u""_s;
        QTest::newRow("secret ticked") << QByteArray("d/ d/a=1 s.key=9") << none << false << none << none
                                       << QByteArray("s.key") << u"+s.key"_s;
    }
    void choicesDecide()
    {
        QFETCH(QByteArray, container);
        QFETCH(QByteArray, remove);
        QFETCH(bool, removeAll);
        QFETCH(QByteArray, absent);
        QFETCH(QByteArray, keep);
        QFETCH(QByteArray, secrets);
        QFETCH(QString, transfers);
        Profile profile = profileAt("/opt/shop");
        profile.auditAbsent = rels(absent);
        Choices choices;
        choices.removeExtra = rels(remove);
        choices.removeAllExtra = removeAll;
        choices.keep = rels(keep);
        choices.copySecrets = rels(secrets);
        const QByteArray development = secrets.isEmpty() ? "d/ d/a=1" : "d/ d/a=1 s.key=1";
        const Plan plan = planFor(surveyOf(development, container, profile), profile, choices);
        QCOMPARE(text(plan.input->transfers), transfers);
    }

    void whatCannotRunIsSaid()
    {
        const Profile profile = profileAt("/opt/shop");
        const Plan plan = planFor(surveyOf("a=1 b/ b/x=1 c=1?", "a/ a/y=1 b=1 c=2", profile), profile);
        QSet<Code> codes;
        for (const Error &obstacle : plan.obstacles)
            codes.insert(obstacle.code);
        QVERIFY(codes.contains(Code::TypeConflict));
        QVERIFY(codes.contains(Code::EntryUnreadable));
    }
    /// Whoever agrees that what only the container has goes into the backup agrees to this, too.
    void aTypeConflictIsReplacedOnTheOperatorsWord()
    {
        const Profile profile = profileAt("/opt/shop");
        const Survey survey = surveyOf("a=1 b/ b/x=1", "a/ a/y=1 b=1", profile);
        Choices choices;
        choices.removeExtra = rels("a");
        const Plan one = planFor(survey, profile, choices);
        QCOMPARE(one.obstacles.size(), 1);
        QCOMPARE(one.obstacles.first().args, QStringList{u"b"_s});
        choices.removeAllExtra = true;
        const Plan all = planFor(survey, profile, choices);
        QVERIFY(all.obstacles.isEmpty());
        QCOMPARE(text(all.input->transfers), u"+a -a/y +b/ +b/x"_s);
    }
    void readOnlyPlacesAreObstacles()
    {
        const Profile profile = profileAt("/opt/shop");
        Survey survey = surveyOf("d/ d/a=1 b=1", "d/ d/a=2 b=1", profile);
        survey.container.readOnlyRoot = true;
        QCOMPARE(planFor(survey, profile).obstacles.value(0).code, Code::TargetRefused);
        survey.container.mounts = {
            {.target = *RootPath::fromBytes("/opt/shop"), .source = {}, .readOnly = false}};
        QVERIFY(planFor(survey, profile).obstacles.isEmpty());
        survey.container.mounts +=
            Mount{.target = *RootPath::fromBytes("/opt/shop/d"), .source = {}, .readOnly = true};
        QCOMPARE(planFor(survey, profile).obstacles.size(), 1);
    }

    void namesAndPreviewsAreReproducible()
    {
        static constexpr StepKind kinds[]{
            {"inert", [](std::shared_ptr<const PlanInput> input) -> std::unique_ptr<Step> {
                 return std::make_unique<InertStep>(std::move(input));
             }}};
        const Profile profile = profileAt("/opt/shop");
        Survey survey = surveyOf("d/ d/a=12345", "x=1", profile);
        survey.container.facts.name = u"../we ird\n"_s;
        const Plan plan = planFor(survey, profile, {}, kinds);
        QCOMPARE(plan.input->stamp, u"20261123_211500"_s);
        QCOMPARE(plan.input->runId, u"20261123_211500-.._we_ird_"_s);
        QCOMPARE(plan.input->runFolder, u"/runs/"_s + plan.input->runId);
        QCOMPARE(plan.input->bytes, 5);
        QCOMPARE(plan.input->localFiles, (QHash<RelPath, QString>{{rel("d/a"), u"/dev/d/a"_s}}));
        QCOMPARE(plan.previews.size(), 1);
        QCOMPARE(plan.previews.first().title, u"2 entries"_s);
        QCOMPARE(plan.previews.first().commands, u"operation 1"_s.split(u'#'));
    }

    void aPlanComesBackFromItsFile()
    {
        const Profile profile = profileAt("/opt/shop");
        Choices choices;
        choices.removeAllExtra = true;
        choices.allowChangingChecks = true;
        const Plan plan =
            planFor(surveyOf("caf\xe9=1@755 l->t new=2", "caf\xe9=2 gone\n=3 l->u k.pem=1", profile), profile,
                    choices);
        const QByteArray json = QJsonDocument(planToJson(plan)).toJson();
        const Result<PlanInput> back = planInputFromJson(json, u"plan.json"_s);
        QVERIFY(back);
        QCOMPARE(text(back->transfers), text(plan.input->transfers));
        QCOMPARE(back->kept, plan.input->kept);
        QCOMPARE(back->stamp, plan.input->stamp);
        QCOMPARE(back->bytes, plan.input->bytes);
        QVERIFY(back->allowChangingChecks);
        for (qsizetype i = 0; i < back->transfers.size(); ++i) {
            QVERIFY(back->transfers.at(i).difference.development ==
                    plan.input->transfers.at(i).difference.development);
            QVERIFY(back->transfers.at(i).difference.container ==
                    plan.input->transfers.at(i).difference.container);
            QCOMPARE(back->transfers.at(i).difference.state, plan.input->transfers.at(i).difference.state);
        }
        QVERIFY(!planInputFromJson("{}", u"plan.json"_s));
        QVERIFY(!planInputFromJson(QByteArray(json).replace("\"copy\"", "\"burn\""), u"plan.json"_s));
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
