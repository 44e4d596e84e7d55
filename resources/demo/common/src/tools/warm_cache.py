# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads every language name once, so that the first visitor does not wait."""
from modules.languages import LANGUAGES

print(len(LANGUAGES), "languages")
