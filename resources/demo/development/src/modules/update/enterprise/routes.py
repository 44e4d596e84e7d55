# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Connects the update manager with the web application."""


def integrate_with_flask_app(app):
    """Registers the update routes on the application, which carries its manager as `update_manager`."""
    manager = app.update_manager
    app.add_url_rule("/api/enterprise/check-updates", manager.check)
    app.add_url_rule("/api/enterprise/update-status", manager.status)
    app.add_url_rule("/api/enterprise/start-update", manager.start, methods=("POST",))
    return app
