// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparepage.h"

#include "app/chip.h"
#include "app/compareactions.h"
#include "app/difffileloader.h"
#include "app/phrases.h"
#include "core/agreedchoices.h"
#include "core/knowncertificates.h"
#include "ui_comparepage.h"

#include <QDir>
#include <QResizeEvent>
#include <algorithm>
#include <utility>

namespace Lotse {

using namespace Qt::StringLiterals;

ComparePage::ComparePage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::ComparePage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    m_ui->search->addAction(QIcon(glyph(u"find"_s, 16, colours().muted)), QLineEdit::LeadingPosition);
    for (QAbstractButton *icon : m_ui->search->findChildren<QAbstractButton *>())
        icon->setAccessibleName(m_ui->search->accessibleName());
    m_ui->splitter->setSizes({3, 2});
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    m_actions = new CompareActions(*m_ui->tree, *m_ui->pane, *this);
    m_actions->setParts({m_ui->tree, m_ui->pane->focusTarget(), m_ui->search, m_ui->next});
    m_loader = new DiffFileLoader(session, *m_ui->pane, this);
    wire();
}

void ComparePage::wire()
{
    connect(m_ui->next, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->back, &QPushButton::clicked, this, &Page::backAsked);
    connect(m_ui->finish, &QPushButton::clicked, this, &ComparePage::finishAsked);
    connect(m_ui->again, &QPushButton::clicked, this, &ComparePage::read);
    connect(m_ui->tryAgain, &QPushButton::clicked, this, &ComparePage::read);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { session().worker.stop(); });
    connect(m_ui->trust, &QPushButton::clicked, this, [this] { trust(true); });
    connect(m_ui->distrust, &QPushButton::clicked, this, [this] { trust(false); });
    connect(m_ui->showBoth, &QPushButton::clicked, this, [this] {
        m_lookAnyway = true;
        m_hidden.remove(DiffState::Same);
        setStage(m_stage);
    });
    connect(m_ui->search, &QLineEdit::textChanged, this, &ComparePage::applyFilter);
    connect(m_ui->hidden, &QPushButton::clicked, this, &ComparePage::toggleHidden);
    connect(m_ui->chips, &ChipBar::toggled, this, &ComparePage::showState);
    connect(m_ui->tree, &DiffTree::currentRowChanged, this, &ComparePage::showRow);
    connect(m_ui->pane, &TextDiffPane::largeAsked, this, [this] { setLarge(!m_large); });
    connect(m_ui->findings, &FindingList::pathAsked, this, &ComparePage::select);
    connect(m_actions, &CompareActions::choicesChanged, this, [this](const Choices &choices) {
        session().choices.keep = choices.keep;
        session().choices.removeExtra = choices.removeExtra;
        session().choices.copySecrets = choices.copySecrets;
        session().plan.reset();
    });
    connect(m_actions, &CompareActions::announced, this, &ComparePage::announce);
    connect(m_actions, &CompareActions::readAgainAsked, this, [this] {
        if (isRead() || m_stage == Stage::Failed)
            read();
    });
    connect(m_actions, &CompareActions::filtersAsked, this, &ComparePage::toggleHidden);
    connect(m_actions, &CompareActions::filterBarAsked, this, [this] { m_ui->chips->focusFirst(); });
    connect(m_actions, &CompareActions::searchAsked, this, [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    });
    connect(m_actions, &CompareActions::largeAsked, this, &ComparePage::setLarge);
}

ComparePage::~ComparePage() = default;

void ComparePage::enter()
{
    if (!session().reading) {
        read();
        return;
    }
    m_actions->setChoices(session().choices, session().profile.auditAbsent);
    retranslate();
    m_ui->tree->setFocus();
}

void ComparePage::leave()
{
    setLarge(false);
}

bool ComparePage::isComplete() const
{
    return isRead() && session().reading;
}

void ComparePage::read()
{
    m_error.reset();
    m_progress = {};
    m_lookAnyway = false;
    m_loader->forget();
    m_actions->forgetUndo();
    session().reading.reset();
    session().plan.reset();
    setStage(Stage::Reading);
    session().worker.run(
        this,
        [site = session().site, profile = session().profile](const CallContext &call) {
            return site->read(profile, call);
        },
        [this](Result<Reading> answer) { taken(std::move(answer)); },
        [this](const Progress &progress) {
            m_progress = progress;
            showEmpty();
        });
}

void ComparePage::taken(Result<Reading> answer)
{
    if (!answer) {
        m_error = answer.error();
        announce(messageFor(*m_error).happened);
        setStage(Stage::Failed);
        return;
    }
    session().reading = std::make_shared<const Reading>(*std::move(answer));
    if (const auto agreed = std::exchange(session().agreed, nullptr))
        session().choices = agreedChoices(*agreed, session().reading->survey);
    const RelPath selected = m_selected;
    m_ui->tree->diffModel()->setDiff(session().reading->survey.diff);
    m_actions->setChoices(session().choices, session().profile.auditAbsent);
    m_selected = selected;
    const bool ask = !session().reading->unknownCertificate.isEmpty() && !m_distrusted;
    setStage(ask                                         ? Stage::AskingTrust
             : session().reading->survey.diff.hasDrift() ? Stage::Shown
                                                         : Stage::Same);
    announce(m_ui->title->text());
}

void ComparePage::trust(bool yes)
{
    m_distrusted = !yes;
    if (yes) {
        const Result<> kept = KnownCertificates().accept(session().profile.host, session().profile.container,
                                                         session().reading->unknownCertificate);
        if (!kept) {
            m_error = kept.error();
            setStage(Stage::Failed);
            return;
        }
        read(); // now the application can be asked, too
        return;
    }
    setStage(session().reading->survey.diff.hasDrift() ? Stage::Shown : Stage::Same);
}

void ComparePage::setStage(Stage stage)
{
    m_stage = stage;
    m_large = m_large && showsTrees();
    retranslate();
    m_actions->setEnabled(showsTrees());
    if (showsTrees()) {
        applyFilter();
        m_ui->tree->setFocus();
    }
    if (stage == Stage::AskingTrust)
        m_ui->distrust->setFocus();
}

void ComparePage::showState(DiffState state, bool on)
{
    m_hiddenBefore.reset();
    if (on)
        m_hidden.remove(state);
    else
        m_hidden.insert(state);
    applyFilter();
}

void ComparePage::toggleHidden()
{
    if (m_hiddenBefore) {
        m_hidden = *std::exchange(m_hiddenBefore, std::nullopt);
    } else {
        if (session().reading && session().reading->survey.diff.counts.value(DiffState::Ignored) > 0)
            m_hiddenBefore = (m_hidden & QSet{DiffState::Same}) + QSet{DiffState::Ignored};
        m_hidden &= {DiffState::Same}; // what is identical stays with its chip
        const QSignalBlocker quiet(m_ui->search);
        m_ui->search->clear();
    }
    showChips();
    applyFilter();
}

void ComparePage::applyFilter()
{
    const RelPath selected = m_selected;
    const QString search = m_ui->search->text().trimmed();
    m_ui->tree->diffModel()->setFilter(m_hidden, search);
    search.isEmpty() ? m_ui->tree->openDifferences() : m_ui->tree->expandAll();
    if (!m_ui->tree->select(selected)) // where it is still shown
        m_ui->tree->selectFirst();
    showHidden();
}

void ComparePage::select(const RelPath &path)
{
    setLarge(false);
    if (!m_ui->tree->select(path) && m_ui->tree->diffModel()->has(path)) { // a filter hides it
        m_hiddenBefore.reset();
        toggleHidden();
        m_ui->tree->select(path);
    }
    m_ui->tree->setFocus();
}

void ComparePage::showRow()
{
    if (!session().reading)
        return;
    const QModelIndex row = m_ui->tree->currentIndex();
    if (row.isValid())
        m_selected = m_ui->tree->currentPath();
    const Difference *one = m_ui->tree->diffModel()->difference(row);
    const bool file = row.isValid() && one && !m_ui->tree->diffModel()->node(row).folder;
    m_loader->show(file ? std::optional(*one) : std::nullopt);
}

void ComparePage::setLarge(bool large)
{
    if (large == m_large)
        return;
    m_large = large;
    showParts();
    m_large ? m_ui->pane->focusText() : m_ui->tree->setFocus();
}

void ComparePage::showParts()
{
    const bool trees = showsTrees();
    m_ui->surface->setVisible(trees);
    m_ui->emptyBox->setVisible(!trees);
    m_ui->findings->setVisible(isRead() && !m_large);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->chipsBox), static_cast<QWidget *>(m_ui->bands),
                          static_cast<QWidget *>(m_ui->treeLine), static_cast<QWidget *>(m_ui->tree)})
        part->setVisible(!m_large);
    m_ui->pane->setLarge(m_large);
}

void ComparePage::showHeader()
{
    m_ui->gauge->setVisible(isRead());
    switch (m_stage) {
    case Stage::Reading:
        m_ui->title->setText(tr("Comparing"));
        m_ui->sentence->setText(tr("Lotse reads both sides. Nothing is written."));
        return;
    case Stage::Failed:
        m_ui->title->setText(tr("The comparison did not succeed"));
        m_ui->sentence->setText(tr("Nothing has been changed."));
        return;
    case Stage::AskingTrust:
        m_ui->title->setText(tr("Is this the right certificate?"));
        //: %1 is the name of a container
        m_ui->sentence->setText(
            tr("%1 answers with a certificate nobody has accepted yet.").arg(session().container.name));
        return;
    default:
        break;
    }
    const Survey &survey = session().reading->survey;
    m_ui->gauge->setVersions(survey.versions);
    const bool behind =
        !survey.versions.onDisk.isEmpty() && survey.versions.onDisk != survey.versions.development;
    if (m_stage == Stage::Same)
        m_ui->title->setText(tr("Both sides are the same"));
    else if (behind)
        //: German: Der Container ist veraltet
        m_ui->title->setText(tr("The container is out of date"));
    else
        m_ui->title->setText(tr("The container differs from development"));
}

void ComparePage::showFindings()
{
    m_ui->findings->setMost(width() < 900 ? 2 : 3);
    if (isRead())
        m_ui->findings->setFindings(session().reading->survey.findings);
}

void ComparePage::showChips()
{
    if (!session().reading)
        return;
    const QMap<DiffState, int> &counts = session().reading->survey.diff.counts;
    m_ui->chips->setCompact(width() < 900);
    m_ui->chips->setCounts(counts, m_hidden);
}

void ComparePage::showHidden()
{
    const DiffNodes::Hidden hidden = m_ui->tree->diffModel()->hidden();
    QString text;
    if (m_hiddenBefore)
        //: A link: hides again what rules hide. German: Wieder verbergen
        text = tr("Hide again");
    else if (hidden.byFilter > 0)
        //: A link: so many rows are hidden by rules, chips and the search. German: %n verborgen – anzeigen
        text = tr("%n hidden – show", nullptr, hidden.byFilter + hidden.byRules);
    else if (hidden.byRules > 0)
        //: A link: so many rows are hidden by ignore rules. German: %n durch Regeln verborgen – anzeigen
        text = tr("%n hidden by rules – show", nullptr, hidden.byRules);
    m_ui->hidden->setVisible(!text.isEmpty());
    m_ui->hidden->setText(text);
    m_ui->hidden->setAccessibleName(text);
    m_ui->hidden->setToolTip(
        tr("By rules: %L1. By search and filters: %L2.").arg(hidden.byRules).arg(hidden.byFilter));
}

void ComparePage::showBands()
{
    if (!session().reading)
        return;
    const Versions &versions = session().reading->survey.versions;
    const auto line = [](const QString &version, const QString &path) {
        return version.isEmpty() ? path : u"%1 · %2"_s.arg(version, path);
    };
    QString folder = session().profile.developmentRoot;
    if (folder.startsWith(QDir::homePath() + u'/'))
        folder = u'~' + folder.mid(QDir::homePath().size());
    m_ui->bands->setSides({tr("Development"), tr("this computer"), line(versions.development, folder)},
                          {tr("Container"), u"%1 @ %2"_s.arg(session().container.name, session().host.name),
                           line(versions.onDisk, session().profile.applicationRoot.display())});
}

void ComparePage::showSummary()
{
    m_ui->summary->clear();
    if (!isComplete() || m_stage == Stage::Same) // there the page itself says it
        return;
    for (const Finding &finding : session().reading->survey.findings)
        if (finding.kind == Finding::Kind::Summary)
            m_ui->summary->setText(findingSentence(finding));
    m_ui->summary->setToolTip(m_ui->summary->text()); // where there is little room
}

void ComparePage::showEmpty()
{
    const bool asking = m_stage == Stage::AskingTrust;
    m_ui->trust->setVisible(asking);
    m_ui->distrust->setVisible(asking);
    m_ui->tryAgain->setVisible(m_stage == Stage::Failed);
    m_ui->showBoth->setVisible(m_stage == Stage::Same);
    m_ui->bar->setVisible(m_stage == Stage::Reading);
    switch (m_stage) {
    case Stage::Reading: {
        m_ui->emptyGlyph->show(stepStateIcon(StepState::Running), 44, Ink::Accent);
        const QString count = progressText(m_progress);
        m_ui->bar->setRange(0, m_progress.total > 0 ? 1000 : 0);
        if (m_progress.total > 0)
            m_ui->bar->setValue(int(1000 * m_progress.done / m_progress.total));
        m_ui->emptyText->setText(m_progress.item.isEmpty() ? tr("Asking %1 …").arg(session().container.name)
                                 : count.isEmpty()         ? m_progress.item
                                                           : u"%1\n%2"_s.arg(m_progress.item, count));
        break;
    }
    case Stage::Failed: {
        const Message message = messageFor(*m_error);
        m_ui->emptyGlyph->show(stepStateIcon(StepState::Failed), 44, Ink::Error);
        m_ui->emptyText->setText(message.detail.isEmpty() ? message.text()
                                                          : message.text() + u"\n\n"_s + message.detail);
        break;
    }
    case Stage::AskingTrust:
        m_ui->emptyGlyph->show(u"lock"_s, 44, Ink::Note);
        //: %1 is a fingerprint
        m_ui->emptyText->setText(
            tr("Compare its SHA-256 fingerprint with the one your administrator gave you:\n\n%1")
                .arg(session().reading->unknownCertificate));
        break;
    case Stage::Same:
        m_ui->emptyGlyph->show(stepStateIcon(StepState::Done), 44, Ink::Ok);
        //: %n is a number of files
        m_ui->emptyText->setText(tr("%n file(s) were compared, and none differs. There is nothing to copy.",
                                    nullptr, session().reading->survey.diff.counts.value(DiffState::Same)));
        break;
    case Stage::Shown:
        break;
    }
}

void ComparePage::retranslate()
{
    const QSignalBlocker quiet(m_ui->search);
    m_ui->retranslateUi(this);
    dressLabels(this);
    m_actions->retranslate();
    showHeader();
    showFindings();
    showChips();
    showHidden();
    showBands();
    showEmpty();
    showSummary();
    showParts();
    m_ui->tree->diffModel()->retranslate();
    m_ui->stop->setVisible(m_stage == Stage::Reading);
    m_ui->again->setVisible(isRead());
    m_ui->finish->setVisible(m_stage == Stage::Same);
    if (m_stage == Stage::Same)
        //: Instead of "Next" when nothing has to be copied. German: Zu den Prüfungen
        m_ui->next->setText(tr("To the checks"));
    m_ui->next->setAccessibleName(m_ui->next->text());
    m_ui->back->setEnabled(m_stage != Stage::Reading);
    m_ui->next->setVisible(m_stage != Stage::Failed && m_stage != Stage::AskingTrust);
    m_ui->next->setEnabled(isComplete());
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    const bool wasCompact = event->oldSize().width() < 900;
    if (wasCompact != (width() < 900)) {
        m_ui->chips->setCompact(width() < 900);
        showFindings();
    }
    Page::resizeEvent(event);
}

} // namespace Lotse
