# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Maintenance mode: a file beside the application, so that it outlives a restart."""
import os

from modules.maintenance.cleanup import old_uploads


class MaintenanceManager:
    def __init__(self, root="."):
        self.root = root
        self._flag = os.path.join(root, "data", "maintenance")

    @property
    def active(self):
        return os.path.exists(self._flag)

    def enter(self):
        with open(self._flag, "w", encoding="utf-8") as file:
            file.write("on\n")

    def leave(self):
        if self.active:
            os.remove(self._flag)

    def what_could_go(self, days):
        return old_uploads(os.path.join(self.root, "data", "uploads"), days)
