"""What the templates of a theme read for each page: its language, its search, other languages."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_speakeasy.host.languages_of_page import Alternate
from mkdocs_speakeasy.host.site_edition import SiteEdition, SiteEditions
from mkdocs_speakeasy.languages.translations import translations
from mkdocs_speakeasy.search.site_search import index_of


class ThemeOfPage:
    """The settings of the theme, which change from one language to the next.

    Templates know only one language for a whole site. MkDocs makes one page after the other, so
    each page can have its own.
    """

    def __init__(self, config: MkDocsConfig, editions: SiteEditions) -> None:
        """Keep what holds for the language of the site."""
        self.config = config
        self.main = editions.main
        self.files = Files([])
        """Of the site, as soon as they are known."""
        self.words = config.theme.get("words")
        self.adds_links = len(editions.all) > 1 and not config.extra.get("alternate")
        config.theme["translations"] = {
            one.language: dict(translations(one.language)) for one in editions
        }

    def use(self, edition: SiteEdition, others: Sequence[Alternate] = ()) -> None:
        """Set what holds for the pages of an edition.

        Args:
            edition: the edition.
            others: the same page in other languages.
        """
        theme, find = self.config.theme, edition.find(self.files)
        theme["language"] = edition.language
        theme["words"] = self.words if edition is self.main else {}
        theme["find"] = find.url if find else ""
        theme["find_index"] = index_of(edition.edition.code)
        if self.adds_links:
            self.config.extra["alternate"] = list(others)
