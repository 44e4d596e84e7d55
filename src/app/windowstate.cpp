// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowstate.h"

#include "app/settings.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>
#include <QWidget>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

bool fitsAScreen(const QRect &place)
{
    // A title bar that can be reached is enough; sizes are cut to the screen by the window system.
    const QPoint grip(place.center().x(), place.top() + 8);
    for (const QScreen *screen : QGuiApplication::screens())
        if (screen->availableGeometry().contains(grip) &&
            place.width() <= screen->availableGeometry().width() &&
            place.height() <= screen->availableGeometry().height())
            return true;
    return false;
}

} // namespace

void restoreWindowState(QWidget &window)
{
    const Settings settings;
    const QRect before = window.geometry();
    if (window.restoreGeometry(settings.state(u"window"_s)) && !window.isMaximized() &&
        !fitsAScreen(window.geometry()))
        window.setGeometry(before);
    for (QSplitter *splitter : window.findChildren<QSplitter *>())
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(settings.state(u"splitter-"_s + splitter->objectName()));
}

void keepWindowState(const QWidget &window)
{
    Settings settings;
    settings.setState(u"window"_s, window.saveGeometry());
    for (const QSplitter *splitter : window.findChildren<QSplitter *>())
        if (!splitter->objectName().isEmpty())
            settings.setState(u"splitter-"_s + splitter->objectName(), splitter->saveState());
}

} // namespace Lotse
