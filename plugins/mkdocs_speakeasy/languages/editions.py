"""Which folders of a site hold its pages in another language: docs/cy/ is in Welsh."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mkdocs_speakeasy.languages.names import language_names
from mkdocs_speakeasy.settings import GLOSSARY_NAME, Settings, find_glossary

_LENGTHS = (2, 3)
"""How many letters the code of a language has before any hyphen."""
_ALSO_WORDS = frozenset(
    "af am as be eo et hi hr id is it lt lv ms my no pt sa sh si ta te tr uk".split()
)
"""Folders with these names are seldom in that language: they are words, or short for offices and
places (HR, IT, UK). They count where the settings name them."""


class Edition(NamedTuple):
    """The pages of a site in one language."""

    code: str
    """The language: cy. Empty for the language that the site itself is in."""
    folder: str
    """Where its pages stand, from the folder of all pages: `cy/`. Empty for the main one."""

    @property
    def own_name(self) -> str:
        """What the language calls itself: Cymraeg."""
        return language_names().get(self.code, self.code)


MAIN = Edition("", "")


def find_editions(docs: Path, chosen: Sequence[str] | None) -> tuple[Edition, ...]:
    """The editions in other languages, in the order of their codes.

    Args:
        docs: the folder of all pages.
        chosen: the codes that the settings name. None: what the names of folders tell.
    """
    if chosen is not None and not chosen:
        return ()
    try:
        folders = sorted(one.name for one in os.scandir(docs) if one.is_dir())
    except OSError:
        return ()
    wanted = {code.lower() for code in chosen} if chosen is not None else None
    return tuple(
        Edition(code, f"{folder}/")
        for folder, code in _with_codes(folders, wanted)
        if any((docs / folder).rglob("*.md"))
    )


def without_folder(docs: Path, chosen: Sequence[str]) -> list[int]:
    """Which of these codes have no folder with pages in that language, by their numbers from 0."""
    found = {edition.code.lower() for edition in find_editions(docs, chosen)}
    return [number for number, code in enumerate(chosen) if code.lower() not in found]


def edition_of(name: str, editions: Sequence[Edition]) -> Edition:
    """The edition of a page, by its name from the folder of all pages."""
    return next((one for one in editions if name.startswith(one.folder)), MAIN)


def settings_for(edition: Edition, settings: Settings) -> Settings:
    """The settings that hold for the pages of an edition."""
    return replace(settings, language=edition.code) if edition.code else settings


def words_for(edition: Edition, settings: Settings, home: Path) -> Path | None:
    """The list of words of an edition, or None where it has none.

    Args:
        edition: the edition.
        settings: those of the site.
        home: the folder of the config.
    """
    if not edition.code:
        return find_glossary(home, settings)
    path = home / name_of_list(edition, settings)
    if path.is_file():
        return path
    return find_glossary(home, settings) if edition.code == settings.language else None


def name_of_list(edition: Edition, settings: Settings) -> str:
    """Where the list of words of an edition stands: glossary.cy.yml, beside that of the site."""
    path = Path(settings.glossary or GLOSSARY_NAME)
    return path.with_name(f"{path.stem}.{edition.code}{path.suffix}").as_posix()


def _with_codes(folders: Sequence[str], wanted: set[str] | None) -> Iterator[tuple[str, str]]:
    """The folders that are in a language, each with its code."""
    likely = [one for one in folders if len(one.partition("-")[0]) in _LENGTHS]
    codes = {code.lower(): code for code in language_names()} if likely else {}
    for folder in likely:
        low = folder.lower()
        is_one = low in wanted if wanted is not None else low not in _ALSO_WORDS
        if low in codes and is_one:
            yield folder, codes[low]
