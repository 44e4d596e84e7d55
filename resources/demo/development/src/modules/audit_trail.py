# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who did what: one line each, newest last."""
import json
import os
import time


class AuditTrail:
    def __init__(self, root):
        self._file = os.path.join(root, "data", "audit.jsonl")

    def add(self, who, what):
        with open(self._file, "a", encoding="utf-8") as file:
            file.write(json.dumps({"at": int(time.time()), "who": who, "what": what}) + "\n")
