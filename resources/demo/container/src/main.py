# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whisper appliance: the service itself."""
import importlib.util
import os

from modules.admin_panel import register_admin_panel
from modules.health import register_health
from modules.live_speech import register_live_speech
from modules.settings import load_settings
from modules.shopware_update_manager import register_legacy_updates
from modules.upload_handler import register_uploads
from modules.version import read_version
from modules.webapp import WebApp

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def announce_update_system():
    """This release only looks whether the enterprise updater is there; it does not use it yet."""
    if importlib.util.find_spec("modules.update") is None:
        print("Enterprise Update System not available: No module named 'modules.update'", flush=True)
    else:
        print("Enterprise Update System found, but not used by this release", flush=True)
    print("Running with legacy update system", flush=True)


def make_app():
    app = WebApp("Whisper appliance")
    app.root = ROOT
    app.version = read_version(ROOT)
    app.settings = load_settings(ROOT)
    register_health(app)
    register_admin_panel(app)
    register_uploads(app)
    register_live_speech(app)
    announce_update_system()
    register_legacy_updates(app)
    return app


if __name__ == "__main__":
    app = make_app()
    print(f"Whisper appliance {app.version} starts", flush=True)
    app.run(os.environ.get("WHISPER_ADDRESS", "0.0.0.0"), int(os.environ.get("WHISPER_PORT", "5001")),
            os.path.join(ROOT, "ssl", "certificate.pem"), os.path.join(ROOT, "ssl", "key.pem"))
