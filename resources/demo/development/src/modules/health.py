# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the service alive, and how long has it been?"""
import time


def register_health(app):
    started = time.monotonic()

    def health():
        return {"status": "healthy", "version": app.version, "uptime_seconds": int(time.monotonic() - started)}

    app.add_url_rule("/health", health)
