"""The worker of a site: a small script at its top, through which the browser asks for files.

Browsers ask for it again when a page is opened. Where one byte differs, the new one takes over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_speakeasy.offline.kept_files import LIST, WORKER, KeptFile, sum_of

HERE = Path(__file__).parent
REGISTER = "assets/speakeasy/register.js"
"""Where the script stands that each page has. It knows that the top is two folders above it."""


def worker_files(files: Sequence[KeptFile]) -> Iterator[tuple[str, str]]:
    """The name and the text of the worker, and of the list of what it keeps.

    The sum of the list is the name of the build. The worker's own sum stands in it, so that
    another worker never takes over the copies of the one before.
    """
    script = _script("worker.js")
    names = [(file.address, file.integrity) for file in files]
    kept = {"worker": sum_of(script.encode()), "files": names}
    text = json.dumps(kept, separators=(",", ":")) + "\n"
    yield LIST, text
    yield WORKER, script.replace("{list}", sum_of(text.encode()))


def leaving_worker() -> tuple[str, str]:
    """The name and the text of a worker that takes away what an older one kept, and itself.

    Every site without this setting has it. A browser whose worker is missing on the site keeps the
    old one: see w3c/ServiceWorker#204. It costs nothing: nobody else asks for it.
    """
    return WORKER, _script("leaving.js")


def register_script() -> str:
    """The text of the script with which a page asks its browser to keep the site."""
    return _script("register.js")


def _script(name: str) -> str:
    """The script without its comments and the space before its lines: readers pay for each byte."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    lines = [line.strip() for line in lines]
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
