// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant.h"
#include "app/settings.h"
#include "app/shortcuts.h"
#include "app/style.h"
#include "app/windowstate.h"
#include "shared/nocore.h"
#include "shared/version.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Lotse;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    leaveNoCore();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"lotse"_s);
    QApplication::setApplicationDisplayName(u"Lotse"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(version()));
    QApplication::setDesktopFileName(u"arpa.home.lotse"_s);
    QApplication::setStyle(new Style);

    // The language is wanted before the options can be explained in it.
    const QStringList arguments = QApplication::arguments();
    const qsizetype at = arguments.indexOf("--lang"_L1);
    applySettings(at > 0 ? arguments.value(at + 1) : QString());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Main", "Guides a container safely to the state of its development tree."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption host(u"host"_s,
                                  QCoreApplication::translate("Main", "Host to begin with: docker, podman, "
                                                                      "unix:///path, demo or demo:new."),
                                  u"URI"_s);
    const QCommandLineOption profile(
        u"profile"_s, QCoreApplication::translate("Main", "Profile to begin with."), u"FILE"_s);
    const QCommandLineOption lang(u"lang"_s, QCoreApplication::translate("Main", "Language: de or en."),
                                  u"CODE"_s);
    parser.addOptions({host, profile, lang});
    // A desktop hands over the file that was opened as it is, without an option before it.
    parser.addPositionalArgument(
        u"file"_s, QCoreApplication::translate("Main", "The same, as a desktop says it."), u"[FILE]"_s);
    parser.process(application);
    const QString opened = parser.positionalArguments().value(0);

    const QString start = parser.isSet(host) ? parser.value(host) : Settings().lastHost();
    Assistant window(start, opened.isEmpty() ? parser.value(profile) : opened);
    applyShortcuts(window);
    restoreWindowState(window);
    window.show();
    return QApplication::exec();
}
