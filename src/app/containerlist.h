// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"
#include "app/site.h"

#include <QButtonGroup>
#include <QHash>
#include <QSet>

class QLineEdit;

namespace Lotse {

class CardRow;

/// How a container is, as one state and one word; from the engine's own words, where it has no better. Pure.
StepState containerState(const ContainerFacts &facts);
QString containerWord(const ContainerFacts &facts);
/// The badge's words; empty when nobody has looked yet.
QString glanceWords(const DriftGlance &glance);

/// The containers of a host, one row each: what it is, how it is, how far it is from its development tree.
/// Stopped ones can be started, and stopped again. More than eight get a search line.
class ContainerList : public QWidget
{
    Q_OBJECT
public:
    static constexpr int searchedFrom = 9;
    struct Contents
    {
        QList<ContainerFacts> containers;
        QString chosen;                      ///< id
        QHash<QString, DriftGlance> glances; ///< by id; those that have a profile
        QSet<QString> startedHere;           ///< ids
        QString changing;                    ///< id of the one that is being started or stopped
    };
    explicit ContainerList(QWidget *parent = nullptr);
    void setContents(const Contents &contents);
    /// Rows that stand for the list: waiting, failed, empty.
    void setRows(const QWidgetList &rows);

Q_SIGNALS:
    void chosen(const QString &id);
    void startAsked(const QString &id);
    void stopAsked(const QString &id);

private:
    void refresh();
    void addContainer(int number);
    /// Nothing for what cannot be chosen.
    QWidget *makeTrail(const ContainerFacts &facts, int number);
    QLineEdit *m_search;
    Card *m_card;
    Contents m_contents;
    QButtonGroup m_buttons;
};

} // namespace Lotse
