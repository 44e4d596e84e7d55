# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by ./dev: makes the Debian 13 root in which Lotse is built and tested where the machine itself is older,
# or installs the same packages into a machine that is new enough. Needs root; writes only below $cache.

package_list() { grep -v '^#' "$top/packaging/devroot/packages"; }

# Qt 6.8 and GCC 14 are there from Debian 13 on; ID_LIKE covers the derivatives that keep Debian's numbers.
machine_is_new_enough() {
    [ "$(. /etc/os-release && echo "${ID:-}")" = debian ] &&
        [ "$(. /etc/os-release && echo "${VERSION_ID:-99}")" -ge 13 ]
}

# The mirror this machine's own apt is configured with; Debian's archive has both suites under one address.
mirror() {
    apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 'Identifier: Packages' |
        grep -v -e '-security|' -e '-updates|' -e '-backports|' |
        awk -F'|' '$3 == "main" && !found { print $1; found = 1 }'
}

install_packages() {  # [PREFIX...]: the commands run behind PREFIX, for example "chroot DIR"
    "$@" apt-get update -qq
    package_list | DEBIAN_FRONTEND=noninteractive xargs "$@" apt-get install -y -qq --no-install-recommends
}

# Complete or not there at all: the root is made under another name and renamed when it is whole.
make_root() {
    if [ ! -x "$cache/root/usr/bin/apt-get" ]; then
        say "making the Debian 13 build root (once, about a minute)"
        command -v debootstrap >/dev/null ||
            { apt-get update -qq; apt-get install -y -qq --no-install-recommends debootstrap ca-certificates; }
        rm -rf "$cache/root.new" "$cache/root"
        debootstrap --variant=minbase trixie "$cache/root.new" "$(mirror)"
        # Packages must not start services inside the root.
        printf '#!/bin/sh\nexit 101\n' >"$cache/root.new/usr/sbin/policy-rc.d"
        chmod 755 "$cache/root.new/usr/sbin/policy-rc.d"
        mv -T "$cache/root.new" "$cache/root"
    fi
    say "installing what building and testing needs (once, a minute or two)"
    cp /etc/resolv.conf "$cache/root/etc/resolv.conf"
    install_packages chroot "$cache/root"
    rm -rf "$cache"/root/var/cache/apt/archives/*.deb
}

# Makes the toolchain current: $root is where it lies afterwards ("/" for the machine itself).
ensure_toolchain() {
    local wanted stamp
    root=$cache/root
    ! machine_is_new_enough || root=/
    stamp=$cache/packages-in$(echo "$root" | tr / _)
    wanted=$(package_list | sha256sum)
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    need_root
    log=$cache/toolchain.log
    exec 9>"$cache/toolchain.lock"
    flock 9
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        if [ "$root" = / ]; then
            say "installing what building and testing needs (once)"
            install_packages env >"$log" 2>&1
        else
            make_root >"$log" 2>&1
        fi
        printf '%s\n' "$wanted" >"$stamp"
    fi
    exec 9>&-
    log=
}
