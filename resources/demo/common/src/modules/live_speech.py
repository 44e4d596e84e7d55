# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Live transcription: for now only says that no model is loaded."""
from modules.model_store import loaded_model


def register_live_speech(app):
    app.add_url_rule("/api/live/status", lambda: {"status": "ok", "model": loaded_model(app.root)})
