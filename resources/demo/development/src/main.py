# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whisper appliance: the service itself."""
import os

from modules.admin_panel import register_admin_panel
from modules.health import register_health
from modules.live_speech import register_live_speech
from modules.maintenance import MaintenanceManager
from modules.settings import load_settings
from modules.update import UpdateManager
from modules.update.enterprise import integrate_with_flask_app
from modules.upload_handler import register_uploads
from modules.version import read_version
from modules.webapp import WebApp

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def make_app():
    app = WebApp("Whisper appliance")
    app.root = ROOT
    app.version = read_version(ROOT)
    app.settings = load_settings(ROOT)
    app.maintenance = MaintenanceManager(ROOT)
    app.update_manager = UpdateManager(ROOT, app.version, app.maintenance)
    register_health(app)
    register_admin_panel(app)
    register_uploads(app)
    register_live_speech(app)
    integrate_with_flask_app(app)
    print("Enterprise Update System ready", flush=True)
    return app


if __name__ == "__main__":
    app = make_app()
    print(f"Whisper appliance {app.version} starts", flush=True)
    app.run(os.environ.get("WHISPER_ADDRESS", "0.0.0.0"), int(os.environ.get("WHISPER_PORT", "5001")),
            os.path.join(ROOT, "ssl", "certificate.pem"), os.path.join(ROOT, "ssl", "key.pem"))
