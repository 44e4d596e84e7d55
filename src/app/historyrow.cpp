// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/historyrow.h"

#include "app/flowlayout.h"
#include "app/phrases.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownCommands = 200;

QString whatItDid(const RunSummary &summary)
{
    QStringList parts;
    if (summary.copied > 0)
        parts.append(HistoryRow::tr("%n file(s) copied", nullptr, summary.copied));
    if (summary.adjusted > 0)
        parts.append(
            HistoryRow::tr("%n adjusted", "files whose owner or mode was changed", summary.adjusted));
    if (summary.setAside > 0)
        parts.append(HistoryRow::tr("%n set aside", "files moved into the backup", summary.setAside));
    if (summary.checks > 0)
        //: %1 of %2 checks are green
        parts.append(HistoryRow::tr("%L1 of %L2 checks").arg(summary.green).arg(summary.checks));
    if (summary.asBefore)
        parts.append(HistoryRow::tr("every check as before"));
    if (summary.tookMs >= 0)
        parts.append(durationText(summary.tookMs));
    return parts.join(u" · "_s);
}

QString timeOf(const RunStore::Run &run)
{
    return run.startedAt.isValid()
               ? QLocale().toString(run.startedAt.toLocalTime().time(), QLocale::ShortFormat)
               : QString();
}

QString placeOf(const RunStore::Run &run)
{
    //: %1 is a container, %2 a host
    return run.container.isEmpty() ? run.folder : HistoryRow::tr("%1 on %2").arg(run.container, run.host);
}

} // namespace

VerdictLook verdictLook(const RunStore::Run &run)
{
    using Verdict = RepairOutcome::Verdict;
    if (!run.problem.isEmpty())
        return {StepState::Notes, HistoryRow::tr("This run cannot be read")};
    for (const auto &[one, state] : {std::pair{Verdict::Proven, StepState::Done},
                                     {Verdict::StillRed, StepState::Notes},
                                     {Verdict::NothingToDo, StepState::Done},
                                     {Verdict::RolledBack, StepState::Undone},
                                     {Verdict::RollbackFailed, StepState::Failed},
                                     {Verdict::Refused, StepState::Skipped}})
        if (run.verdict == repairVerdictKey(one))
            return {state, verdictTitle(one)};
    return {StepState::NeedsYou, HistoryRow::tr("Not finished")};
}

HistoryRow::HistoryRow(const RunStore::Run &run, Purpose purpose, const QString &name, QWidget *parent)
    : CardRow(
          [&run] {
              const VerdictLook look = verdictLook(run);
              auto *lead = new Glyph(stepStateIcon(look.state), 20, stepStateInk(look.state));
              lead->setAccessibleName(stepStateWord(look.state));
              return lead;
          }(),
          verdictLook(run).title, {}, parent)
    , m_name(name)
    , m_summary(readRunSummary(run))
{
    setObjectName(u"run"_s + name);
    if (run.verdict == repairVerdictKey(RepairOutcome::Verdict::Proven) && !m_summary.version.isEmpty())
        //: %1 is what a run came to, like "Repaired and proven", %2 a version
        setTitle(tr("%1: version %2").arg(title(), m_summary.version));
    QStringList caption{placeOf(run), whatItDid(m_summary)};
    caption.removeAll(QString());
    setCaption(caption.join(u" · "_s));
    setTrail(makeLabel(timeOf(run), TextRole::Caption, Ink::Muted, false));
    if (purpose == Purpose::Restore && wayBackOf(run) != WayBack::Open) {
        setCaption(placeOf(run) + u" · "_s + wayBackReason(wayBackOf(run)));
        return; // nothing to fold out: the reason is all there is
    }
    auto *details = new QWidget;
    m_details = new QVBoxLayout(details);
    m_details->setContentsMargins(0, 4, 0, 4);
    m_details->setSpacing(8);
    if (!run.problem.isEmpty())
        m_details->addWidget(makeLabel(run.problem, TextRole::Caption));
    else if (!m_summary.problem.isEmpty())
        m_details->addWidget(makeLabel(m_summary.problem));
    if (purpose == Purpose::Read)
        fillForReading(run);
    else
        fillForRestoring(run);
    setDetails(details);
}

void HistoryRow::addButtons(const QList<QWidget *> &buttons)
{
    auto *line = new FlowLayout(8);
    for (QWidget *button : buttons)
        line->addWidget(button);
    m_details->addLayout(line);
}

void HistoryRow::fillForReading(const RunStore::Run &run)
{
    QList<QWidget *> buttons;
    if (wayBackOf(run) == WayBack::Open) {
        //: Opens the page that says what will happen. German: Stand davor wiederherstellen …
        m_restore = makeButton(tr("Restore the state before…"), u"undo"_s + m_name);
        connect(m_restore, &QPushButton::clicked, this, &HistoryRow::restoreAsked);
        buttons.append(m_restore);
    }
    if (!m_summary.report.isEmpty()) {
        QPushButton *open = makeButton(tr("Open report"), u"openReport"_s + m_name);
        connect(open, &QPushButton::clicked, this,
                [file = m_summary.report] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        QPushButton *save = makeButton(tr("Save report…"), u"saveReport"_s + m_name);
        connect(save, &QPushButton::clicked, this, &HistoryRow::saveAsked);
        buttons.append(open);
        buttons.append(save);
    }
    if (!run.problem.isEmpty()) {
        //: Opens the folder of a damaged run. German: Datei zeigen
        QPushButton *show = makeButton(tr("Show file"), u"showFile"_s + m_name);
        connect(show, &QPushButton::clicked, this,
                [folder = run.folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        buttons.append(show);
    }
    CodeBlock *commands = nullptr;
    if (!m_summary.commands.isEmpty()) {
        const auto count = int(m_summary.commands.size());
        QPushButton *show = makeLink(tr("Show %n command(s)", nullptr, count), u"commands"_s + m_name);
        show->setCheckable(true);
        commands = new CodeBlock(m_summary.commands.mid(0, shownCommands).join(u'\n'));
        commands->hide();
        connect(show, &QPushButton::toggled, commands, [commands, show, count](bool on) {
            commands->setVisible(on);
            show->setText(on ? tr("Hide commands") : tr("Show %n command(s)", nullptr, count));
        });
        buttons.append(show);
    }
    addButtons(buttons);
    if (commands)
        m_details->addWidget(commands);
    m_details->addWidget(makeLabel(run.folder, TextRole::Caption));
}

void HistoryRow::fillForRestoring(const RunStore::Run &run)
{
    const QString when = QLocale().toString(run.startedAt.toLocalTime(), QLocale::ShortFormat);
    //: %1 is a container, %2 date and time
    m_details->addWidget(
        makeLabel(tr("The application in %1 goes back to how it was on %2, just before this run.")
                      .arg(run.container, when)));
    m_details->addWidget(makeLabel(tr("Lotse brings its files back from the tested backup, restarts the "
                                      "service and runs the same checks "
                                      "as proof. What was changed in these files since then is replaced."),
                                   TextRole::Caption));
    m_restore = makeButton(tr("Restore this state"), u"restore"_s + m_name);
    //: %1 is a container, %2 date and time
    m_restore->setAccessibleName(tr("Restore the state of %1 before %2").arg(run.container, when));
    connect(m_restore, &QPushButton::clicked, this, &HistoryRow::restoreAsked);
    //: Opens the list of the files in it. German: Sicherung öffnen …
    QPushButton *open = makeButton(tr("Open backup…"), u"openBackup"_s + m_name);
    //: %1 is a container, %2 date and time
    open->setAccessibleName(tr("Open the backup of %1 from %2").arg(run.container, when));
    connect(open, &QPushButton::clicked, this, &HistoryRow::backupAsked);
    addButtons({m_restore, open});
}

void HistoryRow::setRestorable(bool possible)
{
    if (m_restore)
        m_restore->setEnabled(possible);
}

} // namespace Lotse
