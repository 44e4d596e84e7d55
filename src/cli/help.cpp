// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"

#include <QCoreApplication>
#include <span>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char *left; ///< never translated: this is what is typed
    const char *right;
};

constexpr Row verbRows[] = {
    {"hosts", QT_TRANSLATE_NOOP("CliHelp", "the engines found on this computer")},
    {"containers", QT_TRANSLATE_NOOP("CliHelp", "the containers of a host")},
    {"compare", QT_TRANSLATE_NOOP("CliHelp", "development tree against container tree; changes nothing")},
    {"check", QT_TRANSLATE_NOOP("CliHelp", "imports, API, log, versions and trees; changes nothing")},
    {"plan", QT_TRANSLATE_NOOP("CliHelp", "every step and command that a repair would run")},
    {"repair",
     QT_TRANSLATE_NOOP("CliHelp", "back up, copy, restart, check; the old state back when anything fails")},
    {"rollback [RUN]",
     QT_TRANSLATE_NOOP("CliHelp", "the state before a repair; the newest one when none is named")},
    {"finish [RUN]",
     QT_TRANSLATE_NOOP("CliHelp",
                       "a repair that was cut off: the old state back first, then the same plan anew")},
    {"dismiss RUN",
     QT_TRANSLATE_NOOP("CliHelp",
                       "no more questions about a repair that was cut off, when its container is gone")},
    {"restore RUN [PATH…]",
     QT_TRANSLATE_NOOP("CliHelp", "files out of the backup of a repair; all when none is named")},
    {"history", QT_TRANSLATE_NOOP("CliHelp", "the repairs so far")},
    {"report RUN", QT_TRANSLATE_NOOP("CliHelp", "where the report of a repair lies")},
    {"profile check FILE", QT_TRANSLATE_NOOP("CliHelp", "what is wrong with a profile, in words")},
    {"doctor", QT_TRANSLATE_NOOP("CliHelp", "what works here and what does not")},
};

constexpr Row optionRows[] = {
    {"--profile FILE",
     QT_TRANSLATE_NOOP("CliHelp", "what belongs together: folder, container, paths, service, checks")},
    {"--host URI",
     QT_TRANSLATE_NOOP("CliHelp", "docker, podman, ssh://user@host, tcp://host:2376, "
                                  "proxmox://user@realm!token@host, unix:///path/to/socket or demo")},
    {"--container NAME", QT_TRANSLATE_NOOP("CliHelp", "name or id of the container")},
    {"--dev DIR", QT_TRANSLATE_NOOP("CliHelp", "the development tree")},
    {"--root PATH", QT_TRANSLATE_NOOP("CliHelp", "the application's folder inside the container")},
    {"--map DEV=CONTAINER",
     QT_TRANSLATE_NOOP("CliHelp", "a pair of paths below the two; may be repeated; default: everything")},
    {"--ignore PATTERN",
     QT_TRANSLATE_NOOP("CliHelp", "does not count, in the syntax of .gitignore; may be repeated")},
    {"--no-default-ignores",
     QT_TRANSLATE_NOOP("CliHelp", "caches, version control and backups count, too; secrets stay protected")},
    {"--modes exec-bit|exact", QT_TRANSLATE_NOOP("CliHelp", "how permissions are judged; default: exec-bit")},
    {"--tier TIER",
     QT_TRANSLATE_NOOP("CliHelp",
                       "how the container is read: python3, sha256sum or archive; default: the fastest")},
    {"--remove-extra PATH",
     QT_TRANSLATE_NOOP("CliHelp",
                       "move this file, which only the container has, into the backup; may be repeated")},
    {"--remove-all-extra", QT_TRANSLATE_NOOP("CliHelp", "the same with all of them")},
    {"--copy-secret PATH", QT_TRANSLATE_NOOP("CliHelp", "copy this secret, too; may be repeated")},
    {"--all", QT_TRANSLATE_NOOP("CliHelp", "compare: list everything, the identical and the ignored, too")},
    {"--json",
     QT_TRANSLATE_NOOP("CliHelp", "for machines; repair: one object per event, the last one is the result")},
    {"--print0", QT_TRANSLATE_NOOP("CliHelp", "compare: records of letter, TAB, path, NUL")},
    {"--accept-fingerprint SHA256",
     QT_TRANSLATE_NOOP("CliHelp", "this certificate, or this key of an SSH server, is the right one")},
    {"--secret-fd N",
     QT_TRANSLATE_NOOP("CliHelp", "passwords and passphrases, one a line, from this open file")},
    {"--allow-changing-checks",
     QT_TRANSLATE_NOOP("CliHelp", "checks that change something may run (a POST)")},
    {"--no-snapshot", QT_TRANSLATE_NOOP("CliHelp", "repair: no snapshot of the Proxmox VE guest first")},
    {"--vzdump STORAGE",
     QT_TRANSLATE_NOOP("CliHelp", "repair: let the Proxmox VE node back the guest up there first")},
    {"--to-snapshot", QT_TRANSLATE_NOOP("CliHelp", "rollback: the whole guest back to the run's snapshot; "
                                                   "stops it hard")},
    {"--report DIR", QT_TRANSLATE_NOOP("CliHelp", "put the report there as well")},
    {"--yes", QT_TRANSLATE_NOOP("CliHelp", "repair: do not ask")},
    {"--lang de|en", QT_TRANSLATE_NOOP("CliHelp", "language; default: that of the environment")},
    {"--help, --version", QT_TRANSLATE_NOOP("CliHelp", "this page; the version")},
};

constexpr Row codeRows[] = {
    {"0", QT_TRANSLATE_NOOP("CliHelp", "same; repaired and proven; or rolled back or restored as asked")},
    {"1", QT_TRANSLATE_NOOP("CliHelp", "drift, or a check is red")},
    {"2", QT_TRANSLATE_NOOP("CliHelp", "an error or a failed rollback; the sentence says which state holds")},
    {"3", QT_TRANSLATE_NOOP("CliHelp", "a repair that ended with the old state back")},
    {"4", QT_TRANSLATE_NOOP("CliHelp", "wrong usage")},
};

QString table(std::span<const Row> rows, int width)
{
    QString text;
    for (const Row &row : rows)
        text += u"  "_s + QString::fromUtf8(row.left).leftJustified(width) + u' ' +
                QCoreApplication::translate("CliHelp", row.right) + u'\n';
    return text;
}

} // namespace

QString helpText()
{
    QString text = QCoreApplication::translate(
        "CliHelp",
        "Compares a development tree with the tree in a container and repairs the container with backup, "
        "proof and rollback.");
    text += u"\n\n"_s + QCoreApplication::translate("CliHelp", "Usage: lotse-cli VERB [OPTIONS]") + u"\n\n"_s;
    text += QCoreApplication::translate("CliHelp", "Verbs:") + u'\n' + table(verbRows, 20) + u'\n';
    text += QCoreApplication::translate("CliHelp", "Options:") + u'\n' + table(optionRows, 28) + u'\n';
    text += QCoreApplication::translate("CliHelp", "Exit codes:") + u'\n' + table(codeRows, 2);
    return text.trimmed();
}

} // namespace Lotse
