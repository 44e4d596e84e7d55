// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/basics.h"

#include <QSplitter>

namespace Lotse {

/// Full-width ground of the tree with a line above.
class Surface : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Tree above, file below: a hairline that can be grabbed anywhere near.
class HairlineSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit HairlineSplitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

/// Which side is which, above the tree's columns: development always left, container always right.
class Bands : public QWidget
{
    Q_OBJECT
public:
    explicit Bands(QWidget *parent = nullptr);
    struct Side
    {
        QString name;
        QString where;
        QString path;
    };
    void setSides(const Side &development, const Side &container);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Band
    {
        QWidget *whole;
        QLabel *name;
        ElidedLabel *where;
        ElidedLabel *path;
    };
    Band makeBand(const QString &icon);
    void place();
    void retranslate();

    Band m_development;
    QLabel *m_state;
    QLabel *m_action;
    Band m_container;
};

} // namespace Lotse
