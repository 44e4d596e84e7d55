// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/connectway.h"
#include "app/containerlist.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lotse;
using namespace Qt::StringLiterals;

namespace {

QString states(const QList<HopChain::Hop> &hops)
{
    QString all;
    for (const HopChain::Hop &hop : hops)
        all += QString::fromLatin1(
            QByteArrayLiteral(".>?+!x-u").mid(int(hop.state), 1)); // in the order of StepState
    return all;
}

ContainerFacts container(const QString &name, const QString &status, bool running, const QString &health = {})
{
    ContainerFacts facts;
    facts.id = name;
    facts.name = name;
    facts.image = u"image"_s;
    facts.status = status;
    facts.running = running;
    facts.health = health;
    return facts;
}

} // namespace

/// The way to the container, and the list of containers.
class ConnectWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChainBreaksAtTheHopThatFailed_data()
    {
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nobody asked yet") << Code::Internal << u"+>.."_s;
        QTest::newRow("no socket") << Code::EngineNotFound << u"+x.."_s;
        QTest::newRow("not allowed") << Code::SocketDenied << u"+x.."_s;
        QTest::newRow("nobody listens") << Code::SocketRefused << u"+x.."_s;
        QTest::newRow("too old") << Code::EngineTooOld << u"++x."_s;
        QTest::newRow("no engine") << Code::AnswerNotUnderstood << u"++x."_s;
    }
    void theChainBreaksAtTheHopThatFailed()
    {
        QFETCH(Code, code);
        QFETCH(QString, expected);
        Way way;
        way.uri = u"unix:///run/x.sock"_s;
        if (code != Code::Internal)
            way.error = Error{Error::Kind::Unreachable, code, {u"/run/x.sock"_s}, {}};
        QCOMPARE(states(hopsOf(way)), expected);
    }

    void jumpHostsAreHopsOfTheirOwn_data()
    {
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("expected");
        QTest::newRow("still trying") << Code::Internal << QString() << u"+>>>.."_s;
        QTest::newRow("the first is not there") << Code::SocketRefused << u"gate:2222"_s << u"+x...."_s;
        QTest::newRow("nor is its name") << Code::NameNotResolved << u"gate"_s << u"+x...."_s;
        QTest::newRow("the second asks") << Code::PasswordWanted << u"anna@inner:22"_s << u"++?..."_s;
        QTest::newRow("the server refuses") << Code::AuthRefused << u"anna@shop:22"_s << u"+++x.."_s;
        QTest::newRow("nobody is named") << Code::TookTooLong << u"12"_s << u"+++x.."_s;
        QTest::newRow("no engine there") << Code::EngineNotOverSsh << u"anna@shop:22"_s << u"++++x."_s;
    }
    void jumpHostsAreHopsOfTheirOwn()
    {
        QFETCH(Code, code);
        QFETCH(QString, place);
        QFETCH(QString, expected);
        Way way;
        way.uri = u"ssh://anna@shop"_s;
        way.stations = QStringList{u"bob@gate:2222"_s, u"anna@inner:22"_s, u"anna@shop:22"_s};
        if (code != Code::Internal)
            way.error = Error{code == Code::PasswordWanted ? Error::Kind::Auth : Error::Kind::Unreachable,
                              code,
                              {place},
                              {}};
        const QList<HopChain::Hop> hops = hopsOf(way);
        QCOMPARE(states(hops), expected);
        QCOMPARE(hops.at(1).name, u"gate:2222"_s);
        QCOMPARE(hops.at(2).name, u"inner"_s);
    }

    void theContainerIsTheLastHop()
    {
        Way way;
        way.uri = u"unix:///run/x.sock"_s;
        way.connection = Connection{{way.uri, u"x"_s, u"Docker 26"_s}, {}, 4};
        QCOMPARE(states(hopsOf(way)), u"+++."_s);
        way.container = container(u"shop"_s, u"Up"_s, true);
        way.reaching = true;
        QCOMPARE(states(hopsOf(way)), u"+++>"_s);
        way.reaching = false;
        way.reach = Reach{};
        way.reach->state.facts.running = true;
        QCOMPARE(states(hopsOf(way)), u"++++"_s);
        way.reach->state.facts.running = false;
        QCOMPARE(states(hopsOf(way)), u"+++!"_s);
        way.reach.reset();
        way.reachError = Error{};
        QCOMPARE(states(hopsOf(way)), u"+++x"_s);
    }

    void thereIsACommandForWhatCanBeCured_data()
    {
        QTest::addColumn<Code>("code");
        QTest::addColumn<CureFacts>("facts");
        QTest::addColumn<QString>("command");
        const QString docker = u"/var/run/docker.sock"_s;
        const QString podman = u"/run/user/1000/podman/podman.sock"_s;
        QTest::newRow("group") << Code::SocketDenied << CureFacts{docker, u"docker"_s, true, false}
                               << u"sudo usermod -aG docker $USER"_s;
        QTest::newRow("root only") << Code::SocketDenied << CureFacts{docker, u"root"_s, true, false}
                                   << QString();
        QTest::newRow("docker is off") << Code::SocketRefused << CureFacts{docker, {}, true, false}
                                       << u"sudo systemctl enable --now docker"_s;
        QTest::newRow("podman is off") << Code::EngineNotFound << CureFacts{podman, {}, true, true}
                                       << u"systemctl --user enable --now podman.socket"_s;
        QTest::newRow("nothing installed")
            << Code::EngineNotFound << CureFacts{docker, {}, false, false} << QString();
        QTest::newRow("too old") << Code::EngineTooOld << CureFacts{docker, {}, true, true} << QString();
    }
    void thereIsACommandForWhatCanBeCured()
    {
        QFETCH(Code, code);
        QFETCH(CureFacts, facts);
        QTEST(cureCommand(Error{Error::Kind::Unreachable, code, {facts.socket}, {}}, facts), "command");
    }

    void statesAreWordsAndGlyphs_data()
    {
        QTest::addColumn<ContainerFacts>("facts");
        QTest::addColumn<StepState>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("running") << container(u"a"_s, u"Up 3 hours"_s, true) << StepState::Done
                                 << u"running"_s;
        QTest::newRow("healthy") << container(u"a"_s, u"Up"_s, true, u"healthy"_s) << StepState::Done
                                 << u"running, healthy"_s;
        QTest::newRow("unhealthy") << container(u"a"_s, u"Up"_s, true, u"unhealthy"_s) << StepState::Notes
                                   << u"running, unhealthy"_s;
        QTest::newRow("starting") << container(u"a"_s, u"Up"_s, true, u"starting"_s) << StepState::Running
                                  << u"starting up"_s;
        QTest::newRow("restarting") << container(u"a"_s, u"Restarting (1) 5 seconds ago"_s, false)
                                    << StepState::Notes << u"restarting"_s;
        QTest::newRow("paused") << container(u"a"_s, u"Up 3 hours (Paused)"_s, false) << StepState::NeedsYou
                                << u"paused"_s;
        QTest::newRow("stopped") << container(u"a"_s, u"Exited (0)"_s, false) << StepState::Waiting
                                 << u"stopped"_s;
    }
    void statesAreWordsAndGlyphs()
    {
        QFETCH(ContainerFacts, facts);
        QTEST(containerState(facts), "state");
        QTEST(containerWord(facts), "word");
    }

    void stoppedOnesCanBeStartedAndManyCanBeSearched()
    {
        ContainerList list;
        ContainerList::Contents contents;
        for (int i = 0; i < 8; ++i)
            contents.containers.append(container(u"web-%1"_s.arg(i), u"Up"_s, true));
        contents.containers.append(container(u"mail"_s, u"Exited (0)"_s, false));
        list.setContents(contents);
        auto *search = list.findChild<QLineEdit *>(u"containerSearch"_s);
        QVERIFY(search && !search->isHidden());
        QCOMPARE(radios(list), 9);
        search->setText(u"MAI"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(radios(list), 1);
        QSignalSpy asked(&list, &ContainerList::startAsked);
        list.findChild<QPushButton *>(u"start8"_s)->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), u"mail"_s);

        contents.containers.last().running = true;
        contents.startedHere = {u"mail"_s};
        list.setContents(contents);
        QSignalSpy stopped(&list, &ContainerList::stopAsked);
        list.findChild<QPushButton *>(u"stop8"_s)->click();
        QCOMPARE(stopped.count(), 1);

        contents.containers.removeFirst();
        list.setContents(contents);
        QVERIFY(search->isHidden());
    }

    void arrowKeysChooseTheNextRow()
    {
        ContainerList list;
        ContainerList::Contents contents;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            contents.containers.append(container(name, u"Up"_s, true));
        contents.chosen = u"a"_s;
        connect(&list, &ContainerList::chosen, &list, [&list, &contents](const QString &id) {
            contents.chosen = id; // as the page does: everything is made anew
            list.setContents(contents);
        });
        list.setContents(contents);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.findChild<QRadioButton *>(u"container0"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_COMPARE(contents.chosen, u"b"_s);
    }

private:
    static int radios(const QWidget &list) { return int(list.findChildren<QRadioButton *>().size()); }
};

QTEST_MAIN(ConnectWayTest)
#include "tst_connectway.moc"
