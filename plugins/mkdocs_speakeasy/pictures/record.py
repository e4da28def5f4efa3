"""The record of one picture: what it means, who made it, and why we may use it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

BY_NAME = "picture:"
"""Before the name of a picture in the library, in the place of an address."""


class PictureRecord(NamedTuple):
    """One picture of a library, as its list has it."""

    name: str
    """What pages call it: meeting. Small letters, numbers and hyphens."""
    file: str
    """From the folder of the list."""
    means: str = ""
    """The idea that it stands for."""
    shows: str = ""
    """What people see on it, for those who cannot."""
    licence: str = ""
    made_by: str = ""
    link: str = ""
    """Where it comes from: `from` in the list."""
    consent: str = ""
    """Who of the people in a photo said yes, and when."""
    permission: str = ""
    """Why we may use it, where its licence does not let everybody share it."""
    style: str = ""
    """What it looks like: pictures of one style go together."""
    chosen_by: str = ""
    line: int = 0
    """Where the record stands in the list."""


@dataclass(frozen=True, slots=True)
class PictureSet:
    """A folder of pictures and its list."""

    folder: Path = Path()
    list: str = ""
    """The path of the list, for messages."""
    records: tuple[PictureRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelved:
    """A picture, and the set that it stands in."""

    record: PictureRecord
    folder: Path

    @property
    def path(self) -> Path:
        """Its file."""
        return self.folder / self.record.file


@dataclass(frozen=True, slots=True)
class Library:
    """All sets of a site. Where 2 of them have one name, the first wins."""

    sets: tuple[PictureSet, ...] = ()
    by_name: dict[str, Shelved] = field(default_factory=dict)
    by_path: dict[Path, Shelved] = field(default_factory=dict)
    """By the whole path of the file, for pages that name files."""

    def __bool__(self) -> bool:
        """Whether there is any set."""
        return bool(self.sets)


def make_library(sets: tuple[PictureSet, ...]) -> Library:
    """A library of these sets."""
    shelved = [Shelved(one, each.folder) for each in reversed(sets) for one in each.records]
    by_name = {one.record.name: one for one in shelved}
    by_path = {one.path.resolve(): one for one in shelved}
    return Library(sets, by_name, by_path)
