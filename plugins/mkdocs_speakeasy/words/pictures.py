"""The pictures of the words on the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs_speakeasy.mistakes import Mistake, nearest, shown
from mkdocs_speakeasy.words.glossary import Glossary, Term

_FILE = re.compile(
    r"(?!.*\.\.)[^\s/:?#\\\x00-\x1f][^:?#\\\x00-\x1f]*\.(svg|png|jpe?g|gif|webp|avif)",
    re.IGNORECASE,
)
"""A path downwards to a picture, with no address and no way out of the folder in it."""


def picture_file(term: Term) -> str:
    """The picture of a word, from the folder of the pages; empty where it is no file there."""
    return term.picture if _FILE.fullmatch(term.picture) else ""


def missing_pictures(
    glossary: Glossary, pages: Path, library: Mapping[str, str] | None = None
) -> Iterator[Mistake]:
    """Each word whose picture is not there.

    Args:
        glossary: the words.
        pages: the folder of the pages.
        library: where each picture of the library stands on the site, by its name.
    """
    shown_there = set(library.values()) if library else ()
    for term in glossary.terms:
        name = picture_file(term)
        if not name and term.picture and library:
            message = f"There is no picture '{shown(term.picture)}' in the library."
            near = nearest(term.picture, library)
            help_text = f" Did you mean '{near}'?" if near else ""
            yield Mistake(glossary.path, term.line, 1, f"{message}{help_text}")
        if name and name not in shown_there and not (pages / name).is_file():
            what = f"The picture '{shown(name)}' of '{shown(term.word)}'"
            message = f"{what} is not in the folder of the pages."
            yield Mistake(glossary.path, term.line, 1, message)
