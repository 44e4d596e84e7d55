#compdef lotse-cli
# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of lotse-cli in zsh. tst_packagefiles compares the words with the program's own tables.

_arguments -S \
    '--profile=[what belongs together]:profile:_files -g "*.lotse.json"' \
    '--host=[the host]:host:(docker podman demo demo\:new)' \
    '--container=[name or id of the container]:container:' \
    '--dev=[the development tree]:folder:_files -/' \
    '--root=[the folder inside the container]:path:' \
    '*--map=[a pair of paths]:DEV=CONTAINER:' \
    '*--ignore=[does not count]:pattern:' \
    '--no-default-ignores[caches, version control and backups count, too]' \
    '--modes=[how permissions are judged]:modes:(exec-bit exact)' \
    '--tier=[how the container is read]:tier:(python3 sha256sum archive)' \
    '*--remove-extra=[move this file into the backup]:path:' \
    '--remove-all-extra[the same with all of them]' \
    '*--copy-secret=[copy this secret, too]:path:' \
    '--all[compare\: list everything]' \
    '--json[for machines]' \
    '--print0[compare\: records ended by NUL]' \
    '--lang=[language]:language:(de en)' \
    '--report=[put the report there as well]:folder:_files -/' \
    '--secret-fd=[passwords, one a line, from this open file]:number:' \
    '*--accept-fingerprint=[this certificate is the right one]:SHA-256:' \
    '--allow-changing-checks[checks that change something may run]' \
    '--no-snapshot[repair: no snapshot of the guest first]' \
    '--vzdump=[repair: let the node back the guest up there first]:storage:' \
    '--to-snapshot[rollback: the whole guest back to the snapshot of the run]' \
    '--yes[do not ask]' \
    '--help[a short help]' \
    '--version[the version]' \
    '1:verb:(hosts containers compare check plan repair rollback finish dismiss restore history report profile doctor)' \
    '*:argument:_files'
