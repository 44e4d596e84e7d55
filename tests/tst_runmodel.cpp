// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

StepPreview preview(const QString &title, int weight)
{
    StepPreview one;
    one.title = title;
    one.weight = weight;
    one.commands = {u"true"_s};
    return one;
}

RunEvent runEvent(RunEvent::Kind kind, int step, const QString &subject = {})
{
    RunEvent one;
    one.kind = kind;
    one.step = step;
    one.subject = subject;
    return one;
}

RunEvent checkEvent(RunEvent::Kind kind, RunEvent::Moment moment, const QString &id,
                    CheckResult::Verdict verdict = CheckResult::Verdict::Green)
{
    RunEvent one = runEvent(kind, -1, id);
    one.moment = moment;
    one.title = u"Check "_s + id;
    if (kind == RunEvent::Kind::CheckFinished) {
        one.check = CheckResult{};
        one.check->verdict = verdict;
    }
    return one;
}

} // namespace

class TestRunModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunFromPlanToProof()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy checks(&model, &RunModel::checksStarted);
        QSignalSpy end(&model, &RunModel::finished);
        model.setPlan({preview(u"Back up"_s, 4), preview(u"Copy"_s, 2), preview(u"Restart"_s, 4)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.totalWeight(), 10);
        QCOMPARE(model.doneWeight(), 0);

        model.take(runEvent(RunEvent::Kind::Started, -1));
        model.take(checkEvent(RunEvent::Kind::CheckStarted, RunEvent::Moment::Before, u"import:a"_s));
        model.take(checkEvent(RunEvent::Kind::CheckFinished, RunEvent::Moment::Before, u"import:a"_s,
                              CheckResult::Verdict::Red));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(checks.size(), 0);
        QCOMPARE(model.redChecks(), 0); // red before is why people are here

        model.take(runEvent(RunEvent::Kind::StepStarted, 0, u"backup"_s));
        QCOMPARE(model.currentRow(), 0);
        RunEvent half = runEvent(RunEvent::Kind::Progressed, 0);
        half.progress = {5, 10, Progress::Unit::Items, u"a.py"_s};
        model.take(half);
        QCOMPARE(model.doneWeight(), 2);
        model.take(runEvent(RunEvent::Kind::StepFinished, 0));
        QCOMPARE(model.at(0).state, StepState::Done);
        QCOMPARE(model.doneWeight(), 4);

        model.take(runEvent(RunEvent::Kind::StepStarted, 1, u"copy"_s));
        RunEvent note = runEvent(RunEvent::Kind::Note, 1);
        note.title = u"One file was touched meanwhile."_s;
        note.error = Error{Error::Kind::Conflict, Code::TreesDiffer, {}, {}};
        model.take(note);
        RunEvent output = runEvent(RunEvent::Kind::Output, 1);
        output.output = "line 1\n";
        model.take(output);
        model.take(output);
        model.take(runEvent(RunEvent::Kind::StepFinished, 1));
        QCOMPARE(model.at(1).state, StepState::Notes);
        QCOMPARE(model.at(1).output, QByteArray("line 1\nline 1\n"));

        model.take(runEvent(RunEvent::Kind::StepStarted, 2, u"restart"_s));
        model.take(runEvent(RunEvent::Kind::StepFinished, 2));
        model.take(checkEvent(RunEvent::Kind::CheckStarted, RunEvent::Moment::After, u"import:a"_s));
        QCOMPARE(checks.size(), 1);
        model.take(checkEvent(RunEvent::Kind::CheckFinished, RunEvent::Moment::After, u"import:a"_s));
        model.take(checkEvent(RunEvent::Kind::CheckStarted, RunEvent::Moment::After, u"api:post"_s));
        model.take(checkEvent(RunEvent::Kind::CheckFinished, RunEvent::Moment::After, u"api:post"_s,
                              CheckResult::Verdict::NeedsTick));
        QCOMPARE(checks.size(), 1);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.at(5).state, StepState::Skipped);
        QCOMPARE(model.redChecks(), 0);
        model.take(runEvent(RunEvent::Kind::Finished, -1));
        QVERIFY(model.hasFinished());
        QCOMPARE(end.size(), 1);
    }
    void aFailureThatIsTakenBack()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy back(&model, &RunModel::rollbackStarted);
        model.setPlan({preview(u"Back up"_s, 1), preview(u"Copy"_s, 1), preview(u"Restart"_s, 1)});
        model.take(runEvent(RunEvent::Kind::StepStarted, 0));
        model.take(runEvent(RunEvent::Kind::StepFinished, 0));
        model.take(runEvent(RunEvent::Kind::StepStarted, 1));
        RunEvent failed = runEvent(RunEvent::Kind::StepFailed, 1);
        failed.error = Error{Error::Kind::Conflict, Code::TargetRefused, {}, {}};
        model.take(failed);
        QCOMPARE(model.at(1).state, StepState::Failed);
        RunEvent started = runEvent(RunEvent::Kind::RollbackStarted, -1);
        started.error = failed.error;
        model.take(started);
        QVERIFY(model.isRollingBack());
        QCOMPARE(back.size(), 1);
        QCOMPARE(model.rollbackCause()->code, Code::TargetRefused);
        model.take(runEvent(RunEvent::Kind::StepUndone, 1));
        QCOMPARE(model.at(1).state, StepState::Undone);
        model.take(runEvent(RunEvent::Kind::RollbackFinished, -1));
        QVERIFY(!model.isRollingBack());
        model.take(runEvent(RunEvent::Kind::Finished, -1));
        QCOMPARE(model.at(2).state, StepState::Skipped);
    }
    void hugeOutputKeepsItsEnd()
    {
        RunModel model;
        model.setPlan({preview(u"Copy"_s, 1)});
        RunEvent output = runEvent(RunEvent::Kind::Output, 0);
        output.output = QByteArray(RunModel::outputLimit, 'a') + "end";
        model.take(output);
        QCOMPARE(model.at(0).output.size(), RunModel::outputLimit);
        QVERIFY(model.at(0).output.endsWith("end"));
    }
    void eventsForUnknownStepsAreHarmless()
    {
        RunModel model;
        model.setPlan({});
        model.take(runEvent(RunEvent::Kind::StepFinished, 7));
        model.take(runEvent(RunEvent::Kind::Progressed, -1));
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
