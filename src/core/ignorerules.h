// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/relpath.h"

#include <QByteArrayList>
#include <memory>

namespace Lotse {

/// Which names do not count, in gitignore syntax, layered: built-in sets, `.lotseignore` in the tree,
/// profile, session (gui.md §3.4). Matching is libgit2's. One thread at a time per object; copies share
/// nothing and are cheap.
class IgnoreRules
{
public:
    enum class Verdict {
        Counts,
        Ignored,
        Secret
    }; ///< Secret: presence and hash only; never shown, never copied

    IgnoreRules(); ///< hides nothing but secrets
    IgnoreRules(const IgnoreRules &other);
    IgnoreRules &operator=(const IgnoreRules &other);
    IgnoreRules(IgnoreRules &&) noexcept = default;
    IgnoreRules &operator=(IgnoreRules &&) noexcept = default;
    ~IgnoreRules();

    /// `useDefaults` false drops the built-in sets but never the secrets (--no-default-ignores).
    static IgnoreRules layered(bool useDefaults, const QByteArrayList &treeFile,
                               const QByteArrayList &profile, const QByteArrayList &session);
    Verdict verdict(const RelPath &path, bool isFolder) const;
    /// The built-in sets by name, as the settings page lists them.
    static QList<std::pair<QString, QByteArrayList>> builtIn();
    /// For the remote helpers: true when nothing is hidden, so that no filter is needed.
    bool hidesNothing() const;
    /// Names of folders that are hidden wherever they lie, so that a remote helper need not descend into
    /// them. Cautious: not all of them, but never one that a later pattern could lift.
    QByteArrayList foldersHiddenAnywhere() const;

private:
    struct Matcher;
    explicit IgnoreRules(const QByteArrayList &patterns);
    QByteArrayList m_patterns; ///< in the order of the layers; the last one that matches decides
    std::unique_ptr<Matcher> m_matcher;
};

} // namespace Lotse
