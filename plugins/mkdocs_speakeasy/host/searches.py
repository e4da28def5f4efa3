"""Makes the search of each language, when the words of all pages are known."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from mkdocs_speakeasy.host.page_title import page_title
from mkdocs_speakeasy.host.site_edition import SiteEdition, SiteEditions
from mkdocs_speakeasy.search.site_search import index_of, list_of_pages, to_be_found


def add_searches(
    editions: SiteEditions, in_menu: Sequence[File], files: Files, config: MkDocsConfig
) -> None:
    """Write the list of all pages of each language, and add its index.

    Args:
        editions: the languages.
        in_menu: the files of the pages in the menu, in its order.
        files: of the site.
        config: of the site.
    """
    in_order = list(dict.fromkeys([*in_menu, *files.documentation_pages()]))
    for one in editions:
        _add_search(
            one, [file for file in in_order if _is_found(file, one, editions)], files, config
        )


def _is_found(file: File, edition: SiteEdition, editions: SiteEditions) -> bool:
    name = file.src_uri.removeprefix(edition.edition.folder)
    return editions.of(file.src_uri) is edition and to_be_found(name)


def _add_search(
    edition: SiteEdition, found: Sequence[File], files: Files, config: MkDocsConfig
) -> None:
    find = edition.find(files)
    if find is None or find.page is None:
        return
    # Slow to import, and not needed with a theme that has its own search.
    from mkdocs_speakeasy.search.index import search_index  # noqa: PLC0415 - as above
    from mkdocs_speakeasy.search.page_text import read_page_text  # noqa: PLC0415 - as above

    pages = [
        read_page_text(page_title(one.page), one.url, one.page.content)
        for one in found
        if one.page and one.page.content
    ]
    addresses = [get_relative_url(page.url, find.url) for page in pages]
    find.page.content = (find.page.content or "") + list_of_pages(pages, addresses)
    index = search_index(pages, edition.site.glossary, edition.language)
    files.append(File.generated(config, index_of(edition.edition.code), content=index))
