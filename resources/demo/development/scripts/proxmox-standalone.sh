#!/bin/sh
# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the appliance anew on a Proxmox node: one container, one service.
set -eu
version=1.4.0
container=${1:?usage: proxmox-standalone.sh CONTAINER-ID}
here=$(cd "$(dirname "$0")/.." && pwd)

[ "$(cat "$here/VERSION")" = "$version" ] || { echo "this script installs $version, the tree is another version" >&2; exit 1; }
tar -C "$here" -c src templates VERSION | pct exec "$container" -- tar -C /opt/whisper-appliance -x
pct exec "$container" -- systemctl restart whisper-appliance
