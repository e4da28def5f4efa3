"""Makes the PDF of a booklet, and tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs_speakeasy.paper.booklet import BookletPages, headings_of
from mkdocs_speakeasy.paper.browser import print_page
from mkdocs_speakeasy.paper.finishing import Names, Printed, finish, page_numbers

_MOST_TRIES = 4
"""The contents name pages, and may move them. After the second try they seldom do."""


def print_booklet(
    pages: BookletPages, browser: str, folder: Path, at: Callable[[float], None]
) -> Printed:
    """The finished PDF.

    Args:
        pages: the booklet.
        browser: the path of the program that prints.
        folder: an empty folder to work in.
        at: is told how much is done: 1 is all.

    Raises:
        NotPrintedError: the browser made nothing.
    """
    source, made = folder / "booklet.html", folder / "booklet.pdf"
    numbers: dict[str, int] = {}
    for number in range(_MOST_TRIES):
        source.write_text(pages.html(numbers), encoding="utf-8")
        print_page(browser, source, made)
        found = page_numbers(made)
        at(min(0.4 * (number + 1), 0.8))
        if found == numbers:
            break
        numbers = found
    places = {name: pages.page_number(number) for name, number in numbers.items()}
    names = Names(pages.booklet.title, places, headings_of(source.read_text(encoding="utf-8")))
    return finish(made, names, lambda part: at(0.8 + 0.2 * part))
