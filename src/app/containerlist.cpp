// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/containerlist.h"

#include "app/cardrow.h"
#include "app/rowkeeper.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QRadioButton>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool isRestarting(const ContainerFacts &facts)
{
    return facts.status.startsWith("restarting"_L1, Qt::CaseInsensitive);
}

bool isPaused(const ContainerFacts &facts)
{
    return facts.status.contains("paused"_L1, Qt::CaseInsensitive);
}

QString glanceIcon(const DriftGlance &glance)
{
    switch (glance.kind) {
    case DriftGlance::Kind::Versions:
    case DriftGlance::Kind::Differences:
        return u"row-differs"_s;
    case DriftGlance::Kind::UpToDate:
        return u"row-same-hash"_s;
    case DriftGlance::Kind::SameVersion:
        return u"row-same-assumed"_s;
    case DriftGlance::Kind::NotCompared:
        break;
    }
    return u"row-pending"_s;
}

Ink glanceInk(const DriftGlance &glance)
{
    switch (glance.kind) {
    case DriftGlance::Kind::Versions:
    case DriftGlance::Kind::Differences:
        return Ink::Differ;
    case DriftGlance::Kind::UpToDate:
        return Ink::Ok;
    default:
        return Ink::Muted;
    }
}

} // namespace

StepState containerState(const ContainerFacts &facts)
{
    if (isRestarting(facts) || facts.health == "unhealthy"_L1)
        return StepState::Notes;
    if (isPaused(facts))
        return StepState::NeedsYou;
    if (!facts.running)
        return StepState::Waiting;
    return facts.health == "starting"_L1 ? StepState::Running : StepState::Done;
}

QString containerWord(const ContainerFacts &facts)
{
    if (isRestarting(facts))
        return ContainerList::tr("restarting", "a container");
    if (isPaused(facts))
        return ContainerList::tr("paused", "a container");
    if (!facts.running)
        return ContainerList::tr("stopped", "a container");
    if (facts.health == "unhealthy"_L1)
        return ContainerList::tr("running, unhealthy", "a container that says itself that it is not well");
    if (facts.health == "starting"_L1)
        return ContainerList::tr("starting up", "a container");
    if (facts.health == "healthy"_L1)
        return ContainerList::tr("running, healthy", "a container that says itself that it is well");
    return ContainerList::tr("running", "a container");
}

QString glanceWords(const DriftGlance &glance)
{
    switch (glance.kind) {
    case DriftGlance::Kind::Versions:
        //: Two versions: that of the container, that of development
        return ContainerList::tr("%1 → %2").arg(glance.container, glance.development);
    case DriftGlance::Kind::Differences:
        return ContainerList::tr("%n difference(s)", nullptr, glance.differences);
    case DriftGlance::Kind::UpToDate:
        return ContainerList::tr("up to date", "a container, compared with its development tree");
    case DriftGlance::Kind::SameVersion:
        //: %1 is a version
        return ContainerList::tr("same version: %1").arg(glance.container);
    case DriftGlance::Kind::NotCompared:
        break;
    }
    return ContainerList::tr("not compared yet", "a container");
}

ContainerList::ContainerList(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_card(new Card)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    m_search->setObjectName(u"containerSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->hide();
    box->addWidget(m_search);
    box->addWidget(m_card);
    connect(m_search, &QLineEdit::textChanged, this, &ContainerList::refresh);
}

void ContainerList::setRows(const QWidgetList &rows)
{
    const RowKeeper keeper(*this);
    m_contents = {};
    m_search->hide();
    m_card->clear();
    for (QWidget *row : rows)
        m_card->add(row);
}

void ContainerList::setContents(const Contents &contents)
{
    m_contents = contents;
    m_search->setAccessibleName(tr("Search for a container"));
    m_search->setPlaceholderText(tr("Search by name or image"));
    m_search->setVisible(contents.containers.size() >= searchedFrom);
    refresh();
}

void ContainerList::refresh()
{
    const RowKeeper keeper(*this);
    m_card->clear();
    const QString wanted = m_search->isHidden() ? QString() : m_search->text().trimmed();
    for (int i = 0; i < m_contents.containers.size(); ++i) {
        const ContainerFacts &facts = m_contents.containers[i];
        if (facts.name.contains(wanted, Qt::CaseInsensitive) ||
            facts.image.contains(wanted, Qt::CaseInsensitive))
            addContainer(i);
    }
    if (m_card->count() == 0)
        m_card->add(new CardRow(new Glyph(u"find"_s, 20, Ink::Muted), tr("No container is called that.")));
}

void ContainerList::addContainer(int number)
{
    const ContainerFacts &facts = m_contents.containers[number];
    const bool isChosen = facts.id == m_contents.chosen;
    QStringList about{facts.image};
    about += facts.addresses;
    about.removeAll(QString());
    if (facts.isMachine)
        about.append(facts.status);
    else if (!facts.lock.isEmpty())
        //: Of a guest of Proxmox VE; %1 is what holds it: backup, snapshot, migrate
        about.append(tr("locked by the node: %1").arg(facts.lock));
    else if (m_contents.startedHere.contains(facts.id) && facts.running)
        about.append(tr("started by you; Stop brings its old state back"));
    else if (!facts.running && !isRestarting(facts))
        about.append(tr("Start changes its state; Stop takes that back"));
    auto *radio = new QRadioButton;
    radio->setObjectName(u"container%1"_s.arg(number));
    radio->setAccessibleName(facts.name);
    radio->setEnabled(!facts.isMachine);
    QStringList spoken;
    if (!facts.isMachine)
        spoken.append(containerWord(facts));
    if (m_contents.glances.contains(facts.id))
        spoken.append(glanceWords(m_contents.glances.value(facts.id)));
    radio->setAccessibleDescription((spoken + about).join(u"; "_s));
    radio->setChecked(isChosen);
    m_buttons.addButton(radio);
    auto *row = new CardRow(radio, facts.name, about.join(u" · "_s));
    row->setStrong(isChosen);
    if (QWidget *trail = makeTrail(facts, number))
        row->setTrail(trail);
    connect(row, &CardRow::clicked, radio, &QRadioButton::click);
    // Queued: an arrow key still moves the focus to this very button after its click.
    connect(
        radio, &QRadioButton::clicked, this, [this, id = facts.id] { Q_EMIT chosen(id); },
        Qt::QueuedConnection);
    m_card->add(row);
}

QWidget *ContainerList::makeTrail(const ContainerFacts &facts, int number)
{
    if (facts.isMachine)
        return nullptr;
    auto *trail = new QWidget;
    auto *box = new QHBoxLayout(trail);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(20);
    if (const auto glance = m_contents.glances.constFind(facts.id); glance != m_contents.glances.cend()) {
        auto *badge = new QWidget;
        auto *pair = new QHBoxLayout(badge);
        pair->setContentsMargins(0, 0, 0, 0);
        pair->setSpacing(6);
        pair->addWidget(new Glyph(glanceIcon(*glance), 16, glanceInk(*glance)));
        QLabel *words = makeLabel(glanceWords(*glance), TextRole::Caption, glanceInk(*glance), false);
        words->setObjectName(u"glance%1"_s.arg(number));
        pair->addWidget(words);
        badge->setToolTip(tr("How far the container is from its development tree"));
        box->addWidget(badge);
    }
    if (facts.id == m_contents.changing) {
        box->addWidget(makeStateWord(StepState::Running, facts.running
                                                             ? tr("is being stopped", "a container")
                                                             : tr("is being started", "a container")));
        return trail;
    }
    box->addWidget(makeStateWord(containerState(facts), containerWord(facts)));
    const bool canStart = !facts.running && facts.lock.isEmpty() && !isRestarting(facts) && !isPaused(facts);
    const bool canStop = facts.running && m_contents.startedHere.contains(facts.id);
    if (!canStart && !canStop)
        return trail;
    QPushButton *link = canStart ? makeLink(tr("Start", "a stopped container"), u"start%1"_s.arg(number))
                                 : makeLink(tr("Stop", "a container that was started here; German: Anhalten"),
                                            u"stop%1"_s.arg(number));
    link->setEnabled(m_contents.changing.isEmpty());
    //: %1 is the name of a container
    link->setAccessibleName(canStart ? tr("Start %1").arg(facts.name) : tr("Stop %1").arg(facts.name));
    link->setAccessibleDescription(
        canStart ? tr("Starts the container and waits until it runs. Its state changes.")
                 : tr("Stops the container, as it was before."));
    link->setToolTip(link->accessibleDescription());
    connect(link, &QPushButton::clicked, this, [this, id = facts.id, canStart] {
        if (canStart)
            Q_EMIT startAsked(id);
        else
            Q_EMIT stopAsked(id);
    });
    box->setSpacing(12);
    box->addWidget(link);
    return trail;
}

} // namespace Lotse
