// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/messagetable.h"

#include <QCoreApplication>

namespace Lotse {

namespace {

const MessageRow rows[] = {
    // no arguments
    {Code::NothingToDo, "LOTSE-S001", QT_TRANSLATE_NOOP("Messages", "There is nothing to repair."),
     QT_TRANSLATE_NOOP("Messages", "The container already holds what development has."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "If the application still misbehaves, look at the checks and the log.")},
    // %1 path
    {Code::TypeConflict, "LOTSE-S002",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" is a file on one side and a folder or link on the other."),
     QT_TRANSLATE_NOOP("Messages",
                       "Replacing one kind by the other could destroy things that Lotse cannot judge."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped before changing anything."),
     QT_TRANSLATE_NOOP("Messages", "Decide which kind is right, correct the other side, and compare again.")},
    // %1 path
    {Code::EntryUnreadable, "LOTSE-S003", QT_TRANSLATE_NOOP("Messages", "\"%1\" cannot be read."),
     QT_TRANSLATE_NOOP("Messages", "Without its content nobody can say whether it must be replaced."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped before changing anything."),
     QT_TRANSLATE_NOOP("Messages",
                       "Correct its permissions, or add an ignore rule for it, and compare again.")},
    // %1 path or archive
    {Code::BackupNotProven, "LOTSE-S004",
     QT_TRANSLATE_NOOP("Messages", "The backup could not be proven: %1."),
     QT_TRANSLATE_NOOP("Messages",
                       "Unpacking it again did not give back exactly what is in the container now."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing of the application."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Look whether the application writes into its own folder, stop it if so, and try again.")},
    // %1 path
    {Code::UploadNotProven, "LOTSE-S005",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" did not arrive in the container as it was sent."),
     QT_TRANSLATE_NOOP("Messages", "The copy beside the application has another content than the original."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not switch to it."),
     QT_TRANSLATE_NOOP("Messages",
                       "Try again. If it happens again, the container's disk may be full or faulty.")},
    // %1 path
    {Code::TargetRefused, "LOTSE-S006",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" in the container cannot be written."),
     QT_TRANSLATE_NOOP("Messages", "The place is read-only, belongs to somebody else, or has no room left."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not change it."),
     QT_TRANSLATE_NOOP("Messages", "Make it writable or free some space, and try again.")},
    // %1 service, %2 seconds
    {Code::ServiceNotReady, "LOTSE-S007",
     QT_TRANSLATE_NOOP("Messages", "The service \"%1\" was not ready within %2 seconds after the restart."),
     QT_TRANSLATE_NOOP("Messages", "It starts too slowly, or it cannot start at all."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped waiting."),
     QT_TRANSLATE_NOOP("Messages",
                       "Read the service's log. If it is only slow, allow it more time in the profile.")},
    // %1 service, %2 number of restarts
    {Code::ServiceCrashLoop, "LOTSE-S008",
     QT_TRANSLATE_NOOP("Messages", "The service \"%1\" starts and crashes again and again (%2 times)."),
     QT_TRANSLATE_NOOP("Messages",
                       "Its supervisor starts it anew each time, so that it may look alive for a moment."),
     QT_TRANSLATE_NOOP("Messages", "Lotse counts it as not running."),
     QT_TRANSLATE_NOOP("Messages", "Read the last lines of the service's log; they name the cause.")},
    // %1 file
    {Code::JournalDamaged, "LOTSE-S009",
     QT_TRANSLATE_NOOP("Messages", "The record of a run is damaged: \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "Lotse cannot tell for certain what this run had changed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse does not undo anything by guessing."),
     QT_TRANSLATE_NOOP("Messages", "The backup in the same folder is still there; restore from it.")},
    // %1 run
    {Code::RunUnknown, "LOTSE-S010", QT_TRANSLATE_NOOP("Messages", "There is no run \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "Its name is misspelt, or its folder was removed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Choose a run from the history.")},
    // no arguments
    {Code::RolledBack, "LOTSE-S011", QT_TRANSLATE_NOOP("Messages", "The repair was taken back."),
     QT_TRANSLATE_NOOP("Messages", "Something was worse after the change than before it."),
     QT_TRANSLATE_NOOP("Messages", "Lotse brought the old state back and proved it with the same checks."),
     QT_TRANSLATE_NOOP(
         "Messages", "Open the report: it names the check that turned red. The application runs as before.")},
    // %1 what could not be taken back
    {Code::RollbackFailed, "LOTSE-S012",
     QT_TRANSLATE_NOOP("Messages", "The old state could not be brought back completely: %1."),
     QT_TRANSLATE_NOOP("Messages", "The container may hold parts of the old and of the new state."),
     QT_TRANSLATE_NOOP("Messages", "Lotse kept the backup and the record of everything it did."),
     QT_TRANSLATE_NOOP("Messages", "Do not restart the application yet. Restore from the backup through the "
                                   "history, or ask for help with "
                                   "the report.")},
    // %1 number of paths, %2 the first of them
    {Code::ContainerChanged, "LOTSE-S013",
     QT_TRANSLATE_NOOP(
         "Messages", "The container has changed since Lotse looked at it. Changed paths: %1, first \"%2\"."),
     QT_TRANSLATE_NOOP("Messages", "Somebody or something else wrote there; going on would undo that work."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Find out who wrote there, then compare again.")},
    // %1 container or run, %2 the holder's run, %3 since when, %4 process, %5 user, %6 computer
    {Code::ContainerBusy, "LOTSE-S014",
     QT_TRANSLATE_NOOP("Messages", "Another Lotse is working on \"%1\": run \"%2\", since %3, process %4 of "
                                   "%5 on \"%6\"."),
     QT_TRANSLATE_NOOP("Messages", "Two of them at once would tear the application apart."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Wait until the other one has finished, then try again.")},
    // %1 run, %2 container, %3 when it began
    {Code::RunUnfinished, "LOTSE-S015",
     QT_TRANSLATE_NOOP("Messages",
                       "The run \"%1\" on the container \"%2\", begun %3, did not come to its end."),
     QT_TRANSLATE_NOOP("Messages", "The container may hold parts of the old and of the new state."),
     QT_TRANSLATE_NOOP("Messages", "Lotse kept the backup and the record of everything it did."),
     QT_TRANSLATE_NOOP("Messages",
                       "Bring the old state back with \"lotse-cli rollback %1\" or through the history; "
                       "afterwards compare and repair again.")},
    // %1 path
    {Code::MappingIsLink, "LOTSE-S016",
     QT_TRANSLATE_NOOP("Messages", "The mapped folder \"%1\" is a link in the container."),
     QT_TRANSLATE_NOOP("Messages", "Backed up and replaced would be the link, not the files it leads to."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped before changing anything."),
     QT_TRANSLATE_NOOP("Messages", "Map the folder that the link leads to, then compare again.")},
    // %1 path
    {Code::DevelopmentChanged, "LOTSE-S017",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" changed in the development tree while Lotse read it."),
     QT_TRANSLATE_NOOP("Messages", "What was compared is no longer what would be copied."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not put the half-copied state in place."),
     QT_TRANSLATE_NOOP("Messages",
                       "Wait until nobody writes there any more, for instance until a build has ended, "
                       "then compare again.")},
    // %1 application root, %2 the owner's run, %3 since when, %4 process, %5 user, %6 computer, %7 folder
    {Code::ApplicationLocked, "LOTSE-S018",
     QT_TRANSLATE_NOOP("Messages", "Another Lotse is working on \"%1\": run \"%2\", since %3, process %4 of "
                                   "%5 on \"%6\"."),
     QT_TRANSLATE_NOOP("Messages", "Two of them at once would tear the application apart."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Wait until the other one has finished. If its run was cut off, finish or undo it on "
         "\"%6\". Only if that computer is gone: remove \"%7\" in the container, then try again.")},
    // %1 run
    {Code::RunExists, "LOTSE-S019", QT_TRANSLATE_NOOP("Messages", "The run \"%1\" exists already."),
     QT_TRANSLATE_NOOP("Messages", "Another repair began in the same second."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Start the repair again.")},
    // %1 container, %2 run
    {Code::LeftBehind, "LOTSE-S020",
     QT_TRANSLATE_NOOP("Messages", "Lotse could not clean up behind itself in the container \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "The connection or the container ended before the last step."),
     QT_TRANSLATE_NOOP(
         "Messages", "What was asked for is done. Only things of Lotse's own are left, which the application "
                     "does not use: folders beside it whose names begin with .lotse-, or a snapshot."),
     QT_TRANSLATE_NOOP("Messages", "When the container runs, choose “Clean up” when Lotse starts, or run "
                                   "lotse-cli finish %2.")},
    // %1 container
    {Code::OwnersUnknown, "LOTSE-S021",
     QT_TRANSLATE_NOOP("Messages", "The engine does not tell whom the files in \"%1\" belong to."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Only the container's own tar tells truly whom each file belongs to, and it is not there "
         "or not running. A backup without that could not bring the old state back."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Start the container. If it runs, its image lacks tar: take one that has "
                                   "it, and try again.")},
    // %1 module
    {Code::ImportFailed, "LOTSE-V012",
     QT_TRANSLATE_NOOP("Messages", "The import check failed: the module \"%1\" could not be loaded."),
     QT_TRANSLATE_NOOP("Messages", "The application cannot use this part of itself."),
     QT_TRANSLATE_NOOP("Messages", "Lotse tried it with the service's own Python, as the service would."),
     QT_TRANSLATE_NOOP("Messages", "Open the report; it holds Python's own words. Perhaps the module needs a "
                                   "package that is not installed.")},
    // %1 request, %2 what was expected, %3 what came
    {Code::ApiAnswerWrong, "LOTSE-V013",
     QT_TRANSLATE_NOOP("Messages",
                       "The application's answer to %1 is not as expected. Expected: %2. Found: %3."),
     QT_TRANSLATE_NOOP("Messages",
                       "The application answers, but not in the way it should when it is in order."),
     QT_TRANSLATE_NOOP("Messages", "Lotse kept the whole answer in the report."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Compare the expectation with the answer. A fallback answer means that parts are still missing.")},
    // %1 request
    {Code::ApiNotAsked, "LOTSE-V014",
     QT_TRANSLATE_NOOP("Messages", "%1 was not asked, because it changes something."),
     QT_TRANSLATE_NOOP("Messages",
                       "Such a request may start an update or alter data, so it needs your consent."),
     QT_TRANSLATE_NOOP("Messages", "Lotse left it out and says so in the report."),
     QT_TRANSLATE_NOOP("Messages", "Tick it on the plan page if you want it to be part of the proof.")},
    // %1 text
    {Code::LogTextPresent, "LOTSE-V015", QT_TRANSLATE_NOOP("Messages", "The log still says: \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "This message must not appear any more once the application is in order."),
     QT_TRANSLATE_NOOP("Messages", "Lotse looked only at the lines since the last start."),
     QT_TRANSLATE_NOOP("Messages",
                       "Read the lines around it in the report; they name what is still missing.")},
    // %1 expected version, %2 found version
    {Code::VersionsDiffer, "LOTSE-V016",
     QT_TRANSLATE_NOOP("Messages", "The versions differ: development has %1, the container has %2."),
     QT_TRANSLATE_NOOP("Messages", "The container does not hold, or does not run, what was developed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse compared both and changed nothing."),
     QT_TRANSLATE_NOOP("Messages",
                       "Repair the container, or restart the service if only the running version is old.")},
    // %1 number of differences
    {Code::TreesDiffer, "LOTSE-V017",
     QT_TRANSLATE_NOOP("Messages", "The container differs from development in %1 places."),
     QT_TRANSLATE_NOOP("Messages", "Not everything in the container is as it was developed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse lists every one of these places."),
     QT_TRANSLATE_NOOP("Messages", "Go through the list; repair the container, or keep what shall stay.")},
    // %1 path
    {Code::PathMissing, "LOTSE-V018", QT_TRANSLATE_NOOP("Messages", "\"%1\" is missing in the container."),
     QT_TRANSLATE_NOOP("Messages", "The profile says that the application needs it."),
     QT_TRANSLATE_NOOP("Messages", "Lotse looked for it and changed nothing."),
     QT_TRANSLATE_NOOP("Messages",
                       "Repair the container; if development lacks it too, correct the profile.")},
    // %1 path
    {Code::PathStillThere, "LOTSE-V019", QT_TRANSLATE_NOOP("Messages", "\"%1\" is still in the container."),
     QT_TRANSLATE_NOOP("Messages", "The profile says that it belongs to an old version and must be gone."),
     QT_TRANSLATE_NOOP("Messages", "Lotse left it where it is."),
     QT_TRANSLATE_NOOP("Messages", "Repair the container: the old path then moves into the backup.")},
};

} // namespace

std::span<const MessageRow> runMessages()
{
    return rows;
}

} // namespace Lotse
