# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The name this machine calls itself."""
import socket


def host_name():
    return socket.gethostname()
