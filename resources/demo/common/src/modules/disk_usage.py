# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Free space where recordings lie."""
import shutil


def free_percent(folder):
    usage = shutil.disk_usage(folder)
    return round(100 * usage.free / usage.total) if usage.total else 0
