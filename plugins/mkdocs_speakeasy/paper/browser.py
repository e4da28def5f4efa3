"""Prints a page of HTML with a browser of the Chromium family, with no window and no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_ON_A_MAC = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_ON_WINDOWS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    # Nothing in a page may ask another computer.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
)
_LONGEST = 300
"""How many seconds a browser may take."""


class NotPrintedError(Exception):
    """The browser made no file. Carries the end of what it said."""


def find_browser() -> str:
    """The path of a browser that can print; empty where there is none."""
    return next((name for name in _likely() if is_browser(name)), "")


def is_browser(name: str) -> bool:
    """Whether this is a program, by its path or its name."""
    return shutil.which(name) is not None


def _likely() -> Iterator[str]:
    yield from _NAMES
    if sys.platform == "darwin":
        for folder in ("/Applications", str(Path.home() / "Applications")):
            yield from (f"{folder}/{name}" for name in _ON_A_MAC)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            yield from (f"{folder}/{name}" for name in _ON_WINDOWS)


def print_page(browser: str, page: Path, made: Path) -> None:
    """Print a file of HTML as a PDF.

    Args:
        browser: the path of the program.
        page: the file.
        made: the PDF. What the browser itself keeps stands beside it for that time.

    Raises:
        NotPrintedError: there is no PDF in the end.
    """
    made.unlink(missing_ok=True)
    own_folder = made.with_name("browser")
    command = [browser, *_FLAGS, f"--user-data-dir={own_folder}", f"--print-to-pdf={made}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # without it, Chromium does not start for root
    try:
        done = subprocess.run(  # noqa: S603 - the browser, and files of our own
            [*command, page.as_uri()], capture_output=True, timeout=_LONGEST, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotPrintedError(str(error)) from None
    if not made.is_file() or not made.stat().st_size:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise NotPrintedError("\n".join(said[-3:]))
