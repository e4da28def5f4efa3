"""The same page in other languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypedDict

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_speakeasy.host.site_edition import SiteEdition, SiteEditions
from mkdocs_speakeasy.languages.names import language_names

_NOT_BUILT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)


class Alternate(TypedDict):
    """A link to another language, as Material has them in `extra: alternate:`."""

    name: str
    """What the language calls itself."""
    link: str
    lang: str
    is_same: bool
    """Whether it is the same page, and not only the first one in that language."""


def other_languages(
    page: Page, editions: SiteEditions, menus: Mapping[str, Navigation], files: Files
) -> Iterator[Alternate]:
    """A link to each other language: to the same page there, or else to the first."""
    here = editions.of(page.file.src_uri)
    name = page.file.src_uri.removeprefix(here.edition.folder)
    for one in editions:
        same = files.get_file_from_path(one.own(name))
        if same and same.inclusion in _NOT_BUILT:
            same = None
        target = same or _first(one, menus)
        if one is not here and not _stands_twice(one, editions) and target:
            own_name = language_names().get(one.language, one.language)
            yield Alternate(
                name=own_name, link=target.url, lang=one.language, is_same=same is not None
            )


def _stands_twice(edition: SiteEdition, editions: SiteEditions) -> bool:
    """Whether these are the pages around the folders of all languages: docs/en/ and docs/cy/."""
    same = [one for one in editions if one.language == edition.language]
    return edition is editions.main and len(same) > 1


def _first(edition: SiteEdition, menus: Mapping[str, Navigation]) -> File | None:
    page = menus[edition.edition.folder].homepage
    return page.file if page else None
