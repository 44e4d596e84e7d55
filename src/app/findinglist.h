// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings.h"

#include <QWidget>

class QVBoxLayout;

namespace Lotse {

/// The conclusions of a survey, the weightiest first; a small window shows fewer until one asks for the rest.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);
    void setFindings(const QList<Finding> &findings);
    void setMost(int most);
    void retranslate();

private:
    QWidget *makeLine(const Finding &finding, int number) const;

    QVBoxLayout *m_box;
    QList<Finding> m_findings;
    int m_most = 3;
    bool m_all = false;
};

} // namespace Lotse
