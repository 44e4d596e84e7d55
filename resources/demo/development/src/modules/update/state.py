# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The states an update goes through."""


class UpdateState:
    def __init__(self):
        self.name = "idle"

    @property
    def busy(self):
        return self.name == "running"

    def begin(self):
        self.name = "running"

    def finish(self):
        self.name = "idle"
