// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resultpage.h"

#include "app/phrases.h"
#include "app/proofrows.h"
#include "app/reportfile.h"
#include "app/rowkeeper.h"
#include "core/localfiles.h"
#include "ui_resultpage.h"

#include <QDesktopServices>
#include <QFileInfo>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

StepState stateOf(RepairOutcome::Verdict verdict)
{
    switch (verdict) {
    case RepairOutcome::Verdict::Proven:
    case RepairOutcome::Verdict::NothingToDo:
        return StepState::Done;
    case RepairOutcome::Verdict::StillRed:
        return StepState::Notes;
    case RepairOutcome::Verdict::RolledBack:
        return StepState::Undone;
    default:
        return StepState::Failed;
    }
}

} // namespace

ResultPage::ResultPage(Session &session, QWidget *parent)
    : Page(session, parent)
    , m_ui(std::make_unique<Ui::ResultPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    connect(m_ui->undo, &QPushButton::clicked, this, &ResultPage::undoAsked);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] { this->session().worker.stop(); });
    connect(m_ui->save, &QPushButton::clicked, this, &ResultPage::saveReport);
    connect(m_ui->finish, &QPushButton::clicked, this, &ResultPage::finishAsked);
    connect(m_ui->backToPlan, &QPushButton::clicked, this, &ResultPage::planAsked);
}

ResultPage::~ResultPage() = default;

void ResultPage::enter()
{
    m_saved.clear();
    m_saveError.reset();
    retranslate();
    announce(m_ui->title->text());
}

void ResultPage::setUndoing(bool undoing)
{
    m_undoing = undoing;
    retranslate();
}

void ResultPage::showHeader()
{
    const Ending &ending = *session().ending;
    const RepairOutcome::Verdict verdict = ending.outcome.verdict;
    const StepState state = m_undoing ? StepState::Running : stateOf(verdict);
    m_ui->verdict->show(stepStateIcon(state), 44, stepStateInk(state));
    const Versions before = session().reading ? session().reading->survey.versions : Versions{};
    m_ui->gauge->setVersions(provenVersions(ending, before));
    // After a failed way back nobody knows what the container holds.
    m_ui->gauge->setVisible(!before.development.isEmpty() &&
                            verdict != RepairOutcome::Verdict::RollbackFailed);
    if (m_undoing) {
        m_ui->title->setText(tr("Bringing the old state back"));
        m_ui->sentence->setText(tr("From the tested backup; the same checks prove it."));
        return;
    }
    m_ui->title->setText(verdictTitle(verdict));
    switch (verdict) {
    case RepairOutcome::Verdict::Proven:
        if (!before.onDisk.isEmpty() && before.onDisk != before.development)
            //: %1 and %2 are versions
            m_ui->sentence->setText(
                tr("From %1 to %2; every check is green.").arg(before.onDisk, before.development));
        else
            m_ui->sentence->setText(tr("The container is as development wants it; every check is green."));
        break;
    case RepairOutcome::Verdict::StillRed:
        m_ui->sentence->setText(
            tr("The files are the same now, but a check that was red before is still red."));
        break;
    case RepairOutcome::Verdict::NothingToDo:
        m_ui->sentence->setText(tr("Both sides are the same and every check is green. Nothing was changed."));
        break;
    case RepairOutcome::Verdict::RolledBack:
        m_ui->sentence->setText(tr("The container is as it was before, proven by the same checks."));
        break;
    case RepairOutcome::Verdict::RollbackFailed:
        m_ui->sentence->setText(
            tr("The tested backup is kept on this computer. The report says what state holds."));
        break;
    case RepairOutcome::Verdict::Refused:
        m_ui->sentence->setText(tr("The repair ended before anything was changed in the application."));
        break;
    }
}

void ResultPage::showProof()
{
    m_ui->proof->clear();
    for (CardRow *row : makeProofRows(*session().ending, session().run))
        m_ui->proof->add(row);
    m_ui->proof->setVisible(m_ui->proof->count() > 0);
}

QUrl ResultPage::address() const
{
    if (session().profile.api.isEmpty())
        return {};
    const ApiRequest &request = session().profile.api.first().request;
    QUrl url;
    url.setScheme(QString::fromUtf8(request.scheme));
    url.setPath(u"/"_s);
    if (!request.host.isEmpty()) {
        url.setHost(QString::fromUtf8(request.host));
        url.setPort(request.port);
        return url;
    }
    // An address in the network of another computer is none that a browser here could open.
    const QString place = answeringPlace(session().look.state, request.port);
    if (place.isEmpty() || session().host.isElsewhere)
        return {};
    url.setAuthority(place);
    return url;
}

void ResultPage::addNext(const QString &icon, const QString &title, const QString &caption,
                         const QString &button, const QString &objectName, std::function<void()> act)
{
    auto *row = new CardRow(new Glyph(icon, 20, Ink::Muted), title, caption);
    row->setObjectName(objectName + u"Row"_s);
    QPushButton *trail = makeButton(button, objectName);
    connect(trail, &QPushButton::clicked, this, std::move(act));
    row->setTrail(trail);
    m_ui->further->add(row);
}

void ResultPage::showFurther()
{
    m_ui->further->clear();
    if (m_saveError)
        m_ui->further->add(makeErrorRow(*m_saveError));
    else if (!m_saved.isEmpty())
        m_ui->further->add(makeStateRow(StepState::Done, tr("Saved"), m_saved, {}));
    const QString file = session().ending->reportFile;
    if (!file.isEmpty())
        addNext(u"report"_s, tr("The report"), file, tr("Open report"), u"openReport"_s,
                [this] { openReport(); });
    using Verdict = RepairOutcome::Verdict;
    const Verdict verdict = session().ending->outcome.verdict;
    const bool repaired = verdict == Verdict::Proven || verdict == Verdict::StillRed;
    if (const QUrl url = address(); url.isValid() && repaired)
        addNext(u"globe"_s, tr("See it for yourself"), url.toString(), tr("Open page"), u"openPage"_s,
                [url] { QDesktopServices::openUrl(url); });
    if (repaired && session().reading)
        for (const Finding &finding : session().reading->survey.findings)
            if (finding.kind == Finding::Kind::WritableLayer)
                m_ui->further->add(new CardRow(new Glyph(u"disk"_s, 20, Ink::Note),
                                               tr("Recreating the container would undo this repair"),
                                               tr("To make it last, build an image from the development "
                                                  "folder or mount the folder into the "
                                                  "container.")));
    if (verdict != Verdict::Refused)
        addNext(u"profile"_s, tr("Keep what you entered for the next time"),
                tr("A profile remembers both places, the service and the checks; it holds no secrets."),
                tr("Save profile…"), u"keepProfile"_s, [this] { keepAsProfile(); });
    m_ui->furtherBox->setVisible(m_ui->further->count() > 0);
}

void ResultPage::keepAsProfile()
{
    askWhereToSave(this,
                   {.title = tr("Save profile"),
                    .purpose = u"profile"_s,
                    .name = session().profile.name + u".lotse.json"_s,
                    .kinds = {{tr("Lotse profile (*.lotse.json)"), u".lotse.json"_s}}},
                   [this](const QString &file) {
                       saveOn(file, [json = profileToJson(session().profile), file](const CallContext &) {
                           return writeLocalFile(file, json);
                       });
                   });
}

void ResultPage::openReport()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(session().ending->reportFile));
}

void ResultPage::saveReport()
{
    const QString folder = session().ending->outcome.runFolder;
    askWhereToSaveReport(this, QFileInfo(folder).fileName(), [this, folder](const QString &file) {
        saveOn(file, [pages = reportPages(*session().ending->report, folder), file](const CallContext &call) {
            return Lotse::saveReport(pages, file, call);
        });
    });
}

void ResultPage::saveOn(const QString &file, std::function<Result<>(const CallContext &)> write)
{
    m_saving = true;
    m_saveError.reset();
    m_saved.clear();
    retranslate();
    session().worker.run(this, std::move(write), [this, file](Result<> answer) {
        m_saving = false;
        if (answer)
            m_saved = file;
        else
            m_saveError = answer.error();
        retranslate();
        announce(answer ? tr("Saved: %1").arg(file) : messageFor(answer.error()).happened);
    });
}

void ResultPage::retranslate()
{
    const RowKeeper keeper(*this);
    m_ui->retranslateUi(this);
    m_ui->save->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E); // a new text takes it away
    if (!session().ending)
        return;
    showHeader();
    showProof();
    showFurther();
    using Verdict = RepairOutcome::Verdict;
    const Verdict verdict = session().ending->outcome.verdict;
    const bool changed =
        verdict == Verdict::Proven || verdict == Verdict::StillRed || verdict == Verdict::RollbackFailed;
    const bool again = verdict == Verdict::RolledBack || verdict == Verdict::Refused;
    m_ui->undo->setVisible(changed && !session().ending->outcome.runFolder.isEmpty());
    m_ui->undo->setEnabled(!m_undoing);
    m_ui->stop->setVisible(false); // the way back is not stopped half way
    m_ui->save->setVisible(session().ending->report.has_value());
    m_ui->save->setEnabled(!m_saving && !m_undoing);
    m_ui->finish->setEnabled(!m_undoing);
    m_ui->finish->setDefault(!again);
    m_ui->backToPlan->setVisible(again && !m_undoing);
    m_ui->backToPlan->setDefault(again);
    dressLabels(this);
}

} // namespace Lotse
