# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists uploaded recordings."""
import os

from modules.audio_formats import is_audio


def register_uploads(app):
    folder = os.path.join(app.root, "data", "uploads")

    def listing():
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        return {"status": "ok", "uploads": [{"name": n, "audio": is_audio(n)} for n in names]}

    app.add_url_rule("/api/uploads", listing)
