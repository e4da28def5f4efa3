"""The search of a site: the file that it reads, and the page with the list of all pages."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from mkdocs_speakeasy.pages.made_pages import LETTERS, PICTURES, RULES
from mkdocs_speakeasy.search.page_text import PageText

FIND = "speakeasy/find.md"
FIND_TITLE = "All pages"
INDEX = "assets/speakeasy/search.json"


def index_of(code: str) -> str:
    """Where the file for a language stands; for the language of the site, the code is empty."""
    return INDEX.replace(".json", f".{code}.json") if code else INDEX


def to_be_found(name: str) -> bool:
    """Whether readers look for the page with this name: not for each letter, nor for each rule.

    The name counts from the folder of its language.
    """
    is_part = name.startswith((LETTERS, PICTURES, RULES)) and name != f"{RULES}index.md"
    return name != FIND and not is_part


def list_of_pages(pages: Sequence[PageText], addresses: Iterable[str]) -> str:
    """The list of all pages in HTML, each with its first sentence.

    Args:
        pages: in the order of the menu.
        addresses: of the same pages, from the page with the list.
    """
    items = (
        f'<li><a class="se-alone" href="{html.escape(address)}">{html.escape(page.title)}</a>'
        f"{_first(page)}</li>"
        for page, address in zip(pages, addresses, strict=True)
    )
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _first(page: PageText) -> str:
    return f"<p>{html.escape(page.first)}</p>" if page.first else ""
