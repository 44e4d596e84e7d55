# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seconds to the clock of subtitles."""


def timecode(seconds):
    milliseconds = round(seconds * 1000)
    hours, rest = divmod(milliseconds, 3600000)
    minutes, rest = divmod(rest, 60000)
    whole, rest = divmod(rest, 1000)
    return f"{hours:02}:{minutes:02}:{whole:02},{rest:03}"
