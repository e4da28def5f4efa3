"""What the templates of a theme read for each page: its language, its search, other languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_speakeasy.host.languages_of_page import Alternate
from mkdocs_speakeasy.host.site_edition import SiteEdition, SiteEditions
from mkdocs_speakeasy.languages.names import direction_of
from mkdocs_speakeasy.languages.translations import translations
from mkdocs_speakeasy.search.site_search import index_of
from mkdocs_speakeasy.settings import ENGLISH

_ALSO = {"no": "nb"}
"""Other names of languages, and those that Material has for them."""


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
        self.names = {one.edition: _name_of(one, config) for one in editions}
        config.theme["translations"] = {
            self.names[one.edition]: dict(translations(one.language)) for one in editions
        }

    def use(self, edition: SiteEdition, others: Sequence[Alternate] = ()) -> None:
        """Set what holds for the pages of an edition.

        Args:
            edition: the edition.
            others: the same page in other languages.
        """
        theme, find = self.config.theme, edition.find(self.files)
        theme["language"] = self.names[edition.edition]
        theme["words"] = self.words if edition is self.main else {}
        theme["find"] = find.url if find else ""
        theme["find_index"] = index_of(edition.edition.code)
        if self.adds_links:
            self.config.extra["alternate"] = list(others)


def in_its_language(html: str, edition: SiteEdition, config: MkDocsConfig) -> str:
    """The content of a page, marked as in its language where the theme does not do that."""
    if not edition.edition.code or _follows_language(config.theme.dirs):
        return html
    code = edition.language
    return f'<div lang="{code}" dir="{direction_of(code)}">\n{html}\n</div>'


def _follows_language(folders: Sequence[str]) -> bool:
    """Whether a theme has words in many languages, as ours and Material have."""
    return any(folder.is_dir() for folder in _with_words(folders))


def _with_words(folders: Sequence[str]) -> list[Path]:
    return [Path(one, "partials", "languages") for one in folders]


def _name_of(edition: SiteEdition, config: MkDocsConfig) -> str:
    """The name under which the theme has the words of a language: those of en-GB are in en."""
    chosen = config.theme.get("language")
    if not edition.edition.code and isinstance(chosen, str) and chosen != ENGLISH:
        return chosen  # it may be one of the site's own
    if not _follows_language(config.theme.dirs):
        return edition.language
    first = edition.language.partition("-")[0]
    for name in (edition.language, first, _ALSO.get(first, "")):
        if any((one / f"{name}.html").is_file() for one in _with_words(config.theme.dirs)):
            return name
    return ENGLISH
