// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/messagetable.h"

#include <QCoreApplication>

namespace Lotse {

namespace {

const MessageRow rows[] = {
    // %1 fingerprint, %2 address
    {Code::NodeCertificateUnknown, "LOTSE-E036",
     QT_TRANSLATE_NOOP("Messages", "The certificate of the Proxmox VE node at \"%2\" is not known yet. Its "
                                   "fingerprint is %1."),
     QT_TRANSLATE_NOOP("Messages", "Nodes sign their certificates themselves, so nobody has confirmed so far "
                                   "that this really is your node."),
     QT_TRANSLATE_NOOP("Messages", "Lotse sent no name and no password to it."),
     QT_TRANSLATE_NOOP("Messages",
                       "Compare the fingerprint with the one that the node shows under System > Certificates "
                       "(pveproxy-ssl.pem or pve-ssl.pem), and accept it only if it is the same.")},
    // %1 fingerprint, %2 address
    {Code::NodeCertificateChanged, "LOTSE-E037",
     QT_TRANSLATE_NOOP("Messages", "The Proxmox VE node at \"%2\" does not show the accepted certificate. It "
                                   "now has the fingerprint %1."),
     QT_TRANSLATE_NOOP("Messages", "A node renews its certificate by itself within two years; otherwise "
                                   "somebody else answers in its place."),
     QT_TRANSLATE_NOOP("Messages", "Lotse broke off the connection and sent no password."),
     QT_TRANSLATE_NOOP("Messages",
                       "Compare with System > Certificates on the node. If it was renewed, choose Forget at "
                       "the saved connection and connect anew; lotse-cli takes the new fingerprint with "
                       "--accept-fingerprint.")},
    // %1 user@realm[!token] at host:port
    {Code::NodeSecretWanted, "LOTSE-E039",
     QT_TRANSLATE_NOOP("Messages", "Proxmox VE needs the secret of \"%1\"."),
     QT_TRANSLATE_NOOP("Messages", "For a user it is the password. For an API token, with a \"!\" in its "
                                   "name, it is the value that was shown when the token was made."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not sign in."),
     QT_TRANSLATE_NOOP("Messages", "Enter it. It is sent to the node and to nobody else.")},
    // %1 what the answer is for, %2 user@realm at host:port
    {Code::OneTimeCodeWanted, "LOTSE-E040",
     QT_TRANSLATE_NOOP("Messages", "Proxmox VE asks \"%2\" for a second factor."),
     QT_TRANSLATE_NOOP("Messages", "The password was right; this user also has an app that shows codes."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not sign in yet."),
     QT_TRANSLATE_NOOP("Messages", "Enter the six digits that the app shows now. For pipelines, use an API "
                                   "token: it is not asked for codes.")},
    // %1 user@realm[!token] at host:port
    {Code::NodeAuthRefused, "LOTSE-E038", QT_TRANSLATE_NOOP("Messages", "Proxmox VE did not let \"%1\" in."),
     QT_TRANSLATE_NOOP("Messages",
                       "The name, the realm behind the \"@\", the token or its secret is wrong, or "
                       "it has expired. The node does not say which."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not connect."),
     QT_TRANSLATE_NOOP(
         "Messages", "The address is written like proxmox://root@pam!token@host. Check user and token under "
                     "Datacenter > Permissions.")},
    // %1 the node's words
    {Code::NodeRefused, "LOTSE-E041", QT_TRANSLATE_NOOP("Messages", "Proxmox VE refused: %1"),
     QT_TRANSLATE_NOOP("Messages", "The node understood the request, but does not do it as things are."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did nothing else."),
     QT_TRANSLATE_NOOP("Messages", "Remove the reason that the node names, then try again.")},
    // %1 privilege, %2 path, %3 user@realm[!token]
    {Code::PrivilegeMissing, "LOTSE-E042",
     QT_TRANSLATE_NOOP("Messages", "\"%3\" lacks the privilege %1 on %2."),
     QT_TRANSLATE_NOOP("Messages", "Proxmox VE allows only what a permission on that path grants."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did nothing else."),
     QT_TRANSLATE_NOOP("Messages",
                       "Under Datacenter > Permissions, add a role with %1 on %2: for the user, and for the "
                       "API token, too, when it has privilege separation.")},
    // %1 user@realm[!token]
    {Code::NothingVisible, "LOTSE-E043",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" may see no guest on this Proxmox VE node."),
     QT_TRANSLATE_NOOP("Messages", "There may well be guests: without the privilege VM.Audit the node shows "
                                   "an empty list. A new API token has no rights of its own."),
     QT_TRANSLATE_NOOP("Messages", "Lotse signed in and changed nothing."),
     QT_TRANSLATE_NOOP("Messages", "Under Datacenter > Permissions, give the role PVEAuditor on /vms to the "
                                   "user, and to the API token, too, when it has privilege separation.")},
    // %1 guest, %2 lock
    {Code::GuestLocked, "LOTSE-E044", QT_TRANSLATE_NOOP("Messages", "The guest \"%1\" is locked (%2)."),
     QT_TRANSLATE_NOOP("Messages",
                       "The node is busy with it: a backup, a snapshot or a move is under way, or "
                       "was cut off."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not touch the guest."),
     QT_TRANSLATE_NOOP("Messages", "Wait until the task has ended (see Tasks on the node). Only if none is "
                                   "running:  pct unlock  on the node.")},
    // %1 guest
    {Code::GuestIsMachine, "LOTSE-E045",
     QT_TRANSLATE_NOOP("Messages", "\"%1\" is a virtual machine, no container."),
     QT_TRANSLATE_NOOP("Messages", "The node cannot look into a machine's files as it can with a container."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not touch the machine."),
     QT_TRANSLATE_NOOP("Messages",
                       "If Docker or Podman runs in it, connect to that, with ssh://user@machine.")},
    // %1 what was to be done, %2 how it ended
    {Code::NodeTaskFailed, "LOTSE-E046",
     QT_TRANSLATE_NOOP("Messages", "The task \"%1\" failed on the Proxmox VE node: %2"),
     QT_TRANSLATE_NOOP("Messages", "The node began, but did not get to the end."),
     QT_TRANSLATE_NOOP("Messages", "Lotse waited for the task and did nothing else."),
     QT_TRANSLATE_NOOP("Messages",
                       "Look at the task's log on the node; the technical details show its end.")},
    // %1 user@host:port, %2 reason
    {Code::PctUnusable, "LOTSE-E047",
     QT_TRANSLATE_NOOP("Messages", "Signed in as \"%1\", but containers cannot be reached there: %2"),
     QT_TRANSLATE_NOOP("Messages",
                       "Lotse looks into a container with the command pct, which runs on the node "
                       "as root only."),
     QT_TRANSLATE_NOOP("Messages", "Lotse changed nothing there."),
     QT_TRANSLATE_NOOP("Messages", "Let your key be added for root on the node, or allow that user \"sudo -n "
                                   "pct\"; name another user in ~/.ssh/config.")},
    // %1 run, %2 container
    {Code::SnapshotGone, "LOTSE-E048",
     QT_TRANSLATE_NOOP("Messages", "The run %1 has no snapshot of \"%2\" any more."),
     QT_TRANSLATE_NOOP("Messages",
                       "It took none, or it was removed since: by Lotse once the run had come to a "
                       "good end, or by somebody on the node."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not touch the container."),
     QT_TRANSLATE_NOOP("Messages", "Bring the old state back from the run's tested backup instead.")},
    // %1 storage, %2 container, %3 names of storages
    {Code::BackupStorageUnknown, "LOTSE-E050",
     QT_TRANSLATE_NOOP("Messages", "No backup of \"%2\" can be put on the storage \"%1\"."),
     QT_TRANSLATE_NOOP("Messages",
                       "It is not there or takes no backups, the privilege VM.Backup is missing, or "
                       "the container is none of a Proxmox VE node."),
     QT_TRANSLATE_NOOP("Messages", "Lotse did not touch the container."),
     QT_TRANSLATE_NOOP("Messages", "Choose another storage; these can be used: %3.")},
    {Code::KeyringUnusable, "LOTSE-E049",
     QT_TRANSLATE_NOOP("Messages", "The keyring did not take the secret."),
     QT_TRANSLATE_NOOP("Messages", "No keyring answers on this computer, or it was not unlocked."),
     QT_TRANSLATE_NOOP("Messages",
                       "The secret is kept in memory until Lotse is closed, and written nowhere."),
     QT_TRANSLATE_NOOP("Messages",
                       "Unlock the keyring (GNOME: Passwords and Keys; KDE: KWalletManager), then "
                       "connect again.")},
};

} // namespace

std::span<const MessageRow> nodeMessages()
{
    return rows;
}

} // namespace Lotse
