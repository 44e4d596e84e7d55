// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ignorerules.h"

#include "core/gitlibrary.h"

#include <QCoreApplication>
#include <algorithm>
#include <git2/sys/repository.h>

namespace Lotse {

namespace {

struct BuiltInSet
{
    const char *name;
    const char *patterns; ///< separated by blanks
};

constexpr BuiltInSet builtInSets[] = {
    {QT_TRANSLATE_NOOP("IgnoreRules", "Python caches"),
     "__pycache__/ *.pyc *.pyo .pytest_cache/ .mypy_cache/ .ruff_cache/ *.egg-info/"},
    {QT_TRANSLATE_NOOP("IgnoreRules", "Version control"), ".git/ .svn/ .hg/ .bzr/ CVS/"},
    {QT_TRANSLATE_NOOP("IgnoreRules", "Editor backups"), "*~ \\#*\\# .\\#* *.orig *.bak *.swp *.rej"},
    {QT_TRANSLATE_NOOP("IgnoreRules", "OS metadata"), ".DS_Store ._* Thumbs.db Desktop.ini"},
    {QT_TRANSLATE_NOOP("IgnoreRules", "Dependencies"), ".venv/ venv/ node_modules/"},
    {QT_TRANSLATE_NOOP("IgnoreRules", "Runtime"), "*.log *.pid *.sock"},
    {QT_TRANSLATE_NOOP("IgnoreRules", "Own"), ".lotse/ .lotse-*/ src_backup_*/ *_backup_[0-9]*_[0-9]*"},
};

const QByteArrayList &secretPatterns()
{
    static const QByteArrayList patterns{".env*", "*.pem", "*.key", "*.p12", "id_rsa*", "id_ed25519*"};
    return patterns;
}

/// An in-memory repository whose only content are ignore rules: no work tree, no configuration, no global
/// excludes.
GitRepository matcherFor(const QByteArrayList &patterns)
{
    prepareGit();
    git_repository *repository = nullptr;
    if (git_repository_new(&repository) != 0)
        return nullptr;
    GitRepository owner(repository);
    // libgit2 hides ".git" by a rule of its own that survives clearing; whether it counts is our sets'
    // decision.
    QByteArray text = "!.git\n";
    for (QByteArray pattern : patterns) {
        if (pattern.endsWith('\r'))
            pattern.chop(1);
        text += pattern + '\n';
    }
    git_ignore_add_rule(repository, text.constData());
    return owner;
}

/// False also when libgit2 cannot judge the path: what is not known to be hidden must be looked at.
bool matches(const GitRepository &rules, const RelPath &path, bool isFolder)
{
    int ignored = 0;
    const QByteArray name = isFolder ? path.bytes() + '/' : path.bytes();
    return git_ignore_path_is_ignored(&ignored, rules.get(), name.constData()) == 0 && ignored != 0;
}

} // namespace

struct IgnoreRules::Matcher
{
    explicit Matcher(const QByteArrayList &patterns)
        : hidden(patterns.isEmpty() ? nullptr : matcherFor(patterns))
        , secrets(matcherFor(secretPatterns()))
    {
    }
    GitRepository hidden; ///< null: nothing is hidden
    GitRepository secrets;
};

IgnoreRules::IgnoreRules()
    : IgnoreRules(QByteArrayList())
{
}

IgnoreRules::IgnoreRules(const QByteArrayList &patterns)
    : m_patterns(patterns)
    , m_matcher(std::make_unique<Matcher>(patterns))
{
}

IgnoreRules::IgnoreRules(const IgnoreRules &other)
    : IgnoreRules(other.m_patterns)
{
}

IgnoreRules &IgnoreRules::operator=(const IgnoreRules &other)
{
    m_patterns = other.m_patterns;
    m_matcher = std::make_unique<Matcher>(m_patterns);
    return *this;
}

IgnoreRules::~IgnoreRules() = default;

IgnoreRules IgnoreRules::layered(bool useDefaults, const QByteArrayList &treeFile,
                                 const QByteArrayList &profile, const QByteArrayList &session)
{
    QByteArrayList patterns;
    if (useDefaults) {
        for (const auto &[name, set] : builtIn())
            patterns += set;
    }
    return IgnoreRules(patterns + treeFile + profile + session);
}

IgnoreRules::Verdict IgnoreRules::verdict(const RelPath &path, bool isFolder) const
{
    if (path.isRoot())
        return Verdict::Counts;
    if (m_matcher->hidden && matches(m_matcher->hidden, path, isFolder))
        return Verdict::Ignored;
    // A set of its own: no later layer can lift it with "!".
    return matches(m_matcher->secrets, path, isFolder) ? Verdict::Secret : Verdict::Counts;
}

QList<std::pair<QString, QByteArrayList>> IgnoreRules::builtIn()
{
    QList<std::pair<QString, QByteArrayList>> sets;
    for (const BuiltInSet &set : builtInSets)
        sets.append(
            {QCoreApplication::translate("IgnoreRules", set.name), QByteArray(set.patterns).split(' ')});
    return sets;
}

QByteArrayList IgnoreRules::foldersHiddenAnywhere() const
{
    const auto isSimple = [](const QByteArray &name) {
        return !name.isEmpty() && !name.startsWith('#') && std::none_of(name.begin(), name.end(), [](char c) {
            return QByteArrayView("*?[]\\/! \t\r").contains(c);
        });
    };
    QByteArrayList names;
    for (const QByteArray &pattern : m_patterns) {
        if (QByteArrayView(pattern).trimmed().startsWith('!'))
            return {}; // which folders it lifts again is for the matcher to say
        const QByteArray name = pattern.endsWith('/') ? pattern.chopped(1) : pattern;
        if (isSimple(name) && !names.contains(name))
            names << name;
    }
    return names;
}

bool IgnoreRules::hidesNothing() const
{
    return !m_matcher->hidden;
}

} // namespace Lotse
