"""Serves a built site as a real host does: packed, and with the strict rule for scripts."""

from __future__ import annotations

import functools
import gzip
import http.server
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

PACKED = {".html", ".css", ".js", ".svg", ".json", ".xml"}
PICTURES = {".svg", ".png", ".jpg", ".webp", ".gif"}
LEVEL = 6
"""How hard gzip tries: what most hosts are set to."""


@contextmanager
def serve(folder, pictures_late=0.0, *, strict=True):
    """The address of a folder. Pictures may come some seconds late, as on a slow line.

    Stock Material has scripts in its pages, and does little under the strict rule.
    """
    handler = functools.partial(Handler, directory=folder)
    with QuietServer(("127.0.0.1", 0), handler) as server:
        server.pictures_late, server.strict = pictures_late, strict
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class QuietServer(http.server.ThreadingHTTPServer):
    """Says nothing where the browser no longer wants what it asked for."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends a file, or the page that says that there is none."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        missing = Path(self.directory) / "404.html"
        if file.is_file():
            self.send_file(200, file)
        elif missing.is_file():
            self.send_file(404, missing)
        else:
            self.send_error(404)

    def send_file(self, status, file):
        body = file.read_bytes()
        if file.suffix in PICTURES:
            time.sleep(self.server.pictures_late)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in PACKED:
            body = gzip.compress(body, LEVEL, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        if self.server.strict:
            self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_args):
        pass
