// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sidebar.h"

#include "app/basics.h"

#include <QEvent>
#include <QPainter>

namespace Lotse {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_subject(new ElidedLabel)
{
    setFixedWidth(scaled(sidebarWidth));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(12, 16, 12, 12);
    box->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 16);
    head->setSpacing(12);
    head->addWidget(new Glyph(u"lotse"_s, 36, Ink::Text));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(makeLabel(u"Lotse"_s, TextRole::Strong));
    m_subject->setProperty("textRole", u"caption"_s);
    names->addWidget(m_subject);
    head->addLayout(names, 1);
    box->addLayout(head);
    for (int i = 0; i < stepCount; ++i) {
        auto *item = new SideItem({}, i + 1);
        item->setObjectName(u"step%1"_s.arg(i + 1));
        item->setEnds(i == 0, i == stepCount - 1);
        m_steps.append(item);
        box->addWidget(item);
    }
    box->addStretch(1);
    static constexpr const char *icons[] = {"restore", "history", "profile", "settings", "help"};
    static constexpr const char *names2[] = {"toolRestore", "toolHistory", "toolProfiles", "toolSettings",
                                             "toolHelp"};
    for (int i = 0; i < ToolCount; ++i) {
        auto *item = new SideItem(QString::fromLatin1(icons[i]), 0);
        item->setObjectName(QString::fromLatin1(names2[i]));
        connect(item, &SideItem::clicked, this, [this, i] { Q_EMIT toolChosen(i); });
        m_tools.append(item);
        box->addWidget(item);
    }
    dressLabels(this);
    setCurrent(0);
    retranslate();
}

void Sidebar::setCurrent(int step, bool failed)
{
    for (int i = 0; i < stepCount; ++i) {
        const auto here = failed ? SideItem::Mark::Failed : SideItem::Mark::Current;
        m_steps[i]->setMark(i < step ? SideItem::Mark::Done : i > step ? SideItem::Mark::Upcoming : here);
    }
}

void Sidebar::setTool(int tool)
{
    for (int i = 0; i < ToolCount; ++i)
        m_tools[i]->setChosen(i == tool);
    if (tool < 0)
        return;
    for (SideItem *step : std::as_const(m_steps)) // one thing is selected: the tool
        if (step->mark() == SideItem::Mark::Current || step->mark() == SideItem::Mark::Failed)
            step->setMark(step == m_steps.last() ? SideItem::Mark::Done : SideItem::Mark::Upcoming);
}

void Sidebar::setSubject(const QString &subject)
{
    m_subjectText = subject;
    m_subject->setWholeText(subject.isEmpty() ? tr("Assistant") : subject);
}

void Sidebar::retranslate()
{
    //: The names of the assistant's pages. German: Verbinden, Anwendung finden, Vergleichen, Planen, Sichern,
    //: Übertragen, Prüfen, Ergebnis
    const QString steps[] = {tr("Connect"), tr("Find the application"),
                             tr("Compare"), tr("Plan"),
                             tr("Back up"), tr("Apply"),
                             tr("Check"),   tr("Result")};
    for (int i = 0; i < stepCount; ++i)
        m_steps[i]->setLabel(steps[i]);
    //: Tools beside the assistant. German: Stand wiederherstellen …, Verlauf, Profile, Einstellungen, Hilfe
    const QString tools[] = {tr("Restore earlier state…"), tr("History"), tr("Profiles"), tr("Settings"),
                             tr("Help")};
    for (int i = 0; i < ToolCount; ++i)
        m_tools[i]->setLabel(tools[i]);
    setAccessibleName(tr("Steps of the assistant"));
    setSubject(m_subjectText);
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Sidebar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), colours().sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colours().hairline);
}

} // namespace Lotse
