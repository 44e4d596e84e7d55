# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: defaults, then those of this appliance."""


def load_settings(root):
    settings = {"language": "en", "keep_uploads_days": 30}
    try:
        from modules import local_settings
    except ImportError:
        return settings
    settings["language"] = local_settings.LANGUAGE
    settings["keep_uploads_days"] = local_settings.KEEP_UPLOADS_DAYS
    return settings
