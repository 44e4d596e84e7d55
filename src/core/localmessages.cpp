// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/messagetable.h"

#include <QCoreApplication>

namespace Lotse {

namespace {

const MessageRow rows[] = {
    // no arguments; the detail says where
    {Code::Internal, "LOTSE-G001", QT_TRANSLATE_NOOP("Messages", "Something went wrong inside Lotse itself."),
     QT_TRANSLATE_NOOP("Messages", "This is a mistake in the program, not in your application."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped at this point."),
     QT_TRANSLATE_NOOP("Messages", "Please save the report and send it to the developers of Lotse.")},
    // no arguments
    {Code::Stopped, "LOTSE-G002", QT_TRANSLATE_NOOP("Messages", "The work was stopped, as you asked."),
     QT_TRANSLATE_NOOP("Messages", "It is not finished."),
     QT_TRANSLATE_NOOP("Messages", "Lotse ended it at the next safe place."),
     QT_TRANSLATE_NOOP("Messages", "Start it again whenever you like.")},
    // no arguments
    {Code::TookTooLong, "LOTSE-G003",
     QT_TRANSLATE_NOOP("Messages", "No answer came within the allowed time."),
     QT_TRANSLATE_NOOP("Messages", "The other side is busy, hangs, or the connection is very slow."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped waiting."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Try again. If it happens again, look whether the container and its host are overloaded.")},

    // %1 path
    {Code::PathRefused, "LOTSE-T001", QT_TRANSLATE_NOOP("Messages", "The path \"%1\" cannot be used."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "It could point outside of the folder it belongs to, for example by \"..\" or a \"/\" in front."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not touch it."),
     QT_TRANSLATE_NOOP("Messages", "Write the path as seen from its folder, for example src/modules.")},
    // %1 folder
    {Code::FolderUnreadable, "LOTSE-T002", QT_TRANSLATE_NOOP("Messages", "The folder \"%1\" cannot be read."),
     QT_TRANSLATE_NOOP("Messages", "It does not exist, or you are not allowed to look into it."),
     QT_TRANSLATE_NOOP("Messages", "Lotse read nothing from it."),
     QT_TRANSLATE_NOOP("Messages", "Check the name, and whether your user may open this folder.")},
    // %1 file
    {Code::FileUnreadable, "LOTSE-T003", QT_TRANSLATE_NOOP("Messages", "The file \"%1\" cannot be read."),
     QT_TRANSLATE_NOOP("Messages",
                       "It does not exist, you are not allowed to open it, or it changed while it was read."),
     QT_TRANSLATE_NOOP("Messages", "Lotse left it as it is."),
     QT_TRANSLATE_NOOP("Messages", "Check the file and its permissions, then try again.")},
    // %1 file
    {Code::FileUnwritable, "LOTSE-T004",
     QT_TRANSLATE_NOOP("Messages", "The file \"%1\" cannot be written on this computer."),
     QT_TRANSLATE_NOOP("Messages", "The disk is full, or you are not allowed to write there."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped before going on without it."),
     QT_TRANSLATE_NOOP("Messages", "Make room on the disk or choose another folder, then try again.")},
    // %1 folder, %2 needed, %3 free
    {Code::TooLittleRoomHere, "LOTSE-T008",
     QT_TRANSLATE_NOOP("Messages",
                       "There is too little room on this computer at \"%1\": %2 needed, %3 free."),
     QT_TRANSLATE_NOOP("Messages",
                       "The backup is kept there and unpacked once to prove it, with a third to spare."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing of the application."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Free some space, or choose another folder for backups in the settings or the profile, then try "
         "again.")},
    // %1 ref, %2 repository
    {Code::GitRefUnknown, "LOTSE-T005",
     QT_TRANSLATE_NOOP("Messages", "There is no version \"%1\" in the Git repository \"%2\"."),
     QT_TRANSLATE_NOOP("Messages",
                       "The branch, tag or commit is misspelt, or it was not fetched to this computer."),
     QT_TRANSLATE_NOOP("Messages", "Lotse compared nothing."),
     QT_TRANSLATE_NOOP("Messages", "Check the name, or fetch the repository's latest state first.")},
    // %1 name of the archive, may be missing
    {Code::ArchiveDamaged, "LOTSE-T006",
     QT_TRANSLATE_NOOP("Messages", "An archive is damaged or ended too early (%1)."),
     QT_TRANSLATE_NOOP("Messages", "What was read from it is not complete and cannot be trusted."),
     QT_TRANSLATE_NOOP("Messages", "Lotse used nothing of it."),
     QT_TRANSLATE_NOOP("Messages", "Try again. If it stays so, the connection or the disk has a fault.")},
    // %1 name inside the archive
    {Code::ArchiveRefused, "LOTSE-T007",
     QT_TRANSLATE_NOOP("Messages", "An archive contains the name \"%1\", which leads outside of its folder."),
     QT_TRANSLATE_NOOP("Messages", "Unpacking it could overwrite foreign files."),
     QT_TRANSLATE_NOOP("Messages", "Lotse refused the whole archive."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Find out who made such a name inside the container; it does not get there by accident.")},

    // %1 file
    {Code::ProfileUnreadable, "LOTSE-P001",
     QT_TRANSLATE_NOOP("Messages", "The profile \"%1\" cannot be opened."),
     QT_TRANSLATE_NOOP("Messages", "The file is missing, or you are not allowed to read it."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not start anything."),
     QT_TRANSLATE_NOOP("Messages", "Check the name of the file, or choose another profile.")},
    // %1 file, %2 line, %3 the reader's words
    {Code::ProfileNotJson, "LOTSE-P002",
     QT_TRANSLATE_NOOP("Messages", "The profile \"%1\" is not written in valid JSON (line %2: %3)."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Often a comma, a quotation mark or a bracket is missing or too much just before that place."),
     QT_TRANSLATE_NOOP("Messages", "Lotse used nothing of it."),
     QT_TRANSLATE_NOOP("Messages", "Correct the file at that line, or choose another profile.")},
    // %1 file, then one argument per problem; they become %2
    {Code::ProfileInvalid, "LOTSE-P003",
     QT_TRANSLATE_NOOP("Messages", "The profile \"%1\" has entries that Lotse cannot use:\n%2"),
     QT_TRANSLATE_NOOP("Messages", "The profile is written in valid JSON, but not as a profile must be."),
     QT_TRANSLATE_NOOP("Messages", "Lotse used nothing of it."),
     QT_TRANSLATE_NOOP("Messages", "Correct these places and open the profile again.")},
};

} // namespace

std::span<const MessageRow> localMessages()
{
    return rows;
}

} // namespace Lotse
