"""The pictures of the words on the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_speakeasy.mistakes import Mistake, shown
from mkdocs_speakeasy.words.glossary import Glossary, Term

_FILE = re.compile(
    r"(?!.*\.\.)[^\s/:?#\\\x00-\x1f][^:?#\\\x00-\x1f]*\.(svg|png|jpe?g|gif|webp|avif)",
    re.IGNORECASE,
)
"""A path downwards to a picture, with no address and no way out of the folder in it."""


def picture_file(term: Term) -> str:
    """The picture of a word, from the folder of the pages; empty where it is no file there."""
    return term.picture if _FILE.fullmatch(term.picture) else ""


def missing_pictures(glossary: Glossary, pages: Path) -> Iterator[Mistake]:
    """Each word whose picture is not in the folder of the pages."""
    for term in glossary.terms:
        name = picture_file(term)
        if name and not (pages / name).is_file():
            what = f"The picture '{shown(name)}' of '{shown(term.word)}'"
            message = f"{what} is not in the folder of the pages."
            yield Mistake(glossary.path, term.line, 1, message)
