// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/windowwalk.h"

#include <functional>

namespace Lotse::Test {

/// The whole way of a repair on the demonstration, and the tools beside it. `look` is called in every state,
/// with its name. False: the way ended early, `walk.title()` says where.
inline bool walkDemo(Assistant &window, const WindowWalk &walk,
                     const std::function<void(const QString &)> &look)
{
    constexpr int patience = 60000;
    const auto ready = [&](const char *button) {
        return QTest::qWaitFor([&] { return walk.isReady(QString::fromLatin1(button)); }, patience);
    };
    const auto at = [&](int step) {
        return QTest::qWaitFor([&] { return window.step() == step; }, patience);
    };
    const auto show = [&look](const char *name) { look(QString::fromLatin1(name)); };
    if (!ready("next"))
        return false;
    show("1-connect");
    walk.click(QStringLiteral("next"));
    if (!at(Assistant::Find) || !ready("next"))
        return false;
    show("2-find");
    walk.click(QStringLiteral("next"));
    if (!at(Assistant::Compare))
        return false;
    show("3-comparing");
    if (!QTest::qWaitFor(
            [&] { return walk.isReady(QStringLiteral("trust")) || walk.isReady(QStringLiteral("next")); },
            patience))
        return false;
    if (walk.isReady(QStringLiteral("trust"))) {
        show("3-certificate");
        walk.click(QStringLiteral("trust"));
    }
    if (!ready("next"))
        return false;
    if (!QTest::qWaitFor([&] { return walk.visible<QWidget>(QStringLiteral("lines")); }, patience))
        return false; // the file beside the tree
    show("3-compare");
    walk.click(QStringLiteral("next"));
    if (!at(Assistant::Plan) || !ready("commit"))
        return false;
    show("4-plan");
    walk.click(QStringLiteral("commit"));
    if (!at(Assistant::BackUp))
        return false;
    show("5-backup");
    if (!QTest::qWaitFor([&] { return window.step() >= Assistant::Apply; }, patience))
        return false;
    if (window.step() == Assistant::Apply)
        show("6-apply");
    if (!QTest::qWaitFor([&] { return window.step() >= Assistant::Check; }, patience))
        return false;
    if (window.step() == Assistant::Check) {
        show("7-checking");
        if (!QTest::qWaitFor(
                [&] { return window.step() == Assistant::Result || walk.isReady(QStringLiteral("next")); },
                patience))
            return false;
        show("7-check");
        if (window.step() == Assistant::Check)
            walk.click(QStringLiteral("next"));
    }
    if (!at(Assistant::Result) || !ready("finish"))
        return false;
    show("8-result");
    for (QAbstractButton *tool : window.findChildren<QAbstractButton *>()) {
        if (!tool->isVisible() || !tool->isEnabled() || !tool->objectName().startsWith(QLatin1String("tool")))
            continue;
        const QString name = tool->objectName().mid(4).toLower();
        walk.click(tool->objectName());
        QTest::qWait(300); // lists are read on the worker
        look(QStringLiteral("9-") + name);
    }
    return true;
}

} // namespace Lotse::Test
