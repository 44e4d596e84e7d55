// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/findpage.h"

#include "app/factrows.h"
#include "app/filequestion.h"
#include "app/mappingtext.h"
#include "app/phrases.h"
#include "app/profileshelf.h"
#include "core/localfiles.h"
#include "hosts/demoworld.h"
#include "shared/profilechoice.h"
#include "shared/recentapplications.h"
#include "ui_findpage.h"

#include <QDir>

namespace Lotse {

using namespace Qt::StringLiterals;

FindPage::FindPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::FindPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->next, &QPushButton::clicked, this, [this] {
        this->session().worker.run(
            this,
            [profile = this->session().profile](const CallContext &) {
                return RecentApplications().remember(profile);
            },
            [](const Result<> &) {}); // only the next start is poorer when this failed
        Q_EMIT nextAsked();
    });
    connect(m_ui->back, &QPushButton::clicked, this, &Page::backAsked);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
    connect(m_ui->save, &QPushButton::clicked, this, &FindPage::askWhereToSave);
}

FindPage::~FindPage() = default;

void FindPage::enter()
{
    const QString here =
        session().host.uri + u'\n' + session().container.name + u'\n' + session().startProfile;
    if (here != m_forContainer) {
        m_forContainer = here;
        chooseProfile();
    }
    retranslate();
}

void FindPage::leave()
{
    if (m_phase == Phase::Idle)
        return;
    ++m_round; // what is still being found out is not worth waiting for, but it will be asked again
    m_forContainer.clear();
    m_phase = Phase::Idle;
    session().worker.stop();
}

bool FindPage::isComplete() const
{
    const Profile &profile = session().profile;
    return m_phase == Phase::Idle && !m_error && !profile.developmentRoot.isEmpty() &&
           QDir(profile.developmentRoot).exists() && profile.applicationRoot.bytes() != "/" &&
           mappingsFromTexts(m_mappingTexts).has_value();
}

void FindPage::chooseProfile()
{
    m_profileError.reset();
    m_saved.clear();
    m_proposal = {};
    if (!session().startProfile.isEmpty()) {
        openProfile(session().startProfile);
        return;
    }
    const std::optional<ProfileChoice> known = profileFor(session().host.uri, session().container.name);
    const QString own = ProfileShelf().fileFor(session().container.name);
    if (!own.isEmpty() && (!known || known->origin == ProfileChoice::Origin::Bundled)) {
        openProfile(own); // one's own goes before the one that everybody has
        return;
    }
    m_origin = !known                                           ? Origin::Proposed
               : known->origin == ProfileChoice::Origin::Recent ? Origin::Recent
                                                                : Origin::Bundled;
    session().profile = known ? known->profile : emptyProfile();
    fillIn();
}

void FindPage::openProfile(const QString &file)
{
    Result<Profile> loaded = loadProfile(file);
    m_profileError.reset();
    if (loaded) {
        session().profile = *std::move(loaded);
        m_origin = Origin::File;
        m_file = file;
    } else {
        m_profileError = loaded.error();
        if (m_origin == Origin::Proposed)
            session().profile = emptyProfile();
    }
    fillIn();
}

void FindPage::fillIn()
{
    Profile &profile = session().profile;
    profile.host = session().host.uri;
    profile.container = session().container.name;
    if (profile.name.isEmpty())
        profile.name = profile.container;
    if (profile.developmentRoot.isEmpty())
        profile.developmentRoot = demoDevelopmentFolder(profile.host);
    m_rootText = profile.applicationRoot.bytes() == "/" ? QString()
                                                        : QString::fromUtf8(profile.applicationRoot.bytes());
    m_mappingTexts = textsFromMappings(profile.mappings);
    session().reading.reset();
    session().choices = {};
    if (m_origin == Origin::Proposed) {
        m_proposal = {};
        m_proposal.base = profile;
        propose();
    } else {
        look();
    }
}

void FindPage::setPhase(Phase phase)
{
    m_phase = phase;
    showState();
}

/// True when this answer is the last one: the question failed or was stopped.
bool FindPage::ends(const std::optional<Error> &error)
{
    if (!error)
        return false;
    m_phase = Phase::Idle;
    if (error->kind != Error::Kind::Cancelled || !m_proposal.candidate())
        m_error = error; // who stops with a root at hand can go on with it
    retranslate();
    return true;
}

void FindPage::look()
{
    m_error.reset();
    setPhase(Phase::Looking);
    session().worker.run(
        this,
        [site = session().site, profile = session().profile](const CallContext &call) {
            return site->look(profile, call);
        },
        [this, round = ++m_round](Result<Look> answer) {
            if (round != m_round || ends(answer ? std::nullopt : std::optional(answer.error())))
                return;
            session().look = *std::move(answer);
            m_phase = Phase::Idle;
            retranslate();
        });
}

void FindPage::propose()
{
    session().worker.stop();
    m_error.reset();
    m_showsCandidates = false;
    m_proposal.findings = {};
    m_proposal.chosen = 0;
    m_tags.clear();
    setPhase(Phase::Looking);
    session().worker.run(
        this,
        [site = session().site, profile = m_proposal.base](const CallContext &call) {
            return site->sight(profile, call);
        },
        [this, round = ++m_round](Result<Sighting> answer) {
            if (round != m_round || ends(answer ? std::nullopt : std::optional(answer.error())))
                return;
            m_development = answer->development;
            m_tags = answer->tags;
            m_proposal.findings.evidence = answer->evidence;
            m_proposal.findings.candidates = answer->candidates;
            session().look = {answer->evidence.state, {}, 0, {}, {}};
            if (m_proposal.base.developmentRoot.isEmpty())
                if (const QString folder = composedFrom(answer->evidence); !folder.isEmpty()) {
                    setDevelopment(folder, {});
                    return;
                }
            matchChosen();
        });
}

void FindPage::matchChosen()
{
    m_proposal.findings.match.reset();
    m_proposal.findings.version = {};
    const std::optional<AppCandidate> candidate = m_proposal.candidate();
    if (!candidate || !m_development || m_development->items().isEmpty()) {
        askWeb();
        return;
    }
    m_phase = Phase::Comparing;
    m_matchedRoot = candidate->root;
    takeProposal();
    session().worker.run(
        this,
        [site = session().site, profile = m_proposal.base, candidate = *candidate,
         development = m_development](const CallContext &call) {
            return site->match(profile, candidate, *development, call);
        },
        [this, round = ++m_round](Result<AppMatch> answer) {
            if (round != m_round || ends(answer ? std::nullopt : std::optional(answer.error())))
                return;
            m_proposal.findings.match = *std::move(answer);
            takeProposal();
            askVersion();
        });
}

void FindPage::askVersion()
{
    session().worker.run(
        this,
        [site = session().site, profile = m_proposal.profile()](const CallContext &call) {
            return site->version(profile, call);
        },
        [this, round = ++m_round](Result<AppVersion> answer) {
            if (round != m_round || ends(answer ? std::nullopt : std::optional(answer.error())))
                return;
            m_proposal.findings.version = *std::move(answer);
            session().look.development = m_proposal.findings.version.development;
            session().look.container = m_proposal.findings.version.container;
            takeProposal();
            askWeb();
        });
}

void FindPage::askWeb()
{
    const std::optional<AppCandidate> candidate = m_proposal.candidate();
    const AppEvidence &evidence = m_proposal.findings.evidence;
    const QList<int> ports =
        webPorts(evidence, candidate ? unitFor(evidence, candidate->root) : std::optional<AppUnit>());
    if (m_proposal.findings.web || m_proposal.web || ports.isEmpty() || !evidence.state.facts.running) {
        m_phase = Phase::Idle;
        takeProposal();
        return;
    }
    m_phase = Phase::Comparing;
    takeProposal();
    session().worker.run(
        this,
        [site = session().site, profile = m_proposal.base, ports](const CallContext &call) {
            return site->web(profile, ports, call);
        },
        [this, round = ++m_round](Result<std::optional<AppWeb>> answer) {
            if (round != m_round || ends(answer ? std::nullopt : std::optional(answer.error())))
                return;
            m_proposal.findings.web = *std::move(answer);
            m_phase = Phase::Idle;
            takeProposal();
        });
}

/// The guesses so far become the profile; the rows tell them.
void FindPage::takeProposal()
{
    session().profile = m_proposal.profile();
    if (!m_proposal.root)
        m_rootText = session().profile.applicationRoot.bytes() == "/"
                         ? QString()
                         : QString::fromUtf8(session().profile.applicationRoot.bytes());
    if (!m_proposal.mappings)
        m_mappingTexts = textsFromMappings(session().profile.mappings);
    retranslate();
}

void FindPage::setDevelopment(const QString &folder, const QString &ref)
{
    session().profile.developmentRoot = folder;
    session().profile.gitRef = ref;
    session().reading.reset();
    if (m_origin == Origin::Proposed) {
        m_proposal.base.developmentRoot = folder;
        m_proposal.base.gitRef = ref;
        m_proposal.root.reset();
        m_proposal.mappings.reset();
        propose();
    } else {
        look();
    }
    retranslate();
}

void FindPage::setRoot(const QString &text)
{
    m_rootText = text;
    const Result<RootPath> path = RootPath::fromBytes(text.toUtf8());
    session().profile.applicationRoot = path ? *path : RootPath();
    if (m_origin == Origin::Proposed)
        m_proposal.root = session().profile.applicationRoot;
    showState();
}

void FindPage::chooseCandidate(qsizetype index)
{
    m_proposal.chosen = index;
    m_proposal.root.reset();
    m_proposal.mappings.reset();
    session().worker.stop();
    matchChosen();
}

void FindPage::takeMappings()
{
    const auto mappings = mappingsFromTexts(m_mappingTexts);
    if (mappings) {
        session().profile.mappings = *mappings;
        m_proposal.mappings = *mappings;
    }
    showState();
}

void FindPage::changeFact(const QString &key, const QString &value)
{
    Profile &profile = session().profile;
    m_openFact.clear();
    if (key == "service"_L1) {
        m_proposal.service = serviceFromKey(value);
        setService(profile, *m_proposal.service);
    } else if (key == "user"_L1) {
        m_proposal.user = value.toUtf8();
        profile.importUser = *m_proposal.user;
    } else if (key == "python"_L1) {
        m_proposal.interpreter = value.toUtf8();
        profile.interpreter = *m_proposal.interpreter;
    } else if (key == "state"_L1) {
        setDevelopment(profile.developmentRoot, value);
        return;
    } else if (const std::optional<ApiRequest> web = webFromText(value)) {
        m_proposal.web = *web;
        setWeb(profile, *web);
    } else {
        m_openFact = key; // it is no address: the line stays open
    }
    if (m_origin != Origin::Proposed && key == "service"_L1)
        look(); // another unit says other things
    retranslate();
}

void FindPage::askForFolder()
{
    Lotse::askForFolder(this,
                        {.title = tr("Development folder"),
                         .purpose = u"development"_s,
                         .name = session().profile.developmentRoot,
                         .kinds = {}},
                        [this](const QString &folder) { setDevelopment(QDir::cleanPath(folder), {}); });
}

void FindPage::askForProfile()
{
    askWhatToOpen(this,
                  {.title = tr("Open profile"),
                   .purpose = u"profile"_s,
                   .name = {},
                   .kinds = {{tr("Profiles (*.lotse.json)"), u".lotse.json"_s}}},
                  [this](const QString &file) {
                      openProfile(file);
                      retranslate();
                  });
}

void FindPage::askWhereToSave()
{
    Lotse::askWhereToSave(this,
                          {.title = tr("Save as profile"),
                           .purpose = u"profile"_s,
                           .name = session().profile.name + u".lotse.json"_s,
                           .kinds = {{tr("Profiles (*.lotse.json)"), u".lotse.json"_s}}},
                          [this](const QString &file) { saveProfile(file); });
}

void FindPage::saveProfile(const QString &file)
{
    session().worker.run(
        this,
        [file, json = profileToJson(session().profile)](const CallContext &) {
            return writeLocalFile(file, json);
        },
        [this, file](Result<> written) {
            m_profileError = written ? std::nullopt : std::optional(written.error());
            m_saved = written ? file : QString();
            if (written)
                //: %1 is a file
                announce(tr("The profile was saved as %1.").arg(file));
            retranslate();
        });
}

void FindPage::showState()
{
    m_ui->stop->setVisible(m_phase != Phase::Idle);
    m_ui->next->setEnabled(isComplete());
    m_ui->save->setEnabled(isComplete());
    if (m_phase == Phase::Comparing && m_development)
        m_ui->sentence->setText(tr("Comparing %n name(s) …", nullptr, int(m_development->items().size())));
    else if (m_phase == Phase::Looking)
        m_ui->sentence->setText(tr("Looking into the container …"));
    else
        m_ui->retranslateUi(this);
}

void FindPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    showPlaces();
    showMappings();
    showFacts();
    showNotes();
    showState();
}

} // namespace Lotse
