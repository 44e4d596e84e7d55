# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: defaults, then those of this appliance."""


def load_settings(root):
    settings = {"language": "en", "keep_uploads_days": 30, "maintenance_hour": 3}
    try:
        from modules import local_settings
    except ImportError:
        return settings
    for name in settings:
        settings[name] = getattr(local_settings, name.upper(), settings[name])
    return settings
