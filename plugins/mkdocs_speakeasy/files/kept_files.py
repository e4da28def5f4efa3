"""Files that this computer keeps for us, so that slow work need not be done again.

Nothing here can fail a check: what cannot be read or written is made again.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from mkdocs_speakeasy.files.whole_file import write_whole


def recall(name: str, made_from: str) -> object:
    """What was kept under this name, if it was made from the same; else None.

    Args:
        name: the name of the file, without its ending.
        made_from: all that the kept value depends on.
    """
    try:
        kept = json.loads(_file(name).read_bytes())
        return kept["value"] if kept["hash"] == _hash(made_from) else None
    except (OSError, ValueError, TypeError, LookupError, RuntimeError):
        return None


def keep(name: str, made_from: str, value: object) -> None:
    """Keep a value that JSON can hold."""
    with suppress(OSError, ValueError, TypeError, RuntimeError):
        file = _file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps({"hash": _hash(made_from), "value": value}))


def _file(name: str) -> Path:
    """The file of this name, in the folder that this computer has for such things."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    folder = Path(named) if named else Path.home() / ".cache"
    return folder / "speakeasy" / f"{name}.json"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
