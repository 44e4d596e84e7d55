# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of this one appliance, written by the operator. Not part of any release."""
LANGUAGE = "de"
KEEP_UPLOADS_DAYS = 90
