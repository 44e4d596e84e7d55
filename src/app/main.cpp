// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant.h"
#include "app/settings.h"
#include "app/style.h"
#include "shared/version.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Lotse;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"lotse"_s);
    QApplication::setApplicationDisplayName(u"Lotse"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(version()));
    QApplication::setDesktopFileName(u"lotse"_s);
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
    parser.process(application);

    Assistant window(parser.value(host), parser.value(profile));
    window.show();
    return QApplication::exec();
}
