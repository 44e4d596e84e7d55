# SPDX-FileCopyrightText: The Lotse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A very small web application object: routes by method and path, JSON answers, HTTPS."""
import json
import ssl
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class WebApp:
    """What the modules register their routes on; the part of Flask's shape that they need."""

    def __init__(self, name):
        self.name = name
        self.routes = {}

    def add_url_rule(self, path, handler, methods=("GET",)):
        for method in methods:
            self.routes[(method, path)] = handler

    def answer(self, method, path):
        """Status, content type and body for one request."""
        known = {p for _, p in self.routes}
        if path not in known:
            return 404, "application/json", json.dumps({"status": "error", "message": "no such page"})
        handler = self.routes.get((method, path))
        if handler is None:
            return 405, "application/json", json.dumps({"status": "error", "message": "method not allowed"})
        try:
            result = handler()
        except Exception as reason:  # one broken page must not end the service
            print(f"Error while answering {method} {path}: {reason}", flush=True)
            return 500, "application/json", json.dumps({"status": "error", "message": str(reason)})
        if isinstance(result, str):
            return 200, "text/html; charset=utf-8", result
        return 200, "application/json", json.dumps(result)

    def run(self, address, port, certificate, key):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server = ThreadingHTTPServer((address, port), _handler_for(self))
        # The handshake happens on the first read, in the thread of that connection, not while accepting.
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        print(f"{self.name} listens on https://{address}:{server.server_address[1]}", flush=True)
        server.serve_forever()


def _handler_for(app):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def reply(self):
            length = int(self.headers.get("Content-Length") or 0)
            if length:
                self.rfile.read(length)
            status, kind, text = app.answer(self.command, self.path.split("?")[0])
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = reply

        def log_message(self, *_):
            pass  # the journal is for what the appliance has to say, not for each request

    return Handler
