# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes transcripts readable."""
import re


def clean(text):
    text = " ".join(text.split())
    return re.sub(r"\s+([,.;:!?])", r"\1", text)
