# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subtitles as SRT and WebVTT."""
from modules.timecodes import timecode


def as_srt(parts):
    lines = []
    for number, (start, end, text) in enumerate(parts, 1):
        lines += [str(number), f"{timecode(start)} --> {timecode(end)}", text.strip(), ""]
    return "\n".join(lines)


def as_webvtt(parts):
    lines = ["WEBVTT", ""]
    for start, end, text in parts:
        lines += [f"{timecode(start)} --> {timecode(end)}".replace(",", "."), text.strip(), ""]
    return "\n".join(lines)
