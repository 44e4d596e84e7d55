// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aboutpage.h"

#include "app/cardrow.h"

#include <QCoreApplication>

namespace Lotse {

using namespace Qt::StringLiterals;

AboutPage::AboutPage(Session &session, QWidget *parent)
    : ToolPage(session, parent)
    , m_card(new Card)
{
    setObjectName(u"about"_s);
    body()->insertWidget(0, m_card);
}

void AboutPage::retranslate()
{
    ToolPage::retranslate();
    //: German: Lotse bringt einen Container sicher auf den Stand der Entwicklung.
    setHeader(tr("About Lotse"), tr("Lotse guides a container safely to the state of its development tree."));
    m_card->clear();
    m_card->add(new CardRow(new Glyph(u"lotse"_s, 36, Ink::Text),
                            tr("Lotse %1").arg(QCoreApplication::applicationVersion()),
                            tr("A Lotse is the harbour pilot who brings a ship in, step by step.")));
    m_card->add(
        new CardRow(new Glyph(u"info"_s, 20, Ink::Muted), tr("Free software"),
                    tr("GNU General Public License, version 3 or later. It comes without any warranty.")));
    m_card->add(new CardRow(new Glyph(u"terminal"_s, 20, Ink::Muted), tr("Without a window"),
                            tr("lotse-cli does the same in scripts; “lotse-cli --help” shows how.")));
}

} // namespace Lotse
