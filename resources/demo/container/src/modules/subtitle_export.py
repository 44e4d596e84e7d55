# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subtitles as SRT."""
from modules.timecodes import timecode


def as_srt(parts):
    lines = []
    for number, (start, end, text) in enumerate(parts, 1):
        lines += [str(number), f"{timecode(start)} --> {timecode(end)}", text, ""]
    return "\n".join(lines)
