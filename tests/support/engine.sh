# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by make-images and run-tests, inside a mount namespace whose /run is its own: a private dockerd and a private
# Podman that touch nothing of the machine. Everything of them lies in memory below /run, so that their overlays never
# stand on another overlay and nothing is left behind.

engine_place=/run/lotse-test
engine_address=unix://$engine_place/docker.sock
podman_address=unix://$engine_place/podman/podman.sock
rootless_address=unix://$engine_place/pilot/run/podman.sock

start_engine() {  # DOCKERD-OPTIONS...
    mkdir -p "$engine_place/data"
    dockerd --data-root "$engine_place/data" --exec-root "$engine_place/exec" --pidfile "$engine_place/dockerd.pid" \
        --host "$engine_address" --storage-driver overlay2 --log-level warn "$@" >"$engine_place/dockerd.log" 2>&1 &
    engine_process=$!
    await_engine "$engine_address" "$engine_process" "$engine_place/dockerd.log"
}

# Answers the Docker API; containers are kept by processes of their own.
podman_service=(--storage-driver overlay --cgroup-manager cgroupfs --events-backend file system service --time=0)
start_podman() {
    mkdir -p "$engine_place/podman/data"
    podman --root "$engine_place/podman/data" --runroot "$engine_place/podman/run" "${podman_service[@]}" \
        "$podman_address" >"$engine_place/podman.log" 2>&1 &
    podman_process=$!
    await_engine "$podman_address" "$podman_process" "$engine_place/podman.log"
}

# The same without root, for a user "pilot" who exists in this namespace only, with the images of the one with root.
# Its containers need an uplink to imitate and a cgroup tree that is the user's.
start_rootless_podman() {
    local place=$engine_place/pilot file
    mkdir -p "$place"/{etc,home,run}
    cp /etc/passwd /etc/group "$place/etc/"
    echo "pilot:x:4000:4000::$place/home:/bin/sh" >>"$place/etc/passwd"
    echo 'pilot:x:4000:' >>"$place/etc/group"
    echo 'pilot:200000:65536' | tee "$place/etc/subuid" >"$place/etc/subgid"
    touch /etc/subuid /etc/subgid
    for file in passwd group subuid subgid; do mount --bind "$place/etc/$file" "/etc/$file"; done
    chown -R pilot:pilot "$place/home" "$place/run"
    chmod 700 "$place/run"
    mkdir -p /sys/fs/cgroup/pilot/own
    chown -R pilot:pilot /sys/fs/cgroup/pilot
    mknod -m 666 "$place/tun" c 10 200
    mount --bind "$place/tun" /dev/net/tun
    ip link add uplink type veth peer name uplink-far
    ip address add 192.0.2.2/24 dev uplink
    ip link set uplink-far up
    ip link set uplink up
    ip route add default via 192.0.2.1 dev uplink
    (
        echo "$BASHPID" >/sys/fs/cgroup/pilot/own/cgroup.procs
        cd "$place/home"
        exec env -i HOME="$place/home" XDG_RUNTIME_DIR="$place/run" PATH="$PATH" setpriv --reuid pilot --regid pilot \
            --clear-groups podman "${podman_service[@]}" "$rootless_address"
    ) >"$engine_place/rootless.log" 2>&1 &
    rootless_process=$!
    await_engine "$rootless_address" "$rootless_process" "$engine_place/rootless.log"
    docker -H "$podman_address" save localhost/lotse-test/{appliance,busybox,noshell} | docker -H "$rootless_address" load
}

await_engine() {  # ADDRESS PROCESS LOG
    local waited=0
    until [ "$(curl -s --unix-socket "${1#unix://}" http://engine/_ping)" = OK ]; do
        if ! kill -0 "$2" 2>/dev/null || [ "$waited" -ge 600 ]; then
            tail -n 40 "$3" >&2
            echo "the test engine at $1 did not start" >&2
            return 1
        fi
        sleep 0.05
        waited=$((waited + 1))
    done
}

stop_engine() {  # PROCESS
    kill "$1" 2>/dev/null || return 0
    wait "$1" || true
}

# The double of a Proxmox VE node: guests are real LXC containers on a bridge of their own, the API listens at PVE's port.
node_place=$engine_place/node
start_node() {
    mkdir -p "$node_place"/{guests,lxc,settings}
    # Root may hand out the owners of unprivileged guests, as on a real node.
    local file
    touch /etc/subuid /etc/subgid
    for file in subuid subgid; do
        { cat "/etc/$file" && echo 'root:100000:65536'; } >"$node_place/$file"
        mount --bind "$node_place/$file" "/etc/$file"
    done
    ip link add vmbr0 type bridge
    ip address add 10.98.0.1/24 dev vmbr0
    ip link set vmbr0 up
    LOTSE_NODE=$node_place python3 "$here/../proxmox/node.py" 8006 >"$engine_place/node.out" 2>"$engine_place/node.log" &
    node_process=$!
    local i
    for i in {1..100}; do
        [ ! -s "$engine_place/node.out" ] || return 0
        kill -0 "$node_process" 2>/dev/null || break
        sleep 0.1
    done
    cat "$engine_place/node.log" >&2
    return 1
}
stop_node() {  # PROCESS
    kill "$1" 2>/dev/null || true
    LOTSE_NODE=$node_place "$here/../proxmox/remove-guest" $(ls "$node_place/lxc")
}
