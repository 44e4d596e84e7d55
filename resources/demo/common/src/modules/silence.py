# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds pauses in a list of loudness values."""


def pauses(levels, threshold=0.02, at_least=5):
    start = None
    for index, level in enumerate(list(levels) + [1.0]):
        if level < threshold:
            start = index if start is None else start
        elif start is not None:
            if index - start >= at_least:
                yield start, index
            start = None
