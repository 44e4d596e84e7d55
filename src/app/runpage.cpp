// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runpage.h"

#include "app/phrases.h"
#include "app/runrow.h"
#include "ui_runpage.h"

namespace Lotse {

using namespace Qt::StringLiterals;

RunPage::RunPage(Kind kind, Session &session, QWidget *parent)
    : Page(session, parent)
    , m_kind(kind)
    , m_ui(std::make_unique<Ui::RunPage>())
{
    m_ui->setupUi(this);
    dressLabels(this);
    m_ui->wayBackGlyph->show(u"restore"_s, 20, Ink::Muted);
    m_ui->bar->setRange(0, 1000);
    connect(m_ui->stop, &QPushButton::clicked, this, [this] {
        m_stopping = true;
        this->session().worker.stop();
        showHeader();
    });
    connect(m_ui->output, &QPushButton::toggled, this, [this](bool on) {
        for (RunRow *row : std::as_const(m_rows))
            row->setOpen(on);
    });
    RunModel *model = &this->session().run;
    connect(model, &QAbstractItemModel::modelReset, this, &RunPage::rebuild);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RunPage::showHeader);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &index) { update(index.row()); });
    connect(model, &RunModel::rollbackStarted, this, &RunPage::showHeader);
}

RunPage::~RunPage() = default;

void RunPage::enter()
{
    retranslate();
}

void RunPage::rebuild()
{
    m_stopping = false;
    m_rows.clear();
    m_ui->steps->clear();
    const RunModel &model = session().run;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.at(i).part != RunModel::Part::Step)
            continue;
        auto *row = new RunRow;
        row->show(model.at(i));
        m_rows.insert(i, row);
        m_ui->steps->add(row);
    }
    showHeader();
}

void RunPage::update(int row)
{
    if (RunRow *shown = m_rows.value(row))
        shown->show(session().run.at(row));
    showHeader();
}

void RunPage::showHeader()
{
    const RunModel &model = session().run;
    const int steps = int(m_rows.size());
    int done = 0;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const StepState state = model.at(it.key()).state;
        done += state == StepState::Done || state == StepState::Notes ? 1 : 0;
    }
    m_ui->bar->setValue(1000 * model.doneWeight() / model.totalWeight());
    m_ui->stop->setEnabled(!m_stopping && !model.isRollingBack() && !model.hasFinished());
    const int at = model.currentRow();
    const bool checking = at >= 0 && model.at(at).part != RunModel::Part::Step;
    if (model.isRollingBack()) {
        //: German: Der alte Stand wird wiederhergestellt
        m_ui->title->setText(tr("Bringing the old state back"));
        m_ui->sentence->setText(model.rollbackCause() ? messageFor(*model.rollbackCause()).happened
                                                      : tr("From the tested backup."));
        return;
    }
    m_ui->title->setText(m_kind == Kind::BackUp ? tr("Backing up") : tr("Applying"));
    if (m_stopping)
        m_ui->sentence->setText(tr("Stopping. What has been changed is taken back."));
    else if (checking)
        //: %1 is the title of a check
        m_ui->sentence->setText(tr("Keeping the state before as evidence: %1").arg(model.at(at).title));
    else
        m_ui->sentence->setText(tr("Step %L1 of %L2").arg(qMin(done + 1, steps)).arg(steps));
    m_ui->wayBack->setText(
        m_kind == Kind::BackUp
            ? tr("The application has not been touched yet.")
            //: German: Rückweg: bereit. …
            : tr("Way back: ready. If a step fails or you stop, the old state comes back."));
}

void RunPage::retranslate()
{
    const bool open = m_ui->output->isChecked();
    m_ui->retranslateUi(this);
    m_ui->output->setChecked(open);
    dressLabels(this);
    rebuild();
}

} // namespace Lotse
