# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of lotse-cli in bash. tst_packagefiles compares the words with the program's own tables.

_lotse_cli() {
    local word=$2 previous=$3 kind=
    COMPREPLY=()
    # The shell splits --host=docker at "=".
    if [ "$word" = '=' ]; then word=; fi
    if [ "$previous" = '=' ] && [ "$COMP_CWORD" -gt 1 ]; then previous=${COMP_WORDS[COMP_CWORD - 2]}; fi
    case $previous in
    --host) kind='docker podman demo demo:new' ;;
    --modes) kind='exec-bit exact' ;;
    --tier) kind='python3 sha256sum archive' ;;
    --lang) kind='de en' ;;
    --dev | --report) kind=folders ;;
    --profile) kind=profiles ;;
    --container | --root | --map | --ignore | --remove-extra | --copy-secret | --accept-fingerprint | --secret-fd) return ;;
    check) [ "${COMP_WORDS[COMP_CWORD - 2]}" != profile ] || kind=profiles ;;
    profile) kind=check ;;
    esac
    case $kind in
    folders | profiles)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        [ "$kind" = folders ] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -X '!*.lotse.json' -- "$word")
        return
        ;;
    esac
    if [ -z "$kind" ] && [ "${word:0:1}" = - ]; then
        kind='--profile --host --container --dev --root --map --ignore --no-default-ignores --modes --tier
            --remove-extra --remove-all-extra --copy-secret --all --json --print0 --lang --report
            --accept-fingerprint --secret-fd --allow-changing-checks --no-snapshot --vzdump --to-snapshot --yes --help --version'
    elif [ -z "$kind" ] && [ "$COMP_CWORD" -eq 1 ]; then
        kind='hosts containers compare check plan repair rollback finish dismiss restore history report profile doctor'
    fi
    mapfile -t COMPREPLY < <(compgen -W "$kind" -- "$word")
}
complete -F _lotse_cli lotse-cli
