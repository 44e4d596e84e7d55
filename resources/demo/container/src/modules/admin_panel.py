# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page people see."""
import html
import os


def register_admin_panel(app):
    def page():
        with open(os.path.join(app.root, "templates", "index.html"), encoding="utf-8") as file:
            text = file.read()
        return text.replace("{{ version }}", html.escape(app.version))

    app.add_url_rule("/", page)
