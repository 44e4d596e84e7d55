# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks of the double's node: begun at once, ended later, with a log and an exit status."""

import os
import threading
import time
import traceback

from world import NODE, Refusal, setting

TASKS = {}


class Task:
    def __init__(self, kind, vmid, who):
        self.kind, self.vmid, self.who = kind, str(vmid), who
        self.start = int(time.time())
        self.upid = f"UPID:{NODE}:{os.getpid():08X}:{len(TASKS) + 1:08X}:{self.start:08X}:{kind}:{vmid}:{who}:"
        self.lines = []
        self.exit = None
        self.stopping = threading.Event()
        TASKS[self.upid] = self

    def status(self):
        found = {"upid": self.upid, "node": NODE, "pid": os.getpid(), "starttime": self.start, "type": self.kind,
                 "id": self.vmid, "user": self.who.split("!")[0], "status": "stopped" if self.exit else "running"}
        if "!" in self.who:
            found["tokenid"] = self.who.split("!")[1]
        if self.exit:
            found["exitstatus"] = self.exit
        return found

    def page(self, start, limit):
        rows = [{"n": i + 1, "t": line} for i, line in enumerate(self.lines)]
        if not rows and not self.exit:
            rows = [{"n": 1, "t": "no content"}]
        return rows[start:] if limit == 0 else rows[start:start + limit]


def spawn(kind, vmid, who, work):
    task = Task(kind, vmid, who)

    def go():
        try:
            work(task)
            warnings = setting("warnings", 0)
            task_end = f"WARNINGS: {warnings}" if warnings else "OK"
            task.lines.append("TASK " + task_end)
        except Refusal as refusal:
            task_end = refusal.text
            task.lines.append("TASK ERROR: " + task_end)
        except Exception:  # a fault of the double: seen by whoever reads the log
            task_end = "unexpected status"
            task.lines += traceback.format_exc().splitlines()
        task.exit = task_end

    threading.Thread(target=go, daemon=True).start()
    return task.upid
