# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The update system: knows the running version, looks for newer ones, runs one update at a time."""
from modules.update.manager import UpdateManager

__all__ = ["UpdateManager"]
