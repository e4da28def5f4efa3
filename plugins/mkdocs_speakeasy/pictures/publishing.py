"""Where the pictures of the library stand on the site, and which of them it shows."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_speakeasy.pictures.looking import look_into
from mkdocs_speakeasy.pictures.record import Library, Shelved
from mkdocs_speakeasy.settings import PICTURES

if TYPE_CHECKING:
    from mkdocs_speakeasy.words.glossary import Glossary

_NAMED = re.compile(rb"picture:([a-z0-9-]+)")


def published_name(picture: Shelved, docs: Path) -> str:
    """Where a picture stands, from the top of the site: pictures/meeting.svg.

    Args:
        picture: it may stand in a folder beside that of the pages.
        docs: the folder of the pages.
    """
    path, home = os.path.abspath(picture.path), os.path.abspath(docs)  # noqa: PTH100 - a link keeps its own folder
    if path.startswith(os.path.join(home, "")):  # noqa: PTH118 - as above
        return Path(os.path.relpath(path, home)).as_posix()
    return f"{PICTURES}/{picture.folder.name}/{picture.record.file}"


def is_fit(picture: Shelved) -> bool:
    """Whether the picture is there, and nothing in it can harm a reader."""
    facts = look_into(picture.path)
    return facts is not None and not facts.danger and not facts.is_broken


def used_names(texts: Iterable[bytes], glossary: Glossary) -> set[str]:
    """The names of pictures that pages and words call for."""
    found = {term.picture for term in glossary.terms if term.picture}
    for text in texts:
        found.update(name.decode() for name in _NAMED.findall(text))
    return found


def with_pictures(glossary: Glossary, library: Library, docs: Path) -> Glossary:
    """The words, with the file of each picture in the place of its name."""
    if not any(term.picture in library.by_name for term in glossary.terms):
        return glossary
    terms = tuple(
        term._replace(picture=published_name(library.by_name[term.picture], docs))
        if term.picture in library.by_name and is_fit(library.by_name[term.picture])
        else term
        for term in glossary.terms
    )
    return replace(glossary, terms=terms)
