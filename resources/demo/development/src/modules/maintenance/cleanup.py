# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what housekeeping may remove."""
import os
import time


def old_uploads(folder, days):
    limit = time.time() - days * 86400
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [name for name in names if os.path.getmtime(os.path.join(folder, name)) < limit]
