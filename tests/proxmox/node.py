#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""node.py PORT   The HTTPS API of the double's node, over the same guests as pct. Strict where the real one is strict:
parameters, privileges, empty answers of 401, text in the reason phrase, and what changed between versions. SIGHUP
renews its certificate."""

import http.server
import json
import os
import random
import re
import signal
import ssl
import subprocess
import sys
import time
import urllib.parse

import access
import dumps
import tasks
from world import NODE, PLACE, Guest, Refusal, guests, setting


class Answer(Exception):
    def __init__(self, status, reason, errors=None):
        super().__init__(reason)
        self.status, self.reason, self.errors = status, reason, errors


def shuffled(value):
    if isinstance(value, dict):
        items = list(value.items())
        random.shuffle(items)
        return {key: shuffled(one) for key, one in items}
    return [shuffled(one) for one in value] if isinstance(value, list) else value


class Call:
    """One request that is let in: who asks, with which parameters."""

    def __init__(self, who, form):
        self.who, self.form = who, form

    def may(self, path, *privileges):
        if not any(one in access.rights(self.who, path) for one in privileges):
            raise Answer(403, f"Permission check failed ({path}, {'|'.join(privileges)})")

    def sees(self, vmid):
        return "VM.Audit" in access.rights(self.who, f"/vms/{vmid}")

    def guest(self, vmid, *privileges):
        self.may(f"/vms/{vmid}", *privileges)
        return Guest(vmid)

    def take(self, **patterns):
        """The parameters, each as its pattern wants it; any other is an error."""
        errors = {name: "property is not defined in schema and the schema does not allow additional properties\n"
                  for name in self.form if name not in patterns}
        for name, value in self.form.items():
            if name in patterns and not re.fullmatch(patterns[name], value):
                errors[name] = f"invalid format - value '{value}' does not match\n"
        if errors:
            raise Answer(400, "Parameter verification failed.", errors)
        return self.form


def row_of(guest):
    runs = guest.running()
    found = {"vmid": int(guest.vmid), "name": guest.name(), "status": "running" if runs else "stopped", "cpus": 1,
             "maxmem": 536870912, "maxswap": 536870912, "maxdisk": 2147483648, "disk": "0",
             "uptime": guest.uptime() if runs else 0, "pressurecpusome": None}
    if runs:
        found["pid"] = guest.pid()
    for key in ("lock", "tags"):
        if guest.config().get(key):
            found[key] = guest.config()[key]
    return found


LISTED = {"at": 0.0, "rows": []}


def resources(call):
    """As the node's statistics had it last."""
    call.take(type="vm")
    if time.monotonic() - LISTED["at"] > setting("lag", 0.0) or not LISTED["rows"]:
        rows = [row_of(guest) | {"id": f"lxc/{guest.vmid}", "type": "lxc", "node": NODE, "template": 0}
                for guest in guests()]
        rows.append({"id": "qemu/900", "type": "qemu", "vmid": 900, "name": "desktop", "status": "running",
                     "node": NODE, "template": 0, "uptime": 77})
        LISTED.update(at=time.monotonic(), rows=rows)
    return [row for row in LISTED["rows"] if call.sees(row["vmid"])]


def permissions(call):
    call.take(path="/.*")
    paths = access.PEOPLE[call.who]["paths"]
    if "path" in call.form:
        paths = {call.form["path"]: access.rights(call.who, call.form["path"])}
    return {path: {name: 1 for name in names} for path, names in paths.items() if names}


def node_of(name):
    if name != NODE:
        raise Answer(500, f"hostname lookup '{name}' failed - failed to get address info for: {name}: "
                          "Name or service not known")


def task_of(upid):
    if upid not in tasks.TASKS:
        raise Answer(400, "Parameter verification failed.", {"upid": "no such task"})
    return tasks.TASKS[upid]


def power(call, vmid, verb):
    guest = call.guest(vmid, "VM.PowerMgmt")
    form = call.take(timeout=r"\d+", forceStop="[01]", skiplock="[01]")
    runs = guest.running()
    if verb == "start" and runs:
        raise Answer(500, f"CT {vmid} already running")
    if verb in ("stop", "shutdown") and not runs:
        raise Answer(500, f"CT {vmid} not running")
    if verb == "reboot" and not runs:
        raise Answer(500, f"VM {vmid} not running")
    timeout = int(form.get("timeout", 60))
    work = {"start": lambda task: guest.start(), "stop": lambda task: guest.stop(),
            "shutdown": lambda task: guest.stop(kill=False, timeout=timeout),
            "reboot": lambda task: guest.reboot(timeout)}[verb]
    return tasks.spawn("vz" + verb, vmid, call.who, work)


def snapshot_list(call, vmid):
    guest = call.guest(vmid, "VM.Audit")
    rows = [{"name": name} | one for name, one in guest.snapshots().items()]
    return rows + [{"name": "current", "description": "You are here!", "running": int(guest.running()),
                    "digest": "0"}]


def snapshot_make(call, vmid):
    guest = call.guest(vmid, "VM.Snapshot")
    form = call.take(snapname="[A-Za-z][A-Za-z0-9_-]{1,39}", description="(?s).*")
    name = form.get("snapname", "")
    if name in ("current", "vzdump"):
        raise Answer(500, f"unable to use snapshot name '{name}' (reserved name)")
    return tasks.spawn("vzsnapshot", vmid, call.who,
                       lambda task: guest.snapshot(name, form.get("description", "")))


def snapshot_rollback(call, vmid, name):
    guest = call.guest(vmid, "VM.Snapshot", "VM.Snapshot.Rollback")
    start = call.take(start="[01]").get("start") == "1"

    def work(task):
        guest.rollback(name)
        if start:  # a task of its own, whose failure the rollback does not tell
            tasks.spawn("vzstart", vmid, call.who, lambda task: guest.start())

    return tasks.spawn("vzrollback", vmid, call.who, work)


def snapshot_delete(call, vmid, name):
    guest = call.guest(vmid, "VM.Snapshot")
    call.take(force="[01]")
    return tasks.spawn("vzdelsnapshot", vmid, call.who, lambda task: guest.delete_snapshot(name))


def storages(call):
    """One that takes backups; another takes none."""
    wanted = call.take(content="[a-z]+", storage=".*", enabled="[01]").get("content")
    sees = access.rights(call.who, "/storage/local") & {"Datastore.Audit", "Datastore.AllocateSpace"}
    rows = [{"storage": "local", "type": "dir", "content": "backup,vztmpl", "active": 1, "enabled": "1",
             "avail": str(120 << 30), "total": 200 << 30, "used": 80 << 30, "used_fraction": 0.4},
            {"storage": "off", "type": "nfs", "content": "backup", "active": 0, "enabled": 1, "avail": 0, "total": 0},
            {"storage": "btr", "type": "btrfs", "content": "rootdir", "active": 1, "enabled": 1, "avail": 9, "total": 9}]
    return [row for row in rows if sees and (not wanted or wanted in row["content"].split(","))]


def vzdump(call):
    form = call.take(**{"vmid": r"\d+", "storage": r"[a-z]+", "mode": "snapshot|suspend|stop", "remove": "[01]",
                        "compress": "0|1|gzip|lzo|zstd", "protected": "[01]", "notes-template": "(?s).*"})
    storage = form.get("storage", "local")
    call.may(f"/storage/{storage}", "Datastore.AllocateSpace")
    if setting("moved", 0):  # the guest is another node's by now
        return "OK"
    return tasks.spawn("vzdump", form["vmid"], call.who, lambda task: dumps.make(task, call, form))


def storage_of(call, storage, *privileges):
    call.may(f"/storage/{storage}", *privileges)
    if storage != "local":
        raise Answer(500, f"storage '{storage}' does not exist")


def content(call, storage):
    storage_of(call, storage, "Datastore.Audit", "Datastore.AllocateSpace")
    form = call.take(content="[a-z]+", vmid=r"\d+")
    return dumps.rows(form.get("vmid"))


def content_change(call, storage, volume):
    storage_of(call, storage, "Datastore.AllocateSpace")
    form = call.take(protected="[01]", notes="(?s).*")
    dumps.protect(volume, form.get("protected") == "1")


def content_delete(call, storage, volume):
    storage_of(call, storage, "Datastore.AllocateSpace")
    call.take(delay=r"\d+")
    return tasks.spawn("imgdel", storage, call.who, lambda task: dumps.remove(volume))


def config_of(call, vmid):
    config = call.guest(vmid, "VM.Audit").config()
    if "description" in config:
        config["description"] = config["description"].replace("\\n", "\n") + "\n"
    return config | {"digest": "0", "memory": config.get("memory", "512")}


def interfaces_of(call, vmid):
    guest = call.guest(vmid, "VM.Audit")
    if setting("version", 9) < 8:
        raise Answer(501, f"Method 'GET /nodes/{NODE}/lxc/{vmid}/interfaces' not implemented")
    return guest.interfaces()


def feature_of(call, vmid):
    call.take(feature="snapshot|clone|copy", snapname=".*")
    return {"hasFeature": int(call.guest(vmid, "VM.Audit").can_snapshot())}


def task_status(call, upid):
    task = task_of(upid)
    if task.who.split("!")[0] != call.who.split("!")[0]:
        call.may(f"/nodes/{NODE}", "Sys.Audit")
    return task.status()


def task_log(call, upid):
    form = call.take(start=r"\d+", limit=r"\d+")
    return task_of(upid).page(int(form.get("start", 0)), int(form.get("limit", 50)))


VERSIONS = {7: "7.4-20", 8: "8.4.21", 9: "9.2.11"}
LXC = r"/nodes/([^/]+)/lxc/(\d+)"
CALLS = [
    ("GET", "/version", lambda c: {"version": VERSIONS[setting("version", 9)], "release": "9.2", "repoid": "0"}),
    ("GET", "/access/permissions", permissions),
    ("GET", "/cluster/resources", resources),
    ("GET", "/cluster/status", lambda c: [{"type": "node", "id": "node/" + NODE, "name": NODE, "ip": "127.0.0.1",
                                           "online": 1, "local": 1, "nodeid": 0}]),
    ("GET", "/nodes", lambda c: [{"node": NODE, "status": "online", "type": "node", "id": "node/" + NODE}]),
    ("GET", "/nodes/([^/]+)/lxc", lambda c, n: [row_of(g) for g in guests() if c.sees(g.vmid)]),
    ("GET", LXC + "/config", lambda c, n, i: config_of(c, i)),
    ("GET", LXC + "/status/current", lambda c, n, i: row_of(c.guest(i, "VM.Audit")) | {"ha": {"managed": 0}}),
    ("POST", LXC + "/status/(start|stop|shutdown|reboot)", lambda c, n, i, verb: power(c, i, verb)),
    ("GET", LXC + "/interfaces", lambda c, n, i: interfaces_of(c, i)),
    ("GET", LXC + "/feature", lambda c, n, i: feature_of(c, i)),
    ("GET", LXC + "/snapshot", lambda c, n, i: snapshot_list(c, i)),
    ("POST", LXC + "/snapshot", lambda c, n, i: snapshot_make(c, i)),
    ("DELETE", LXC + "/snapshot/([^/]+)", lambda c, n, i, name: snapshot_delete(c, i, name)),
    ("POST", LXC + "/snapshot/([^/]+)/rollback", lambda c, n, i, name: snapshot_rollback(c, i, name)),
    ("GET", "/nodes/([^/]+)/storage", lambda c, n: storages(c)),
    ("POST", "/nodes/([^/]+)/vzdump", lambda c, n: vzdump(c)),
    ("GET", "/nodes/([^/]+)/storage/([^/]+)/content", lambda c, n, storage: content(c, storage)),
    ("PUT", "/nodes/([^/]+)/storage/([^/]+)/content/([^/]+)", lambda c, n, s, volume: content_change(c, s, volume)),
    ("DELETE", "/nodes/([^/]+)/storage/([^/]+)/content/([^/]+)", lambda c, n, s, volume: content_delete(c, s, volume)),
    ("DELETE", "/nodes/([^/]+)/tasks/([^/]+)", lambda c, n, upid: task_of(upid).stopping.set()),
    ("GET", "/nodes/([^/]+)/tasks/([^/]+)/status", lambda c, n, upid: task_status(c, upid)),
    ("GET", "/nodes/([^/]+)/tasks/([^/]+)/log", lambda c, n, upid: task_log(c, upid)),
]


class Node(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5  # an idle connection is closed

    def log_message(self, *words):
        pass

    def reply(self, status, reason, body=None):
        text = b"" if body is None else json.dumps(shuffled(body)).encode()
        self.send_response(status, reason)
        if body is not None:
            self.send_header("Content-Type", "application/json;charset=UTF-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def refuse(self, status, reason, errors=None):
        if status == 401:
            time.sleep(setting("delay401", 0.1))
            self.reply(401, reason)
            return
        body = {"data": None}
        if setting("version", 9) > 8:
            body["message"] = reason + "\n"
        if errors:
            body["errors"] = errors
        self.reply(status, reason, body)

    def form(self, query):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if self.command == "DELETE" and body:
            raise Answer(501, "Unexpected content for method 'DELETE'")
        kind = self.headers.get("Content-Type", "").split(";")[0]
        if body and kind == "application/json":
            return {name: str(value) for name, value in json.loads(body).items()}
        if body and kind != "application/x-www-form-urlencoded":
            raise Answer(506, f"upload 'Content-Type '{kind}' not implemented")
        text = query + "&" + body.decode() if body else query
        return dict(urllib.parse.parse_qsl(text, keep_blank_values=True))

    def handle_call(self):
        path, _, query = self.path.partition("?")
        if not path.startswith("/api2/json"):
            raise Answer(501, f"Method '{self.command} {path}' not implemented")
        path = path[10:]
        form = self.form(query)
        if path == "/access/ticket" and self.command == "POST":
            ticket = access.sign_in(form)
            if not ticket:
                time.sleep(setting("delay401", 0.1))
                self.reply(401, "authentication failure", {"data": None, "message": "authentication failure\n"})
                return
            self.reply(200, "OK", {"data": ticket})
            return
        if path == "/access/domains":
            self.reply(200, "OK", {"data": [{"realm": "pam", "type": "pam"}, {"realm": "pve", "type": "pve"}]})
            return
        who, reason = access.who_asks(self.headers, self.command != "GET")
        if not who:
            raise Answer(401, reason)
        for method, pattern, work in CALLS:
            found = re.fullmatch(pattern, path)
            if method == self.command and found:
                words = [urllib.parse.unquote(word) for word in found.groups()]
                if pattern.startswith("/nodes/"):
                    node_of(words[0])
                self.reply(200, "OK", {"data": work(Call(who, form), *words)})
                return
        raise Answer(501, f"Method '{self.command} {path}' not implemented")

    def do_GET(self):
        try:
            self.handle_call()
        except Answer as answer:
            self.refuse(answer.status, answer.reason, answer.errors)
        except Refusal as refusal:
            self.refuse(500, refusal.text)

    do_POST = do_PUT = do_DELETE = do_GET

    def do_HEAD(self):
        self.reply(501, "method 'HEAD' not available")


TLS = PLACE + "/tls"


def make_certificate(context):
    """A node's own: its authority is not sent along. Renewed, it is another one."""
    os.makedirs(TLS, exist_ok=True)
    script = """cd "$1" || exit 1
    key='-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'
    [ -e ca.pem ] || openssl req -x509 $key -keyout ca.key -out ca.pem -days 30 -subj '/O=PVE Cluster Manager CA/CN=Proxmox Virtual Environment'
    openssl req $key -keyout node.key -out node.csr -subj '/OU=PVE Cluster Node/O=Proxmox Virtual Environment/CN=pve'
    printf 'subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:pve\\n' >names
    openssl x509 -req -in node.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile names -out node.new
    mv node.new node.pem"""
    subprocess.run(["sh", "-ec", script, "sh", TLS], check=True, capture_output=True)
    context.load_cert_chain(TLS + "/node.pem", TLS + "/node.key")


def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    make_certificate(context)
    signal.signal(signal.SIGHUP, lambda *_: (make_certificate(context), print("renewed", flush=True)))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Node)
    server.daemon_threads = True
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print("ready", flush=True)
    server.serve_forever()


main()
