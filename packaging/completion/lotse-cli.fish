# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of lotse-cli in fish. tst_packagefiles compares the words with the program's own tables.

set -l verbs hosts containers compare check plan repair rollback finish dismiss restore history report profile doctor
complete -c lotse-cli -n "not __fish_seen_subcommand_from $verbs" -f -a "$verbs"
complete -c lotse-cli -l profile -r -d 'What belongs together'
complete -c lotse-cli -l host -x -a 'docker podman demo demo:new' -d 'The host'
complete -c lotse-cli -l container -x -d 'Name or id of the container'
complete -c lotse-cli -l dev -x -a '(__fish_complete_directories)' -d 'The development tree'
complete -c lotse-cli -l root -x -d 'The folder inside the container'
complete -c lotse-cli -l map -x -d 'A pair of paths'
complete -c lotse-cli -l ignore -x -d 'Does not count'
complete -c lotse-cli -l no-default-ignores -d 'Caches, version control and backups count, too'
complete -c lotse-cli -l modes -x -a 'exec-bit exact' -d 'How permissions are judged'
complete -c lotse-cli -l tier -x -a 'python3 sha256sum archive' -d 'How the container is read'
complete -c lotse-cli -l remove-extra -x -d 'Move this file into the backup'
complete -c lotse-cli -l remove-all-extra -d 'The same with all of them'
complete -c lotse-cli -l copy-secret -x -d 'Copy this secret, too'
complete -c lotse-cli -l all -d 'List everything'
complete -c lotse-cli -l json -d 'For machines'
complete -c lotse-cli -l print0 -d 'Records ended by NUL'
complete -c lotse-cli -l lang -x -a 'de en' -d 'Language'
complete -c lotse-cli -l report -x -a '(__fish_complete_directories)' -d 'Put the report there as well'
complete -c lotse-cli -l accept-fingerprint -x -d 'This certificate or server key is the right one'
complete -c lotse-cli -l secret-fd -x -d 'Passwords, one a line, from this open file'
complete -c lotse-cli -l allow-changing-checks -d 'Checks that change something may run'
complete -c lotse-cli -l no-snapshot -d 'No snapshot of the guest first'
complete -c lotse-cli -l vzdump -x -d 'Let the node back the guest up to this storage first'
complete -c lotse-cli -l to-snapshot -d 'The whole guest back to the snapshot of the run'
complete -c lotse-cli -l yes -d 'Do not ask'
complete -c lotse-cli -l help -d 'A short help'
complete -c lotse-cli -l version -d 'The version'
