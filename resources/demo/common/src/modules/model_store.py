# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where speech models lie."""
import os


def loaded_model(root):
    folder = os.path.join(root, "data", "models")
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return names[0] if names else None
