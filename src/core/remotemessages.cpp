// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/messagetable.h"

#include <QCoreApplication>

namespace Lotse {

namespace {

const MessageRow rows[] = {
    // %1 fingerprint, %2 host, %3 kind of key, %4 file
    {Code::HostKeyUnknown, "LOTSE-E022",
     QT_TRANSLATE_NOOP("Messages",
                       "The server \"%2\" is not known yet. Its key (%3) has the fingerprint %1."),
     QT_TRANSLATE_NOOP("Messages", "Nobody has confirmed so far that this really is your server."),
     QT_TRANSLATE_NOOP("Messages", "Lotse sent no name and no password to it."),
     QT_TRANSLATE_NOOP("Messages",
                       "Compare the fingerprint with the one that \"ssh-keygen -lf\" shows on the "
                       "server itself, and accept it only if it is the same.")},
    // %1 fingerprint, %2 host, %3 kind of key, %4 file
    {Code::HostKeyChanged, "LOTSE-E023",
     QT_TRANSLATE_NOOP(
         "Messages", "The server \"%2\" shows another key than before. It now has the fingerprint %1 (%3)."),
     QT_TRANSLATE_NOOP(
         "Messages", "The server was installed anew, or somebody else answers in its place and reads along."),
     QT_TRANSLATE_NOOP("Messages", "Lotse broke off the connection and sent no password."),
     QT_TRANSLATE_NOOP("Messages",
                       "Ask whoever manages the server. Only if its key was really replaced: remove "
                       "the old one with  ssh-keygen -f \"%4\" -R \"%2\"  and connect again.")},
    // %1 host, %2 fingerprint, %3 file
    {Code::HostKeyRevoked, "LOTSE-E024",
     QT_TRANSLATE_NOOP("Messages", "The key of the server \"%1\" has been revoked (%2)."),
     QT_TRANSLATE_NOOP("Messages",
                       "Somebody has noted in \"%3\" that this key must not be trusted any more."),
     QT_TRANSLATE_NOOP("Messages", "Lotse broke off the connection and sent no password."),
     QT_TRANSLATE_NOOP("Messages", "Ask whoever manages the server which key is the right one.")},
    // %1 address
    {Code::SshNotSpoken, "LOTSE-E025",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" answers, but no SSH connection could be made."),
     QT_TRANSLATE_NOOP(
         "Messages", "Another program listens at this port, or the server knows none of the common methods."),
     QT_TRANSLATE_NOOP("Messages", "Lotse sent no name and no password to it."),
     QT_TRANSLATE_NOOP("Messages", "Check the port; SSH usually listens on 22.")},
    // %1 user@host:port, %2 what was tried
    {Code::AuthRefused, "LOTSE-E026",
     QT_TRANSLATE_NOOP("Messages", "The server did not let \"%1\" in. Tried: %2."),
     QT_TRANSLATE_NOOP("Messages",
                       "The user name is wrong, or the server does not know this key or password."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not connect."),
     QT_TRANSLATE_NOOP("Messages",
                       "Check the user name before the \"@\". If it is right, let your key be added "
                       "to ~/.ssh/authorized_keys on the server.")},
    // %1 user@host:port
    {Code::PasswordWanted, "LOTSE-E027", QT_TRANSLATE_NOOP("Messages", "A password is needed for \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "None of your keys fits there, but the server takes a password."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not connect."),
     QT_TRANSLATE_NOOP("Messages", "Enter the password, or let your key be added on the server.")},
    // %1 file, %2 user@host:port
    {Code::PassphraseWanted, "LOTSE-E028",
     QT_TRANSLATE_NOOP("Messages", "The key \"%1\" for \"%2\" is locked with a passphrase."),
     QT_TRANSLATE_NOOP("Messages", "Without the right passphrase the key cannot be used."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not connect."),
     QT_TRANSLATE_NOOP("Messages", "Enter the passphrase, or unlock the key once with ssh-add.")},
    // %1 user@host:port
    {Code::ChannelRefused, "LOTSE-E029",
     QT_TRANSLATE_NOOP("Messages", "The server \"%1\" lets you in, but does not open this way."),
     QT_TRANSLATE_NOOP("Messages", "Its settings forbid forwarding, or nothing answers at the other end."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing there."),
     QT_TRANSLATE_NOOP("Messages", "Ask whoever manages the server to allow TCP and stream forwarding (sshd: "
                                   "AllowTcpForwarding, AllowStreamLocalForwarding).")},
    // %1 user@host:port, %2 reason
    {Code::EngineNotOverSsh, "LOTSE-E030",
     QT_TRANSLATE_NOOP("Messages", "No container engine could be reached on \"%1\": %2"),
     QT_TRANSLATE_NOOP("Messages", "Signing in worked; what is missing is the way from there to the engine."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing there."),
     QT_TRANSLATE_NOOP("Messages", "Remove the reason, or name the engine's socket in the address: "
                                   "ssh://user@host/path/to/socket.")},
    // %1 address
    {Code::PlainTcpRefused, "LOTSE-E031",
     QT_TRANSLATE_NOOP("Messages", "Lotse does not use \"%1\" without encryption."),
     QT_TRANSLATE_NOOP("Messages", "Whoever reads along in the network, or reaches this port, would be "
                                   "administrator of that computer."),
     QT_TRANSLATE_NOOP("Messages", "Lotse connected to nothing."),
     QT_TRANSLATE_NOOP(
         "Messages",
         "Use ssh://user@host, or set up TLS for the engine (port 2376) and use its certificates.")},
    // %1 fingerprint, %2 address
    {Code::EngineCertificateUnknown, "LOTSE-E032",
     QT_TRANSLATE_NOOP("Messages",
                       "The certificate of the engine at \"%2\" is not known yet. Its fingerprint is %1."),
     QT_TRANSLATE_NOOP("Messages",
                       "None of your authorities has signed it, so nobody has confirmed so far that "
                       "this really is your engine."),
     QT_TRANSLATE_NOOP("Messages", "Lotse sent nothing to it."),
     QT_TRANSLATE_NOOP("Messages",
                       "Compare the fingerprint with the engine's own, and accept it only if it is "
                       "the same; or put the authority's certificate (ca.pem) beside yours.")},
    // %1 fingerprint, %2 address
    {Code::EngineCertificateChanged, "LOTSE-E033",
     QT_TRANSLATE_NOOP(
         "Messages",
         "The engine at \"%2\" does not show the accepted certificate. It now has the fingerprint %1."),
     QT_TRANSLATE_NOOP("Messages",
                       "The certificate was renewed, or somebody else answers in the engine's place."),
     QT_TRANSLATE_NOOP("Messages", "Lotse broke off the connection."),
     QT_TRANSLATE_NOOP("Messages", "Ask whoever manages that computer. If it was renewed, choose Forget "
                                   "at the saved connection and connect anew; lotse-cli takes the new "
                                   "fingerprint with --accept-fingerprint.")},
    // %1 address, %2 folder
    {Code::ClientCertificateWanted, "LOTSE-E034",
     QT_TRANSLATE_NOOP("Messages", "The engine at \"%1\" did not accept a certificate of yours."),
     QT_TRANSLATE_NOOP("Messages",
                       "It lets only those in who have a certificate that its authority has signed."),
     QT_TRANSLATE_NOOP("Messages", "Lotse looked for cert.pem and key.pem in \"%2\"."),
     QT_TRANSLATE_NOOP("Messages", "Put your certificate there, or name its folder with DOCKER_CERT_PATH.")},
    // %1 port
    {Code::PortUnpublished, "LOTSE-E035",
     QT_TRANSLATE_NOOP("Messages", "The container's port %1 is not published."),
     QT_TRANSLATE_NOOP("Messages", "The container's own address lies in a network that is not reached from "
                                   "here, so only published ports can be asked."),
     QT_TRANSLATE_NOOP("Messages", "Lotse could not ask the application."),
     QT_TRANSLATE_NOOP("Messages", "Publish the port (\"ports:\" in compose.yaml, -p for docker run), or "
                                   "name under \"api.host\" in the profile where the application answers.")},
};

} // namespace

std::span<const MessageRow> remoteMessages()
{
    return rows;
}

} // namespace Lotse
