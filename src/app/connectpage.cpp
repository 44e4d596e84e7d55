// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectpage.h"

#include "app/phrases.h"
#include "shared/bundledprofiles.h"
#include "ui_connectpage.h"

#include <QLineEdit>
#include <QRadioButton>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool isDemo(const QString &uri)
{
    return uri.startsWith("demo"_L1);
}

QString iconFor(const QString &uri)
{
    return isDemo(uri) ? u"ship"_s : uri.startsWith("proxmox"_L1) ? u"proxmox"_s : u"container"_s;
}

} // namespace

ConnectPage::ConnectPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::ConnectPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->next, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
    showStatus();
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::enter()
{
    if (!m_looked)
        lookForHosts();
    showStatus();
}

bool ConnectPage::isComplete() const
{
    return !m_asking && m_connection && !session().container.name.isEmpty();
}

void ConnectPage::lookForHosts()
{
    m_looked = true;
    session().worker.run(
        this, [](const CallContext &) { return Site::foundHosts(); },
        [this](QList<HostFacts> found) {
            m_hosts = std::move(found);
            std::ranges::stable_partition(m_hosts, [](const HostFacts &one) { return !isDemo(one.uri); });
            const QString wanted = session().startHost;
            // The demonstration stands for its own address, whatever it is started with.
            const auto known = std::ranges::find_if(m_hosts, [&wanted](const HostFacts &one) {
                return one.uri == wanted || wanted.isEmpty() == isDemo(one.uri) ||
                       (isDemo(wanted) && isDemo(one.uri));
            });
            if (known != m_hosts.end() && isDemo(wanted))
                known->uri = wanted;
            if (!wanted.isEmpty() && !isDemo(wanted) &&
                std::ranges::none_of(m_hosts, [&wanted](const HostFacts &one) { return one.uri == wanted; }))
                m_address = wanted;
            showHosts();
            if (!wanted.isEmpty())
                chooseHost(wanted);
            else if (known != m_hosts.end())
                chooseHost(known->uri);
        });
}

void ConnectPage::chooseHost(const QString &uri)
{
    if (uri == m_uri && (m_asking || m_connection))
        return;
    session().worker.stop();
    m_uri = uri;
    m_connection.reset();
    m_error.reset();
    m_asking = true;
    session().container = {};
    retranslate();
    session().worker.run(
        this, [site = session().site, uri](const CallContext &call) { return site->connect(uri, call); },
        [this, uri](Result<Connection> answer) { connected(uri, std::move(answer)); });
}

void ConnectPage::connected(const QString &uri, Result<Connection> answer)
{
    if (uri != m_uri)
        return; // an answer to an older question
    m_asking = false;
    if (!answer) {
        m_error = answer.error();
        announce(messageFor(*m_error).happened);
    } else {
        m_connection = *std::move(answer);
        session().host = m_connection->host;
        const QList<ContainerFacts> &all = m_connection->containers;
        auto best = std::ranges::find_if(all, [this](const ContainerFacts &one) {
            return one.name == session().profile.container || bundledProfileFor(one.name).has_value();
        });
        if (best == all.cend() && all.size() == 1)
            best = all.cbegin();
        if (best != all.cend())
            session().container = *best;
    }
    retranslate();
}

void ConnectPage::chooseContainer(int index)
{
    session().container = m_connection->containers[index];
    showContainers();
    showWay();
    showStatus();
}

QWidget *ConnectPage::makeAddressRow()
{
    auto *radio = new QRadioButton;
    radio->setObjectName(u"hostOther"_s);
    radio->setAccessibleName(tr("Another address"));
    radio->setChecked(!m_address.isEmpty() && m_uri == m_address);
    m_hostButtons.addButton(radio);
    auto *lead = new QWidget;
    auto *pair = new QHBoxLayout(lead);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(14);
    pair->addWidget(radio);
    pair->addWidget(new Glyph(u"server"_s, 24, radio->isChecked() ? Ink::Accent : Ink::Text));
    //: %1 is an example of an address
    const QString caption = tr("The socket of an engine, as in %1").arg(u"unix:///run/docker.sock"_s);
    auto *row = new CardRow(lead, tr("Another address"), caption);
    auto *edit = new QLineEdit(m_address);
    edit->setObjectName(u"address"_s);
    edit->setAccessibleName(tr("Address of an engine"));
    edit->setPlaceholderText(u"unix://…"_s);
    edit->setMinimumWidth(280);
    row->setTrail(edit);
    const auto take = [this, edit] {
        m_address = edit->text().trimmed();
        if (!m_address.isEmpty())
            chooseHost(m_address);
    };
    connect(edit, &QLineEdit::returnPressed, this, take);
    connect(radio, &QRadioButton::clicked, this, [edit, take] {
        edit->setFocus();
        take();
    });
    connect(row, &CardRow::clicked, radio, &QRadioButton::click);
    return row;
}

void ConnectPage::showHosts()
{
    m_ui->hosts->clear();
    for (int i = 0; i < m_hosts.size(); ++i) {
        const HostFacts &host = m_hosts[i];
        const bool chosen = host.uri == m_uri;
        auto *lead = new QWidget;
        auto *pair = new QHBoxLayout(lead);
        pair->setContentsMargins(0, 0, 0, 0);
        pair->setSpacing(14);
        auto *radio = new QRadioButton;
        radio->setObjectName(u"host%1"_s.arg(i));
        radio->setAccessibleName(host.name);
        radio->setChecked(chosen);
        m_hostButtons.addButton(radio);
        pair->addWidget(radio);
        pair->addWidget(new Glyph(iconFor(host.uri), 24, chosen ? Ink::Accent : Ink::Text));
        const QString caption = isDemo(host.uri)         ? tr("A small sample appliance; needs no engine")
                                : host.version.isEmpty() ? tr("Found on this computer")
                                                         : host.version;
        auto *row = new CardRow(lead, isDemo(host.uri) ? tr("Demonstration") : host.name, caption);
        row->setStrong(chosen);
        if (chosen && m_connection)
            row->setTrail(makeLabel(tr("%n container(s)", nullptr, int(m_connection->containers.size())),
                                    TextRole::Caption, Ink::Muted, false));
        connect(row, &CardRow::clicked, radio, &QRadioButton::click);
        connect(radio, &QRadioButton::clicked, this, [this, uri = host.uri] { chooseHost(uri); });
        m_ui->hosts->add(row);
    }
    m_ui->hosts->add(makeAddressRow());
}

void ConnectPage::showWay()
{
    m_ui->wayBox->setVisible(!m_uri.isEmpty());
    const ContainerFacts &container = session().container;
    const auto found = std::ranges::find(m_hosts, m_uri, &HostFacts::uri);
    const QString name = m_connection             ? m_connection->host.name
                         : found != m_hosts.end() ? found->name
                                                  : m_uri;
    const StepState host = m_error ? StepState::Failed : m_connection ? StepState::Done : StepState::Running;
    m_ui->way->setHops({{u"laptop"_s, tr("This computer"), {}, {}, StepState::Done},
                        {iconFor(m_uri), isDemo(m_uri) ? tr("Demonstration") : name,
                         m_connection ? m_connection->host.version : QString(),
                         m_connection ? durationText(m_connection->tookMs) : QString(), host},
                        {u"container"_s,
                         container.name.isEmpty() ? tr("Container") : container.name,
                         container.status,
                         {},
                         container.name.isEmpty() ? StepState::Waiting : StepState::Done}});
}

void ConnectPage::showContainers()
{
    m_ui->containers->clear();
    m_ui->containersBox->setVisible(!m_uri.isEmpty());
    if (m_error) {
        CardRow *row = makeErrorRow(*m_error);
        QPushButton *again = makeButton(tr("Try again"), u"tryAgain"_s);
        connect(again, &QPushButton::clicked, this, [this] { chooseHost(m_uri); });
        row->setTrail(again);
        m_ui->containers->add(row);
        return;
    }
    if (!m_connection) {
        //: %1 is the name or address of a host
        m_ui->containers->add(makeStateRow(StepState::Running, tr("Asking %1 …").arg(m_uri), {}, {}));
        return;
    }
    if (m_connection->containers.isEmpty())
        m_ui->containers->add(makeStateRow(StepState::Notes, tr("There is no container on this host."),
                                           tr("Choose another host, or look around with the demonstration."),
                                           {}));
    for (int i = 0; i < m_connection->containers.size(); ++i) {
        const ContainerFacts &one = m_connection->containers[i];
        const bool chosen = one.id == session().container.id && one.name == session().container.name;
        auto *radio = new QRadioButton;
        radio->setObjectName(u"container%1"_s.arg(i));
        radio->setAccessibleName(one.name);
        radio->setChecked(chosen);
        m_containerButtons.addButton(radio);
        QStringList about{one.image};
        about += one.addresses;
        about.removeAll(QString());
        auto *row = new CardRow(radio, one.name, about.join(u" · "_s));
        row->setStrong(chosen);
        row->setTrail(
            makeStateWord(one.running ? StepState::Done : StepState::Waiting,
                          one.running ? tr("running", "a container") : tr("stopped", "a container")));
        connect(row, &CardRow::clicked, radio, &QRadioButton::click);
        connect(radio, &QRadioButton::clicked, this, [this, i] { chooseContainer(i); });
        m_ui->containers->add(row);
    }
}

void ConnectPage::showStatus()
{
    clearLayout(m_ui->statusLayout);
    if (m_connection && !m_asking)
        m_ui->statusLayout->addWidget(makeStateWord(StepState::Done, tr("Connected")));
    m_ui->stop->setVisible(m_asking);
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
