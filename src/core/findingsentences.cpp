// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString missingSentence(const Finding &finding)
{
    const QString names = finding.args.join(u", "_s);
    const int count = static_cast<int>(finding.args.size());
    if (finding.evidence.isEmpty()) {
        //: %1 is a list of module names, %n is their number
        return Words::tr("%n module(s) that development has are missing in the container: %1.", nullptr,
                         count)
            .arg(names);
    }
    //: %1 is a list of module names, %2 a line of a log, %n the number of modules
    return Words::tr("%n module(s) are missing in the container: %1. That is why its log says: \"%2\"",
                     nullptr, count)
        .arg(names, finding.evidence.first());
}

QString summarySentence(const Finding &finding)
{
    const QLocale locale;
    const auto number = [&](int at) { return locale.toString(finding.args.value(at).toInt()); };
    if (finding.args == QStringList{u"0"_s, u"0"_s, u"0"_s})
        return Words::tr("Development and container hold the same.");
    //: %1, %2 and %3 are numbers of files
    return Words::tr("Missing in the container: %1. Different: %2. Only in the container: %3.")
        .arg(number(0), number(1), number(2));
}

} // namespace

QString findingKey(Finding::Kind kind)
{
    using Kind = Finding::Kind;
    switch (kind) {
    case Kind::VersionGap:
        return u"version-gap"_s;
    case Kind::MissingPackages:
        return u"missing-packages"_s;
    case Kind::LegacyPath:
        return u"legacy-path"_s;
    case Kind::RequiredPathMissing:
        return u"required-path-missing"_s;
    case Kind::FallbackAnswers:
        return u"fallback-answers"_s;
    case Kind::NotRestarted:
        return u"not-restarted"_s;
    case Kind::CrashLooping:
        return u"crash-looping"_s;
    case Kind::WritableLayer:
        return u"writable-layer"_s;
    case Kind::BindMount:
        return u"bind-mount"_s;
    case Kind::ReadOnly:
        return u"read-only"_s;
    case Kind::Summary:
        return u"summary"_s;
    }
    return u"summary"_s;
}

QString findingSentence(const Finding &finding)
{
    using Kind = Finding::Kind;
    const QString first = finding.args.value(0);
    const QString second = finding.args.value(1);
    switch (finding.kind) {
    case Kind::VersionGap:
        if (second.isEmpty())
            return Words::tr("Development is at version %1; the container has no version file.").arg(first);
        return Words::tr("Development is at version %1, the container at version %2.").arg(first, second);
    case Kind::MissingPackages:
        return missingSentence(finding);
    case Kind::LegacyPath:
        return Words::tr(
                   "The container still has \"%1\", which belongs to an old version and should be gone.")
            .arg(first);
    case Kind::RequiredPathMissing:
        return Words::tr("The container lacks \"%1\", which the application needs.").arg(first);
    case Kind::FallbackAnswers:
        return Words::tr("\"%1\" answers as if all were well, but in its fallback mode.").arg(first);
    case Kind::NotRestarted:
        if (first.isEmpty())
            return Words::tr(
                "Files are newer than the running service: it was not restarted since they were copied.");
        return Words::tr(
                   "Version %2 lies on the container's disk, but version %1 is running: the service was not "
                   "restarted.")
            .arg(first, second);
    case Kind::CrashLooping:
        return Words::tr("The service %1 starts and crashes again and again (%2 restarts so far).")
            .arg(first, second);
    case Kind::WritableLayer:
        return Words::
            tr("\"%1\" lies in the container's own layer: when the container is created anew, a repair is "
               "lost. "
               "A new image or a mounted folder keeps it.")
                .arg(first);
    case Kind::BindMount:
        return Words::tr(
                   "\"%1\" in the container is really \"%2\" on its host: what is copied there changes the "
                   "host.")
            .arg(first, second);
    case Kind::ReadOnly:
        return Words::tr("\"%1\" is read-only in the container; nothing can be repaired there.").arg(first);
    case Kind::Summary:
        return summarySentence(finding);
    }
    return {};
}

} // namespace Lotse
