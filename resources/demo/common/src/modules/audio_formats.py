# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files are recordings."""
KNOWN = {".wav", ".mp3", ".ogg", ".flac", ".m4a", ".opus"}


def is_audio(name):
    return any(name.lower().endswith(ending) for ending in KNOWN)
