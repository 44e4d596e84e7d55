// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace Lotse {

/// What a click on a control of a web page would ask for.
struct ButtonTarget
{
    QByteArray method = "GET";
    QByteArray path;        ///< as it stands in the page: absolute path, relative path or whole address
    QByteArray contentType; ///< of the body that the script sends, if it names one
};

/// Looks for the control whose text, value or label contains `text` (any case, blanks folded) and for the
/// endpoint behind it: formaction, the form's action, href, data-endpoint, or a fetch('…') in its onclick or
/// in the script that names its id. Nothing when there is no such control; an empty path when nothing can be
/// told. Pure, any thread.
std::optional<ButtonTarget> findButton(const QByteArray &html, const QString &text);

/// The path to ask on the same host: `target` relative to `page`. Nothing when it leads to another host.
std::optional<QByteArray> pathOnSameHost(const QByteArray &page, const QByteArray &target);

} // namespace Lotse
