// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/missingpackages.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

bool isMissing(const Difference &difference)
{
    return difference.development && !difference.container &&
           (difference.state == DiffState::OnlyDev || difference.state == DiffState::Moved);
}

/// The search path as folders below the application root; what lies outside of it is of no use here.
QList<RelPath> searchPath(const Profile &profile)
{
    const auto below = [&profile](const RootPath &path) -> std::optional<RelPath> {
        const QByteArray root =
            profile.applicationRoot.bytes() == "/" ? QByteArray() : profile.applicationRoot.bytes();
        if (path.bytes() == profile.applicationRoot.bytes())
            return RelPath();
        if (!path.bytes().startsWith(root + '/'))
            return std::nullopt;
        return *RelPath::fromBytes(path.bytes().mid(root.size() + 1));
    };
    QList<RelPath> bases;
    if (profile.importFolder.bytes() == "/")
        return bases; // not said
    QList<RootPath> folders{profile.importFolder};
    for (const QByteArray &entry : profile.importPath) {
        const Result<RelPath> relative = RelPath::fromBytes(entry);
        const Result<RootPath> absolute = RootPath::fromBytes(entry);
        if (relative)
            folders << profile.importFolder / *relative;
        else if (absolute)
            folders << *absolute;
    }
    for (const RootPath &folder : folders) {
        if (const std::optional<RelPath> base = below(folder))
            bases << *base;
    }
    return bases;
}

} // namespace

MissingPackages::MissingPackages(const Profile &profile, const TreeDiff &diff)
    : m_bases(searchPath(profile))
{
    for (const Difference &difference : diff.entries) {
        if (difference.development && difference.path.name() == "__init__.py")
            m_packages.insert(difference.path.parent());
    }
    for (const Difference &difference : diff.entries) {
        const QByteArray name = difference.path.name();
        if (!isMissing(difference) || difference.development->kind != EntryKind::File ||
            !name.endsWith(".py"))
            continue;
        const bool package = name == "__init__.py";
        const RelPath module =
            package ? difference.path.parent() : *RelPath::fromBytes(difference.path.bytes().chopped(3));
        const RelPath inContainer = package
                                        ? difference.containerPath.parent()
                                        : *RelPath::fromBytes(difference.containerPath.bytes().chopped(3));
        const QString dotted = dottedName(module, inContainer);
        if (!dotted.isEmpty())
            m_all << Module{dotted, package ? module : difference.path, package};
    }
}

/// Seen from the deepest folder of the search path that holds it; without one, from the nearest folder that
/// is no package itself. Empty when this is no name that could be imported.
QString MissingPackages::dottedName(const RelPath &module, const RelPath &containerModule) const
{
    const RelPath *base = nullptr;
    for (const RelPath &candidate : m_bases) {
        if (containerModule.isBelow(candidate) && (!base || candidate.bytes().size() > base->bytes().size()))
            base = &candidate;
    }
    RelPath rest;
    if (base) {
        rest = containerModule.from(*base);
    } else {
        RelPath top = module.parent();
        while (!top.isRoot() && m_packages.contains(top))
            top = top.parent();
        rest = module.from(top);
    }
    static const QRegularExpression importable(u"^[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*$"_s);
    const QString dotted = QString::fromUtf8(rest.bytes()).replace(u'/', u'.');
    return importable.match(dotted).hasMatch() && !rest.bytes().contains('.') ? dotted : QString();
}

} // namespace Lotse
