# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""First in, first out, with a limit."""
from collections import deque


class JobQueue:
    def __init__(self, limit=50):
        self._jobs = deque()
        self._limit = limit

    def put(self, job):
        if len(self._jobs) >= self._limit:
            return False
        self._jobs.append(job)
        return True

    def take(self):
        return self._jobs.popleft() if self._jobs else None
