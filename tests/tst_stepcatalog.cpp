// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/stepcatalog.h"
#include "support/stepworld.h"

#include <QTest>

using namespace Lotse;
using namespace Lotse::Test;
using namespace Qt::StringLiterals;

/// What every kind of step must keep to, whoever wrote it.
class StepCatalogTest : public QObject
{
    Q_OBJECT

    /// A world in which the steps before this one have run.
    struct Stage : StepWorld
    {
        explicit Stage(const QByteArray &kind)
        {
            install("src/main.py", "old");
            install("src/legacy.py", "legacy");
            develop("src/main.py", "new");
            develop("src/update/__init__.py", "update");
            profile.auditAbsent = {*RelPath::fromBytes("src/legacy.py")};
            plan = kept(*input());
            for (const StepKind &row : stepKinds()) {
                step = row.make(plan);
                if (kind == row.id)
                    break;
                RecordedContext context(container);
                const Result<> ran = step->run(context);
                if (!ran)
                    qFatal("%s: %s", row.id, explain(ran).constData());
            }
        }
        std::shared_ptr<const PlanInput> plan;
        std::unique_ptr<Step> step;
    };
    /// With everything that a plan may have beside the repair itself.
    static std::shared_ptr<const PlanInput> kept(PlanInput input)
    {
        input.snapshot = u"lotse_1"_s;
        input.hostBackup = u"local"_s;
        return std::make_shared<PlanInput>(std::move(input));
    }
    static void addKinds()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const StepKind &row : stepKinds())
            QTest::newRow(row.id) << QByteArray(row.id);
    }

private Q_SLOTS:
    void order()
    {
        QByteArrayList ids;
        for (const StepKind &row : stepKinds())
            ids << row.id;
        QCOMPARE(ids, (QByteArrayList{"snapshot", "vzdump", "backup", "copy", "restart"}));
    }
    void previewIsPure_data() { addKinds(); }
    void previewIsPure()
    {
        QFETCH(QByteArray, kind);
        Stage stage(kind);
        QCOMPARE(stage.step->kind(), QString::fromLatin1(kind));
        const QByteArray before = stage.container.treeText();
        const StepPreview first = stage.step->preview(stage.container);
        const StepPreview second = stage.step->preview(stage.container);
        QCOMPARE(stage.container.treeText(), before);
        QVERIFY(!first.title.isEmpty() && !first.explanation.isEmpty() && !first.commands.isEmpty());
        QVERIFY(first.weight > 0);
        QCOMPARE(first.title + first.explanation, second.title + second.explanation);
        QCOMPARE(first.commands, second.commands);
    }
    void undoRestoresTheTreeTwice_data() { addKinds(); }
    void undoRestoresTheTreeTwice()
    {
        QFETCH(QByteArray, kind);
        Stage stage(kind);
        const QByteArray before = stage.container.treeText();
        RecordedContext context(stage.container);
        const Result<> ran = stage.step->run(context);
        QVERIFY2(ran, explain(ran));
        QVERIFY(!context.records.isEmpty());
        for (int time = 0; time < 2; ++time) {
            const Result<> undone = undoAll(*stage.step, context);
            QVERIFY2(undone, explain(undone));
            QCOMPARE(stage.container.treeText(), before);
        }
    }
    /// What a host keeps of the old state is there until either state is proven.
    void whatIsKeptGoesWithTheProof_data()
    {
        QTest::addColumn<bool>("isRepaired");
        QTest::newRow("repaired") << true;
        QTest::newRow("back") << false;
    }
    void whatIsKeptGoesWithTheProof()
    {
        QFETCH(bool, isRepaired);
        Stage stage("backup"); // the two steps before it have run
        const FolderContainer &world = stage.container;
        RecordedContext context(stage.container);
        const std::vector<std::unique_ptr<Step>> steps = makeSteps(stepKinds(), stage.plan);
        for (const size_t i : {size_t(1), size_t(0)})
            QVERIFY(isRepaired || steps.at(i)->undo(context, {}));
        QCOMPARE(world.snapshots, QStringList{u"lotse_1"_s});
        QCOMPARE(world.hostBackups.values(), QList{true});
        for (const size_t i : {size_t(0), size_t(1)})
            QVERIFY(isRepaired ? steps.at(i)->tidy(context) : steps.at(i)->release(context));
        QCOMPARE(world.snapshots, QStringList());
        QCOMPARE(world.hostBackups.values(), isRepaired ? QList{false} : QList<bool>());
    }
    void stopIsObeyed_data() { addKinds(); }
    void stopIsObeyed()
    {
        QFETCH(QByteArray, kind);
        Stage stage(kind);
        const QByteArray before = stage.container.treeText();
        std::stop_source stop;
        stop.request_stop();
        RecordedContext context(stage.container, CallContext(stop.get_token()));
        const Result<> ran = stage.step->run(context);
        QVERIFY(!ran);
        QCOMPARE(ran.error().kind, Error::Kind::Cancelled);
        QVERIFY(undoAll(*stage.step, context));
        QCOMPARE(stage.container.treeText(), before);
    }
};

QTEST_GUILESS_MAIN(StepCatalogTest)
#include "tst_stepcatalog.moc"
