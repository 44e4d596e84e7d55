// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sideitem.h"

namespace Lotse {

class ElidedLabel;

/// Where one is: the eight steps of the assistant, and below them the tools that stand beside it.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int stepCount = 8;
    enum Tool { Restore, History, Profiles, Settings, Help, ToolCount };

    explicit Sidebar(QWidget *parent = nullptr);
    void setCurrent(int step, bool failed = false);
    void setTool(int tool); ///< -1: the assistant itself
    void setSubject(const QString &subject);

Q_SIGNALS:
    void toolChosen(int tool);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<SideItem *> m_steps;
    QList<SideItem *> m_tools;
    ElidedLabel *m_subject;
    QString m_subjectText;
};

} // namespace Lotse
