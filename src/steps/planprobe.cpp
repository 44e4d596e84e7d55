// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/planprobe.h"

#include "core/mappedtrees.h"
#include "core/proof.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Verdict = ProbeRow::Verdict;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanProbe)
};

class NobodyWatches : public RunObserver
{
public:
    void happened(const RunEvent &) override {}
};

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

qint64 sizeOf(const TreeSnapshot &tree)
{
    qint64 bytes = 0;
    for (const TreeSnapshot::Item &item : tree.items())
        bytes += item.entry.kind == EntryKind::File ? item.entry.size : 0;
    return bytes;
}

/// The folder that exists already, where a run's folder will be made.
QString existingFolder(QString path)
{
    while (!QFileInfo::exists(path) && path != QFileInfo(path).path())
        path = QFileInfo(path).path();
    return path;
}

ProbeRow spaceRow(const QString &title, qint64 needed, std::optional<qint64> free)
{
    if (!free)
        return {Verdict::Note, title, Words::tr("The container does not say how much is free."), {}};
    return {*free > needed ? Verdict::Fine : Verdict::Objection,
            title,
            //: Two sizes: "3.1 MB needed, 8.4 GB free"
            Words::tr("%1 needed, %2 free").arg(sizeText(needed), sizeText(*free)),
            {}};
}

ProbeRow toolsRow(const ContainerState &state)
{
    const QString title = Words::tr("Tools in the container");
    QStringList missing;
    if (!state.hasShell)
        missing << Words::tr("a shell");
    if (!state.hasPython3)
        missing << u"Python 3"_s;
    if (!state.hasHashTools)
        missing << Words::tr("checksum tools");
    if (missing.isEmpty())
        return {Verdict::Fine, title, Words::tr("Everything Lotse can use is there."), {}};
    return {Verdict::Note,
            title,
            //: %1 is a list of tools
            Words::tr("Not there: %1. Files then travel as archives, which takes longer.")
                .arg(missing.join(u", "_s)),
            {}};
}

QList<ProbeRow> checkRows(const Plan &plan, ContainerReader &container, std::span<const CheckKind> checks,
                          const CallContext &call)
{
    NobodyWatches nobody;
    int green = 0;
    int all = 0;
    for (const CheckedItem &item :
         runChecks(container, plan.input->profile, {.developmentVersion = plan.input->developmentVersion},
                   checks, RunEvent::Moment::Before, nobody, call)) {
        if (item.result.verdict == CheckResult::Verdict::NeedsTick)
            continue;
        ++all;
        green += item.result.isRed() ? 0 : 1;
    }
    if (all == 0)
        return {{Verdict::Note,
                 Words::tr("Checks before the repair"),
                 Words::tr("The profile names none: only the files will prove anything."),
                 {}}};
    return {{Verdict::Fine,
             Words::tr("Checks before the repair"),
             Words::tr("%L1 of %L2 are green now; a green one that turns red brings the old state back.")
                 .arg(green)
                 .arg(all),
             {}}};
}

} // namespace

std::optional<qint64> availableBytes(const QByteArray &df)
{
    const QByteArrayList fields = df.trimmed().split('\n').last().simplified().split(' ');
    for (qsizetype i = 1; i < fields.size(); ++i) {
        bool isNumber = false;
        const qint64 blocks = fields[i - 1].toLongLong(&isNumber);
        if (fields[i].endsWith('%') && isNumber) // file systems and places may have blanks in their names
            return blocks * 1024;
    }
    return std::nullopt;
}

QList<ProbeRow> tryOut(const Plan &plan, ContainerReader &container, const SurveyOptions &options,
                       std::span<const CheckKind> checks, const CallContext &call)
{
    const PlanInput &input = *plan.input;
    const Profile &profile = input.profile;
    QList<ProbeRow> rows;
    const Result<ContainerState> state = container.state(call);
    const Result<TreeSnapshot> now =
        state ? takeManifest(container, profile, options, call) : Result<TreeSnapshot>(pass(state));
    if (!now) {
        rows.append({Verdict::Objection, Words::tr("The container can be read"), {}, now.error()});
        return rows;
    }
    const qsizetype changed = changedSincePlan(input.transfers, *now).size();
    rows.append({changed == 0 ? Verdict::Fine : Verdict::Objection,
                 Words::tr("The plan still fits the container"),
                 changed == 0
                     ? Words::tr("Nothing it speaks of has changed since both sides were compared.")
                     : Words::tr("%n path(s) have changed since. Compare again.", nullptr, int(changed)),
                 {}});

    const qint64 mapped = sizeOf(*now);
    const Result<CommandOutput> df = container.ask(FreeSpace{profile.applicationRoot}, call);
    // A copy beside the application and the new files, before anything old goes.
    rows.append(spaceRow(Words::tr("Space in the container"), mapped + input.bytes,
                         df && df->exitCode == 0 ? availableBytes(df->out) : std::nullopt));
    const QStorageInfo here(
        existingFolder(profile.backupFolder.isEmpty() ? input.runFolder : profile.backupFolder));
    rows.append(spaceRow(Words::tr("Space on this computer"), mapped, here.bytesAvailable()));
    rows.append(toolsRow(*state));
    if (profile.service.kind != ServiceRef::Kind::None) {
        const Result<ServiceState> service = container.serviceState(profile.service, call);
        if (!service)
            rows.append({Verdict::Objection, Words::tr("The service"), {}, service.error()});
        else
            rows.append({service->running ? Verdict::Fine : Verdict::Note,
                         Words::tr("The service"),
                         service->running ? Words::tr("It runs.")
                                          : Words::tr("It does not run now; the repair starts it."),
                         {}});
    }
    rows += checkRows(plan, container, checks, call);
    rows.append({Verdict::Note,
                 Words::tr("Not tried: writing"),
                 Words::tr("Whether Lotse may write shows when the backup is made, before the application "
                           "is touched."),
                 {}});
    if (const Result<> going = call.check(); !going)
        return {{Verdict::Objection, Words::tr("The try-out was stopped"), {}, going.error()}};
    return rows;
}

} // namespace Lotse
