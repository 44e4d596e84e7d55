// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace Lotse {

/// One tag of a page with its attributes (names in lower case, entities resolved).
struct HtmlTag
{
    QString name;
    QHash<QString, QString> attributes;
};

/// Something on a page that can be clicked, and the form around it.
struct HtmlControl
{
    HtmlTag tag;
    QString text; ///< what people read on it, blanks folded
    std::optional<HtmlTag> form;
};

/// The clickable controls and the scripts of a page: enough of HTML for finding a button, not a browser.
/// Survives any input. Pure, any thread.
struct HtmlControls
{
    QList<HtmlControl> controls; ///< buttons, inputs of type submit, button or image, links
    QStringList scripts;
};
HtmlControls readControls(const QString &html);

} // namespace Lotse
