"""Which settings and which words hold for a page: those of the language of its folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from mkdocs_speakeasy.languages.editions import (
    MAIN,
    Edition,
    edition_of,
    find_editions,
    settings_for,
    words_for,
)
from mkdocs_speakeasy.languages.mutations import with_mutations
from mkdocs_speakeasy.settings import Settings, SiteConfig
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import load_glossary


class PageLanguages:
    """The pages of a site, by language. Each list of words is read when it is first needed."""

    def __init__(self, site: SiteConfig, settings: Settings, glossary_path: str) -> None:
        """Look for folders in other languages.

        Args:
            site: the site; without a config file, there is only one language.
            settings: what holds for the site.
            glossary_path: a list of words that a person named, for all pages; else empty.
        """
        self.site = site
        self.settings = settings
        self.named = Path(glossary_path) if glossary_path else None
        self.glossary_of = cache(self._glossary_of)
        self.settings_of = cache(self._settings_of)

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Those in other languages."""
        if not self.site.path.name:
            return ()
        return find_editions(self.site.docs_dir, self.settings.languages)

    def edition_of(self, path: str) -> Edition:
        """The edition that a page is in."""
        if not self.editions:
            return MAIN
        docs = os.path.abspath(self.site.docs_dir)  # noqa: PTH100 - a link keeps its own folder
        place = os.path.relpath(os.path.abspath(path), docs)  # noqa: PTH100 - as above
        return edition_of(Path(place).as_posix(), self.editions)

    def words_of(self, edition: Edition) -> Path | None:
        """The list of words of an edition, or None where it has none."""
        if self.named:
            return self.named
        return words_for(edition, self.settings, self.site.path.parent)

    def lists(self) -> Iterator[tuple[Path, Edition]]:
        """Each list of words, with the edition that it is for."""
        for edition in (MAIN, *self.editions):
            words = self.words_of(edition)
            if words and (edition == MAIN or not self.named):
                yield words, edition

    def _glossary_of(self, edition: Edition) -> Glossary:
        words = self.words_of(edition)
        language = self.settings_of(edition).language
        return with_mutations(load_glossary(words), language) if words else Glossary()

    def _settings_of(self, edition: Edition) -> Settings:
        return settings_for(edition, self.settings)
