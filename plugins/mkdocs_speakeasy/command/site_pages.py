"""The site that a command is for, and which of its pages to look at."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs_speakeasy.command.plain_click import PlainError
from mkdocs_speakeasy.files.page_files import PageFiles, find_pages, leave_none_out
from mkdocs_speakeasy.settings import Settings, SiteConfig, find_config, read_config


def find_site(config: str | None) -> SiteConfig:
    """The settings of the site: the file that was named, or the nearest."""
    path = Path(config) if config else find_config(Path.cwd())
    if path is None:
        return SiteConfig(path=Path(), docs_dir=Path(), settings=Settings())
    return read_config(path if config else _from_here(path))


def _from_here(path: Path) -> Path:
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # another drive on Windows
        return path


def pages_of(
    paths: Sequence[str], site: SiteConfig, settings: Settings, *also: Path | None
) -> PageFiles:
    """The pages in these files and folders, or in the whole site where none are named.

    Args:
        paths: what was named; may be empty.
        site: the site.
        settings: what to skip.
        also: more files that belong to the whole site.
    """
    named = paths or [*_whole_site(site), *(str(path) for path in also if path)]
    return find_pages(named, _skipped(site, settings))


def _whole_site(site: SiteConfig) -> list[str]:
    if not site.path.name:
        message = "Say which page to check. For example: speakeasy check docs/page.md"
        raise PlainError(message)
    try:
        return [os.path.relpath(site.docs_dir)]
    except ValueError:  # another drive on Windows
        return [str(site.docs_dir)]


def _skipped(site: SiteConfig, settings: Settings) -> Callable[[Path], bool]:
    """Whether the settings leave a page out. They count from the folder of the pages."""
    if not settings.skip:
        return leave_none_out
    docs = _without_dots(site.docs_dir)

    def is_skipped(page: Path) -> bool:
        place = _without_dots(page)
        return place.is_relative_to(docs) and settings.skips(place.relative_to(docs).as_posix())

    return is_skipped


def _without_dots(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # a link keeps its own folder
