# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The legacy updater: it knows the enterprise addresses, but can only say that it does nothing there."""


class ShopwareUpdateManager:
    def __init__(self, version):
        self.version = version

    def fallback(self):
        return {"status": "fallback", "version": self.version,
                "message": "Enterprise Update System not available, running with legacy update system"}


def register_legacy_updates(app):
    manager = ShopwareUpdateManager(app.version)
    app.add_url_rule("/api/enterprise/check-updates", manager.fallback)
    app.add_url_rule("/api/enterprise/update-status", manager.fallback)
    app.add_url_rule("/api/enterprise/start-update", manager.fallback, methods=("POST",))
