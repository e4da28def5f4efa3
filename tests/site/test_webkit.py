"""What readers do, tried in WebKit too: it is inside Safari, and so on each iPhone and iPad."""

from __future__ import annotations

import pytest
from webkit import webkit

GUIDE = "guides/what-co-production-is/"
ESCAPE, DOWN, ENTER = "\ue00c", "\ue015", "\ue007"
"""Keys, as WebDriver calls them."""
IN_A_NARROW_WINDOW = """const frame = document.createElement("iframe");
frame.style = "position: fixed; inset: 0; inline-size: 320px; block-size: 640px";
frame.src = arguments[0];
document.body.append(frame);"""
IS_THERE = "return document.querySelector('iframe')?.contentDocument?.readyState === 'complete'"
WIDTH = "return document.querySelector('iframe').contentDocument.documentElement.scrollWidth"
OPEN_NOTES = "return document.querySelectorAll(':popover-open').length"


@pytest.fixture(scope="module")
def shared_window():
    with webkit() as window:
        yield window


@pytest.fixture
def window(shared_window, addresses):
    """A guide of our own site."""
    shared_window.go(addresses["own"] + GUIDE)
    shared_window.do("localStorage.clear()")
    shared_window.go(addresses["own"] + GUIDE)
    return shared_window


def test_an_explained_word_has_dots_below_it(window):
    style = "getComputedStyle(document.querySelector('.se-word'))"
    assert window.do(f"return {style}.textDecorationLine") == "underline"
    assert window.do(f"return {style}.textDecorationStyle") == "dotted"


def test_an_explained_word_says_what_it_means(window):
    window.press(".se-word")
    window.wait(OPEN_NOTES)
    window.type(".se-word", ESCAPE)
    window.wait(f"{OPEN_NOTES} === 0")


def test_a_misspelt_word_finds_a_page(window):
    window.press(".se-search > summary")
    window.type("#se-search", "hospitl")
    window.wait("return document.querySelector('#se-search-list > li')")
    window.type("#se-search", DOWN)
    window.type("#se-search", ENTER)
    window.wait("return location.pathname.includes('new-hospital')")


def test_a_choice_of_the_reader_stays_on_the_next_page(window, addresses):
    window.press(".se-tools > summary")
    window.press('[data-se-choice="colours"][data-se-value="dark"]')
    window.go(addresses["own"])
    assert (
        window.do("return getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    )


@pytest.mark.parametrize("path", ["", "guides/", GUIDE, "speakeasy/words/", "editors/messages/"])
def test_no_page_is_wider_than_a_small_phone(window, addresses, path):
    window.do(IN_A_NARROW_WINDOW, addresses["own"] + path)
    window.wait(IS_THERE)
    assert window.do(WIDTH) <= 320
