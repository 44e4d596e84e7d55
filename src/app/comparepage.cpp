// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparepage.h"

#include "app/phrases.h"
#include "shared/knowncertificates.h"
#include "ui_comparepage.h"

#include <QDir>
#include <QResizeEvent>
#include <algorithm>

namespace Lotse {

using namespace Qt::StringLiterals;

ComparePage::ComparePage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::ComparePage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->next, &QPushButton::clicked, this, &Page::nextAsked);
    connect(m_ui->back, &QPushButton::clicked, this, &Page::backAsked);
    connect(m_ui->again, &QPushButton::clicked, this, &ComparePage::read);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
    connect(m_ui->trust, &QPushButton::clicked, this, [this] { trust(true); });
    connect(m_ui->distrust, &QPushButton::clicked, this, [this] { trust(false); });
    connect(m_ui->search, &QLineEdit::textChanged, this, &ComparePage::applyFilter);
    connect(m_ui->hidden, &QPushButton::toggled, this,
            [this](bool on) { showState(DiffState::Ignored, on); });
    connect(m_ui->chips, &ChipBar::toggled, this, &ComparePage::showState);
    connect(m_ui->tree, &DiffTree::keepAsked, this, &ComparePage::keep);
    m_ui->search->addAction(QIcon(glyph(u"find"_s, 16, colours().muted)), QLineEdit::LeadingPosition);
    for (QAbstractButton *icon : m_ui->search->findChildren<QAbstractButton *>())
        icon->setAccessibleName(m_ui->search->accessibleName());
}

ComparePage::~ComparePage() = default;

void ComparePage::enter()
{
    if (!session().reading)
        read();
    else
        retranslate();
}

bool ComparePage::isComplete() const
{
    return (m_stage == Stage::Shown || m_stage == Stage::Same) && session().reading;
}

void ComparePage::read()
{
    m_error.reset();
    m_progress = {};
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
    m_ui->tree->diffModel()->setDiff(session().reading->survey.diff);
    const QList<RelPath> &keep = session().choices.keep;
    m_ui->tree->diffModel()->setKept({keep.cbegin(), keep.cend()});
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
        const Result<> kept =
            KnownCertificates().accept(session().profile, session().reading->unknownCertificate);
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

void ComparePage::keep(const QModelIndex &index, bool on)
{
    DiffTreeModel *model = m_ui->tree->diffModel();
    const Difference *difference = model->difference(index);
    if (!difference || !difference->container || !difference->development)
        return; // only where both sides have something, there is a choice
    QSet<RelPath> kept = model->kept();
    if (on)
        kept.insert(difference->path);
    else
        kept.remove(difference->path);
    model->setKept(kept);
    session().choices.keep = QList<RelPath>(kept.cbegin(), kept.cend());
    std::ranges::sort(session().choices.keep);
}

void ComparePage::setStage(Stage stage)
{
    m_stage = stage;
    retranslate();
    if (stage == Stage::Shown || stage == Stage::Same)
        applyFilter();
    if (stage == Stage::AskingTrust)
        m_ui->distrust->setFocus();
}

void ComparePage::showState(DiffState state, bool on)
{
    if (on)
        m_hidden.remove(state);
    else
        m_hidden.insert(state);
    applyFilter();
}

void ComparePage::applyFilter()
{
    m_ui->tree->diffModel()->setFilter(m_hidden, m_ui->search->text().trimmed());
    m_ui->search->text().trimmed().isEmpty() ? m_ui->tree->openDifferences() : m_ui->tree->expandAll();
}

void ComparePage::showHeader()
{
    const bool shown = m_stage == Stage::Shown || m_stage == Stage::Same;
    m_ui->gauge->setVisible(shown);
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
    const bool shown = m_stage == Stage::Shown || m_stage == Stage::Same;
    m_ui->findings->setVisible(shown);
    m_ui->findings->setMost(width() < 900 ? 2 : 3);
    if (shown)
        m_ui->findings->setFindings(session().reading->survey.findings);
}

void ComparePage::showChips()
{
    if (!session().reading)
        return;
    const QMap<DiffState, int> &counts = session().reading->survey.diff.counts;
    m_ui->chips->setCompact(width() < 900);
    m_ui->chips->setCounts(counts, m_hidden);
    const int ignored = counts.value(DiffState::Ignored);
    m_ui->hidden->setVisible(ignored > 0);
    //: German: %n durch Regeln verborgen
    m_ui->hidden->setText(tr("%n hidden by rules", nullptr, ignored));
    m_ui->hidden->setAccessibleName(m_ui->hidden->text());
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
    if (!isComplete())
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
    switch (m_stage) {
    case Stage::Reading: {
        m_ui->emptyGlyph->show(stepStateIcon(StepState::Running), 44, Ink::Accent);
        const QString count = progressText(m_progress);
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
    default:
        break;
    }
}

void ComparePage::retranslate()
{
    const QSignalBlocker quiet(m_ui->search);
    const bool ignored = m_ui->hidden->isChecked();
    m_ui->retranslateUi(this);
    m_ui->hidden->setChecked(ignored);
    dressLabels(this);
    const bool shown = m_stage == Stage::Shown || m_stage == Stage::Same;
    m_ui->surface->setVisible(shown);
    m_ui->emptyBox->setVisible(!shown);
    showHeader();
    showFindings();
    showChips();
    showBands();
    showEmpty();
    showSummary();
    m_ui->tree->diffModel()->retranslate();
    m_ui->stop->setVisible(m_stage == Stage::Reading);
    m_ui->again->setVisible(m_stage != Stage::Reading && m_stage != Stage::AskingTrust);
    m_ui->back->setEnabled(m_stage != Stage::Reading);
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
