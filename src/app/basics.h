// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ink.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

// The small parts every page is made of. They paint from the palette, so that it can change at any time.

namespace Lotse {

QLabel *makeLabel(const QString &text, TextRole role = TextRole::Body, Ink ink = Ink::Text, bool wrap = true);
QLabel *makeSection(const QString &text);
QPushButton *makeLink(const QString &text, const QString &objectName);
QPushButton *makeButton(const QString &text, const QString &objectName);
/// Gives the labels of a form that carry the property "textRole" their font and colour.
void dressLabels(QWidget *form);
void clearLayout(QLayout *layout);

/// One icon; also a state that is spoken.
class Glyph : public QWidget
{
    Q_OBJECT
public:
    explicit Glyph(QWidget *parent = nullptr);
    Glyph(const QString &name, int size, Ink ink, QWidget *parent = nullptr);
    void show(const QString &name, int size, Ink ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_size = 20;
    Ink m_ink = Ink::Text;
};

/// One line, shortened in the middle, with the whole text as tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setWholeText(const QString &text);
    QSize minimumSizeHint() const override { return {24, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A line of one pixel.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The one and only box: rows on Base with hairlines between them.
class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void add(QWidget *row);
    void clear();
    int count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_box;
    int m_count = 0;
};

/// Commands and answers: a rule of two pixels at the left, fixed width, can be selected; never HTML.
class CodeBlock : public QWidget
{
    Q_OBJECT
public:
    explicit CodeBlock(const QString &text, Ink rule = Ink::Muted, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ink m_rule;
};

} // namespace Lotse
