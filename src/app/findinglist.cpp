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
    m_open = -1;
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

QString FindingList::evidenceOf(const Finding &finding) const
{
    if (!finding.evidence.isEmpty())
        return finding.evidence.join(u'\n');
    if (finding.kind == Finding::Kind::NotRestarted && finding.args.size() == 2)
        //: Evidence; %1 and %2 are versions. German: laufend: %1 · auf Platte: %2
        return tr("running: %1 · on disk: %2").arg(finding.args[0], finding.args[1]);
    return {};
}

QWidget *FindingList::makeLine(const Finding &finding, int number)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 3, 0, 3);
    column->setSpacing(4);
    auto *box = new QHBoxLayout;
    box->setSpacing(10);
    const bool info = finding.weight == Finding::Weight::Info;
    box->addWidget(
        new Glyph(info ? u"info"_s : stepStateIcon(StepState::Notes), 18, info ? Ink::Muted : Ink::Note), 0,
        Qt::AlignTop);
    // Names come from a container: they are escaped, the link is ours.
    QString sentence = findingSentence(finding).toHtmlEscaped();
    const QString evidence = evidenceOf(finding);
    const bool open = m_open == number && !evidence.isEmpty();
    if (!evidence.isEmpty() || !finding.paths.isEmpty()) {
        const QString word = evidence.isEmpty() ? tr("Show", "a path in the tree; German: Zeigen")
                             : open             ? tr("Hide evidence")
                                                : tr("Evidence");
        sentence +=
            u" &nbsp;<a href=\"#evidence\" style=\"text-decoration:none\">%1</a>"_s.arg(word.toHtmlEscaped());
    }
    QLabel *text = makeLabel({});
    text->setTextFormat(Qt::RichText);
    text->setText(sentence);
    text->setObjectName(u"finding%1"_s.arg(number));
    text->setAccessibleName(findingSentence(finding));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse |
                                  Qt::LinksAccessibleByKeyboard);
    connect(text, &QLabel::linkActivated, this,
            [this, number, hasText = !evidence.isEmpty(), path = finding.paths.value(0)] {
                if (!hasText) {
                    Q_EMIT pathAsked(path);
                    return;
                }
                m_open = m_open == number ? -1 : number;
                retranslate();
                const QList<QLabel *> all = findChildren<QLabel *>(u"finding%1"_s.arg(number));
                all.last()->setFocus(); // the old line still dies
            });
    box->addWidget(text, 1);
    column->addLayout(box);
    if (open) {
        auto *block = new QHBoxLayout;
        block->setContentsMargins(28, 0, 0, 2);
        auto *code = new CodeBlock(evidence);
        code->setObjectName(u"evidence%1"_s.arg(number));
        block->addWidget(code);
        column->addLayout(block);
    }
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
