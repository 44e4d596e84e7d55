// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/messagetable.h"

#include <QCoreApplication>

namespace Lotse {

namespace {

const MessageRow rows[] = {
    // %1 the places that were looked at
    {Code::EngineNotFound, "LOTSE-E001", QT_TRANSLATE_NOOP("Messages", "No container engine was found (%1)."),
     QT_TRANSLATE_NOOP("Messages", "Neither Docker nor Podman answers on this computer."),
     QT_TRANSLATE_NOOP("Messages", "Lotse looked at the usual places and changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Start Docker or Podman, or try the demonstration, which needs neither.")},
    // %1 socket
    {Code::SocketDenied, "LOTSE-E002",
     QT_TRANSLATE_NOOP("Messages", "You are not allowed to use the container engine at \"%1\"."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "The engine runs, but your user does not belong to the group that may use it (often \"docker\")."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not connect."),
     QT_TRANSLATE_NOOP("Messages",
                       "Ask the administrator to add your user to that group, then sign out and in again.")},
    // %1 address
    {Code::SocketRefused, "LOTSE-E003", QT_TRANSLATE_NOOP("Messages", "Nobody answers at \"%1\"."),
     QT_TRANSLATE_NOOP("Messages",
                       "The program that should listen there is not running, or it listens somewhere else."),
     QT_TRANSLATE_NOOP("Messages", "Lotse could not connect."),
     QT_TRANSLATE_NOOP("Messages",
                       "Check that it is running and that the address is right, then try again.")},
    // %1 peer
    {Code::ConnectionLost, "LOTSE-E004", QT_TRANSLATE_NOOP("Messages", "The connection to \"%1\" broke."),
     QT_TRANSLATE_NOOP("Messages", "The other side closed it or was restarted, or the network failed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped at this point."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Connect again. A run that was interrupted can be finished or undone from the history.")},
    // %1 peer or what was asked
    {Code::AnswerNotUnderstood, "LOTSE-E005",
     QT_TRANSLATE_NOOP("Messages", "The answer of \"%1\" makes no sense."),
     QT_TRANSLATE_NOOP("Messages",
                       "Perhaps another program listens there, or its version is not one that Lotse knows."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not use the answer."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Check the address. If it is right, please send the report to the developers of Lotse.")},
    // %1 version found, %2 version needed
    {Code::EngineTooOld, "LOTSE-E006",
     QT_TRANSLATE_NOOP("Messages",
                       "The container engine is too old: it speaks version %1, and at least %2 is needed."),
     QT_TRANSLATE_NOOP("Messages", "It lacks functions that Lotse relies on."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not go on."),
     QT_TRANSLATE_NOOP("Messages", "Update Docker or Podman on that computer.")},
    // %1 the engine's own words
    {Code::EngineRefused, "LOTSE-E007",
     QT_TRANSLATE_NOOP("Messages", "The container engine refused a request: %1"),
     QT_TRANSLATE_NOOP("Messages", "The engine is there, but it would not do what was asked."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped at this point."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Read the engine's reason above; often the disk is full or the container changed in the meantime.")},
    // %1 URI
    {Code::HostUriUnknown, "LOTSE-E008",
     QT_TRANSLATE_NOOP("Messages", "Lotse does not know how to connect to \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "The address does not begin with a kind of host that this version knows."),
     QT_TRANSLATE_NOOP("Messages", "Lotse connected to nothing."),
     QT_TRANSLATE_NOOP(
         "Messages", "Use docker, podman, ssh://user@host, tcp://host:2376, proxmox://user@realm!token@node, "
                     "unix:///path/to/socket or demo.")},
    // %1 container
    {Code::ContainerNotFound, "LOTSE-E009",
     QT_TRANSLATE_NOOP("Messages", "There is no container \"%1\" on this host."),
     QT_TRANSLATE_NOOP("Messages", "It has another name, was removed, or lives on another host."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Choose it from the list of containers.")},
    // %1 container
    {Code::ContainerStopped, "LOTSE-E010",
     QT_TRANSLATE_NOOP("Messages", "The container \"%1\" is not running."),
     QT_TRANSLATE_NOOP("Messages",
                       "Its files can be compared, but nothing can be asked or restarted inside."),
     QT_TRANSLATE_NOOP("Messages", "Lotse left it stopped."),
     QT_TRANSLATE_NOOP("Messages", "Start the container, then try again.")},
    // %1 ability
    {Code::AbilityMissing, "LOTSE-E011",
     QT_TRANSLATE_NOOP("Messages", "This container lacks something that is needed here: %1."),
     QT_TRANSLATE_NOOP("Messages", "The container is built very small or its host cannot do this."),
     QT_TRANSLATE_NOOP("Messages", "Lotse left this part out instead of guessing."),
     QT_TRANSLATE_NOOP("Messages", "Use an image that contains it, or take this part out of the profile.")},
    // %1 command, %2 exit code
    {Code::CommandFailed, "LOTSE-E012",
     QT_TRANSLATE_NOOP("Messages", "A command in the container failed: %1 (exit code %2)."),
     QT_TRANSLATE_NOOP("Messages",
                       "The container could not do what was asked; the details hold its own words."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped at this point."),
     QT_TRANSLATE_NOOP("Messages", "Read the output in the details, remove the cause and try again.")},
    // %1 command
    {Code::CommandCutOff, "LOTSE-E013",
     QT_TRANSLATE_NOOP("Messages", "The output of a command ended before the command did: %1."),
     QT_TRANSLATE_NOOP("Messages", "It is not known whether the command did its work to the end."),
     QT_TRANSLATE_NOOP("Messages", "Lotse treats it as failed."),
     QT_TRANSLATE_NOOP("Messages",
                       "Look whether the container was stopped or restarted meanwhile, then try again.")},
    // %1 path
    {Code::PathNotInContainer, "LOTSE-E014",
     QT_TRANSLATE_NOOP("Messages", "The path \"%1\" does not exist in the container."),
     QT_TRANSLATE_NOOP("Messages", "The application lies elsewhere, or this part of it was never installed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing there."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Check the application's folder on the page \"Find the application\" or in the profile.")},
    // %1 fingerprint, %2 address
    {Code::CertificateUnknown, "LOTSE-E015",
     QT_TRANSLATE_NOOP("Messages", "The certificate of \"%2\" is not known yet. Its fingerprint is %1."),
     QT_TRANSLATE_NOOP("Messages", "Nobody has confirmed so far that this really is your application. A "
                                   "self-signed certificate looks like "
                                   "this at the first visit."),
     QT_TRANSLATE_NOOP("Messages", "Lotse sent nothing to it."),
     QT_TRANSLATE_NOOP(
         "Messages", "Compare the fingerprint with the application's own, and accept it if it is the same.")},
    // %1 fingerprint shown now, %2 address
    {Code::CertificateChanged, "LOTSE-E016",
     QT_TRANSLATE_NOOP("Messages",
                       "The certificate of \"%2\" is not the accepted one. It now shows the fingerprint %1."),
     QT_TRANSLATE_NOOP("Messages",
                       "The certificate was renewed, or somebody else answers in the application's place."),
     QT_TRANSLATE_NOOP("Messages", "Lotse broke off the connection."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Ask whoever manages the application. If it was renewed, replace the accepted fingerprint.")},
    // %1 address
    {Code::TlsFailed, "LOTSE-E017",
     QT_TRANSLATE_NOOP("Messages", "No secure connection to \"%1\" could be made."),
     QT_TRANSLATE_NOOP("Messages",
                       "The other side does not speak HTTPS, or its certificate cannot be trusted."),
     QT_TRANSLATE_NOOP("Messages", "Lotse sent nothing to it."),
     QT_TRANSLATE_NOOP("Messages", "Check the port, and whether the address must begin with http or https.")},
    // %1 name
    {Code::NameNotResolved, "LOTSE-E018",
     QT_TRANSLATE_NOOP("Messages", "The name \"%1\" could not be found in the network."),
     QT_TRANSLATE_NOOP("Messages", "It is misspelt, or the name service does not answer."),
     QT_TRANSLATE_NOOP("Messages", "Lotse could not connect."),
     QT_TRANSLATE_NOOP("Messages", "Check the spelling, or use the numeric address.")},
    // no arguments
    {Code::NoRoomInContainer, "LOTSE-E019",
     QT_TRANSLATE_NOOP("Messages", "There is no room left on the container's disk."),
     QT_TRANSLATE_NOOP("Messages", "The backup beside the application and the new files do not fit there."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped at this point."),
     QT_TRANSLATE_NOOP("Messages", "Free some space in the container, old backups first, and try again.")},
    // %1 folder, %2 needed, %3 free
    {Code::TooLittleRoomInContainer, "LOTSE-E021",
     QT_TRANSLATE_NOOP("Messages",
                       "There is too little room in the container at \"%1\": %2 needed, %3 free."),
     QT_TRANSLATE_NOOP("Messages", "The new files and a copy of the old ones lie beside the application "
                                   "until the repair is proven, with a third to spare."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing of the application."),
     QT_TRANSLATE_NOOP("Messages", "Free some space in the container, old backups first, and try again.")},
    // no arguments
    {Code::ContainerReadOnly, "LOTSE-E020",
     QT_TRANSLATE_NOOP("Messages", "The container's disk is read-only at this place."),
     QT_TRANSLATE_NOOP("Messages",
                       "Neither the backup beside the application nor new files can be written there."),
     QT_TRANSLATE_NOOP("Messages", "Lotse stopped at this point."),
     QT_TRANSLATE_NOOP("Messages",
                       "Start the container with a writable disk, or copy to the place on the host "
                       "that is mounted there, and try again.")},
};

} // namespace

std::span<const MessageRow> engineMessages()
{
    return rows;
}

} // namespace Lotse
