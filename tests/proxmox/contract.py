#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""contract.py TARGET [TEST...]   What Lotse relies on in a Proxmox VE node, from outside: by its API and by pct over SSH.
The same suite runs against the double and against a real node; TARGET is described in tests/README.md. A trait that a
real node does not have is a fault of the double. It stops, starts, backs up, snapshots and rolls back the guests that
TARGET names, and puts a file into their /var; nothing else is touched."""

import json
import http.client
import re
import ssl
import subprocess
import sys
import time
import unittest
import urllib.parse

TARGET = {}


def read_target(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if line and not line.startswith("#"):
                name, _, value = line.partition("=")
                TARGET[name] = value


class Answer:
    def __init__(self, reply):
        self.status, self.reason, self.headers = reply.status, reply.reason, reply.headers
        self.body = reply.read()

    def data(self):
        return json.loads(self.body)["data"]


def api(method, path, form=None, headers=None, token=True, body=None):
    url = urllib.parse.urlsplit(TARGET["URL"])
    context = ssl._create_unverified_context()
    link = http.client.HTTPSConnection(url.hostname, url.port or 8006, context=context, timeout=60)
    sent = dict(headers or {})
    if token:
        sent["Authorization"] = "PVEAPIToken=" + TARGET["TOKEN"]
    if form is not None:
        body = urllib.parse.urlencode(form)
        sent["Content-Type"] = "application/x-www-form-urlencoded"
    link.request(method, "/api2/json" + path, body=body, headers=sent)
    try:
        return Answer(link.getresponse())
    finally:
        link.close()


def ssh(line, data=b"", limit=60):
    """One line for the node's shell: exit code, standard output, standard error."""
    done = subprocess.run(["ssh", "-F", "none", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
                           "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-i", TARGET["SSH_KEY"],
                           "-p", TARGET.get("SSH_PORT", "22"), TARGET["SSH"], line],
                          input=data, capture_output=True, timeout=limit, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def guest(path=""):
    return f"/nodes/{TARGET['NODE']}/lxc/{TARGET['GUEST']}{path}"


def follow(answer):
    """The exit status of the task that the answer names."""
    upid = answer.data()
    assert upid.startswith("UPID:"), upid
    place = f"/nodes/{TARGET['NODE']}/tasks/{urllib.parse.quote(upid)}"
    while True:
        status = api("GET", place + "/status").data()
        if status["status"] == "stopped":
            return status["exitstatus"]
        time.sleep(0.2)


class Api(unittest.TestCase):
    def test_empty_401(self):
        for headers, reason in (({}, "No ticket"), ({"Authorization": "PVEAPIToken=a@b!c=d"}, "Authentication failed!"),
                                ({"Cookie": "PVEAuthCookie=PVE:x:0::y"}, "Authentication failed!")):
            answer = api("GET", "/version", headers=headers, token=False)
            self.assertEqual((answer.status, answer.reason, answer.body), (401, reason, b""))
            self.assertNotIn("Content-Type", answer.headers)

    def test_401_is_late(self):
        start = time.monotonic()
        api("GET", "/version", token=False)
        self.assertGreater(time.monotonic() - start, float(TARGET.get("DELAY401", "2.5")))

    def test_head_and_body_of_delete_are_refused(self):
        self.assertEqual(api("HEAD", "/version").status, 501)
        answer = api("DELETE", guest("/snapshot/none"), form={"force": "1"})
        self.assertEqual((answer.status, answer.reason), (501, "Unexpected content for method 'DELETE'"))

    def test_an_idle_connection_is_closed(self):
        url = urllib.parse.urlsplit(TARGET["URL"])
        link = http.client.HTTPSConnection(url.hostname, url.port or 8006, timeout=60,
                                           context=ssl._create_unverified_context())
        headers = {"Authorization": "PVEAPIToken=" + TARGET["TOKEN"]}
        for _ in range(2):  # it is kept for the next request
            link.request("GET", "/api2/json/version", headers=headers)
            link.getresponse().read()
            link.auto_open = 0
        time.sleep(7)
        with self.assertRaises((http.client.HTTPException, OSError)):
            link.request("GET", "/api2/json/version", headers=headers)
            link.getresponse()

    def test_what_is_not_there_is_500(self):
        answer = api("GET", f"/nodes/{TARGET['NODE']}/lxc/999999/config")
        self.assertEqual(answer.status, 500)
        self.assertIn("does not exist", answer.reason)

    def test_unknown_method_is_501(self):
        answer = api("GET", "/nosuch")
        self.assertEqual((answer.status, answer.reason), (501, "Method 'GET /nosuch' not implemented"))

    def test_unknown_parameters_are_named(self):
        answer = api("POST", guest("/snapshot"), form={"snapname": "good", "colour": "red"})
        self.assertEqual(answer.status, 400)
        self.assertIn("colour", json.loads(answer.body)["errors"])

    def test_a_bad_name_is_refused_at_once(self):
        answer = api("POST", guest("/snapshot"), form={"snapname": "1bad"})
        self.assertEqual((answer.status, answer.reason), (400, "Parameter verification failed."))
        self.assertIn("snapname", json.loads(answer.body)["errors"])

    def test_list_and_state_agree(self):
        rows = api("GET", "/cluster/resources?type=vm").data()
        row = next(one for one in rows if one["vmid"] == int(TARGET["GUEST"]))
        self.assertEqual((row["type"], row["node"], row["id"]), ("lxc", TARGET["NODE"], "lxc/" + TARGET["GUEST"]))
        live = api("GET", guest("/status/current")).data()
        self.assertEqual(live["status"], "running")
        self.assertGreater(int(live["uptime"]), 0)

    def test_interfaces(self):
        links = {one["name"]: one for one in api("GET", guest("/interfaces")).data()}
        self.assertIn("lo", links)
        self.assertTrue(any(re.match(r"\d+\.\d+\.\d+\.\d+/\d+$", one.get("inet", "")) for one in links.values()))

    def test_the_node_says_where_it_is(self):
        nodes = [one for one in api("GET", "/cluster/status").data() if one["type"] == "node"]
        mine = next(one for one in nodes if one["name"] == TARGET["NODE"])
        self.assertTrue(mine["ip"])
        self.assertIn(mine["local"], (0, 1))

    def test_power_is_told_by_tasks(self):
        answer = api("POST", guest("/status/start"))
        self.assertEqual(answer.status, 500)
        self.assertIn("already running", answer.reason)
        self.assertEqual(follow(api("POST", guest("/status/shutdown"), form={"timeout": "60"})), "OK")
        self.assertIsNone(api("GET", guest("/interfaces")).data())
        code, _out, err = ssh(f"pct exec {TARGET['GUEST']} -- true")
        self.assertEqual((code, err.strip()), (255, f"container '{TARGET['GUEST']}' not running!"))
        self.assertEqual(follow(api("POST", guest("/status/start"))), "OK")

    def test_snapshots_where_the_storage_can(self):
        self.assertEqual(api("GET", guest("/feature?feature=snapshot")).data()["hasFeature"], 1)
        ssh(f"pct exec {TARGET['GUEST']} -- sh -c 'echo old >/var/lotse-contract'")
        self.assertEqual(follow(api("POST", guest("/snapshot"), form={"snapname": "lotse_contract"})), "OK")
        try:
            names = [one["name"] for one in api("GET", guest("/snapshot")).data()]
            self.assertIn("lotse_contract", names)
            self.assertIn("current", names)
            self.assertEqual(follow(api("POST", guest("/snapshot"), form={"snapname": "lotse_contract"})),
                             "snapshot name 'lotse_contract' already used")
            ssh(f"pct exec {TARGET['GUEST']} -- sh -c 'echo new >/var/lotse-contract'")
            self.assertEqual(follow(api("POST", guest("/snapshot/lotse_contract/rollback"))), "OK")
            self.assertEqual(api("GET", guest("/status/current")).data()["status"], "stopped")
            self.assertEqual(follow(api("POST", guest("/status/start"))), "OK")
            self.assertEqual(ssh(f"pct exec {TARGET['GUEST']} -- cat /var/lotse-contract")[1], b"old\n")
            ssh(f"pct exec {TARGET['GUEST']} -- rm /var/lotse-contract")
        finally:
            self.assertEqual(follow(api("DELETE", guest("/snapshot/lotse_contract"))), "OK")

    def test_no_snapshot_with_a_bind_mount(self):
        place = f"/nodes/{TARGET['NODE']}/lxc/{TARGET['PLAIN_GUEST']}"
        self.assertEqual(api("GET", place + "/feature?feature=snapshot").data()["hasFeature"], 0)
        answer = api("POST", place + "/snapshot", form={"snapname": "lotse_contract"})
        self.assertEqual(answer.status, 200)  # that it was begun says nothing
        self.assertEqual(follow(answer), "snapshot feature is not available")

    def test_a_backup_is_found_by_its_note(self):
        node, storage = f"/nodes/{TARGET['NODE']}", TARGET.get("STORAGE", "local")
        able = {one["storage"]: one for one in api("GET", node + "/storage?content=backup").data()}
        self.assertTrue(int(able[storage]["active"]) and int(able[storage]["enabled"]))
        self.assertGreater(int(able[storage]["avail"]), 0)
        note = f"Lotse contract {time.time()}"
        form = {"vmid": TARGET["GUEST"], "storage": storage, "mode": "snapshot", "compress": "zstd", "remove": "0",
                "protected": "1", "notes-template": note}
        self.assertEqual(follow(api("POST", node + "/vzdump", form=form)), "OK")
        content = f"{node}/storage/{storage}/content"
        found = [one for one in api("GET", f"{content}?content=backup&vmid={TARGET['GUEST']}").data()
                 if one.get("notes", "").strip() == note]
        self.assertEqual(len(found), 1)
        self.assertTrue(int(found[0]["protected"]))
        volume = content + "/" + urllib.parse.quote(found[0]["volid"], safe="")
        refused = api("DELETE", volume)
        self.assertTrue(refused.status == 500 or follow(refused) != "OK")  # it is protected
        self.assertEqual(api("PUT", volume, form={"protected": "0"}).status, 200)
        self.assertEqual(follow(api("DELETE", volume)), "OK")
        self.assertNotIn(note, [one.get("notes", "").strip() for one in api("GET", content + "?content=backup").data()])

    def test_a_backup_that_is_broken_off_leaves_nothing(self):
        node, storage = f"/nodes/{TARGET['NODE']}", TARGET.get("STORAGE", "local")
        before = len(api("GET", f"{node}/storage/{storage}/content?content=backup").data())
        begun = api("POST", node + "/vzdump", form={"vmid": TARGET["GUEST"], "storage": storage, "compress": "zstd"})
        place = f"{node}/tasks/{urllib.parse.quote(begun.data())}"
        api("DELETE", place)
        self.assertNotEqual(follow(begun), "OK")
        self.assertNotIn("lock", api("GET", guest("/status/current")).data())
        self.assertEqual(len(api("GET", f"{node}/storage/{storage}/content?content=backup").data()), before)

    def test_tasks_have_a_log(self):
        upid = api("POST", f"/nodes/{TARGET['NODE']}/lxc/{TARGET['PLAIN_GUEST']}/snapshot",
                   form={"snapname": "lotse_contract"})
        follow(upid)
        place = f"/nodes/{TARGET['NODE']}/tasks/{urllib.parse.quote(upid.data())}"
        rows = api("GET", place + "/log?limit=0").data()
        self.assertEqual(rows[-1]["t"], "TASK ERROR: snapshot feature is not available")
        self.assertEqual(rows[0]["n"], 1)
        self.assertEqual(api("GET", place + f"/log?start={len(rows)}").data(), [])
        self.assertEqual(api("GET", f"/nodes/{TARGET['NODE']}/tasks/{urllib.parse.quote('UPID:x')}/status").status, 400)


class Pct(unittest.TestCase):
    def test_no_such_guest(self):
        code, _out, err = ssh("pct exec 999999 -- true")
        self.assertEqual((code, err.strip()),
                         (2, f"Configuration file 'nodes/{TARGET['NODE']}/lxc/999999.conf' does not exist"))

    def test_options_need_dashes_in_front(self):
        code, _out, err = ssh(f"pct exec {TARGET['GUEST']} ls -la")
        self.assertEqual(code, 255)
        self.assertIn("Unknown option: la", err)

    def test_exit_codes_pass(self):
        for script, wanted in (("exit 42", 42), ("exit 0", 0), ("kill -9 $$", 137)):
            self.assertEqual(ssh(f"pct exec {TARGET['GUEST']} -- sh -c '{script}'")[0], wanted)
        code, _out, err = ssh(f"pct exec {TARGET['GUEST']} -- no-such-program")
        self.assertEqual(code, 127)
        self.assertIn('Failed to exec "no-such-program"', err)

    def test_streams_are_clean(self):
        data = bytes(range(256)) * 4096
        code, out, _err = ssh(f"pct exec {TARGET['GUEST']} -- cat", data)
        self.assertEqual((code, out == data), (0, True))

    def test_the_environment_is_the_nodes(self):
        out = ssh(f"LOTSE_MARK=here pct exec {TARGET['GUEST']} -- env")[1].decode().splitlines()
        self.assertIn("LOTSE_MARK=here", out)
        self.assertIn("PATH=/sbin:/bin:/usr/sbin:/usr/bin", out)
        self.assertIn("container=lxc", out)
        out = ssh(f"LOTSE_MARK=here pct exec {TARGET['GUEST']} --keep-env 0 -- env")[1].decode()
        self.assertNotIn("LOTSE_MARK", out)

    def test_a_closed_connection_does_not_end_it(self):
        mark = f"{time.time():.0f}321"
        client = subprocess.Popen(["ssh", "-F", "none", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
                                   "-o", "UserKnownHostsFile=/dev/null", "-i", TARGET["SSH_KEY"], "-p",
                                   TARGET.get("SSH_PORT", "22"), TARGET["SSH"],
                                   f"pct exec {TARGET['GUEST']} -- sleep {mark}"],
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(3)
        client.kill()
        client.wait()
        time.sleep(1)
        look = "for f in /proc/[0-9]*/cmdline; do tr '\\0' ' ' <$f; echo; done"
        out = ssh(f'pct exec {TARGET["GUEST"]} -- sh -c "{look}"'.replace("$f", "\\$f"))[1].decode()
        self.assertIn("sleep " + mark, out)
        ssh(f"pct exec {TARGET['GUEST']} -- pkill -f {mark}")

    def test_a_failed_copy_exits_with_0(self):
        number = TARGET["GUEST"]
        code, _out, err = ssh(f"pct push {number} /etc/hostname /no/such/folder/x")
        self.assertEqual(code, 0)
        self.assertIn("failed to create file: /no/such/folder/x: No such file or directory", err)
        code, out, err = ssh(f"cd /tmp && pct pull {number} /no/such lotse-contract; echo $?; stat -c %s lotse-contract; "
                             "rm -f lotse-contract")
        self.assertEqual(out, b"0\n0\n")
        self.assertIn("failed to open /no/such", err)

    def test_lists(self):
        out = ssh("pct list")[1].decode().splitlines()
        self.assertRegex(out[0], r"^VMID +Status +Lock +Name *$")
        row = next(line for line in out[1:] if line.split()[0] == TARGET["GUEST"])
        self.assertEqual(row[:22], f"{TARGET['GUEST']:<10} {'running':<10} ")
        self.assertEqual(ssh(f"pct status {TARGET['GUEST']}")[1], b"status: running\n")
        config = ssh(f"pct config {TARGET['GUEST']}")[1].decode().splitlines()
        self.assertEqual(config, sorted(config))

    def test_a_mount_is_a_lock(self):
        number = TARGET["GUEST"]
        self.assertEqual(ssh(f"pct unmount {number}")[2].strip(), "no lock found trying to remove 'mounted'  lock")
        self.assertEqual(ssh(f"pct stop {number}")[0], 0)
        try:
            code, out, _err = ssh(f"pct mount {number}")
            self.assertEqual(code, 0)
            place = re.search(rf"mounted CT {number} in '(/[^']+)'", out.decode()).group(1)
            self.assertEqual(api("GET", guest("/status/current")).data()["lock"], "mounted")
            for verb in ("start", "mount"):
                code, _out, err = ssh(f"pct {verb} {number}")
                self.assertNotEqual(code, 0)
                self.assertIn("CT is locked (mounted)", err)
            # The owners are the node's; what sees the guest's is a user namespace like the guest's own.
            owner = ssh(f"stat -c %u {place}/etc/passwd")[1].strip()
            self.assertEqual(owner, b"100000" if api("GET", guest("/config")).data().get("unprivileged") else b"0")
            out = ssh(f"cd {place} && lxc-usernsexec -m u:0:{int(owner)}:65536 -m g:0:{int(owner)}:65536 -- "
                      "sh -c 'stat -c %u ./etc/passwd'")[1]
            self.assertEqual(out, b"0\n")
            code, _out, _err = ssh(f"cd {place} && pct unmount {number}; cd /; pct unmount {number}")
            self.assertEqual(code, 0)
            self.assertNotIn("lock", api("GET", guest("/status/current")).data())
        finally:
            ssh(f"pct unmount {number}; pct start {number}")

    def test_wrong_usage(self):
        code, _out, err = ssh("pct status abc")
        self.assertEqual(code, 255)
        self.assertIn("type check ('integer') failed - got 'abc'", err)


if __name__ == "__main__":
    read_target(sys.argv.pop(1))
    unittest.main(verbosity=2)
