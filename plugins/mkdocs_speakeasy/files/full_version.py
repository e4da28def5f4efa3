"""Reads the full version of an easy page, where the page names a file that stands beside it."""

from __future__ import annotations

from pathlib import Path

from mkdocs_speakeasy.files.page_files import PAGE_ENDINGS
from mkdocs_speakeasy.files.text_file import read_text
from mkdocs_speakeasy.mistakes import MistakesFound


def read_full_version(page: str, name: str) -> str | None:
    """The text of the file that a page names; None where there is no such page to read.

    Args:
        page: the path of the easy page.
        name: what it names, from its own folder.
    """
    if not page or "://" in name or not name.lower().endswith(PAGE_ENDINGS):
        return None
    try:
        return read_text(Path(page).parent / name)
    except MistakesFound:
        return None
