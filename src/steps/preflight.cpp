// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps/preflight.h"

#include "steps/mappedpaths.h"
#include "steps/room.h"
#include "steps/staging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QStorageInfo>

namespace Lotse {

using namespace Qt::StringLiterals;

namespace {

using Verdict = ProbeRow::Verdict;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Preflight)
};

/// So far apart two clocks may be without anybody taking notice.
constexpr qint64 clockTolerance = 30;
/// So many folders fit into one command line whatever their names.
constexpr qsizetype mostFolders = 200;

class Preflight
{
public:
    Preflight(const PlanInput &input, ContainerReader &container, const ContainerState &state,
              const TreeSnapshot &mapped, const CallContext &call)
        : m_input(input)
        , m_container(container)
        , m_state(state)
        , m_mapped(mapped)
        , m_call(call)
    {
    }

    QList<ProbeRow> look()
    {
        const QList<RoomInContainer> needs = roomInContainer(m_input, m_mapped);
        askDisks(needs);
        lookAtRoomInContainer(needs);
        lookAtRoomHere();
        lookAtMounts();
        m_rows.append(tools());
        lookAtClock();
        lookAtService();
        return std::move(m_rows);
    }

private:
    struct Switched
    {
        RootPath folder; ///< whose entries are replaced
        RootPath place;  ///< where the new ones wait
    };

    /// One question for all folders that matter: what is free there, and on which disk it is.
    void askDisks(const QList<RoomInContainer> &needs)
    {
        QList<RootPath> folders;
        const auto askAbout = [&folders](const RootPath &folder) {
            if (!folders.contains(folder))
                folders.append(folder);
        };
        for (const RoomInContainer &need : needs)
            askAbout(need.folder);
        const Staging staging(m_input);
        for (const Transfer &transfer : m_input.transfers) {
            const RelPath &path = transfer.difference.containerPath;
            if (transfer.action == Transfer::Action::Adjust || !transfer.difference.container)
                continue;
            const Switched switched{m_input.profile.applicationRoot / path.parent(),
                                    staging.folderFor(path).parent()};
            if (folders.contains(switched.folder))
                continue;
            m_switched.append(switched);
            askAbout(switched.folder);
            askAbout(switched.place);
            if (folders.size() >= mostFolders)
                break;
        }
        const Result<CommandOutput> df = m_container.ask(FreeSpace{folders}, m_call);
        const QList<DiskFree> answers =
            df && df->exitCode == 0 ? readDiskFree(df->out, folders.size()) : QList<DiskFree>();
        for (qsizetype i = 0; i < answers.size(); ++i)
            m_disks.insert(folders[i].bytes(), answers[i]);
    }

    static ProbeRow room(const QString &title, qint64 needed, qint64 free, Code code, const QString &place)
    {
        //: Two sizes: "3.1 MB needed, 8.4 GB free"
        const QString answer = Words::tr("%1 needed, %2 free").arg(sizeText(needed), sizeText(free));
        if (free > needed)
            return {Verdict::Fine, title, answer, {}};
        return {Verdict::Objection, title, answer,
                Error{Error::Kind::Storage, code, {place, sizeText(needed), sizeText(free)}, {}}};
    }

    void lookAtRoomInContainer(const QList<RoomInContainer> &needs)
    {
        for (const RoomInContainer &need : needs) {
            const QString place = need.folder.display();
            const QString title = needs.size() == 1 ? Words::tr("Space in the container")
                                                    //: %1 is a folder in the container
                                                    : Words::tr("Space in the container at %1").arg(place);
            if (const auto disk = m_disks.constFind(need.folder.bytes()); disk != m_disks.constEnd())
                m_rows.append(room(title, need.bytes, disk->bytes, Code::TooLittleRoomInContainer, place));
            else
                m_rows.append(
                    {Verdict::Note, title, Words::tr("The container does not say how much is free."), {}});
        }
    }

    void lookAtRoomHere()
    {
        for (const RoomHere &need : roomHere(m_input, m_mapped))
            m_rows.append(room(Words::tr("Space on this computer"), need.bytes,
                               QStorageInfo(need.folder).bytesAvailable(), Code::TooLittleRoomHere,
                               need.folder));
    }

    /// The engine names its own mounts only; one that was made inside the container shows here.
    void lookAtMounts()
    {
        for (const auto &[folder, place] : std::as_const(m_switched)) {
            const auto there = m_disks.constFind(folder.bytes());
            const auto here = m_disks.constFind(place.bytes());
            if (there == m_disks.constEnd() || here == m_disks.constEnd() ||
                there->mountedOn == here->mountedOn)
                continue;
            m_rows.append(
                {Verdict::Objection, Words::tr("Where the new files are put in place"),
                 //: Two folders in the container
                 Words::tr("%1 and %2 lie on different disks.").arg(folder.display(), place.display()),
                 Error{Error::Kind::Conflict,
                       Code::TargetRefused,
                       {folder.display()},
                       u"mounted on "_s + QString::fromUtf8(there->mountedOn)}});
            return; // one is enough to hold the repair
        }
    }

    ProbeRow tools() const
    {
        const QString title = Words::tr("Tools in the container");
        QStringList missing;
        if (!m_state.hasShell)
            missing << Words::tr("a shell");
        if (!m_state.hasPython3)
            missing << u"Python 3"_s;
        if (!m_state.hasHashTools)
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

    void lookAtClock()
    {
        const Result<CommandOutput> answer = m_container.ask(ContainerClock{}, m_call);
        bool isNumber = false;
        const qint64 there = answer ? answer->out.trimmed().toLongLong(&isNumber) : 0;
        if (!isNumber)
            return;
        const qint64 ahead = there - QDateTime::currentSecsSinceEpoch();
        const QString title = Words::tr("Clock of the container");
        if (std::abs(ahead) <= clockTolerance) {
            m_rows.append({Verdict::Fine, title, Words::tr("It agrees with this computer's."), {}});
            return;
        }
        const int minutes = static_cast<int>((std::abs(ahead) + 59) / 60);
        m_rows.append(
            {Verdict::Note,
             title,
             (ahead > 0 ? Words::tr("It is %n minute(s) ahead of this computer's.", nullptr, minutes)
                        : Words::tr("It is %n minute(s) behind this computer's.", nullptr, minutes)) +
                 u' ' +
                 Words::tr("Lotse goes by the container's own clock; in logs and reports the times "
                           "will not match. Set the clock of the computer that runs the container."),
             {}});
    }

    void lookAtService()
    {
        const ServiceRef &service = m_input.profile.service;
        if (service.kind == ServiceRef::Kind::None)
            return;
        const QString title = Words::tr("The service");
        const Result<ServiceState> known = m_container.serviceState(service, m_call);
        if (!known) {
            m_rows.append({Verdict::Objection, title, {}, known.error()});
            return;
        }
        m_rows.append(
            {known->running ? Verdict::Fine : Verdict::Note,
             title,
             known->running ? Words::tr("It runs.") : Words::tr("It does not run now; the repair starts it."),
             {}});
        if (const QByteArray user = serviceUser(service); !user.isEmpty())
            lookAtUser(user);
    }

    QByteArray serviceUser(const ServiceRef &service)
    {
        if (service.kind != ServiceRef::Kind::Unit)
            return {};
        const Result<CommandOutput> unit = m_container.ask(UnitProperties{service.unit}, m_call);
        for (const QByteArray &line : unit ? unit->out.split('\n') : QByteArrayList())
            if (line.startsWith("User="))
                return line.mid(5).trimmed();
        return {};
    }

    void lookAtUser(const QByteArray &user)
    {
        const RootPath &root = m_input.profile.applicationRoot;
        const Result<CommandOutput> may = m_container.ask(MayEnter{user, root}, m_call);
        if (!may || may->exitCode > 1)
            return; // nobody there who could tell
        const QString name = QString::fromUtf8(user);
        m_rows.append(
            {may->exitCode == 0 ? Verdict::Fine : Verdict::Note,
             Words::tr("Rights of the service"),
             //: %1 is a user in the container, %2 a folder there
             may->exitCode == 0
                 ? Words::tr("Its user, %1, may open %2.").arg(name, root.display())
                 : Words::tr("Its user, %1, may not open %2: the service cannot start from there. "
                             "Lotse keeps owners and rights as they are; correct them with chown or "
                             "chmod in the container.")
                       .arg(name, root.display()),
             {}});
    }

    const PlanInput &m_input;
    ContainerReader &m_container;
    const ContainerState &m_state;
    const TreeSnapshot &m_mapped;
    const CallContext &m_call;
    QList<Switched> m_switched;
    QHash<QByteArray, DiskFree> m_disks;
    QList<ProbeRow> m_rows;
};

} // namespace

QList<ProbeRow> preflight(const PlanInput &input, ContainerReader &container, const ContainerState &state,
                          const TreeSnapshot &mapped, const CallContext &call)
{
    return Preflight(input, container, state, mapped, call).look();
}

QList<DiskFree> readDiskFree(const QByteArray &df, qsizetype paths)
{
    QByteArrayList lines = df.trimmed().split('\n');
    lines.removeFirst(); // the heading
    QList<DiskFree> all;
    for (const QByteArray &line : std::as_const(lines)) {
        const QByteArrayList fields = line.simplified().split(' ');
        for (qsizetype i = 1; i < fields.size(); ++i) {
            bool isNumber = false;
            const qint64 blocks = fields[i - 1].toLongLong(&isNumber);
            if (!fields[i].endsWith('%') || !isNumber) // disks and places may have blanks in their names
                continue;
            all.append({blocks * 1024, fields.mid(i + 1).join(' ')});
            break;
        }
    }
    return all.size() == paths ? all : QList<DiskFree>();
}

} // namespace Lotse
