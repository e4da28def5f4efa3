"""The same check with the search open: with pages found, with none, and where it cannot look."""

from __future__ import annotations

from functools import partial

from checks.choices import with_open

FIELD = "#se-search"
SAID = ".se-search__status:not(:empty)"
INDEX = "**/search*.json"
MOST_FOUND, NOTHING = "word", "zzzzzz"


def with_search(check, asked=MOST_FOUND):
    """The check, with the search open and this asked. The first page that is found is chosen."""

    def found(page):
        page.wait_for_selector(f"{FIELD}:focus")
        page.fill(FIELD, "")
        page.fill(FIELD, asked)
        page.locator(SAID).filter(has_text="We found").wait_for()
        page.keyboard.press("ArrowDown")
        return check(page)

    return with_open(".se-search", found)


with_nothing_found = partial(with_search, asked=NOTHING)


def with_no_index(check):
    """The check, with the search open and an index that does not come."""

    def failed(page):
        page.wait_for_selector(f"{FIELD}:focus")
        page.fill(FIELD, "word")
        page.locator(SAID).filter(has_text="We cannot look").wait_for()
        return check(page)

    def without(page):
        page.route(INDEX, lambda route: route.fulfill(body=""))
        page.reload()
        faults = with_open(".se-search", failed)(page)
        page.unroute(INDEX)
        page.reload()
        return faults

    return without
