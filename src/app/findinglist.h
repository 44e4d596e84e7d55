// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings.h"

#include <QWidget>

class QVBoxLayout;

namespace Lotse {

/// The conclusions of a survey, the weightiest first, each with a link to what it rests on: lines of a log
/// fold out, a path is jumped to. A small window shows fewer until one asks for the rest.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(QWidget *parent = nullptr);
    void setFindings(const QList<Finding> &findings);
    void setMost(int most);
    void retranslate();

Q_SIGNALS:
    void pathAsked(const RelPath &path);

private:
    QWidget *makeLine(const Finding &finding, int number);
    QString evidenceOf(const Finding &finding) const;

    QVBoxLayout *m_box;
    QList<Finding> m_findings;
    int m_most = 3;
    bool m_all = false;
    int m_open = -1; ///< whose evidence is folded out; one at a time, the tree needs its room
};

} // namespace Lotse
