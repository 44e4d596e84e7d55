# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The enterprise addresses of the update system."""
from modules.update.enterprise.routes import integrate_with_flask_app

__all__ = ["integrate_with_flask_app"]
