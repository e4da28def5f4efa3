"""Keeps what was read from glossary.yml, so that a long list need not be read again.

One small file for each list, in the folder that this computer has for such things. It holds a
hash of the list: when the list changes, it is read again. Nothing here can fail a check: where
the file cannot be read or written, the list itself is read.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from mkdocs_speakeasy.files.whole_file import write_whole
from mkdocs_speakeasy.words.glossary import Glossary, Term

FORMAT = "1"
"""Goes up when a list that was right before may be wrong now."""

SMALLEST = 20_000
"""Shorter lists than this, in letters, are read faster than they are kept."""

_NAMES = Term._fields
_LISTS = [_NAMES.index(name) for name in _NAMES if isinstance(getattr(Term("", ""), name), tuple)]


def recall(text: str, path: str) -> Glossary | None:
    """The list as it was kept; None where it was not kept, or has changed since."""
    if len(text) < SMALLEST:
        return None
    try:
        kept = json.loads(_file(path).read_bytes())
        if kept["hash"] != _hash(text):
            return None
        terms = []
        for values in kept["terms"]:
            for index in _LISTS:
                values[index] = tuple(values[index])
            terms.append(Term._make(values))
        return Glossary(tuple(terms), kept["group"], kept["contact"], path)
    except (OSError, ValueError, TypeError, LookupError, RuntimeError):
        return None


def keep(text: str, path: str, glossary: Glossary) -> None:
    """Keep a list that has no mistakes in it."""
    if len(text) < SMALLEST:
        return
    kept = {
        "hash": _hash(text),
        "group": glossary.group,
        "contact": glossary.contact,
        "terms": glossary.terms,
    }
    with suppress(OSError, ValueError, RuntimeError):
        file = _file(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(kept))


def _file(path: str) -> Path:
    name = hashlib.sha256(os.path.abspath(path).encode()).hexdigest()[:16]  # noqa: PTH100
    return _folder() / f"glossary-{name}.json"


def _folder() -> Path:
    """Where this computer keeps what can be made again."""
    named = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(named) if named else Path.home() / ".cache") / "speakeasy"


def _hash(text: str) -> str:
    names = ",".join(_NAMES)
    kept = f"{FORMAT}\n{names}\n{text}"
    return hashlib.sha256(kept.encode(errors="surrogatepass")).hexdigest()
