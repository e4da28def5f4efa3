"""What the host knows of the page that is being made."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_speakeasy.pictures.record import Library


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Where a page stands. Python-Markdown itself knows nothing of that."""

    words_url: str = ""
    """The address of the word list from this page; empty where there is none."""
    letter_urls: Mapping[str, str] = field(default_factory=dict)
    """The addresses of the list's pages of one letter, by their names."""
    root_url: str = ""
    """From this page to the top of the site, for the pictures of words."""
    folder: Path | None = None
    """The folder of the page's source file."""
    pictures: Path | None = None
    """The folder of all pages. Pictures of words are named from there."""
    file: str = ""
    """The name of the page, for messages."""
    is_our_theme: bool = False
    """Whether the page has our own look, which needs no style in the page."""
    language: str = "en"
    """Of the page: our own words in it are in this language."""
    library: Library | None = None
    """The pictures that have a name; None where the host knows of none."""
    published: Collection[str] = ()
    """Where the pictures of the library stand on the site."""
    library_language: str = "en"
    """Of the words in the library."""
    explain: bool = True
    """Whether words are explained here: not on the word list itself."""
