# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pct and the API of the double share: guests that are real LXC containers, their configuration, locks and
snapshots, below the folder LOTSE_NODE. Texts as a Proxmox VE 9 node says them."""

import contextlib
import fcntl
import json
import os
import re
import shutil
import subprocess
import time

PLACE = os.environ.get("LOTSE_NODE", "/run/lotse-test/node")
NODE = "pve"
LXC = PLACE + "/lxc"


class Refusal(Exception):
    """What the node says no with. `code`: the exit code of pct."""

    def __init__(self, text, code=255):
        super().__init__(text)
        self.text = text
        self.code = code


def run(*argv, **options):
    return subprocess.run(argv, capture_output=True, text=True, check=False, **options)


def setting(name, initial):
    """Switches of the double, one file each in `settings`: whoever tests turns them."""
    try:
        with open(f"{PLACE}/settings/{name}", encoding="utf-8") as file:
            return type(initial)(file.read().strip())
    except FileNotFoundError:
        return initial


class Guest:
    def __init__(self, vmid):
        self.vmid = str(vmid)
        self.file = f"{PLACE}/guests/{self.vmid}.conf"
        self.root = f"{LXC}/{self.vmid}/rootfs"
        if not os.path.exists(self.file):
            raise Refusal(f"Configuration file 'nodes/{NODE}/lxc/{self.vmid}.conf' does not exist", 2)

    def config(self):
        with open(self.file, encoding="utf-8") as file:
            return dict(line.rstrip("\n").split(": ", 1) for line in file if ": " in line)

    def write(self, config):
        with open(self.file + ".new", "w", encoding="utf-8") as file:
            file.writelines(f"{key}: {value}\n" for key, value in sorted(config.items()))
        os.replace(self.file + ".new", self.file)

    def name(self):
        return self.config().get("hostname", f"CT{self.vmid}")

    def lock(self):
        return self.config().get("lock", "")

    def refuse_locked(self):
        if self.lock():
            raise Refusal(f"CT is locked ({self.lock()})")

    @contextlib.contextmanager
    def locked(self, kind):
        with self.alone():
            self.refuse_locked()
            self.write(self.config() | {"lock": kind})
        try:
            yield
        finally:
            self.unlock()

    def unlock(self):
        config = self.config()
        config.pop("lock", None)
        self.write(config)

    @contextlib.contextmanager
    def alone(self):
        """The lock of the configuration file: waited for, and said so on standard error."""
        with open(f"{PLACE}/guests/{self.vmid}.lock", "w", encoding="utf-8") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.write(2, b"trying to acquire lock...\n")
                end = time.monotonic() + setting("lockwait", 10.0)
                while True:
                    try:
                        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                        break
                    except BlockingIOError:
                        if time.monotonic() > end:
                            raise Refusal(f"can't lock file '/run/lock/lxc/pve-config-{self.vmid}.lock' "
                                          "- got timeout", 4) from None
                        time.sleep(0.05)
                os.write(2, b" OK\n")
            yield

    # Running. A frozen container still is.
    def state(self):
        return run("lxc-info", "-P", LXC, "-n", self.vmid, "-sH").stdout.strip()

    def running(self):
        return self.state() in ("RUNNING", "FROZEN")

    def pid(self):
        return int(run("lxc-info", "-P", LXC, "-n", self.vmid, "-pH").stdout.strip() or 0)

    def mount(self):
        """Locked first, and locked it stays when mounting fails, as with the real one."""
        with self.alone():
            self.refuse_locked()
            self.write(self.config() | {"lock": "mounted"})
        place = f"{LXC}/{self.vmid}/mounted"
        os.makedirs(place, exist_ok=True)
        if run("mount", "--bind", self.root, place).returncode:
            raise Refusal("mounting container failed")
        return place

    def unmount(self):
        done = run("umount", f"{LXC}/{self.vmid}/mounted")
        if done.returncode and "not mounted" not in done.stderr and "no mount point" not in done.stderr:
            raise Refusal(done.stderr.strip())
        if self.lock() != "mounted":
            raise Refusal("no lock found trying to remove 'mounted'  lock")
        self.unlock()

    def start(self):
        self.refuse_locked()
        if self.running():
            raise Refusal(f"CT {self.vmid} already running")
        done = run("lxc-start", "-P", LXC, "-n", self.vmid, "-o", f"{PLACE}/guests/{self.vmid}.log", "-l", "INFO")
        if done.returncode:
            raise Refusal(f"startup for container '{self.vmid}' failed")

    def stop(self, kill=True, timeout=60):
        self.refuse_locked()
        if not self.running():
            raise Refusal(f"CT {self.vmid} not running")
        options = ["-k"] if kill else ["--nokill", "--timeout", str(timeout)]
        done = run("lxc-stop", "-P", LXC, "-n", self.vmid, *options)
        if done.returncode:
            raise Refusal("container did not stop")

    def reboot(self, timeout=60):
        """As the real one does it: the lock is looked at only when the guest is down."""
        if not self.running():
            raise Refusal(f"VM {self.vmid} not running")
        run("lxc-stop", "-P", LXC, "-n", self.vmid, "--timeout", str(timeout))
        if self.lock():
            raise Refusal(f"startup for container '{self.vmid}' failed")
        self.start()

    def uptime(self):
        try:
            with open(f"/proc/{self.pid()}/stat", encoding="utf-8") as file:
                ticks = int(file.read().rsplit(")", 1)[1].split()[19])
        except OSError:
            return 0
        with open("/proc/uptime", encoding="utf-8") as file:
            return max(1, int(float(file.read().split()[0]) - ticks / os.sysconf("SC_CLK_TCK")))

    def interfaces(self):
        """As the kernel has them in the guest's network; None while it does not run."""
        if not self.running():
            return None
        text = run("nsenter", "-t", str(self.pid()), "-n", "ip", "-j", "address").stdout
        found = []
        for link in json.loads(text or "[]"):
            entry = {"name": link["ifname"], "hwaddr": link.get("address", "")}
            entry["hardware-address"] = entry["hwaddr"]
            entry["ip-addresses"] = []
            for one in link.get("addr_info", []):
                entry["inet" if one["family"] == "inet" else "inet6"] = f"{one['local']}/{one['prefixlen']}"
                entry["ip-addresses"].append({"ip-address": one["local"], "ip-address-type": one["family"],
                                              "prefix": str(one["prefixlen"])})
            found.append(entry)
        return found

    # Snapshots: copies of the root folder.
    def can_snapshot(self):
        config = self.config()
        has_bind = any(re.match(r"mp\d+$", key) and value.startswith("/") for key, value in config.items())
        return config["rootfs"].startswith("btr:") and not has_bind

    def snapshots(self):
        try:
            with open(f"{PLACE}/guests/{self.vmid}.snapshots", encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return {}

    def keep_snapshots(self, snapshots):
        with open(f"{PLACE}/guests/{self.vmid}.snapshots", "w", encoding="utf-8") as file:
            json.dump(snapshots, file)

    def snapshot(self, name, description=""):
        if not self.can_snapshot():
            raise Refusal("snapshot feature is not available")
        snapshots = self.snapshots()
        if name in snapshots:
            raise Refusal(f"snapshot name '{name}' already used")
        with self.locked("snapshot"):
            frozen = self.running()
            if frozen:
                run("lxc-freeze", "-P", LXC, "-n", self.vmid)
            try:
                run("cp", "-a", "--reflink=auto", self.root, f"{LXC}/{self.vmid}/snapshot-{name}")
            finally:
                if frozen:
                    run("lxc-unfreeze", "-P", LXC, "-n", self.vmid)
        snapshots[name] = {"snaptime": int(time.time()), "description": description}
        self.keep_snapshots(snapshots)

    def known_snapshot(self, name):
        if name not in self.snapshots():
            raise Refusal(f"snapshot '{name}' does not exist")
        return f"{LXC}/{self.vmid}/snapshot-{name}"

    def rollback(self, name, start=False):
        copy = self.known_snapshot(name)
        self.refuse_locked()
        if self.running():
            run("lxc-stop", "-P", LXC, "-n", self.vmid, "-k")
        shutil.rmtree(self.root)
        run("cp", "-a", "--reflink=auto", copy, self.root)
        if start:
            self.start()

    def delete_snapshot(self, name):
        copy = self.known_snapshot(name)
        self.refuse_locked()
        shutil.rmtree(copy)
        snapshots = self.snapshots()
        del snapshots[name]
        self.keep_snapshots(snapshots)


def guests():
    names = [name[:-5] for name in os.listdir(PLACE + "/guests") if name.endswith(".conf")]
    return [Guest(vmid) for vmid in sorted(names, key=int)]
