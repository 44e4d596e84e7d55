// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resultpage.h"

#include "app/phrases.h"
#include "app/proofrows.h"
#include "ui_resultpage.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

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
}

ResultPage::~ResultPage() = default;

void ResultPage::enter()
{
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
    m_ui->gauge->setVisible(!before.development.isEmpty());
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
    const QString host = request.host.isEmpty() ? session().look.state.facts.addresses.value(0)
                                                : QString::fromUtf8(request.host);
    if (host.isEmpty())
        return {};
    QUrl url;
    url.setScheme(QString::fromUtf8(request.scheme));
    url.setHost(host);
    url.setPort(request.port);
    url.setPath(u"/"_s);
    return url;
}

void ResultPage::showFurther()
{
    m_ui->further->clear();
    if (m_saveError)
        m_ui->further->add(makeErrorRow(*m_saveError));
    const QString file = session().ending->reportFile;
    if (!file.isEmpty()) {
        auto *row = new CardRow(new Glyph(u"report"_s, 20, Ink::Muted), tr("The report"), file);
        QPushButton *open = makeButton(tr("Open report"), u"openReport"_s);
        connect(open, &QPushButton::clicked, this, &ResultPage::openReport);
        row->setTrail(open);
        m_ui->further->add(row);
    }
    if (const QUrl url = address();
        url.isValid() && session().ending->outcome.verdict == RepairOutcome::Verdict::Proven) {
        auto *row =
            new CardRow(new Glyph(u"globe"_s, 20, Ink::Muted), tr("See it for yourself"), url.toString());
        QPushButton *open = makeButton(tr("Open page"), u"openPage"_s);
        connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        row->setTrail(open);
        m_ui->further->add(row);
    }
    m_ui->furtherBox->setVisible(m_ui->further->count() > 0);
}

void ResultPage::openReport()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(session().ending->reportFile));
}

void ResultPage::saveReport()
{
    QString kind = tr("PDF file (*.pdf)");
    const QString name = session().profile.name + u"-report.pdf"_s;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save report"), name,
                                                      kind + u";;"_s + tr("Web page (*.html)"), &kind);
    if (file.isEmpty())
        return;
    const QByteArray page = reportToHtml(*session().ending->report);
    m_saveError.reset();
    if (file.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        QTextDocument document;
        document.setHtml(QString::fromUtf8(page));
        document.print(&printer);
        if (!QFileInfo(file).size())
            m_saveError = Error{Error::Kind::Storage, Code::FileUnwritable, {file}, {}};
    } else {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(page) != page.size() || !out.commit())
            m_saveError = Error{Error::Kind::Storage, Code::FileUnwritable, {file}, out.errorString()};
    }
    retranslate();
}

void ResultPage::retranslate()
{
    m_ui->retranslateUi(this);
    dressLabels(this);
    if (!session().ending)
        return;
    showHeader();
    showProof();
    showFurther();
    using Verdict = RepairOutcome::Verdict;
    const Verdict verdict = session().ending->outcome.verdict;
    const bool changed =
        verdict == Verdict::Proven || verdict == Verdict::StillRed || verdict == Verdict::RollbackFailed;
    m_ui->undo->setVisible(changed && !session().ending->outcome.runFolder.isEmpty());
    m_ui->undo->setEnabled(!m_undoing);
    m_ui->stop->setVisible(false); // the way back is not stopped half way
    m_ui->save->setVisible(session().ending->report.has_value());
    m_ui->finish->setEnabled(!m_undoing);
}

} // namespace Lotse
