"""Puts the pictures of the library on the site, and keeps what could harm a reader off it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_speakeasy.config import from_here
from mkdocs_speakeasy.host.made_files import source_pages
from mkdocs_speakeasy.host.site_edition import SiteEditions
from mkdocs_speakeasy.mistakes import Mistake
from mkdocs_speakeasy.pictures.drawings import LINK
from mkdocs_speakeasy.pictures.looking import look_into
from mkdocs_speakeasy.pictures.publishing import is_fit, published_name, used_names
from mkdocs_speakeasy.pictures.record import Library
from mkdocs_speakeasy.settings import PICTURE_LIST

_MAY_HARM = re.compile(
    rb"script|\bon[a-z]+\s*=|foreignobject|<i?frame|<embed|<object|<!entity", re.IGNORECASE
)
"""What stands in a drawing that can do harm. A drawing without it need not be read as a whole."""
_NOT_BYTES = (b"\xff\xfe", b"\xfe\xff")
"""Starts of files in which each letter takes 2 bytes."""


def add_pictures(editions: SiteEditions, files: Files, config: MkDocsConfig) -> Iterator[Mistake]:
    """Add the pictures that the site shows from folders beside its pages.

    Args:
        editions: of the site.
        files: of the site. Lists of pictures and drawings that can do harm are taken out.
        config: of the site.

    Yields: each drawing that was taken out.
    """
    library, docs = editions.main.site.library, Path(config.docs_dir)
    yield from _take_out(files, library)
    if not library:
        return
    lists = {os.path.abspath(one.folder / PICTURE_LIST) for one in library.sets}  # noqa: PTH100 - as MkDocs has it
    for file in [one for one in files if one.abs_src_path in lists]:
        files.remove(file)
    texts = [Path(page.path).read_bytes() for page in source_pages(files, config)]
    names = set().union(*(used_names(texts, one.site.glossary) for one in editions))
    shown = {published_name(one, docs): one for one in library.by_name.values()}
    editions.pictures = [
        one for name, one in shown.items() if one.record.name in names or name in names
    ]
    for one in editions.pictures:
        name = published_name(one, docs)
        if is_fit(one) and files.get_file_from_path(name) is None:
            files.append(File.generated(config, name, abs_src_path=str(one.path.absolute())))


def _take_out(files: Files, library: Library) -> Iterator[Mistake]:
    """Take out the drawings of the site that can do harm.

    A link does harm only in a drawing of the library, which may hold nothing but a picture. Other
    drawings are of the site's own making, such as a map of a system with links to its parts.
    """
    for file in list(files):
        path = file.abs_src_path
        if not path or not path.lower().endswith(".svg"):
            continue
        is_of_library = Path(path).resolve() in library.by_path
        facts = look_into(Path(path)) if is_of_library or _may_harm(path) else None
        if facts and facts.danger and (is_of_library or facts.danger != LINK):
            files.remove(file)
            message = f"This drawing has {facts.danger} in it. So we leave it out of your site."
            yield Mistake(from_here(path), 0, 0, message)


def _may_harm(path: str) -> bool:
    try:
        data = Path(path).read_bytes()
    except OSError:
        return False
    return data.startswith(_NOT_BYTES) or bool(_MAY_HARM.search(data))
