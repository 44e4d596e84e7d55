# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups of guests as vzdump makes them: real archives in the folder `dump` of the double, each with its log, its notes
and, where it is protected, a file that says so."""

import contextlib
import os
import subprocess
import time

import access
from world import PLACE, Guest, Refusal, setting

DUMPS = PLACE + "/dump"


def make(task, call, form):
    vmid = form["vmid"]
    if "VM.Backup" not in access.rights(call.who, f"/vms/{vmid}"):
        raise Refusal(f"403 Permission check failed (/vms/{vmid}, VM.Backup)")
    if form.get("storage", "local") != "local":
        raise Refusal(f"could not activate storage '{form['storage']}': storage '{form['storage']}' does not exist")
    guest = Guest(vmid)
    os.makedirs(DUMPS, exist_ok=True)
    file = f"{DUMPS}/vzdump-lxc-{vmid}-{time.strftime('%Y_%m_%d-%H_%M_%S')}.tar.zst"
    task.lines.append(f"INFO: Starting Backup of VM {vmid} (lxc)")
    with guest.locked("backup"):
        task.lines.append(f"INFO: creating vzdump archive '{file}'")
        tar = subprocess.Popen(["tar", "--zstd", "-C", guest.root, "-cf", file, "--exclude=./proc/*", "."],
                               stderr=subprocess.DEVNULL)
        end = time.monotonic() + setting("dumptime", 0.0)
        while tar.poll() is None or time.monotonic() < end:
            if task.stopping.wait(0.05):
                tar.kill()
                tar.wait()
                os.remove(file)
                raise Refusal("job errors")
    for suffix, text in ((".log", "\n".join(task.lines)), (".notes", form.get("notes-template", ""))):
        with open(file + suffix, "w", encoding="utf-8") as beside:
            beside.write(text)
    if form.get("protected") == "1":
        protect("backup/" + os.path.basename(file), True)


def place_of(volume):
    file = f"{DUMPS}/{os.path.basename(volume)}"
    if not os.path.exists(file):
        raise Refusal(f"volume '{volume}' does not exist")
    return file


def rows(vmid):
    found = []
    with contextlib.suppress(FileNotFoundError):
        for name in sorted(os.listdir(DUMPS)):
            of = name.split("-")[2:3]
            if name.endswith(".tar.zst") and (not vmid or of == [vmid]):
                row = {"volid": "local:backup/" + name, "format": "tar.zst", "subtype": "lxc", "vmid": of[0],
                       "size": os.path.getsize(f"{DUMPS}/{name}"), "ctime": int(os.path.getctime(f"{DUMPS}/{name}"))}
                with contextlib.suppress(FileNotFoundError), open(f"{DUMPS}/{name}.notes", encoding="utf-8") as file:
                    row["notes"] = file.read()
                if os.path.exists(f"{DUMPS}/{name}.protected"):
                    row["protected"] = 1
                found.append(row)
    return found


def protect(volume, is_on):
    file = place_of(volume) + ".protected"
    if is_on:
        with open(file, "w", encoding="utf-8"):
            pass
    else:
        with contextlib.suppress(FileNotFoundError):
            os.remove(file)


def remove(volume):
    file = place_of(volume)
    if os.path.exists(file + ".protected"):
        raise Refusal(f"cannot remove protected volume '{volume}' on 'local'")
    for suffix in ("", ".log", ".notes"):
        with contextlib.suppress(FileNotFoundError):
            os.remove(file + suffix)
