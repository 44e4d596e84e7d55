# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what on the double's node: users, tokens, tickets, second factors and permissions."""

import base64
import hashlib
import hmac
import json
import struct
import time
import urllib.parse

READ = {"VM.Audit", "Datastore.Audit", "Sys.Audit"}
WORK = {"VM.Audit", "VM.Snapshot", "VM.Backup", "VM.PowerMgmt", "Datastore.AllocateSpace", "Datastore.Audit"}
TOTP_KEY = "JBSWY3DPEHPK3PXP"

# user or user!token -> secret, permissions by path. With privilege separation a token has its own only.
PEOPLE = {
    "root@pam": {"password": 'Hafen & "Lotse" 7', "paths": {"/": WORK | READ | {"Sys.Modify"}}},
    "root@pam!lotse": {"secret": "11111111-2222-3333-4444-555555555555", "paths": {"/": WORK | READ}},
    "root@pam!bare": {"secret": "11111111-2222-3333-4444-555555555555", "paths": {}},
    "viewer@pve!look": {"secret": "66666666-2222-3333-4444-555555555555", "paths": {"/vms": {"VM.Audit"}}},
    "twice@pve": {"password": "zweimal", "totp": TOTP_KEY, "paths": {"/": READ}},
}
KEY = hashlib.sha256(str(time.time()).encode()).digest()


def signed(text):
    return text + "::" + base64.b64encode(hmac.new(KEY, text.encode(), hashlib.sha256).digest()).decode()


def totp(key, moment=None):
    counter = struct.pack(">Q", int((moment or time.time()) // 30))
    digest = hmac.new(base64.b32decode(key), counter, hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1000000:06}"


def rights(who, path):
    """Of the longest path that holds it; permissions are handed down."""
    paths = PEOPLE.get(who, {}).get("paths", {})
    fitting = [one for one in paths if path == one or path.startswith(one.rstrip("/") + "/")]
    return paths[max(fitting, key=len)] if fitting else set()


def ticket_for(user):
    stamp = f"{int(time.time()):08X}"
    return {"ticket": signed(f"PVE:{user}:{stamp}"), "CSRFPreventionToken": signed(f"{stamp}:{user}"),
            "username": user, "cap": {"vms": {name: 1 for name in rights(user, "/vms") if name.startswith("VM")}}}


def sign_in(form):
    """What POST /access/ticket answers; None where it refuses."""
    user = form.get("username", "")
    if "realm" in form:
        user += "@" + form["realm"]
    person = PEOPLE.get(user)
    if not person or "password" not in person:
        return None
    challenge = form.get("tfa-challenge")
    if challenge:
        first = challenge.split("::")[0]
        good = signed(first) == challenge and first.startswith("PVE:!tfa!")
        answer = form.get("password", "")
        codes = {totp(person["totp"]), totp(person["totp"], time.time() - 30)}
        return ticket_for(user) if good and answer[:5] == "totp:" and answer[5:] in codes else None
    if form.get("password") == person["password"]:
        if "totp" not in person:
            return ticket_for(user)
        inner = urllib.parse.quote(json.dumps({"totp": True}))
        return {"ticket": signed(f"PVE:!tfa!{inner}:{int(time.time()):08X}"), "NeedTFA": 1, "username": user,
                "CSRFPreventionToken": ""}
    return ticket_for(user) if user_of_ticket(form.get("password", "")) == user else None


def user_of_ticket(ticket):
    text = ticket.split("::")[0]
    parts = text.split(":")
    if signed(text) != ticket or len(parts) != 3 or parts[0] != "PVE" or parts[1].startswith("!"):
        return None
    return parts[1] if time.time() - int(parts[2], 16) < 7200 else None


def who_asks(headers, is_writing):
    """The user or token behind these headers, or the reason phrase of the 401."""
    authorization = headers.get("Authorization", "")
    if authorization.startswith("PVEAPIToken="):
        name, _, secret = urllib.parse.unquote(authorization[12:].split(";")[0]).partition("=")
        if PEOPLE.get(name, {}).get("secret") == secret and secret:
            return name, None
        return None, "Authentication failed!"
    for cookie in headers.get("Cookie", "").split(";"):
        name, _, value = cookie.strip().partition("=")
        if name == "PVEAuthCookie":
            user = user_of_ticket(urllib.parse.unquote(value))
            if not user:
                return None, "Authentication failed!"
            token = headers.get("CSRFPreventionToken", "")
            if is_writing and (signed(token.split("::")[0]) != token or not token.split("::")[0].endswith(user)):
                return None, "Permission denied - invalid csrf token"
            return user, None
    return None, "No ticket"
