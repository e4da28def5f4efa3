"""Remembers what the last build found, so that a page that did not change is not checked again.

It is one file in the folder `.cache/speakeasy` beside the config.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from mkdocs_speakeasy.building.kept_file import hash_of, keep, read_kept
from mkdocs_speakeasy.files.picture_files import PictureFile

FOLDER = Path(".cache", "speakeasy")
CODE_ENDINGS = (".py", ".yml", ".yaml", ".json", ".txt")


class Line(NamedTuple):
    """One thing to tell about a page."""

    level: str
    """must, should, think, or problem where the page could not be checked."""
    text: str
    """The place on the page, and what is there: `3:12: 'x' is a hard word.`"""


class PageNews(NamedTuple):
    """What a check found on one page, as far as a build tells it."""

    must: int
    should: int
    think: int
    lines: list[Line]
    """The first of them, worst first."""


class Known(NamedTuple):
    """What a build knows of a page: the news, and the pictures that they hang on."""

    news: PageNews
    pictures: list[PictureFile]


class Memory:
    """What was found on each page, while the settings, the words and our code stay the same."""

    def __init__(self, file: Path, key: str) -> None:
        """Take up what is in the file, if it was kept under the same key."""
        self.file = file
        self.key = key
        self.pages: dict[str, tuple[str, Known]] = _read(file, key)
        self.is_new = not self.pages
        self.is_saved = True

    def recall(self, page: str, source: str) -> Known | None:
        """What was found on this page, if its text is the same; else None."""
        mark, known = self.pages.get(page, ("", None))
        return known if known and mark == hash_of(source) else None

    def keep(self, page: str, source: str, known: Known) -> None:
        """Remember what was found on this page."""
        self.pages[page] = hash_of(source), known
        self.is_saved = False

    def save(self) -> None:
        """Write the file, in one step, if there is anything new."""
        if self.is_saved:
            return
        self.is_saved = True
        keep(self.file, self.key, self.pages)


def _read(file: Path, key: str) -> dict[str, tuple[str, Known]]:
    pages = read_kept(file, key)
    if not isinstance(pages, dict):
        return {}
    return {
        page: (source, Known(read_news(news), read_pictures(pictures)))
        for page, (source, (news, pictures)) in pages.items()
    }


def read_news(values: tuple[int, int, int, list[list[str]]]) -> PageNews:
    """The news of a page, as JSON has them."""
    must, should, think, lines = values
    return PageNews(must, should, think, [Line(*line) for line in lines])


def read_pictures(values: list[tuple[str, bool, str]]) -> list[PictureFile]:
    """The pictures of a page, as JSON has them."""
    return [PictureFile(*one) for one in values]


def code_state() -> str:
    """Changes when any file of this package changes: with a new version, or while we work on it."""
    states = []
    for folder, _, names in os.walk(Path(__file__).parents[1]):
        for name in names:
            if name.endswith(CODE_ENDINGS):
                state = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - much faster
                states.append(f"{name} {state.st_size} {state.st_mtime_ns}")
    return "\n".join(sorted(states))
