// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runmodel.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Lotse {

class CardRow;
class Glyph;

/// One step of a live run, kept up to date in place: state, time, note, progress, commands and output.
class RunRow : public QWidget
{
    Q_OBJECT
public:
    explicit RunRow(QWidget *parent = nullptr);
    void show(const RunModel::Row &row);
    void setOpen(bool open);

private:
    void showDetails(const RunModel::Row &row);

    QVBoxLayout *m_box;
    CardRow *m_card = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_item = nullptr;
    StepState m_state = StepState::Waiting;
    QString m_title;
    QString m_trailText;
    QString m_shownText;
    qsizetype m_noteCount = 0;
    bool m_pinned = false; ///< the operator opened it
};

} // namespace Lotse
