"""What is wrong in a file that a person wrote, and where.

All mistakes in a file are told at once. Each says what we found, what we want, and the nearest
right name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

MOST_SHOWN = 40
"""How many letters of a text a message shows."""


class Mistake(NamedTuple):
    """One thing to put right. Lines and columns count from 1; 0 is for the whole file."""

    path: str
    line: int
    column: int
    message: str
    """Short plain sentences."""

    def __str__(self) -> str:
        """The mistake with its place: `glossary.yml line 5: …`."""
        place = f"{self.path} line {self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class Place(NamedTuple):
    """Where something stands. Lines and columns count from 1; 0 is for the whole file."""

    path: str
    line: int = 0
    column: int = 0


class MistakesFound(Exception):  # noqa: N818 - a list of mistakes, not one error
    """A file could not be used. Carries every mistake in it, in the order of their places."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        """Put the mistakes in the order of their places."""
        self.mistakes = tuple(sorted(mistakes, key=lambda one: (one.line, one.column)))
        super().__init__("\n".join(map(str, self.mistakes)))


@dataclass(slots=True)
class MistakeList:
    """Gathers the mistakes in one file."""

    path: str
    found: list[Mistake] = field(default_factory=list)

    def add(self, line: int, column: int, message: str) -> None:
        """Write down one mistake."""
        self.found.append(Mistake(self.path, line, column, message))


def nearest(word: str, names: Iterable[str]) -> str:
    """The name that looks most like the word, or nothing."""
    return _nearest(word[:100].lower().replace("_", "-"), tuple(names))


@lru_cache(maxsize=1000)
def _nearest(word: str, names: tuple[str, ...]) -> str:
    # Slow to import, and only needed for a mistake.
    from difflib import get_close_matches  # noqa: PLC0415

    by_plain_name = {name.lower().replace("_", "-"): name for name in names}
    found = get_close_matches(word, by_plain_name, n=1)
    return by_plain_name[found[0]] if found else ""


def right_names(word: str, names: Sequence[str]) -> str:
    """A sentence with the nearest name, or with all names where none is near."""
    near = nearest(word, names)
    return f"Did you mean '{near}'?" if near else f"Choose {one_of(names)}."


def one_of(names: Sequence[str], word: str = "or") -> str:
    """The names as people say them: must, should or think."""
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def shown(text: str) -> str:
    """Text from a file, short and on one line, for use in a message."""
    line = "".join(c if c.isprintable() else " " for c in " ".join(text[:200].split()))
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1].rstrip() + "…"
