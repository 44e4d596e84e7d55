// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant.h"

#include "app/aboutpage.h"
#include "app/backuppage.h"
#include "app/checkpage.h"
#include "app/comparepage.h"
#include "app/connectpage.h"
#include "app/findpage.h"
#include "app/glossary.h"
#include "app/helppage.h"
#include "app/historypage.h"
#include "app/notifier.h"
#include "app/phrases.h"
#include "app/planpage.h"
#include "app/profilespage.h"
#include "app/recoverypage.h"
#include "app/resultpage.h"
#include "app/runpage.h"
#include "app/settings.h"
#include "app/settingspage.h"
#include "app/taborder.h"
#include "app/windowactions.h"
#include "app/windowstate.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t answersAhead = 16; ///< a run takes one at a time; more only come from impatience
}

Assistant::Assistant(const QString &host, const QString &profileFile, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(new Sidebar)
    , m_pages(new QStackedWidget)
    , m_notifier(new Notifier(*this))
    , m_actions(new WindowActions(*this))
{
    m_session.startHost = host;
    m_session.startProfile = profileFile;
    setObjectName(u"assistant"_s);
    setWindowTitle(u"Lotse"_s);
    setWindowIcon(windowIcon());
    setMinimumSize(1024, 700);
    resize(1280, 800);
    auto *box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_sidebar);
    box->addWidget(m_pages, 1);

    auto *check = new CheckPage(m_session);
    m_result = new ResultPage(m_session);
    add(new ConnectPage(m_session));
    add(new FindPage(m_session));
    auto *compare = new ComparePage(m_session);
    add(compare);
    connect(compare, &ComparePage::finishAsked, this, &Assistant::startAnew);
    add(new PlanPage(m_session));
    add(new RunPage(RunPage::Kind::BackUp, m_session));
    add(new RunPage(RunPage::Kind::Apply, m_session));
    add(check);
    add(m_result);
    addTools();
    connect(check, &CheckPage::undoAsked, this, &Assistant::undo);
    connect(m_result, &ResultPage::undoAsked, this, &Assistant::undo);
    connect(m_result, &ResultPage::finishAsked, this, &Assistant::startAnew);
    connect(m_result, &ResultPage::planAsked, this, [this] {
        m_session.reading.reset(); // development may have been mended: both sides are read again
        m_session.plan.reset();
        goTo(Plan);
    });
    connect(m_sidebar, &Sidebar::toolChosen, this, &Assistant::showTool);
    connect(&m_session.run, &RunModel::stepStarted, this, [this](int row) {
        if (m_changing && !m_session.run.at(row).preview.secures && m_step == BackUp)
            goTo(Apply);
    });
    connect(&m_session.run, &RunModel::checksStarted, this, [this] {
        if (m_changing)
            goTo(Check);
    });
    connect(&m_session.run, &RunModel::rollbackStarted, this,
            [this] { m_sidebar->setCurrent(m_step, true); });
    connect(&m_session.run, &RunModel::asked, this, [this] {
        if (m_changing)
            goTo(m_step); // whatever is looked at meanwhile: the question must be seen
        const bool red = m_session.run.question()->isGate;
        m_sidebar->setCurrent(m_step, red);
        m_notifier->needsOperator(red ? tr("A check is red") : tr("The repair is stopped"),
                                  tr("Lotse waits for your decision."));
    });
    addActions();
    new GlossaryTips(this);
    // What had the focus goes away while something else comes: one stays on the page.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *old, const QWidget *now) {
        auto *page = qobject_cast<Page *>(m_pages->currentWidget());
        if (page && old && now && !old->isVisible() && page->isAncestorOf(old) &&
            m_sidebar->isAncestorOf(now))
            QMetaObject::invokeMethod(
                page,
                [this, page] {
                    if (m_sidebar->isAncestorOf(focusWidget()))
                        focusWidget()->clearFocus();
                    focusStart(page);
                },
                Qt::QueuedConnection);
    });
    // One thing at a time: the first page would begin to look for hosts.
    RunStore().unfinished().isEmpty() ? goTo(Connect) : showRecovery();
}

Assistant::~Assistant()
{
    // The focus wanders while the pages are deleted, when this is no Assistant any more.
    qApp->disconnect(this);
}

void Assistant::add(Page *page)
{
    const int number = m_pages->addWidget(page);
    connect(page, &Page::backAsked, this, [this, number] { goTo(number - 1); });
    connect(page, &Page::helpAsked, this, &Assistant::showHelp);
    connect(page, &Page::nextAsked, this, [this, number] { number == Plan ? startRun() : goTo(number + 1); });
}

void Assistant::addTools()
{
    auto *history = new HistoryPage(HistoryPage::Purpose::Read, m_session);
    auto *profiles = new ProfilesPage(m_session);
    m_restore = new HistoryPage(HistoryPage::Purpose::Restore, m_session);
    m_help = new HelpPage(m_session);
    const std::initializer_list<ToolPage *> tools{
        m_restore, history, profiles, new SettingsPage(m_session), m_help, new AboutPage(m_session)};
    for (ToolPage *page : tools) {
        add(page);
        connect(page, &ToolPage::assistantAsked, this, [this] { goTo(m_step); });
    }
    auto *recovery = new RecoveryPage(m_session);
    add(recovery);
    connect(recovery, &ToolPage::assistantAsked, this, [this] { goTo(m_step); });
    connect(recovery, &RecoveryPage::restoringChanged, this,
            [this, recovery] { setChanging(recovery->isRestoring()); });
    connect(recovery, &RecoveryPage::finishAsked, this, [this] {
        m_session.reading.reset();
        m_session.plan.reset();
        m_session.ending.reset();
        goTo(Compare);
    });
    auto *backup = new BackupPage(m_session);
    add(backup);
    connect(backup, &ToolPage::assistantAsked, this, [this] { goTo(m_step); });
    connect(backup, &BackupPage::runsAsked, this, [this] { showTool(Sidebar::Restore); });
    connect(backup, &BackupPage::restoringChanged, this,
            [this, backup] { setChanging(backup->isRestoring()); });
    connect(m_restore, &HistoryPage::backupAsked, this, [this, backup](const RunStore::Run &run) {
        backup->setRun(run);
        enterPage(Backup);
    });
    connect(history, &HistoryPage::restoreAsked, this, [this](const QString &run) {
        m_restore->unfold(run);
        showTool(Sidebar::Restore);
    });
    connect(m_restore, &HistoryPage::restoringChanged, this,
            [this] { setChanging(m_restore->isRestoring()); });
    connect(profiles, &ProfilesPage::openAsked, this, &Assistant::openProfile);
    connect(m_help, &HelpPage::aboutAsked, this, [this] { enterPage(About); });
}

void Assistant::setChanging(bool changing)
{
    m_changing = changing; // closing waits for it
    if (m_closeAfterwards && !m_changing)
        close();
}

void Assistant::showRecovery()
{
    m_sidebar->setTool(Sidebar::Restore); // it is of the same kind
    enterPage(Recovery);
}

void Assistant::addActions()
{
    connect(m_actions, &WindowActions::helpAsked, this, [this] { showHelp({}); });
    connect(m_actions, &WindowActions::historyAsked, this, [this] { showTool(Sidebar::History); });
    connect(m_actions, &WindowActions::settingsAsked, this, [this] { showTool(Sidebar::Settings); });
    connect(m_actions, &WindowActions::assistantAsked, this, [this] {
        if (m_pages->currentIndex() != m_step)
            goTo(m_step);
    });
    connect(m_actions, &WindowActions::quitAsked, this, &QWidget::close);
}

void Assistant::showHelp(const QString &place)
{
    static const QStringList topics{u"connect"_s, u"find"_s,    u"compare"_s,  u"plan"_s,
                                    u"backup"_s,  u"apply"_s,   u"check"_s,    u"result"_s,
                                    u"restore"_s, u"history"_s, u"profiles"_s, u"settings"_s,
                                    QString(),    u"start"_s,   u"restore"_s,  u"restore"_s}; // by page
    const QString wanted = place.isEmpty() ? topics.value(m_pages->currentIndex()) : place;
    if (!wanted.isEmpty())
        m_help->showPlace(wanted);
    showTool(Sidebar::Help);
}

void Assistant::openProfile(const QString &file)
{
    if (m_changing)
        return; // the run at hand keeps its own
    m_session.startProfile = file;
    goTo(m_session.container.name.isEmpty() ? Connect : Find);
}

void Assistant::goTo(int step)
{
    if (auto *old = qobject_cast<Page *>(m_pages->currentWidget()))
        old->leave();
    m_step = step;
    if (step == Find)
        ::Lotse::Settings().setLastHost(m_session.host.uri);
    m_sidebar->setTool(-1);
    m_sidebar->setCurrent(step, m_session.run.isRollingBack());
    m_sidebar->setSubject(step == Connect ? QString() : m_session.container.name);
    enterPage(step);
}

void Assistant::showTool(int tool)
{
    m_sidebar->setTool(tool);
    enterPage(Restore + tool);
}

void Assistant::enterPage(int number)
{
    // The stack would hand the focus to whatever comes next in the window.
    if (QWidget *focus = focusWidget(); focus && m_pages->currentIndex() != number)
        focus->clearFocus();
    m_pages->setCurrentIndex(number);
    auto *page = qobject_cast<Page *>(m_pages->currentWidget());
    page->enter();
    page->announceHeader(); // one hears where one is
    // Afterwards: rows that were made just now have their place then.
    QMetaObject::invokeMethod(page, [this, page] { focusStart(page); }, Qt::QueuedConnection);
}

/// One goes on where the page begins, if it has not said better itself.
void Assistant::focusStart(const Page *page)
{
    const QWidget *focus = focusWidget();
    if (page != m_pages->currentWidget() || (focus && page->isAncestorOf(focus)))
        return;
    QWidget *first = firstByEye(*page);
    // Where nothing takes it yet, the page has it: else it would fall to the sidebar.
    (first ? first : m_pages->currentWidget())->setFocus(Qt::OtherFocusReason);
}

void Assistant::startRun()
{
    m_changing = true;
    m_notifier->runStarted();
    m_session.ending.reset();
    m_session.run.setPlan(m_session.plan->previews);
    m_session.answers = std::make_shared<OperatorAnswers>(answersAhead);
    goTo(BackUp);
    std::shared_ptr<RunObserver> observer =
        m_session.worker.observerFor(this, [this](const RunEvent &event) { m_session.run.take(event); });
    m_session.worker.run(
        this,
        [site = m_session.site, plan = m_session.plan, reading = m_session.reading,
         answers = m_session.answers, limits = m_session.patienceNow(), observer](const CallContext &call) {
            return site->repair(*plan, *reading, answers, limits, *observer, call);
        },
        [this](Ending ending) { ended(std::move(ending)); });
}

void Assistant::ended(Ending ending)
{
    m_changing = false;
    m_session.ending = std::move(ending);
    m_notifier->runEnded(tr("The repair has ended"), verdictTitle(m_session.ending->outcome.verdict));
    if (m_closeAfterwards) {
        close();
        return;
    }
    // After the checks their page stays until one goes on; everything else is told by the result at once.
    const bool wasChecking = m_step == Check && m_session.run.rowCount() > 0;
    const bool shownElsewhere = m_pages->currentIndex() > Result;
    m_step = wasChecking ? Check : Result;
    if (!shownElsewhere)
        goTo(m_step);
    if (m_session.run.redChecks() > 0 && wasChecking)
        m_sidebar->setCurrent(Check, true);
}

void Assistant::undo()
{
    m_changing = true;
    goTo(Result);
    m_result->setUndoing(true);
    std::shared_ptr<RunObserver> observer =
        m_session.worker.observerFor(this, [this](const RunEvent &event) { m_session.run.take(event); });
    m_session.worker.run(
        this,
        [site = m_session.site, folder = m_session.ending->outcome.runFolder,
         observer](const CallContext &call) { return site->undo(folder, rollBackRun, *observer, call); },
        [this](Lotse::Result<RepairOutcome> answer) {
            m_changing = false;
            RepairOutcome &outcome = m_session.ending->outcome;
            const QString folder = outcome.runFolder;
            if (answer) {
                outcome = *std::move(answer);
                outcome.runFolder = folder;
            } else {
                outcome.error = answer.error();
            }
            m_session.reading.reset(); // what was read is not so any more
            m_result->setUndoing(false);
            m_sidebar->setCurrent(Result, outcome.verdict != RepairOutcome::Verdict::RolledBack);
            if (m_closeAfterwards)
                close();
        });
}

void Assistant::startAnew()
{
    m_session.reading.reset();
    m_session.plan.reset();
    m_session.ending.reset();
    m_session.choices = {};
    m_session.agreed.reset();
    goTo(Connect);
}

void Assistant::closeEvent(QCloseEvent *event)
{
    if (!m_changing) {
        keepWindowState(*this);
        event->accept();
        return;
    }
    m_closeAfterwards = true;
    m_session.worker.stop();
    event->ignore();
}

void Assistant::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusStart(qobject_cast<Page *>(m_pages->currentWidget()));
}

void Assistant::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        forgetGlyphs();
    if (event->type() == QEvent::LanguageChange)
        m_actions->retranslate();
    QWidget::changeEvent(event);
}

void Assistant::keyPressEvent(QKeyEvent *event)
{
    // Return presses the button one is on, as people expect it; Qt does so in dialogs only.
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && button->isEnabled() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

bool Assistant::focusNextPrevChild(bool next)
{
    return focusByEye(*this, next);
}

} // namespace Lotse
