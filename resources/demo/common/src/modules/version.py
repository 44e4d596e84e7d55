# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The version this process runs: read once, at its start."""
import os


def read_version(root):
    with open(os.path.join(root, "VERSION"), encoding="utf-8") as file:
        return file.read().strip()
