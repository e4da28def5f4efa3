"""The pages of a site in one language, while MkDocs builds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.files import File, Files

from mkdocs_speakeasy.building.site_check import SiteCheck, open_site
from mkdocs_speakeasy.languages.editions import MAIN, Edition, edition_of, find_editions
from mkdocs_speakeasy.pages.made_pages import WORDS
from mkdocs_speakeasy.pictures.record import Shelved
from mkdocs_speakeasy.search.site_search import FIND
from mkdocs_speakeasy.settings import Settings


@dataclass
class SiteEdition:
    """One language of the site: its words, its checks, and the pages that a build makes for it."""

    edition: Edition
    site: SiteCheck
    letters: dict[str, File] = field(default_factory=dict)
    """The pages of a long word list, one for each letter."""
    has_find: bool = False
    """Whether the build makes its list of all pages."""

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.site.settings.language

    def own(self, name: str) -> str:
        """The name of a page of this edition, from the folder of all pages."""
        return f"{self.edition.folder}{name}"

    def word_list(self, files: Files) -> File | None:
        """The page with its word list."""
        return files.get_file_from_path(self.own(WORDS))

    def find(self, files: Files) -> File | None:
        """The page with the list of all its pages, if the build makes it."""
        return files.get_file_from_path(self.own(FIND)) if self.has_find else None


class SiteEditions:
    """All languages of the site. The first is its own."""

    def __init__(self, editions: Sequence[SiteEdition]) -> None:
        """Take the editions."""
        self.all = editions
        self.main = editions[0]
        self.pictures: Sequence[Shelved] = ()
        """Those of the library that the site shows."""
        self._others = tuple(one.edition for one in editions[1:])

    def of(self, name: str) -> SiteEdition:
        """The edition of a page, by its name from the folder of all pages."""
        edition = edition_of(name, self._others) if self._others else MAIN
        return next(one for one in self.all if one.edition == edition)

    def __iter__(self) -> Iterator[SiteEdition]:
        """Each edition."""
        return iter(self.all)


def open_editions(
    config_file: Path, docs: Path, settings: Settings, before: SiteEditions | None
) -> SiteEditions:
    """The editions of a site. Raises MistakesFound, for a list of words or pictures.

    Args:
        config_file: of the site.
        docs: the folder of all pages.
        settings: those of the site.
        before: the editions in the last build. What did not change is kept.
    """
    known = {one.edition: one.site for one in before} if before else {}
    return SiteEditions(
        [
            SiteEdition(one, open_site(config_file, settings, known.get(one), one, docs))
            for one in (MAIN, *find_editions(docs, settings.languages))
        ]
    )
