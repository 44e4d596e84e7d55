// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compareactions.h"

#include "app/difflook.h"
#include "app/textdiffpane.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

/// What the operator decided before and after.
class ChoiceEdit : public QUndoCommand
{
public:
    ChoiceEdit(const QString &text, Choices before, Choices after, std::function<void(const Choices &)> apply)
        : QUndoCommand(text)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_apply(std::move(apply))
    {
    }
    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    Choices m_before;
    Choices m_after;
    std::function<void(const Choices &)> m_apply;
};

bool sameDecisions(const Choices &one, const Choices &other)
{
    return one.keep == other.keep && one.removeExtra == other.removeExtra &&
           one.copySecrets == other.copySecrets;
}

} // namespace

CompareActions::CompareActions(DiffTree &tree, TextDiffPane &pane, QWidget &page)
    : QObject(&page)
    , m_tree(tree)
    , m_pane(pane)
    , m_page(page)
{
    const auto key = [](auto combination) { return QKeySequence(combination); };
    add(u"nextDifference"_s, {key(Qt::ALT | Qt::Key_Down), key(Qt::CTRL | Qt::Key_Down)},
        [this] { step(false, false); });
    add(u"previousDifference"_s, {key(Qt::ALT | Qt::Key_Up), key(Qt::CTRL | Qt::Key_Up)},
        [this] { step(true, false); });
    add(u"speakNextDifference"_s, {key(Qt::Key_F7)}, [this] { step(false, true); });
    add(u"speakPreviousDifference"_s, {key(Qt::SHIFT | Qt::Key_F7)}, [this] { step(true, true); });
    add(u"copyRow"_s, {key(Qt::ALT | Qt::Key_Right)}, [this] { decideRow(false); });
    add(u"keepRow"_s, {key(Qt::ALT | Qt::Key_Left)}, [this] { decideRow(true); });
    add(u"undoEdit"_s, {key(Qt::CTRL | Qt::Key_Z)}, [this] { m_undo.undo(); });
    add(u"redoEdit"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)}, [this] { m_undo.redo(); });
    add(u"openFile"_s, {key(Qt::Key_Return)}, [this] { openRow(); }, &m_tree);
    add(
        u"backToTree"_s, {key(Qt::Key_Escape)},
        [this] {
            Q_EMIT largeAsked(false);
            m_tree.setFocus(Qt::ShortcutFocusReason);
        },
        &m_pane);
    add(u"readAgain"_s, {key(Qt::Key_F5), key(Qt::SHIFT | Qt::Key_F5)}, [this] { Q_EMIT readAgainAsked(); });
    add(u"filters"_s, {key(Qt::Key_F8)}, [this] { Q_EMIT filtersAsked(); });
    add(u"filterBar"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, [this] { Q_EMIT filterBarAsked(); });
    add(u"find"_s, {key(Qt::CTRL | Qt::Key_F)}, [this] { Q_EMIT searchAsked(); });
    add(u"overviewMap"_s, {key(Qt::Key_F9)}, [this] { m_pane.setMapShown(!m_pane.isMapShown()); });
    add(u"nextPart"_s, {key(Qt::Key_F6)}, [this] { nextPart(false); });
    add(u"previousPart"_s, {key(Qt::SHIFT | Qt::Key_F6)}, [this] { nextPart(true); });
    connect(&m_tree, &DiffTree::menuAsked, this, &CompareActions::showMenu);
    connect(&m_tree, &DiffTree::fileOpened, this, &CompareActions::openRow);
    connect(&m_tree, &DiffTree::currentRowChanged, this, &CompareActions::arrived);
    connect(&m_pane, &TextDiffPane::previousAsked, this, [this] { m_pane.showPlace(true); });
    connect(&m_pane, &TextDiffPane::nextAsked, this, [this] { m_pane.showPlace(false); });
    connect(&m_undo, &QUndoStack::indexChanged, this, &CompareActions::arrived);
    retranslate();
}

QAction *CompareActions::add(const QString &name, const QList<QKeySequence> &keys, std::function<void()> act,
                             QWidget *where)
{
    auto *action = new QAction(&m_page);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    (where ? where : &m_page)->addAction(action);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    m_actions.insert(name, action);
    return action;
}

void CompareActions::retranslate()
{
    const auto name = [this](const QString &action, const QString &text) {
        m_actions[action]->setText(text);
    };
    name(u"nextDifference"_s, tr("Next difference"));
    name(u"previousDifference"_s, tr("Previous difference"));
    name(u"speakNextDifference"_s, tr("Next difference, read out"));
    name(u"speakPreviousDifference"_s, tr("Previous difference, read out"));
    name(u"copyRow"_s, tr("Let development's version count"));
    name(u"keepRow"_s, tr("Keep the container's version"));
    name(u"undoEdit"_s, tr("Undo decision"));
    name(u"redoEdit"_s, tr("Redo decision"));
    name(u"openFile"_s, tr("Open file"));
    name(u"backToTree"_s, tr("Back to both trees"));
    name(u"readAgain"_s, tr("Read both sides again"));
    name(u"filters"_s, tr("Show hidden rows, or hide them again"));
    name(u"filterBar"_s, tr("Go to the filters"));
    name(u"find"_s, tr("Search"));
    name(u"overviewMap"_s, tr("Show or hide the overview"));
    name(u"nextPart"_s, tr("Next part of the page"));
    name(u"previousPart"_s, tr("Previous part of the page"));
}

void CompareActions::setEnabled(bool enabled)
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(enabled);
    m_actions[u"readAgain"_s]->setEnabled(true);
    if (enabled)
        arrived();
}

CompareActions::~CompareActions()
{
    // A stack of undos tells of its own end, and the tree is gone by then.
    m_undo.disconnect(this);
}

void CompareActions::arrived()
{
    const QModelIndex row = m_tree.currentIndex();
    m_actions[u"copyRow"_s]->setEnabled(m_tree.diffModel()->canDecide(row, false));
    m_actions[u"keepRow"_s]->setEnabled(m_tree.diffModel()->canDecide(row, true));
    m_actions[u"undoEdit"_s]->setEnabled(m_undo.canUndo());
    m_actions[u"redoEdit"_s]->setEnabled(m_undo.canRedo());
}

void CompareActions::openRow()
{
    const QModelIndex row = m_tree.currentIndex().siblingAtColumn(0);
    if (!row.isValid())
        return;
    if (m_tree.diffModel()->node(row).folder)
        m_tree.setExpanded(row, !m_tree.isExpanded(row));
    else
        m_pane.focusText();
}

void CompareActions::step(bool backward, bool spoken)
{
    // Inside a file one goes from place to place, and from its last one to the next file.
    const bool inFile = m_pane.isAncestorOf(QApplication::focusWidget());
    if (inFile && m_pane.showPlace(backward)) {
        if (spoken)
            Q_EMIT announced(m_pane.spoken());
        return;
    }
    if (!m_tree.showNextDifference(backward)) {
        Q_EMIT announced(backward ? tr("This is the first difference.") : tr("This is the last difference."));
        return;
    }
    if (spoken)
        Q_EMIT announced(m_tree.currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CompareActions::setChoices(const Choices &choices, const QList<RelPath> &mustGo)
{
    if (!sameDecisions(choices, m_choices))
        m_undo.clear(); // somebody else has decided since
    m_choices = choices;
    m_mustGo = mustGo;
    m_tree.diffModel()->setChoices(choices, mustGo);
    arrived();
}

void CompareActions::apply(const Choices &choices)
{
    m_choices.keep = choices.keep;
    m_choices.removeExtra = choices.removeExtra;
    m_choices.copySecrets = choices.copySecrets;
    m_tree.diffModel()->setChoices(m_choices, m_mustGo);
    Q_EMIT choicesChanged(m_choices);
    arrived();
}

void CompareActions::decideRow(bool keep)
{
    const QModelIndex row = m_tree.currentIndex();
    if (!m_tree.diffModel()->canDecide(row, keep))
        return;
    Choices after = m_choices;
    m_tree.diffModel()->decideFor(row, keep, after);
    const QString path = m_tree.diffModel()->node(row).path.display();
    m_undo.push(new ChoiceEdit(path, m_choices, after, [this](const Choices &choices) { apply(choices); }));
    //: Spoken after a decision; %1 is a path, %2 an action
    Q_EMIT announced(tr("%1: %2").arg(path, m_tree.diffModel()->actionOf(row)));
}

void CompareActions::showMenu(const QPoint &at)
{
    const QModelIndex row = m_tree.currentIndex();
    if (!row.isValid())
        return;
    const DiffTreeModel &model = *m_tree.diffModel();
    const bool folder = model.node(row).folder;
    const Difference *one = model.difference(row);
    const bool extra = one && !folder && !one->development;
    auto *menu = new QMenu(&m_tree); // no exec(): that would be a nested event loop
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto entry = [&](const QString &icon, const QString &text, const QString &name) {
        QAction *action = m_actions[name];
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QPixmap picture = glyph(icon, 18, m_tree.palette().color(QPalette::Text));
        QAction *made = menu->addAction(QIcon(picture), keys.isEmpty() ? text : u"%1\t%2"_s.arg(text, keys));
        made->setObjectName(u"menu-"_s + name);
        made->setEnabled(action->isEnabled());
        connect(made, &QAction::triggered, action, &QAction::trigger);
    };
    if (extra) {
        entry(u"backup"_s, tr("Set aside"), u"copyRow"_s);
        entry(u"row-kept"_s, tr("Keep"), u"keepRow"_s);
    } else {
        entry(u"arrow-right"_s,
              folder ? tr("Let development count for everything below") : tr("Copy to container"),
              u"copyRow"_s);
        entry(u"row-kept"_s,
              folder ? tr("Keep the container's versions of everything below")
                     : tr("Keep the container's version"),
              u"keepRow"_s);
    }
    menu->addSeparator();
    if (!folder)
        entry(u"file"_s, m_actions[u"openFile"_s]->text(), u"openFile"_s);
    entry(u"restore"_s, m_actions[u"undoEdit"_s]->text(), u"undoEdit"_s);
    menu->popup(at);
}

void CompareActions::nextPart(bool backward)
{
    QList<QWidget *> there;
    for (QWidget *part : std::as_const(m_parts))
        if (part->isVisible() && part->isEnabled())
            there.append(part);
    if (there.isEmpty())
        return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < there.size(); ++i)
        if (there[i]->hasFocus() || there[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    const qsizetype n = there.size();
    QWidget *next = there[at < 0 ? 0 : (at + (backward ? n - 1 : 1)) % n];
    next->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Lotse
