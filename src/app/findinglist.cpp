// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/findinglist.h"

#include "app/basics.h"

namespace Lotse {

using namespace Qt::StringLiterals;

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_box(new QVBoxLayout(this))
{
    m_box->setContentsMargins(32, 0, 32, 8);
    m_box->setSpacing(0);
}

void FindingList::setFindings(const QList<Finding> &findings)
{
    m_findings.clear();
    for (const Finding &finding :
         findings) // the summary stands below the tree, the versions beside the title
        if (finding.kind != Finding::Kind::Summary && finding.kind != Finding::Kind::VersionGap)
            m_findings.append(finding);
    retranslate();
}

void FindingList::setMost(int most)
{
    if (most == m_most)
        return;
    m_most = most;
    retranslate();
}

QWidget *FindingList::makeLine(const Finding &finding, int number) const
{
    auto *line = new QWidget;
    auto *box = new QHBoxLayout(line);
    box->setContentsMargins(0, 3, 0, 3);
    box->setSpacing(10);
    const bool info = finding.weight == Finding::Weight::Info;
    box->addWidget(
        new Glyph(info ? u"info"_s : stepStateIcon(StepState::Notes), 18, info ? Ink::Muted : Ink::Note), 0,
        Qt::AlignTop);
    QLabel *text = makeLabel(findingSentence(finding));
    text->setObjectName(u"finding%1"_s.arg(number));
    text->setToolTip(finding.evidence.join(u'\n'));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->addWidget(text, 1);
    return line;
}

void FindingList::retranslate()
{
    clearLayout(m_box);
    const int shown = m_all ? int(m_findings.size()) : qMin(m_most, int(m_findings.size()));
    for (int i = 0; i < shown; ++i)
        m_box->addWidget(makeLine(m_findings[i], i + 1));
    const int more = int(m_findings.size()) - shown;
    if (more == 0 && !m_all)
        return;
    //: A link below the findings; German: %n weitere …
    QPushButton *rest =
        makeLink(m_all ? tr("Show fewer") : tr("%n more…", "findings", more), u"moreFindings"_s);
    connect(rest, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        retranslate();
    });
    m_box->addWidget(rest, 0, Qt::AlignLeft);
}

} // namespace Lotse
