"""Adds the pages that the build makes to those of the site. A page in the same place wins."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_speakeasy.building.site_check import SourcePage
from mkdocs_speakeasy.config import from_here
from mkdocs_speakeasy.host.site_edition import SiteEdition, SiteEditions
from mkdocs_speakeasy.pages.made_pages import (
    LETTERS,
    MadePage,
    Wanted,
    made_pages,
    wanted_pages,
)
from mkdocs_speakeasy.pages.plain_html import own_words
from mkdocs_speakeasy.search.site_search import FIND, FIND_TITLE


def add_lists_of_pages(editions: SiteEditions, files: Files, config: MkDocsConfig) -> None:
    """Add the page with the list of all pages, for each language."""
    for one in editions:
        name = one.own(FIND)
        one.has_find = files.get_file_from_path(name) is None
        if one.has_find:
            files.append(
                _file(MadePage(name, f"# {own_words(FIND_TITLE, one.language)}\n"), config)
            )


def add_made_pages(
    edition: SiteEdition,
    editions: SiteEditions,
    files: Files,
    config: MkDocsConfig,
    *,
    wants_all: bool,
) -> None:
    """Add the word list of an edition, and to that of the site the pages of the rules.

    Args:
        edition: the edition.
        editions: all there are.
        files: of the site.
        config: of the site.
        wants_all: also where nothing leads to them.
    """
    edition.letters = {}
    if not edition.site.settings.pages:
        return
    is_main = edition is editions.main
    wanted = Wanted(words=True, rules=is_main, pictures=is_main)
    if not wants_all:
        own = (one for one in source_pages(files, config) if editions.of(one.name) is edition)
        texts = (Path(page.path).read_bytes() for page in own)
        wanted = wanted_pages(str(config.nav), texts, edition.edition.folder)
    taken = {file.dest_uri for file in files}
    pictures = editions.pictures if wanted.pictures else ()
    for page in made_pages(wanted, edition.site, edition.edition.folder, pictures):
        file = _file(page, config)
        if file.dest_uri not in taken:
            files.append(file)
            if page.name.startswith(edition.own(LETTERS)):
                edition.letters[Path(page.name).stem] = file


def source_pages(files: Files, config: MkDocsConfig) -> Iterator[SourcePage]:
    """The pages that people wrote: not those that a plugin makes, which nobody can mend."""
    folders = (config.docs_dir, os.path.dirname(config.config_file_path or config.docs_dir))  # noqa: PTH120 - as below
    homes = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118 - for each page
    for file in files.documentation_pages():
        path = file.abs_src_path or os.path.join(config.docs_dir, file.src_uri)  # noqa: PTH118 - as above
        if not file.generated_by and path.startswith(homes) and os.path.isfile(path):  # noqa: PTH113 - as above
            yield SourcePage(file.src_uri, from_here(path))


def made_files(files: Files, config: MkDocsConfig) -> Iterator[str]:
    """Where the files would stand that are none of the pages' folder, such as those of a plugin."""
    home = os.path.join(config.docs_dir, "")  # noqa: PTH118 - for each file
    for file in files:
        if file.generated_by or not (file.abs_src_path or "").startswith(home):
            yield os.path.normpath(home + file.src_uri)


def _file(page: MadePage, config: MkDocsConfig) -> File:
    return File.generated(config, page.name, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV)
