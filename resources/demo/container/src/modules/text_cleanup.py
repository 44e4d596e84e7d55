# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes transcripts readable."""


def clean(text):
    return " ".join(text.split())
