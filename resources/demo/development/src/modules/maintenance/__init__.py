# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Maintenance mode and housekeeping."""
from modules.maintenance.manager import MaintenanceManager

__all__ = ["MaintenanceManager"]
