# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by make-images and run-tests, inside a mount namespace whose /run is its own: a private dockerd that
# touches nothing of the machine. Everything of it lies in memory below /run, so that its overlays never stand on
# another overlay and nothing is left behind.

engine_place=/run/lotse-test
engine_address=unix://$engine_place/docker.sock

start_engine() {  # DOCKERD-OPTIONS...
    mkdir -p "$engine_place/data"
    dockerd --data-root "$engine_place/data" --exec-root "$engine_place/exec" --pidfile "$engine_place/dockerd.pid" \
        --host "$engine_address" --storage-driver overlay2 --log-level warn "$@" >"$engine_place/dockerd.log" 2>&1 &
    engine_process=$!
    local waited=0
    until [ "$(curl -s --unix-socket "$engine_place/docker.sock" http://engine/_ping)" = OK ]; do
        if ! kill -0 "$engine_process" 2>/dev/null || [ "$waited" -ge 600 ]; then
            tail -n 40 "$engine_place/dockerd.log" >&2
            echo "the test engine did not start" >&2
            return 1
        fi
        sleep 0.05
        waited=$((waited + 1))
    done
}

stop_engine() {
    kill "$engine_process" 2>/dev/null || return 0
    wait "$engine_process" || true
}
