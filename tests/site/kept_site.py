"""Sites that browsers keep, on a host that can go away, slow down or lose a file."""

from __future__ import annotations

import functools
import shutil
import threading
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from server import Handler, QuietServer

PAGES = {
    "index.md": "# Home\n\nWelcome. [Guides](guides/index.md)\n",
    "guides/index.md": "# Guides\n\n![A red square](../square.svg)\n\nHere are guides.\n",
    "guides/money.md": "# Money\n\nHow to ask for benefits.\n",
}
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"/>'
READY = """async () => {
  const known = await navigator.serviceWorker.getRegistration();
  return Boolean(known?.active?.state === "activated" && !known.installing && !known.waiting
    && navigator.serviceWorker.controller);
}"""


def build_kept(source, folder, pages=None, *, offline=True, **settings):
    """A small site. Building it anew in the same folder is the next build."""
    files = {"square.svg": SQUARE, **(PAGES if pages is None else pages)}
    shutil.rmtree(source, ignore_errors=True)
    for name, text in files.items():
        (source / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (source / "docs" / name).write_text(text, encoding="utf-8")
    config = {
        "site_name": "Kept",
        "theme": "speakeasy",
        "plugins": [{"speakeasy": {"skip": ["*"], **({"offline": True} if offline else {})}}],
        "site_dir": str(folder),
        **settings,
    }
    (source / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    build(load_config(str(source / "mkdocs.yml")))


class FlakyHandler(Handler):
    """Sends nothing where the host is down, and notes what was asked for."""

    def do_GET(self):  # noqa: N802 - Python names it
        host, name = self.server, urlsplit(self.path).path
        host.asked.append(name)
        if host.is_down or name in host.lost:
            self.close_connection = True
        elif name in host.broken:
            self.send_error(503)
        else:
            time.sleep(host.slow.get(name, 0))
            super().do_GET()

    def send_header(self, keyword, value):
        # What a browser has is from the worker, and not from what it keeps by itself.
        super().send_header(keyword, "no-store" if keyword == "Cache-Control" else value)


class FlakyServer(QuietServer):
    """A host, and what is wrong with it now."""

    def __init__(self, folder):
        """Serve the folder. All is well at first."""
        handler = functools.partial(FlakyHandler, directory=folder)
        super().__init__(("127.0.0.1", 0), handler)
        self.strict, self.pictures_late, self.is_down = True, 0, False
        self.asked, self.lost, self.broken, self.slow = [], set(), set(), {}

    @property
    def address(self):
        """The address of the top."""
        return f"http://127.0.0.1:{self.server_port}/"

    def asked_for(self, name):
        """How often somebody asked for a file."""
        return self.asked.count(name)


@contextmanager
def serve_flaky(folder):
    """The host, as long as it is needed."""
    with FlakyServer(folder) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield server
        server.shutdown()


def wait_until(page, script, seconds=10):
    """A script that may have to wait by itself has given a good answer."""
    end = time.monotonic() + seconds
    while not page.evaluate(script):
        assert time.monotonic() < end, script
        page.wait_for_timeout(50)


def wait_until_kept(page, before=()):
    """The worker is there, it has nothing more to do, and other copies than before are there."""
    wait_until(page, READY)
    end = time.monotonic() + 10
    while caches(page) == list(before):
        assert time.monotonic() < end
        page.wait_for_timeout(50)
    wait_until(page, READY)


def caches(page):
    """The names of all copies that this browser has of sites on this host."""
    return page.evaluate("async () => (await caches.keys()).sort()")


def has_style(page):
    """Whether the page has the styles of our theme."""
    return page.evaluate("getComputedStyle(document.body).getPropertyValue('--se-paper') !== ''")
