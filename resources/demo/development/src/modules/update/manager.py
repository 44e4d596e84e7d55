# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs updates, one at a time."""
import threading

from modules.update.releases import latest_release, newer
from modules.update.state import UpdateState


class UpdateManager:
    def __init__(self, root=".", version="0", maintenance=None):
        self.root = root
        self.version = version
        self.maintenance = maintenance
        self._state = UpdateState()
        self._lock = threading.Lock()

    def check(self):
        latest = latest_release(self.root, self.version)
        return {"status": "ok", "current_version": self.version, "latest_version": latest,
                "update_available": newer(latest, self.version)}

    def status(self):
        return {"status": "ok", "version": self.version, "state": self._state.name,
                "maintenance": bool(self.maintenance and self.maintenance.active)}

    def start(self):
        with self._lock:
            if self._state.busy:
                return {"status": "ok", "state": self._state.name, "message": "An update is running already"}
            if not self.check()["update_available"]:
                self._state.finish()
                return {"status": "ok", "state": self._state.name, "message": "Already up to date"}
            self._state.begin()
            return {"status": "ok", "state": self._state.name, "message": "Update started"}
