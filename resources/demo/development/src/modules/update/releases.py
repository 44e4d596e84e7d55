# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which releases there are: a list beside the application, filled by the appliance's mirror."""
import json
import os


def _numbers(version):
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))


def newer(candidate, version):
    return _numbers(candidate) > _numbers(version)


def latest_release(root, version):
    try:
        with open(os.path.join(root, "data", "releases.json"), encoding="utf-8") as file:
            return max(json.load(file), key=_numbers)
    except (OSError, ValueError):
        return version
