// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectpage.h"

#include "app/containerlist.h"
#include "app/greyrows.h"
#include "app/hostlist.h"
#include "app/hostquestion.h"
#include "app/phrases.h"
#include "hosts/hostcatalog.h"
#include "hosts/sshstations.h"
#include "shared/profilechoice.h"
#include "shared/savedconnections.h"
#include "ui_connectpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// The container that the profile is for with which Lotse was started, or went on.
QString containerOf(const Session &session)
{
    if (session.startProfile.isEmpty())
        return session.profile.container;
    const Result<Profile> profile = loadProfile(session.startProfile);
    return profile ? profile->container : QString(); // the next page tells what is wrong with it
}

QString uriOf(const KnownHost &host)
{
    return host.facts.uri;
}

} // namespace

ConnectPage::ConnectPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::ConnectPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    m_ui->noEngine->setContentsMargins(0, 0, 0, 12);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &ConnectPage::showContainers);
    connect(m_ui->next, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
    connect(m_ui->hosts, &HostList::chosen, this, &ConnectPage::chooseHost);
    connect(m_ui->hosts, &HostList::addressTyped, this, [this](const QString &address) {
        m_address = address;
        if (!address.isEmpty())
            chooseHost(address);
    });
    connect(m_ui->hosts, &HostList::renamed, this, [this](const QString &uri, const QString &name) {
        changeSaved([uri, name] { return SavedConnections().rename(uri, name); });
    });
    connect(m_ui->hosts, &HostList::forgotten, this,
            [this](const QString &uri) { changeSaved([uri] { return SavedConnections().forget(uri); }); });
    connect(m_ui->containers, &ContainerList::chosen, this, &ConnectPage::chooseContainer);
    connect(m_ui->containers, &ContainerList::startAsked, this,
            [this](const QString &id) { control(id, ServiceAction::Start); });
    connect(m_ui->containers, &ContainerList::stopAsked, this,
            [this](const QString &id) { control(id, ServiceAction::Stop); });
    connect(&m_secrets, &SecretKeeper::problemFound, this, &ConnectPage::showContainers);
    showStatus();
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::enter()
{
    m_isHere = true;
    m_glancedAt.clear(); // folders may have been chosen meanwhile
    if (!m_looked)
        lookForHosts();
    showStatus();
    goOnLooking();
}

void ConnectPage::leave()
{
    m_isHere = false;
    session().worker.stop(); // what is still looked at here is not worth waiting for
}

bool ConnectPage::isComplete() const
{
    return !m_asking && m_changing.isEmpty() && m_way.connection && !session().container.name.isEmpty();
}

void ConnectPage::lookForHosts()
{
    m_looked = true;
    session().worker.run(
        this, [](const CallContext &) { return std::pair(Site::knownHosts(), suggestedHosts()); },
        [this](std::pair<QList<KnownHost>, QStringList> found) {
            m_suggestions = std::move(found.second);
            hostsFound(std::move(found.first));
        });
}

void ConnectPage::hostsFound(QList<KnownHost> found)
{
    m_hosts = std::move(found);
    QString wanted = session().startHost;
    if (wanted.isEmpty()) {
        const auto engine = std::ranges::find_if(m_hosts, [](const KnownHost &one) { return !one.saved; });
        wanted =
            engine == m_hosts.end() ? QString() : uriOf(*engine); // the demonstration is the last of them
    }
    // The demonstration stands for its own address, whatever it is started with.
    for (KnownHost &one : m_hosts)
        if (isDemo(uriOf(one)) && isDemo(wanted))
            one.facts.uri = wanted;
    if (!std::ranges::contains(m_hosts, wanted, uriOf))
        m_address = wanted;
    retranslate();
    if (!wanted.isEmpty())
        chooseHost(wanted);
}

void ConnectPage::chooseHost(QString uri) // NOLINT(performance-unnecessary-value-param): it may be m_way.uri
{
    if (uri == m_way.uri && (m_asking || m_way.connection))
        return;
    session().worker.stop();
    const auto known = std::ranges::find(m_hosts, uri, uriOf);
    m_way = {};
    m_way.uri = uri;
    m_way.stations = sshStations(uri);
    m_way.hostName = known == m_hosts.end() ? uri : known->facts.name;
    m_asking = true;
    m_glances.clear();
    m_glancedAt.clear();
    m_startedHere.clear();
    m_changeError.reset();
    session().container = {};
    m_patience.start();
    retranslate();
    session().worker.run(
        this,
        [site = session().site, uri, answers = m_answers.value(uri)](const CallContext &call) {
            return site->connect(uri, answers, call);
        },
        [this, uri](Result<Connection> answer) { connected(uri, std::move(answer)); });
}

void ConnectPage::answer(const HostAnswers &answers)
{
    m_answers[m_way.uri].add(answers);
    chooseHost(m_way.uri);
}

bool ConnectPage::isLookedUp(const Error &question)
{
    const QString name = question.args.value(0);
    return m_secrets.lookUp(question,
                            [this, uri = m_way.uri, name, question](const std::optional<QString> &secret) {
                                if (uri != m_way.uri || !m_asking)
                                    return;
                                if (!secret) {
                                    connected(uri, std::unexpected(question));
                                    return;
                                }
                                m_asking = false;
                                answer({.fingerprints = {}, .secrets = {{name, *secret}}});
                            });
}

void ConnectPage::connected(const QString &uri, Result<Connection> answer)
{
    if (uri != m_way.uri || m_way.connection)
        return; // an answer to an older question
    // A password that did not help must not answer the next time, too.
    if (!answer && answer.error().code == Code::AuthRefused)
        m_answers[uri].secrets.remove(answer.error().args.value(0));
    if (!answer && isLookedUp(answer.error()))
        return;
    m_asking = false;
    m_patience.stop();
    if (!answer) {
        m_way.error = answer.error();
        announce(messageFor(*m_way.error).happened);
        retranslate();
        return;
    }
    m_secrets.keep(m_answers.value(uri));
    m_way.connection = *std::move(answer);
    session().host = m_way.connection->host;
    QList<ContainerFacts> &all = m_way.connection->containers;
    const auto isMeant = [meant = containerOf(session())](const ContainerFacts &one) {
        return one.name == meant;
    };
    const auto hasProfile = [this, isMeant](const ContainerFacts &one) {
        return isMeant(one) || profileFor(session().host.uri, one.name).has_value();
    };
    const auto isRunning = [](const ContainerFacts &one) { return one.running; };
    std::ranges::stable_partition(all, isRunning);
    std::ranges::stable_partition(all, hasProfile);
    std::ranges::stable_partition(all, isMeant);
    if (!all.isEmpty() && !all.first().isMachine && (all.size() == 1 || hasProfile(all.first())))
        session().container = m_way.container = all.first();
    retranslate();
    goOnLooking();
}

void ConnectPage::chooseContainer(const QString &id)
{
    const auto one = std::ranges::find(m_way.connection->containers, id, &ContainerFacts::id);
    if (one == m_way.connection->containers.end() || id == m_way.container.id)
        return;
    session().worker.stop();
    session().container = m_way.container = *one;
    m_way.reach.reset();
    m_way.reachError.reset();
    showContainers();
    showWay();
    showStatus();
    goOnLooking();
}

void ConnectPage::control(const QString &id, ServiceAction action)
{
    session().worker.stop();
    m_changing = id;
    m_changeError.reset();
    showContainers();
    showStatus();
    session().worker.run(
        this,
        [site = session().site, uri = m_way.uri, id, action](const CallContext &call) {
            return site->control(uri, id, action, call);
        },
        [this, id, action](Result<QList<ContainerFacts>> list) {
            m_changing.clear();
            if (!list) {
                m_changeError = list.error();
                announce(messageFor(*m_changeError).happened);
            } else {
                // Rows stay where they are: only what is known of them changes.
                for (ContainerFacts &facts : m_way.connection->containers)
                    if (const auto now = std::ranges::find(*list, facts.id, &ContainerFacts::id);
                        now != list->end())
                        facts = *now;
                if (action == ServiceAction::Stop)
                    m_startedHere.remove(id);
                else
                    m_startedHere.insert(id);
                m_glancedAt.remove(id);
                m_way.container = {};
                chooseContainer(id);
            }
            retranslate();
            goOnLooking();
        });
}

void ConnectPage::changeSaved(const std::function<Result<>()> &change)
{
    session().worker.run(
        this,
        [change](const CallContext &) {
            // The list that comes back shows what it is like now.
            [[maybe_unused]] const Result<> changed = change();
            return Site::knownHosts();
        },
        [this](QList<KnownHost> found) {
            for (KnownHost &one : found)
                if (isDemo(uriOf(one)) && isDemo(session().startHost))
                    one.facts.uri = session().startHost;
            m_hosts = std::move(found);
            showHosts();
        });
}

void ConnectPage::goOnLooking()
{
    if (!m_isHere || m_asking || m_looking || !m_way.connection || !m_changing.isEmpty())
        return;
    if (!m_way.container.id.isEmpty() && !m_way.reach && !m_way.reachError)
        testContainer();
    else
        glanceAtNext();
}

void ConnectPage::testContainer()
{
    m_looking = m_way.reaching = true;
    showWay();
    session().worker.run(
        this,
        [site = session().site, uri = m_way.uri, id = m_way.container.id](const CallContext &call) {
            return site->reach(uri, id, call);
        },
        [this, id = m_way.container.id](Result<Reach> answer) {
            m_looking = m_way.reaching = false;
            if (id == m_way.container.id) {
                if (answer)
                    m_way.reach = *std::move(answer);
                else if (answer.error().kind != Error::Kind::Cancelled)
                    m_way.reachError = answer.error();
                showWay();
                showContainers();
            }
            goOnLooking();
        });
}

void ConnectPage::glanceAtNext()
{
    for (const ContainerFacts &one : m_way.connection->containers) {
        if (one.isMachine || m_glancedAt.contains(one.id))
            continue;
        m_glancedAt.insert(one.id);
        const std::optional<ProfileChoice> choice = profileFor(session().host.uri, one.name);
        if (!choice)
            continue;
        m_looking = true;
        session().worker.run(
            this,
            [site = session().site, profile = choice->profile, facts = one](const CallContext &call) {
                return site->glance(profile, facts, call);
            },
            [this, uri = m_way.uri, id = one.id](Result<DriftGlance> answer) {
                m_looking = false;
                if (uri == m_way.uri && answer)
                    m_glances.insert(id, *answer);
                else if (uri == m_way.uri && answer.error().kind == Error::Kind::Cancelled)
                    m_glancedAt.remove(id); // again when there is time
                if (uri == m_way.uri && answer)
                    showContainers();
                goOnLooking();
            });
        return;
    }
}

void ConnectPage::showHosts()
{
    HostList::Contents contents{m_hosts, m_way.uri, {}, m_address, m_suggestions};
    if (m_way.connection)
        contents.trail = tr("%n container(s)", nullptr, int(m_way.connection->containers.size()));
    m_ui->hosts->setContents(contents);
    const bool noEngine =
        m_looked && !m_hosts.isEmpty() &&
        std::ranges::all_of(m_hosts, [](const KnownHost &one) { return isDemo(one.facts.uri); });
    m_ui->noEngine->setVisible(noEngine);
}

void ConnectPage::showWay()
{
    m_ui->wayBox->setVisible(!m_way.uri.isEmpty());
    m_ui->way->setHops(hopsOf(m_way));
}

void ConnectPage::showContainers()
{
    m_ui->containersBox->setVisible(!m_way.uri.isEmpty());
    clearLayout(m_ui->troubleLayout);
    QWidgetList rows;
    if (m_way.error && isHostQuestion(*m_way.error)) {
        // Answering makes the rows anew, with the one that was pressed.
        const auto answered = [this](const HostAnswers &answers, bool remember) {
            m_secrets.typed(answers, remember);
            QMetaObject::invokeMethod(this, [this, answers] { answer(answers); }, Qt::QueuedConnection);
        };
        rows = makeHostQuestion(*m_way.error, m_secrets.offerFor(*m_way.error), answered);
    } else if (m_way.error) {
        CardRow *row = makeErrorRow(*m_way.error);
        QPushButton *again = makeButton(tr("Try again"), u"tryAgain"_s);
        connect(again, &QPushButton::clicked, this, [this] { chooseHost(m_way.uri); });
        row->setTrail(again);
        rows.append(row);
        if (const QString command = cureCommand(*m_way.error, cureFactsHere(*m_way.error));
            !command.isEmpty())
            rows.append(makeCureRow(command));
    } else if (!m_way.connection && m_patience.isActive()) {
        m_ui->containersBox->setVisible(false);
    } else if (!m_way.connection) {
        //: %1 is the name of a host
        rows.append(makeStateRow(StepState::Running, tr("Asking %1 …").arg(m_way.hostName), {}, {}));
        for (int i = 0; i < 3; ++i)
            rows.append(new GreyRow(i));
    } else if (m_way.connection->containers.isEmpty()) {
        rows.append(makeStateRow(StepState::Notes, tr("There is no container on this host."),
                                 tr("Choose another host, or look around with the demonstration."), {}));
    }
    if (!rows.isEmpty() || !m_way.connection) {
        m_ui->containers->setRows(rows);
        return;
    }
    m_ui->containers->setContents(
        {m_way.connection->containers, m_way.container.id, m_glances, m_startedHere, m_changing});
    for (const std::optional<Error> &error : {m_changeError, m_way.reachError, m_secrets.problem()})
        if (error) {
            auto *card = new Card;
            card->add(makeErrorRow(*error));
            m_ui->troubleLayout->addWidget(card);
        }
}

QWidget *ConnectPage::makeCureRow(const QString &command)
{
    auto *row = new CardRow(new Glyph(u"terminal"_s, 20, Ink::Muted),
                            tr("A command that helps, for whoever administrates this computer"));
    auto *code = new CodeBlock(command);
    auto *copy = makeLink(tr("Copy"), u"copyCure"_s);
    copy->setAccessibleName(tr("Copy the command"));
    connect(copy, &QPushButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command); });
    row->setTrail(copy);
    row->setDetails(code);
    row->setOpen(true);
    return row;
}

void ConnectPage::showStatus()
{
    clearLayout(m_ui->statusLayout);
    if (m_way.connection && !m_asking)
        m_ui->statusLayout->addWidget(makeStateWord(StepState::Done, tr("Connected")));
    m_ui->stop->setVisible(m_asking || !m_changing.isEmpty());
    m_ui->next->setEnabled(isComplete());
}

void ConnectPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    showHosts();
    showWay();
    showContainers();
    showStatus();
}

} // namespace Lotse
