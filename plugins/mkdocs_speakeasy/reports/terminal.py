"""Text on a terminal: how wide it is, where it wraps, and nothing in it that does harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

LEFT_OUT = {"\u00ad", "\u200b", "\u2060", "\ufeff"}
"""Signs without a width of their own, which terminals show in different ways."""
JOINERS = {"\u200c", "\u200d"}
PLAIN = re.compile(r"[ -~]*")
SPACES = re.compile(r"\s+")
COLOURS = {"must": "31", "should": "33", "think": "36"}


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the report may be, and whether it may have colours."""

    width: int = 80
    colour: bool = False

    def strong(self, text: str, level: str = "") -> str:
        """The text in bold, and in the colour of a level."""
        if not self.colour or not text:
            return text
        codes = f"1;{COLOURS[level]}" if level else "1"
        return f"\x1b[{codes}m{text}\x1b[0m"


def clean(text: str) -> str:
    """The text on one line, without signs that could change the terminal.

    White space becomes one space, and control signs become a question mark.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    text = SPACES.sub(" ", text)
    return text if PLAIN.fullmatch(text) else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in LEFT_OUT:
        return ""
    harmful = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}
    return "?" if harmful and character not in JOINERS else character


def cells(text: str) -> int:
    """How many places a clean text takes on a terminal, where a wide letter takes two."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@cache
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def wrap(text: str, width: int, first: str = "", rest: str = "") -> Iterator[str]:
    """The text in lines of at most this width, with a start for the first line and the others.

    A word that is longer than a line is cut.
    """
    measure = len if text.isascii() else cells
    room, later = width - cells(first), width - cells(rest)
    if measure(text) <= room:
        yield (first + text).rstrip()
        return
    longest = max(min(room, later), 2)
    line, used, start = "", 0, first
    for word in _pieces(text, longest, measure):
        size = measure(word)
        if line and used + 1 + size > room:
            yield start + line
            line, used, start, room = "", 0, rest, later
        line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    yield (start + line).rstrip()


def _pieces(text: str, width: int, measure: Callable[[str], int]) -> Iterator[str]:
    """The words of the text, each cut into pieces that fit."""
    for word in text.split(" "):
        rest = word
        while measure(rest) > width:
            piece = keep_start(rest, width)
            yield piece
            rest = rest[len(piece) :]
        if rest:
            yield rest


def keep_start(text: str, width: int) -> str:
    """As much from the start of the text as fits, with the marks that belong to a letter."""
    if text.isascii():
        return text[: max(width, 1)]
    used = 0
    for place, character in enumerate(text):
        used += _cells_of(character)
        if used > width:
            return text[:place] or character
    return text


def keep_end(text: str, width: int) -> str:
    """As much from the end of the text as fits, never with a mark that has lost its letter."""
    used = 0
    for place in range(len(text) - 1, -1, -1):
        used += _cells_of(text[place])
        if used > width:
            kept = text[place + 1 :]
            while kept and _cells_of(kept[0]) == 0:
                kept = kept[1:]
            return kept
    return text
