// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/containerfacts.h"
#include "core/profile.h"

#include <expected>
#include <optional>

namespace Lotse {

/// What the command line said, checked as far as that goes without looking at anything else.
struct Options
{
    enum class Verb {
        Help,
        Version,
        Hosts,
        Containers,
        Compare,
        Check,
        Plan,
        Repair,
        Rollback,
        Finish,
        Dismiss,
        Restore,
        History,
        Report,
        ProfileCheck,
        Doctor
    };
    enum class Format { Human, Json, Print0 };

    Verb verb = Verb::Help;
    Format format = Format::Human;
    QString profileFile;
    QString host;
    QString container;
    QString developmentRoot;
    std::optional<RootPath> root;
    QList<Mapping> mappings;
    QByteArrayList ignore;
    bool useDefaultIgnores = true;
    std::optional<ModePolicy> modes;
    ListTier tier = ListTier::Best;
    QList<RelPath> removeExtra;
    bool removeAllExtra = false;
    QList<RelPath> copySecrets;
    bool allEntries = false;
    bool yes = false;
    bool allowChangingChecks = false;
    bool noSnapshot = false;
    bool toSnapshot = false;
    QString vzdumpStorage;
    QStringList acceptedFingerprints; ///< of certificates: upper-case pairs with ":"; of SSH keys: "SHA256:…"
    int secretDescriptor = -1;        ///< an open file with one secret a line; -1: none
    QString language;
    QString reportFolder;
    QString run;          ///< of rollback, restore, report; empty: the newest
    QList<RelPath> paths; ///< of restore
    QString file;         ///< of profile check
};

/// A wrong command line is told in one sentence, in the current language. Arguments are bytes, since names
/// need not be UTF-8; the program's own name is not among them.
std::expected<Options, QString> parseOptions(const QByteArrayList &arguments);

/// "de" or "en" where the arguments ask for it; needed before any sentence is made, even that of a wrong
/// command line.
QString languageIn(const QByteArrayList &arguments);

} // namespace Lotse
