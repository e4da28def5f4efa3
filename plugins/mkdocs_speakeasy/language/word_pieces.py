"""The pieces of a word that a dictionary knows: well-known is well and known, Ann's is Ann."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import straight


class Piece(NamedTuple):
    """A part of a word."""

    start: int
    """Offsets into the word as written."""
    end: int
    plain: str
    """Plain letters and apostrophes: no accents, no signs that show nothing."""


LONGEST = 40
"""No word of English has more letters."""

PLAIN = re.compile(r"[A-Za-z]{2,}(?:'[A-Za-z]+)*|[A-Za-z]'[A-Za-z]+")

_BETWEEN_HYPHENS = re.compile(r"[^-‐‑]+")
_ENDING = re.compile(r"['’ʼ＇‘](?:[sS]|[lL][lL]|[vV][eE]|[rR][eE]|[dD]|[mM])?$")
"""Ann's, the boys', she'll: what stands after a word that has its own place in a dictionary."""
_SIGNS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060]")
"""Accents on their own, and signs that show nothing."""


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[Piece, ...]:
    """The pieces to look up. A word with a digit has none; nor have letters that are not Latin."""
    if word.isascii() and word.isalpha():
        return (Piece(0, len(word), word),) if 2 <= len(word) <= LONGEST else ()
    if any(sign.isdigit() or sign == "_" for sign in word[: 2 * LONGEST]):
        return ()
    found = []
    for part in _BETWEEN_HYPHENS.finditer(word):
        text = _ENDING.sub("", part[0]) if len(part[0]) <= 2 * LONGEST else ""
        plain = straight(_SIGNS.sub("", unicodedata.normalize("NFKD", text)))
        if PLAIN.fullmatch(plain) and len(plain) <= LONGEST:
            found.append(Piece(part.start(), part.start() + len(text), plain))
    return tuple(found)
