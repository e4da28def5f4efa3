"""Keeps what was read from glossary.yml, so that a long list need not be read again."""

from __future__ import annotations

import hashlib
import os
from typing import Any

from mkdocs_speakeasy.files import kept_files
from mkdocs_speakeasy.words.glossary import Glossary, Term

FORMAT = "2"
"""Goes up when a list that was right before may be wrong now."""

SMALLEST = 20_000
"""Shorter lists than this, in letters, are read faster than they are kept."""

_NAMES = Term._fields
_LISTS = [_NAMES.index(name) for name in _NAMES if isinstance(getattr(Term("", ""), name), tuple)]


def recall(text: str, path: str) -> Glossary | None:
    """The list as it was kept; None where it was not kept, or has changed since."""
    if len(text) < SMALLEST:
        return None
    kept: Any = kept_files.recall(_name(path), _made_from(text))
    try:
        terms = []
        for values in kept["terms"]:
            for index in _LISTS:
                values[index] = tuple(values[index])
            terms.append(Term._make(values))
        return Glossary(tuple(terms), kept["group"], kept["contact"], path)
    except (TypeError, LookupError):
        return None


def keep(text: str, path: str, glossary: Glossary) -> None:
    """Keep a list that has no mistakes in it."""
    if len(text) >= SMALLEST:
        kept = {"group": glossary.group, "contact": glossary.contact, "terms": glossary.terms}
        kept_files.keep(_name(path), _made_from(text), kept)


def _name(path: str) -> str:
    return f"glossary-{hashlib.sha256(os.path.abspath(path).encode()).hexdigest()[:16]}"  # noqa: PTH100


def _made_from(text: str) -> str:
    return f"{FORMAT}\n{','.join(_NAMES)}\n{text}"
