"""One file with what a build remembers for the next one.

A file that is broken, that other settings made, or that we may not write, is no file at all: the
build goes on without it.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path


def read_kept(file: Path, key: str) -> object:
    """What was kept under this key, as JSON has it; None where there is nothing."""
    try:
        mark, _, body = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, ValueError):
        return None
    return json.loads(body) if mark == hash_of(key, body) else None


def keep(file: Path, key: str, value: object) -> None:
    """Write the file, in one step."""
    body = json.dumps(value, separators=(",", ":"))
    draft = file.with_name(f"{file.name}.{os.getpid()}.draft")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        draft.write_text(f"{hash_of(key, body)}\n{body}", encoding="utf-8")
        draft.replace(file)


def hash_of(*parts: str) -> str:
    """A short name for these texts, which no other texts have."""
    found = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", errors="surrogatepass")
        found.update(b"%d:" % len(data) + data)
    return found.hexdigest()
