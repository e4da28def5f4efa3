"""WebKit, the browser inside Safari, as Debian has it. It is told what to do by WebDriver."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

DRIVER, SCREEN = "WebKitWebDriver", "xvfb-run"
PROGRAMS = "usr/lib/*/webkit2gtk-4.*/MiniBrowser"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""By this name WebDriver hands over an element."""
PATIENCE = 10


class WebKit:
    """One window."""

    def __init__(self, address):
        self.address = address

    def go(self, url):
        self._ask("url", url=url)

    def do(self, script, *given):
        """What a script returns."""
        return self._ask("execute/sync", script=script, args=given)

    def wait(self, script, *given):
        """What a script returns, as soon as it is true for it."""
        end = time.monotonic() + PATIENCE
        while not (said := self.do(script, *given)):
            assert time.monotonic() < end, f"still not so: {script}"
            time.sleep(0.02)
        return said

    def press(self, selector):
        self._ask(f"element/{self._find(selector)}/click")

    def type(self, selector, text):
        self._ask(f"element/{self._find(selector)}/value", text=text)

    def _find(self, selector):
        return self._ask("element", using="css selector", value=selector)[ELEMENT]

    def _ask(self, what, **given):
        return _post(f"{self.address}/{what}", given)


@contextmanager
def webkit():
    """A window of WebKit, on a screen that nobody sees. Without one the tests are left out."""
    program = next(Path("/").glob(PROGRAMS), None)
    if not (program and shutil.which(DRIVER) and shutil.which(SCREEN)):
        pytest.skip("No WebKit stands here.")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [SCREEN, "--auto-servernum", DRIVER, f"--port={port}"]
    address = f"http://127.0.0.1:{port}/session"
    options = {"binary": str(program), "args": ["--automation"]}
    wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, start_new_session=True, **quiet) as driver:
        try:
            session = _start(address, {"capabilities": wanted})["sessionId"]
            yield WebKit(f"{address}/{session}")
            with suppress(URLError):
                urlopen(Request(f"{address}/{session}", method="DELETE"), timeout=PATIENCE).close()
        finally:
            os.killpg(driver.pid, signal.SIGTERM)  # with the screen and the window


def _start(address, wanted):
    """The driver takes a moment. On some machines it cannot draw: that is no fault of ours."""
    end = time.monotonic() + 3 * PATIENCE
    while time.monotonic() < end:
        try:
            return _post(address, wanted)
        except HTTPError as reason:
            pytest.skip(f"WebKit does not start here: {reason}")
        except URLError:
            time.sleep(0.05)
    return pytest.skip("WebKit does not start here.")


def _post(address, given):
    request = Request(address, json.dumps(given).encode(), {"Content-Type": "application/json"})
    with urlopen(request, timeout=60) as answer:
        return json.load(answer)["value"]
