# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the service alive?"""


def register_health(app):
    app.add_url_rule("/health", lambda: {"status": "healthy", "version": app.version})
