// SPDX-FileCopyrightText: The Lotse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hosts/unixlisting.h"

namespace Lotse {

namespace {

/// Arguments: root, "hash" or "names", and find's words that prune hidden and deeper folders. A batch is
/// names, an empty name, the tool's lines about them, a NUL; an empty name where a batch would begin ends a
/// section. A NUL occurs in no name and in no line. The lines of sha256sum are gathered by dd: each would
/// travel in a frame of its own.
constexpr auto script = R"sh(
export LC_ALL=C
root=$1 wanted=$2
shift 2
if [ -d "$root" ]; then
    cd -- "$root" || exit 45
    start=. kind=folder
elif [ -e "$root" ] || [ -L "$root" ]; then
    cd -- "${root%/*}/" || exit 45
    start=./${root##*/} kind=single
else
    exit 44
fi
gather=cat
command -v dd >/dev/null && gather='dd ibs=65536 obs=65536'
if find / -maxdepth 0 -printf '' 2>/dev/null; then
    echo "gnu $kind"
    find "$start" -printf '%p\0%y %m %U %G %s %T@\0%l\0' "$@"
    printf '\0'
else
    echo "plain $kind"
    find "$start" -print0 "$@" |
        xargs -0 -r sh -c 'printf "%s\0" "$@"; printf "\0"; stat -c "%f %u %g %s %Y %n" "$@"; printf "\0"' sh
    printf '\0'
    find "$start" "$@" ${1:+-o} -type l -print0 |
        xargs -0 -r sh -c 'for f; do printf "%s\0" "$f"; readlink -n "$f"; printf "\0"; done' sh
    printf '\0'
fi
find "$start" "$@" ${1:+-o} -type d -print0 |
    xargs -0 -r sh -c 'for f; do if [ ! -r "$f" ] || [ ! -x "$f" ]; then printf "%s\0" "$f"; fi; done' sh
printf '\0'
if [ "$wanted" = hash ]; then
    find "$start" "$@" ${1:+-o} -type f -print0 |
        xargs -0 -r sh -c 'printf "%s\0" "$@"; printf "\0"; sha256sum "$@"; printf "\0"' sh | $gather 2>/dev/null
    printf '\0'
fi
echo lotse-end
)sh";

} // namespace

Command sha256sumListing(const QByteArray &root, const QByteArrayList &hiddenFolders,
                         const ListOptions &options)
{
    Command command{{"sh", "-c", script, "lotse", root, options.hash ? "hash" : "names"}, {}, {}};
    QByteArrayList pruned; // shown, but not entered
    for (const QByteArray &name : hiddenFolders)
        pruned << "-o" << "-name" << name;
    if (options.depth > 0) // not all have -maxdepth; a star stands for slashes, too
        pruned << "-o" << "-path" << '.' + QByteArray("/*").repeated(options.depth);
    if (!pruned.isEmpty())
        command.argv << "-type" << "d" << "(" << pruned.sliced(1) << ")" << "-prune";
    return command;
}

} // namespace Lotse
