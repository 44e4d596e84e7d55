# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words in a transcript."""
import re


def word_count(text):
    return len(re.findall(r"\w+", text))
