// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings.h"

#include "core/missingpackages.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lotse {

namespace {

using Kind = Finding::Kind;
using Weight = Finding::Weight;
constexpr qsizetype mostEvidence = 20;

bool isWithin(const RootPath &path, const RootPath &folder)
{
    return folder.bytes() == "/" || path == folder || path.bytes().startsWith(folder.bytes() + '/');
}

bool forbidden(const Profile &profile, const QString &line)
{
    return std::ranges::any_of(profile.forbiddenLogTexts,
                               [&line](const QString &text) { return line.contains(text); });
}

/// Whether a line of the log complains about this module: its name in quotation marks, or a part of it does.
bool speaksOf(const QString &line, const QString &module)
{
    static const QRegularExpression named(u"(?:No module named|from) ['\"]?([A-Za-z_][\\w.]*)"_s);
    for (auto it = named.globalMatch(line); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (name == module || name.startsWith(module + u'.'))
            return true;
    }
    return false;
}

Finding summary(const FindingsInput &input)
{
    const auto count = [&input](std::initializer_list<DiffState> states) {
        int sum = 0;
        for (const DiffState state : states)
            sum += input.diff.counts.value(state);
        return QString::number(sum);
    };
    return {Kind::Summary,
            Weight::Info,
            {count({DiffState::OnlyDev, DiffState::Moved}),
             count({DiffState::Differs, DiffState::Metadata, DiffState::TextForm, DiffState::Type,
                    DiffState::Error}),
             count({DiffState::OnlyContainer})},
            {},
            {}};
}

void missingPackages(const FindingsInput &input, QList<Finding> &findings)
{
    Finding finding{Kind::MissingPackages, Weight::Warning, {}, {}, {}};
    const QList<MissingPackages::Module> missing = MissingPackages(input.profile, input.diff).all();
    const auto explains = [&missing](const QString &line) {
        return std::ranges::any_of(missing,
                                   [&line](const auto &module) { return speaksOf(line, module.name); });
    };
    // A missing file is named only when the log names it; the others are part of the comparison anyway.
    for (const MissingPackages::Module &module : missing) {
        const bool named = std::ranges::any_of(
            input.log, [&module](const LogLine &line) { return speaksOf(line.text, module.name); });
        if (!module.isPackage && !named)
            continue;
        finding.args << module.name;
        finding.paths << module.path;
        if (named)
            finding.weight = Weight::Cause;
    }
    if (finding.args.isEmpty())
        return;
    for (const LogLine &line : input.log) {
        const bool belongs = explains(line.text) || forbidden(input.profile, line.text);
        if (belongs && !finding.evidence.contains(line.text) && finding.evidence.size() < mostEvidence)
            finding.evidence << line.text;
    }
    findings << finding;
}

void versions(const FindingsInput &input, QList<Finding> &findings)
{
    if (!input.developmentVersion.isEmpty() && input.developmentVersion != input.containerVersion)
        findings << Finding{Kind::VersionGap,
                            Weight::Warning,
                            {input.developmentVersion, input.containerVersion},
                            {},
                            {input.profile.version.file}};
    const bool oldVersion = !input.runningVersion.isEmpty() && !input.containerVersion.isEmpty() &&
                            input.runningVersion != input.containerVersion;
    // A second of grace: a file written while the service starts is no newer code.
    const bool oldProcess = input.service.running && input.service.startedAtMs > 0 &&
                            input.newestFileMs > input.service.startedAtMs + 1000;
    if (oldVersion)
        findings << Finding{
            Kind::NotRestarted, Weight::Cause, {input.runningVersion, input.containerVersion}, {}, {}};
    else if (oldProcess)
        findings << Finding{Kind::NotRestarted, Weight::Warning, {}, {}, {}};
}

void service(const FindingsInput &input, QList<Finding> &findings)
{
    const bool keepsCrashing = input.service.restarts > 0 && !input.service.running;
    if (!input.service.restarting && !keepsCrashing)
        return;
    QStringList evidence;
    if (!input.service.text.isEmpty())
        evidence << input.service.text;
    findings << Finding{Kind::CrashLooping,
                        Weight::Cause,
                        {displayText(input.profile.service.unit), QString::number(input.service.restarts)},
                        evidence,
                        {}};
}

/// Only what the comparison has seen can be judged: paths outside of the mappings are left to the path
/// checks.
void auditedPaths(const FindingsInput &input, QList<Finding> &findings)
{
    const auto seen = [&input](const RelPath &path) {
        return std::ranges::any_of(input.profile.mappings, [&path](const Mapping &mapping) {
            return path.isBelow(mapping.container);
        });
    };
    const auto there = [&input](const RelPath &path) {
        return std::ranges::any_of(input.diff.entries, [&path](const Difference &difference) {
            return difference.container && difference.containerPath.isBelow(path);
        });
    };
    for (const RelPath &path : input.profile.auditAbsent) {
        if (there(path))
            findings << Finding{Kind::LegacyPath, Weight::Warning, {path.display()}, {}, {path}};
    }
    for (const RelPath &path : input.profile.auditPresent) {
        if (seen(path) && !there(path))
            findings << Finding{Kind::RequiredPathMissing, Weight::Warning, {path.display()}, {}, {path}};
    }
}

void storage(const FindingsInput &input, QList<Finding> &findings)
{
    bool writableLayer = false;
    QStringList mounted;
    QStringList readOnly;
    for (const Mapping &mapping : input.profile.mappings) {
        const RootPath path = input.profile.applicationRoot / mapping.container;
        const Mount *innermost = nullptr;
        QList<const Mount *> touched;
        for (const Mount &mount : input.container.mounts) {
            const bool covers = isWithin(path, mount.target);
            if (covers && (!innermost || mount.target.bytes().size() > innermost->target.bytes().size()))
                innermost = &mount;
            if (!covers && isWithin(mount.target, path))
                touched << &mount;
        }
        if (innermost)
            touched << innermost;
        else
            writableLayer = !input.container.hasOwnDisk;
        for (const Mount *mount : std::as_const(touched)) {
            const bool outlives = mount->kind == Mount::Kind::Bind || mount->kind == Mount::Kind::Volume;
            if (outlives && !mounted.contains(mount->target.display())) {
                mounted << mount->target.display();
                findings << Finding{
                    Kind::BindMount, Weight::Warning, {mounted.last(), mount->source}, {}, {}};
            }
        }
        if (innermost ? innermost->readOnly : input.container.readOnlyRoot)
            readOnly << path.display();
    }
    for (const QString &path : std::as_const(readOnly))
        findings << Finding{Kind::ReadOnly, Weight::Cause, {path}, {}, {}};
    if (writableLayer)
        findings << Finding{
            Kind::WritableLayer, Weight::Info, {input.profile.applicationRoot.display()}, {}, {}};
}

} // namespace

QList<Finding> drawFindings(const FindingsInput &input)
{
    QList<Finding> findings;
    missingPackages(input, findings);
    service(input, findings);
    versions(input, findings);
    auditedPaths(input, findings);
    storage(input, findings);
    std::ranges::stable_sort(findings, std::ranges::greater(),
                             [](const Finding &f) { return static_cast<int>(f.weight); });
    findings.prepend(summary(input));
    return findings;
}

} // namespace Lotse
