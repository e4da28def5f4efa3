"""Looks for something on a page, as a reader does, and tells what the reader gets."""

from __future__ import annotations

import json
from contextlib import contextmanager

from states import DESKTOP, open_device

FIELD, LIST, OPTION = "#se-search", "#se-search-list", "#se-search-list > li"
SAID, NOTHING_SAID = ".se-search__status:not(:empty)", ".se-search__status:empty"
LOOKING = "We are looking. This may take a moment."
GONE = "We cannot look right now. The list of all pages is below."
NONE = "We found no page. Try other words."
INDEX = "**/search*.json"
PATIENCE = 5_000


@contextmanager
def page_with_search(browser, address):
    """A page at this address with the search open."""
    with open_device(browser, DESKTOP) as context:
        page = context.new_page()
        page.goto(address)
        open_search(page)
        yield page


def open_search(page):
    page.click(".se-search > summary")
    page.wait_for_selector(f"{FIELD}:focus")


def ask(page, text):
    """Type something new, and wait until pages are there, or until it is said that none are."""
    page.fill(FIELD, "")
    page.wait_for_selector(NOTHING_SAID, state="attached")
    page.fill(FIELD, text)
    page.locator(OPTION).or_(page.locator(SAID)).first.wait_for(timeout=PATIENCE)


def wait_until_found(page):
    page.locator(SAID).filter(has_not_text=LOOKING).wait_for(timeout=PATIENCE)


def wait_until_said(page, text):
    page.locator(SAID).filter(has_text=text).wait_for(timeout=PATIENCE)


def titles(page):
    return page.eval_on_selector_all(
        f"{OPTION} .se-search__title", "all => all.map((one) => one.textContent.trim())"
    )


def said(page):
    return page.text_content(".se-search__status")


def chosen(page):
    """The title of the page that is chosen, as the field tells it to a screen reader."""
    number = page.get_attribute(FIELD, "aria-activedescendant")
    if not number:
        return None
    assert page.get_attribute(f"#{number}", "aria-selected") == "true"
    return page.text_content(f"#{number} .se-search__title").strip()


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def address(page):
    return page.evaluate("location.pathname")


def answer_with(page, pages, words, **others):
    """Let the site have another index."""
    index = {"version": 1, "pages": pages, "words": words, "short": {}, "common": "", **others}
    page.route(INDEX, lambda route: route.fulfill(body=json.dumps(index)))


def hold(page, pattern):
    """Keep back what the page asks for from these addresses, in the list that this gives."""
    waiting = []

    def keep(route):
        waiting.append(route)

    page.route(pattern, keep)
    return waiting
