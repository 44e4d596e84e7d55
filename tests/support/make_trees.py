#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make pairs of directory trees with a known difference, for tests.

    make_trees.py KIND OUT [--seed N] [--scale F] [--side both|local|remote]
                           [--mtimes same|different] [--beyond-path-max]

writes below OUT (created; refused when it already holds files):

    local/        the development tree
    remote/       the tree as it is meant to lie in the container
    expected.z    the true difference: records  STATUS TAB PATH NUL , sorted
    noise.z       paths whose difference means nothing (byte code caches), same format
    info.json     counts and sizes

The same KIND, SEED and SCALE give the same bytes, names, modes and times on every
machine.  Only the standard library is used; Python 3.8 or newer, POSIX only.

STATUS is one letter:

    A  only in local (the container lacks it)        M  regular file, content differs
    D  only in remote (extra in the container)       L  symlink, target differs
    T  type differs (file/dir/symlink/FIFO)          P  same content, permission bits differ

PATH is the raw file name, bytes, relative to the tree.  Directories are listed only
when they are empty or when their own type or mode differs; a directory that exists on
one side is represented by what lies in it.  Times never count as a difference: some
equal files carry different times, and some changed files carry equal size *and* time.

KIND:

    appliance  a Python web appliance, container one version behind (about 400 files, 6 MB)
    large      20,000 files, 1,500 directories, 300 MB; 2 % changed, 1 % missing, 1 % extra
    hostile    names, types, links, modes and sizes that break careless tools (as root: all
               of it; as a user: the same, except that setuid bits may be dropped)

--scale multiplies the number of files; hostile ignores it.
"""

import argparse
import json
import os
import random
import stat
import sys

EPOCH = 1_700_000_000          # all times lie in the year after this instant
YEAR = 365 * 86400


# ------------------------------------------------------------------ content

class Text:
    """A pool of Python-like source lines from which files are cut."""

    WORDS = ("stream model audio chunk buffer config session request worker queue token "
             "client server device result segment sample language cache status handler "
             "update backup path upload decode filter window energy batch whisper").split()

    def __init__(self, rng, size=4 << 20):
        lines, total = [], 0
        while total < size:
            a, b, c = rng.choice(self.WORDS), rng.choice(self.WORDS), rng.choice(self.WORDS)
            number = rng.randrange(10000)
            line = rng.choice((
                f"def {a}_{b}({c}, limit={number}):\n",
                f"    {a} = self.{b}.get('{c}', {number})\n",
                f"    if {a} is None or {b} > {number}:\n",
                f"        raise ValueError('{a} {b}: no {c} ({number})')\n",
                f"    return {{'{a}': {b}, '{c}': {number}}}\n",
                f"    # the {a} waits for the {b} of the {c}, see note {number}\n",
                f"class {a.title()}{b.title()}({c.title()}Base):\n",
                "\n",
            )).encode()
            lines.append(line)
            total += len(line)
        self.pool = b"".join(lines)

    def make(self, rng, label, size):
        """SIZE bytes that begin with a line naming LABEL and end with a newline."""
        head = b"# " + label.encode("utf-8", "surrogateescape") + b" %016x\n" % rng.getrandbits(64)
        if size <= len(head):
            return head[-size:] if size else b""
        need, parts = size - len(head) - 1, [head]
        while need > 0:
            start = rng.randrange(len(self.pool))
            part = self.pool[start:start + min(need, 65536)]
            parts.append(part)
            need -= len(part)
        parts.append(b"\n")
        return b"".join(parts)


def noise_bytes(rng, size):
    return rng.getrandbits(8 * size).to_bytes(size, "little") if size else b""


def edited(rng, data, keep_size):
    """DATA as an older version would have had it; never equal to DATA."""
    if not data:
        return b"old\n"
    middle = len(data) // 2
    if keep_size:
        return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1:]
    cut = min(len(data) - middle, rng.randrange(1, 400))
    if rng.random() < 0.5:
        return data[:middle] + data[middle + cut:]
    return data[:middle] + b"# older code that went away\n" * (1 + cut // 40) + data[middle:]


def sizes(rng, count, total, sigma, smallest=40):
    """COUNT sizes with a long tail that add up to about TOTAL."""
    raw = [rng.lognormvariate(0, sigma) for _ in range(count)]
    factor = total / sum(raw)
    return [max(smallest, int(x * factor)) for x in raw]


# ------------------------------------------------------------------ the two trees

class Pair:
    """Writes entries into local/ and remote/ and records what differs."""

    def __init__(self, out, sides, mtimes):
        self.sides = sides
        self.root = {s: os.path.join(os.fsencode(out), s.encode()) for s in ("local", "remote")}
        self.mtimes = mtimes
        self.expected, self.noise = {}, {}
        self.made = set()
        self.dir_times, self.inner_modes = [], []
        self.count = {"local": 0, "remote": 0}
        self.bytes = {"local": 0, "remote": 0}
        for side in sides:
            os.makedirs(self.root[side])

    def at(self, side, path):
        return self.root[side] + b"/" + path

    def parents(self, side, path):
        head = path.rpartition(b"/")[0]
        if head and (side, head) not in self.made:
            os.makedirs(self.at(side, head), exist_ok=True)
            while head and (side, head) not in self.made:
                self.made.add((side, head))
                head = head.rpartition(b"/")[0]

    def note(self, status, path, noise=False):
        (self.noise if noise else self.expected)[path] = status

    def put(self, side, path, data, mode=0o644, mtime=EPOCH):
        """A regular file.  DATA is bytes, or (size, [(offset, bytes)]) for a sparse file."""
        self.count[side] += 1
        self.bytes[side] += len(data) if isinstance(data, bytes) else data[0]
        if side not in self.sides:
            return
        self.parents(side, path)
        name = self.at(side, path)
        fd = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            if isinstance(data, bytes):
                view = memoryview(data)
                while view:
                    view = view[os.write(fd, view):]
            else:
                os.ftruncate(fd, data[0])
                for offset, piece in data[1]:
                    os.pwrite(fd, piece, offset)
            os.fchmod(fd, mode)
            os.utime(fd, (mtime, mtime))
        finally:
            os.close(fd)

    def both(self, rng, path, local, remote, mode=0o644, remote_mode=None, same_time=None,
             noise=False):
        """A file on the sides where its data is not None, with its status recorded."""
        mtime = EPOCH + rng.randrange(YEAR)
        drift = rng.randrange(60, 30 * 86400)
        if same_time is None:
            same_time = self.mtimes == "same" and local == remote
        remote_mode = mode if remote_mode is None else remote_mode
        if local is not None:
            self.put("local", path, local, mode, mtime)
        if remote is not None:
            self.put("remote", path, remote, remote_mode, mtime if same_time else mtime - drift)
        if remote is None:
            self.note("A", path, noise)
        elif local is None:
            self.note("D", path, noise)
        elif local != remote:
            self.note("M", path, noise)
        elif mode != remote_mode:
            self.note("P", path, noise)

    def make(self, side, path, how):
        """Any other entry: HOW(name) makes it."""
        self.count[side] += 1
        if side in self.sides:
            self.parents(side, path)
            how(self.at(side, path))
            os.utime(self.at(side, path), (EPOCH, EPOCH), follow_symlinks=False)

    def directory(self, side, path, mode=0o755):
        def how(name):
            os.makedirs(name, exist_ok=True)
            os.chmod(name, mode)
        self.make(side, path, how)
        self.made.add((side, path))

    def finish(self, out, info):
        for side in self.sides:                    # directory times, deepest first
            for where, dirs, files in os.walk(self.root[side], topdown=False):
                os.utime(where, (EPOCH, EPOCH))
        for name, records in (("expected.z", self.expected), ("noise.z", self.noise)):
            with open(os.path.join(out, name), "wb") as f:
                for path, status in sorted(records.items()):
                    f.write(status.encode() + b"\t" + path + b"\0")
        by_status = {}
        for status in self.expected.values():
            by_status[status] = by_status.get(status, 0) + 1
        info.update(files=self.count, bytes=self.bytes, expected=by_status,
                    noise=len(self.noise))
        with open(os.path.join(out, "info.json"), "w") as f:
            json.dump(info, f, indent=1, sort_keys=True)
            f.write("\n")
        return info


# ------------------------------------------------------------------ the kinds

def directories(rng, count, top):
    """COUNT directory paths, most of them two to five levels deep."""
    made = [b""]
    words = Text.WORDS
    for i in range(count - 1):
        parent = made[0] if rng.random() < top else rng.choice(made)
        if parent.count(b"/") >= 6:
            parent = made[0]
        name = f"{rng.choice(words)}_{i:04d}".encode()
        made.append(parent + b"/" + name if parent else name)
    return made


def make_regular(pair, rng, text, *, files, dirs, total, sigma, changed, missing, extra,
                 suffixes=(".py",), top=0.2, modes=0):
    """A tree of FILES text files; the given numbers of them changed, missing or extra."""
    where = directories(rng, dirs, top)
    size = sizes(rng, files + extra, total, sigma)
    order = list(range(files))
    rng.shuffle(order)
    state = dict.fromkeys(order[:changed], "M")
    state.update(dict.fromkeys(order[changed:changed + missing], "A"))
    state.update(dict.fromkeys(order[changed + missing:changed + missing + modes], "P"))
    state.update(dict.fromkeys(range(files, files + extra), "D"))
    turn = 0
    for i in range(files + extra):
        folder = where[i % dirs] if i < 2 * dirs else rng.choice(where)
        kind = state.get(i)
        label = "legacy" if kind == "D" else rng.choice(Text.WORDS)
        name = f"{label}_{i:06d}{rng.choice(suffixes)}".encode()
        path = folder + b"/" + name if folder else name
        data = text.make(rng, os.fsdecode(path), size[i])
        if kind == "M":
            # one third keeps its size, one half of those also keeps its time
            turn += 1
            keep = turn % 3 == 0
            pair.both(rng, path, data, edited(rng, data, keep), same_time=turn % 6 == 0)
        elif kind == "A":
            pair.both(rng, path, data, None)
        elif kind == "D":
            pair.both(rng, path, None, data)
        elif kind == "P":
            pair.both(rng, path, data, data, mode=0o755, remote_mode=0o644)
        else:
            pair.both(rng, path, data, data, mode=0o755 if i % 37 == 0 else 0o644)
    return where


def appliance(pair, rng, text, scale):
    n = max(60, int(400 * scale))
    where = make_regular(pair, rng, text, files=n, dirs=60, total=int(6e6 * scale), sigma=1.1,
                         changed=30, missing=12, extra=5, modes=3,
                         suffixes=(".py",) * 6 + (".html", ".js", ".css", ".json", ".md", ".sh"))
    # byte code caches: the container has run everything, the developer a part of it
    for number, folder in enumerate(where):
        for i in range(4):
            name = f"__pycache__/{rng.choice(Text.WORDS)}_{i}.cpython-311.pyc".encode()
            path = folder + b"/" + name if folder else name
            remote = noise_bytes(rng, rng.randrange(800, 9000))
            local = noise_bytes(rng, rng.randrange(800, 9000)) if number % 3 == 0 else None
            pair.both(rng, path, local, remote, same_time=False, noise=True)


def large(pair, rng, text, scale):
    n = max(200, int(20000 * scale))
    make_regular(pair, rng, text, files=n, dirs=max(15, int(1500 * scale)),
                 total=int(300e6 * scale), sigma=1.3, changed=n // 50, missing=n // 100,
                 extra=n // 100, suffixes=(".py", ".py", ".json", ".txt", ".html"))


HOSTILE = [
    b" leading", b"trailing ", b"two  spaces", b" ", b"tab\there", b"new\nline", b"\n", b"end\n",
    b"cr\rname", b"bell\x07", b"\x1b[31mred", b"del\x7f", b"\x01\x02", b"single'quote",
    b'double"quote', b"back\\slash", b"back\\n", b"\\", b"`echo tick`", b"$HOME", b"$(echo sub)",
    b"; echo semi", b"a|b", b"a&b", b"<in>", b"-rf", b"--help", b"-", b"--", b"-n -e", b"*",
    b"?", b"[a-z]", b"{a,b}", b"~", b"#hash#", b"%2F%00", b"a:b", b"@at", b"=eq", b"!bang",
    b"...", b"..a", b".hidden", b"Only in x: y", b"Files a and b differ", b" and ", b"case",
    b"Case", b"CASE", "grün".encode(), "e\u0301-nfd".encode(), "\u00e9-nfc".encode(),
    "日本語".encode(), "😀".encode(), "\u202ertl".encode(), "zero\u200bwidth".encode(),
    "\u2028line".encode(), b"latin1-\xe9", b"\xff\xfe", b"\x80", b"overlong\xc0\xaf",
    b"surrogate\xed\xa0\x80", b"cut\xe6\x97", b"L" * 255, "日".encode() * 85, b"\xff" * 255,
    b"x" * 251 + b".tar",
]


def hostile(pair, rng, text, scale, beyond=False):
    # every name in every state, as a file and as a directory
    for i, name in enumerate(HOSTILE):
        data = b"same size, %06d\n" % i
        pair.both(rng, b"same/" + name, data, data)
        pair.both(rng, b"changed/" + name, data, b"SAME SIZE, %06d\n" % i, same_time=i % 2 == 0)
        pair.both(rng, b"grown/" + name, data + data, data)
        pair.both(rng, b"added/" + name, data, None)
        pair.both(rng, b"removed/" + name, None, data)
        pair.both(rng, b"dir/" + name + b"/same", data, data)
        pair.both(rng, b"dir/" + name + b"/changed", data, data[::-1])
        pair.both(rng, b"dir-added/" + name + b"/file", data, None)
        pair.both(rng, b"dir-removed/" + name + b"/file", None, data)

    # content that differs quietly, or not at all
    line = b"one line\n" * 50
    pair.both(rng, b"quiet/time-only", line, line, same_time=False)
    pair.both(rng, b"quiet/same-size-and-time", line, line[::-1], same_time=True)
    pair.both(rng, b"quiet/crlf", line, line.replace(b"\n", b"\r\n"))
    pair.both(rng, b"quiet/no-last-newline", line, line[:-1])
    pair.both(rng, b"quiet/empty-both", b"", b"")
    pair.both(rng, b"quiet/empty-remote", line, b"")
    pair.both(rng, b"quiet/empty-local", b"", line)
    pair.both(rng, b"quiet/nul-byte", b"a\0b\n", b"a\0c\n", same_time=True)
    pair.both(rng, b"quiet/empty-added", b"", None)
    sparse = (64 << 20, [(40 << 20, b"x" * 4096)])
    pair.both(rng, b"sparse/same", sparse, sparse)
    pair.both(rng, b"sparse/changed", sparse, (64 << 20, [(40 << 20, b"y" * 4096)]))
    pair.both(rng, b"sparse/hole-only", (1 << 20, []), b"\0" * (1 << 20))
    del pair.expected[b"sparse/hole-only"]         # the same bytes, stored differently

    # deep paths: relative length about 3,500 bytes, below PATH_MAX with a short prefix
    deep = b"deep/" + b"/".join(b"level-%02d-" % i + b"d" * 40 for i in range(68))
    pair.both(rng, deep + b"/changed", line, line[::-1])
    pair.both(rng, deep + b"/same", line, line)
    pair.both(rng, b"/".join([b"steps"] + [b"d"] * 300) + b"/changed", line, line[::-1])
    if beyond:
        for side in ("local", "remote"):
            beyond_path_max(pair, side, line if side == "local" else line[::-1])

    # permission bits
    for name, mine, theirs in ((b"exec-lost", 0o755, 0o644), (b"exec-gained", 0o644, 0o755),
                               (b"private", 0o600, 0o644), (b"none", 0o000, 0o644),
                               (b"setuid-lost", 0o4755, 0o755), (b"sticky", 0o1644, 0o644)):
        pair.both(rng, b"modes/" + name, line, line, mode=mine, remote_mode=theirs)
    pair.both(rng, b"modes/unreadable-changed", line, line[::-1], mode=0o000, same_time=True)
    for name, mine, theirs in ((b"dir", 0o755, 0o700), (b"dir-setgid", 0o2755, 0o755)):
        pair.directory("local", b"modes/" + name, mine)
        pair.directory("remote", b"modes/" + name, theirs)
        pair.note("P", b"modes/" + name)

    # symlinks
    def link(target):
        return lambda name: os.symlink(target, name)

    for name, mine, theirs in (
            (b"dangling", b"no/such/file", b"no/such/file"), (b"dangling-changed", b"no/a", b"no/b"),
            (b"absolute", b"/etc/hostname", b"/etc/hostname"),
            (b"absolute-changed", b"/etc/hostname", b"/etc/hosts"),
            (b"self", b"self", b"self"), (b"loop-a", b"loop-b", b"loop-b"),
            (b"loop-b", b"loop-a", b"loop-a"), (b"parent", b"..", b".."),
            (b"parent-dot", b".", b"."), (b"to-dir", b"../same", b"../same"),
            (b"to-dir-changed", b"../same", b"../changed"),
            (b"same-content", b"../quiet/empty-both", b"../quiet/empty-remote"),
            (b"hostile", b"new\nline -> x", b"new\nline -> y"), (b"bytes", b"\xff", b"\xfe"),
            (b"long", b"t" * 4000, b"t" * 3999 + b"u"), (b"added", b"x", None),
            (b"removed", None, b"x"), (b"arrow -> name", b"a", b"b")):
        path = b"links/" + name
        if mine is not None:
            pair.make("local", path, link(mine))
        if theirs is not None:
            pair.make("remote", path, link(theirs))
        if mine != theirs:
            pair.note("A" if theirs is None else "D" if mine is None else "L", path)

    # hard links: kept, broken on the remote, and changed through the shared inode
    for name, theirs, keep in ((b"kept", line, True), (b"broken", line, False),
                               (b"changed", line[::-1], True)):
        first, second = b"hard/" + name + b"-1", b"hard/" + name + b"-2"
        pair.both(rng, first, line, theirs)
        for side, data in (("local", line), ("remote", theirs)):
            if side == "local" or keep:
                pair.make(side, second,
                          lambda to, side=side: os.link(pair.at(side, first), to))
            else:
                pair.put(side, second, data)
        if theirs != line:
            pair.note("M", second)

    # types
    fifo = os.mkfifo
    for side in ("local", "remote"):
        pair.make(side, b"types/fifo-both", fifo)
        pair.directory(side, b"empty/both")
    pair.make("local", b"types/fifo-added", fifo)
    pair.note("A", b"types/fifo-added")
    pair.make("remote", b"types/fifo-removed", fifo)
    pair.note("D", b"types/fifo-removed")
    pair.directory("local", b"empty/added")
    pair.note("A", b"empty/added")
    pair.directory("remote", b"empty/removed")
    pair.note("D", b"empty/removed")
    makers = {"file": None, "dir": None, "link": link(b"../quiet/time-only"), "fifo": fifo}
    for mine in makers:
        for theirs in makers:
            if mine == theirs:
                continue
            path = f"types/{mine}-vs-{theirs}".encode()
            for side, kind in (("local", mine), ("remote", theirs)):
                if kind == "file":
                    pair.put(side, path, line)
                elif kind == "dir":
                    pair.directory(side, path)
                else:
                    pair.make(side, path, makers[kind])
            pair.note("T", path)


def beyond_path_max(pair, side, data):
    """A file below a path longer than PATH_MAX: only openat() and its kin get there."""
    part, levels = b"beyond-" + b"p" * 200, 24
    path = b"/".join([b"beyond"] + [part] * levels + [b"changed"])
    pair.count[side] += 1
    pair.note("M", path)
    if side not in pair.sides:
        return
    os.mkdir(pair.at(side, b"beyond"))
    fd = os.open(pair.at(side, b"beyond"), os.O_RDONLY | os.O_DIRECTORY)
    for _ in range(levels):
        os.mkdir(part, dir_fd=fd)
        deeper = os.open(part, os.O_RDONLY | os.O_DIRECTORY, dir_fd=fd)
        os.close(fd)
        fd = deeper
    out = os.open(b"changed", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644, dir_fd=fd)
    os.write(out, data)
    os.close(out)
    os.close(fd)


KINDS = {"appliance": appliance, "large": large, "hostile": hostile}


# ------------------------------------------------------------------ command line

def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=sorted(KINDS))
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--side", choices=("both", "local", "remote"), default="both",
                        help="write only this tree (the lists are always complete)")
    parser.add_argument("--mtimes", choices=("same", "different"),
                        help="times of equal files: as after a copy that keeps times, or as "
                             "after a checkout (default: appliance different, others same)")
    parser.add_argument("--beyond-path-max", action="store_true",
                        help="hostile: add a file whose path is longer than PATH_MAX")
    args = parser.parse_args()
    os.umask(0o022)
    os.makedirs(args.out, exist_ok=True)
    if os.listdir(args.out):
        parser.error(f"{args.out} is not empty")
    sides = ("local", "remote") if args.side == "both" else (args.side,)
    mtimes = args.mtimes or ("different" if args.kind == "appliance" else "same")
    rng = random.Random(f"{args.kind}/{args.seed}")
    pair = Pair(args.out, sides, mtimes)
    text = Text(rng) if args.kind != "hostile" else None
    if args.kind == "hostile":
        hostile(pair, rng, text, args.scale, args.beyond_path_max)
    else:
        KINDS[args.kind](pair, rng, text, args.scale)
    info = pair.finish(args.out, {"kind": args.kind, "seed": args.seed, "scale": args.scale,
                                  "mtimes": mtimes, "sides": list(sides)})
    json.dump(info, sys.stdout, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
