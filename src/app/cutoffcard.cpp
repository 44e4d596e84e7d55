// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cutoffcard.h"

#include "app/cardrow.h"
#include "app/flowlayout.h"
#include "app/hostquestion.h"
#include "app/phrases.h"
#include "core/localfiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <ranges>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

QString whenOf(const RunStore::Run &run)
{
    return QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
}

QLayout *makeLine(QWidget *parent)
{
    auto *line = new FlowLayout(8, parent);
    line->setContentsMargins(16, 12, 16, 12);
    return line;
}

} // namespace

QString runTitle(const RunStore::Run &run)
{
    //: %1 is a container, %2 date and time
    return CutOffCard::tr("%1, begun on %2").arg(run.container, whenOf(run));
}

QString lastStepOf(const QString &runFolder)
{
    const QByteArrayList lines =
        readLocalFile(runFolder + u"/events.jsonl"_s).value_or(QByteArray()).split('\n');
    for (const QByteArray &line : lines | std::views::reverse) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event["event"_L1] == runEventKey(RunEvent::Kind::StepStarted))
            return event["title"_L1].toString();
    }
    return {};
}

CutOffCard::CutOffCard(const RunStore::Run &run, const QString &step, int number)
    : m_run(run)
    , m_number(number)
{
    add(makeStateRow(StepState::Notes, runTitle(run),
                     step.isEmpty() ? tr("It was cut off before its first step.")
                                    //: %1 is the title of a step
                                    : tr("It was cut off during: %1").arg(step),
                     {}));
}

void CutOffCard::showLooking()
{
    add(makeStateRow(StepState::Running, tr("Looking into the container …"), {}, {}));
}

void CutOffCard::showProblem(const Error &error, KeyringOffer offer)
{
    if (!isHostQuestion(error)) {
        add(makeErrorRow(error));
        return;
    }
    const auto answer = [this](const HostAnswers &answers, bool remember) {
        Q_EMIT answered(answers, remember);
    };
    for (QWidget *row : makeHostQuestion(error, offer, answer))
        add(row);
}

void CutOffCard::showTrace(const RunTrace &trace)
{
    add(new CardRow(new Glyph(u"container"_s, 20, Ink::Muted), tr("What Lotse finds there"),
                    runTraceSentence(trace)));
}

QPushButton *CutOffCard::addWay(QLayout &line, const QString &text, const QString &name, const QString &hint)
{
    QPushButton *button = makeButton(text, name + QString::number(m_number));
    button->setAccessibleName(u"%1, %2"_s.arg(text, m_run.container));
    button->setToolTip(hint);
    line.addWidget(button);
    return button;
}

void CutOffCard::addWays(const std::optional<Result<RunTrace>> &trace, bool isBusy, bool isHere)
{
    auto *ways = new QWidget;
    QLayout &line = *makeLine(ways);
    QPushButton *back = addWay(
        line, isHere ? tr("Bringing the old state back …") : tr("Bring the old state back"), u"back"_s, {});
    connect(back, &QPushButton::clicked, this, &CutOffCard::backAsked);
    QPushButton *onward =
        addWay(line, tr("Finish the repair…"), u"onward"_s,
               tr("Brings the old state back first. Then both sides are compared again, and "
                  "the plan of that day is shown before anything happens."));
    connect(onward, &QPushButton::clicked, this, &CutOffCard::onwardAsked);
    const bool isKnown = trace && trace->has_value();
    back->setEnabled(!isBusy && isKnown);
    onward->setEnabled(!isBusy && isKnown);
    // Where there is nothing to take back, somebody must be able to end the matter.
    if (trace && (!*trace || (*trace)->wasMadeAnew)) {
        QPushButton *away =
            addWay(line, tr("Do not ask again"), u"dismiss"_s,
                   tr("Nothing in a container changes. The backup stays, and the history keeps "
                      "the repair as not finished."));
        away->setEnabled(!isBusy);
        connect(away, &QPushButton::clicked, this, &CutOffCard::dismissAsked);
    }
    if (isKnown && (*trace)->hasSnapshot) {
        QPushButton *resort = addWay(line, tr("Return to the snapshot…"), u"snapshot"_s,
                                     tr("For when the old state does not come back in the ordinary way."));
        resort->setEnabled(!isBusy);
        connect(resort, &QPushButton::clicked, this, &CutOffCard::askForSnapshot);
    }
    add(ways);
}

/// What is lost by it must be known before.
void CutOffCard::askForSnapshot()
{
    if (!m_question.isEmpty())
        return;
    //: %1 is a container
    m_question << makeStateRow(
        StepState::NeedsYou, tr("Stop %1 and return to the snapshot?").arg(m_run.container),
        //: %1 date and time
        tr("The whole container is stopped at once, without being asked to finish its "
           "work, and set back to %1. Everything that was written in it since is lost.")
            .arg(whenOf(m_run)),
        {});
    auto *answers = new QWidget;
    QLayout &line = *makeLine(answers);
    QPushButton *yes = addWay(line, tr("Stop and return"), u"resort"_s, {});
    QPushButton *no = addWay(line, tr("Leave it as it is"), u"leave"_s, {});
    connect(yes, &QPushButton::clicked, this, &CutOffCard::snapshotAsked);
    connect(no, &QPushButton::clicked, this, [this] {
        for (QWidget *one : std::exchange(m_question, {})) {
            one->hide();
            one->deleteLater();
        }
    });
    m_question << answers;
    for (QWidget *one : std::as_const(m_question))
        add(one);
    no->setFocus();
}

} // namespace Lotse
