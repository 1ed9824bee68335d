#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An emulator of that part of a StarRocks front end which says where a load goes.

    starrocks_emulator.py --listen ADDRESS:PORT [--random] [--seen FILE] [BACK_END:PORT ...]

Not StarRocks: it knows PUT /api/DATABASE/TABLE/_stream_load and takes no rows. Written after
LoadAction and RestBaseAction of StarRocks 3.3: an account (401 otherwise), the header "Expect:
100-continue" (a failure in JSON otherwise), then 307 to one of the back ends that are alive, in
turn, or at random as where data is shared; without any: "No backend alive.". Right on a table is
not asked for one that does not exist, as there. The real client, the plain stream load of
com.starrocks:flink-connector-starrocks 1.2.10_flink-1.19, was run against it: it followed the
redirects to two back ends in turn and loaded there. The account is EMULATOR_USER, EMULATOR_PASSWORD
of the environment. Prints "listening PORT" when it does; --seen takes a line a request.
"""
import argparse
import base64
import http.server
import itertools
import json
import os
import random
import re
import sys

PATH = re.compile(r"^/api/[^/]+/[^/]+/_stream_load$")
DENIED = "Access denied; you need (at least one of) the INSERT privilege(s) on TABLE"


class FrontEnd(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_expect_100(self):
        return True  # the redirect comes instead

    def do_PUT(self):
        self.close_connection = True
        server = self.server
        server.note(f"{self.command} {self.path} {self.headers.get('Content-Length')}")
        if not PATH.match(self.path):
            return self.say(404, {"msg": "not found"})
        if self.headers.get("Authorization") != server.account:
            return self.say(401, {"Status": "FAILED", "Message": DENIED},
                            {"WWW-Authenticate": 'Basic realm=""'})
        if self.headers.get("Expect", "").lower() != "100-continue":
            return self.fail("There is no 100-continue header")
        back_end = server.choose()
        if back_end is None:
            return self.fail("No backend alive.")
        return self.say(307, None, {"Location": f"http://{back_end}{self.path}"})

    def fail(self, why):
        message = f"class com.starrocks.common.DdlException: {why}"
        self.say(200, {"Status": "FAILED", "Message": message})

    def say(self, status, answer, headers=None):
        body = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, wanted):
        host, port = wanted.listen.rsplit(":", 1)
        super().__init__((host, int(port)), FrontEnd)
        user, password = os.environ["EMULATOR_USER"], os.environ["EMULATOR_PASSWORD"]
        self.account = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
        self.back_ends = wanted.back_end
        self.turns = itertools.cycle(wanted.back_end) if wanted.back_end else None
        self.random = random.Random(1) if wanted.random else None
        self.seen = open(wanted.seen, "a", buffering=1) if wanted.seen else None

    def choose(self):
        if not self.back_ends:
            return None
        return self.random.choice(self.back_ends) if self.random else next(self.turns)

    def note(self, line):
        if self.seen:
            print(line, file=self.seen)


def main():
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--listen", required=True)
    wanted.add_argument("--random", action="store_true")
    wanted.add_argument("--seen")
    wanted.add_argument("back_end", nargs="*")
    server = Server(wanted.parse_args())
    print("listening", server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    sys.exit(main())
