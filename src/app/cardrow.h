// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"

#include <QAbstractButton>

namespace Lotse {

/// The chevron that opens and closes a row's details.
class Disclosure : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Disclosure(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {24, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// One row of a card: lead | title and caption | trail, and details that can be folded out.
class CardRow : public QWidget
{
    Q_OBJECT
public:
    explicit CardRow(QWidget *lead, const QString &title, const QString &caption = {},
                     QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setCaption(const QString &caption);
    void setStrong(bool strong);
    void setTrail(QWidget *trail);
    /// Takes the widget; null removes the details. Closed at first.
    void setDetails(QWidget *details);
    void setOpen(bool open);
    bool isOpen() const;
    QString title() const { return m_title->text(); }
    Disclosure *disclosure() const { return m_disclosure; }

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_caption;
    QHBoxLayout *m_top;
    QVBoxLayout *m_column;
    QHBoxLayout *m_whole;
    QWidget *m_lead;
    QWidget *m_trail = nullptr;
    QWidget *m_details = nullptr;
    Disclosure *m_disclosure = nullptr;
};

/// Lead and trail of a row that shows a step's or check's state.
CardRow *makeStateRow(StepState state, const QString &title, const QString &caption, const QString &trail);
/// Glyph and word side by side.
QWidget *makeStateWord(StepState state, const QString &word);

} // namespace Lotse
