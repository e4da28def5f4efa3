"""The menu of each language: the pages of one language do not stand among those of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_speakeasy.host.site_edition import SiteEdition, SiteEditions

INDEXES = ("index.md", "README.md")


def menus_of(menu: Navigation, editions: SiteEditions, files: Files) -> dict[str, Navigation]:
    """The menu of each edition, by its folder. Pages get the next page in their own language.

    Args:
        menu: of the whole site.
        editions: the languages.
        files: of the site. Where the menu has no page of a language, all its pages count.
    """
    return {one.edition.folder: _menu(menu, one, editions, files) for one in editions}


def _menu(
    menu: Navigation, edition: SiteEdition, editions: SiteEditions, files: Files
) -> Navigation:
    items = _items(menu.items, edition, editions, editions.main)
    if edition is not editions.main:
        items = items or list(_written(edition, editions, files))
        # The folder of a language is no part of its menu.
        while len(items) == 1 and isinstance(items[0], Section):
            items = items[0].children
    pages = list(_pages(items))
    own = Navigation(items, pages)
    _adopt(items, None)
    for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False):
        page.previous_page, page.next_page = before, after
    if own.homepage is None and edition is not editions.main:
        names = [edition.own(name) for name in INDEXES]
        first = (page for page in pages if page.file.src_uri in names)
        own.homepage = next(first, next(iter(pages), None))
    return own


def _items(
    items: Sequence[StructureItem],
    edition: SiteEdition,
    editions: SiteEditions,
    of_links: SiteEdition,
) -> list[StructureItem]:
    """The items of an edition, without parts in which nothing is left.

    Links to other sites go with the pages that they stand among: `of_links`.
    """
    kept: list[StructureItem] = []
    for item in items:
        if isinstance(item, Page):
            is_its_own = editions.of(item.file.src_uri) is edition
        elif isinstance(item, Section):
            first = next(_pages(item.children), None)
            around = editions.of(first.file.src_uri) if first else of_links
            children = _items(item.children, edition, editions, around)
            is_its_own = bool(children)
            item = item if children == item.children else Section(item.title, children)  # noqa: PLW2901 - the same part
        else:
            is_its_own = edition is of_links
        if is_its_own:
            kept.append(item)
    return kept


def _written(edition: SiteEdition, editions: SiteEditions, files: Files) -> Iterator[Page]:
    """All pages that people wrote in a language."""
    for file in files.documentation_pages():
        if file.page and not file.generated_by and editions.of(file.src_uri) is edition:
            yield file.page


def _pages(items: Sequence[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)


def _adopt(items: Sequence[StructureItem], parent: Section | None) -> None:
    for item in items:
        item.parent = parent
        if isinstance(item, Section):
            _adopt(item.children, item)
