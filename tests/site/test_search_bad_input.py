"""What is typed may be anything, and the index may be missing, late, broken or hostile.

Each time the reader gets a clear word, the list of all pages stays there, and the next try works.
"""

from __future__ import annotations

import json
from shutil import copytree

import pytest
from searching import (
    FIELD,
    GONE,
    INDEX,
    LOOKING,
    NONE,
    OPTION,
    PATIENCE,
    SAID,
    address,
    answer_with,
    ask,
    hold,
    open_search,
    said,
    titles,
    wait_until_said,
)
from server import serve
from states import DESKTOP, open_device

MARKUP = "<img src=x onerror=\"document.title='run'\"><script>document.title = 'run'</script>"
PAGE = ["Money", "guides/", "All about money.", ""]
RIGHT = {"version": 1, "pages": [PAGE], "words": "money 0t", "short": {}, "common": ""}
BROKEN = {
    "nothing": "",
    "cut short": json.dumps(RIGHT)[:60],
    "a page of HTML": "<!doctype html><title>Log in</title>",
    "nothing at all": "null",
    "a list": "[]",
    "a number": "7",
    "no pages": json.dumps({**RIGHT, "pages": None}),
    "pages that are words": json.dumps({**RIGHT, "pages": ["Money"]}),
    "a title that is no text": json.dumps({**RIGHT, "pages": [[1, {}, [], None]]}),
    "no words": json.dumps({"version": 1, "pages": [PAGE]}),
    "words that are no text": json.dumps({**RIGHT, "words": ["money"]}),
    "another version": json.dumps({**RIGHT, "version": 99}),
}

PREPARE = """async (text) => {
  const { prepare } = await import("/components/search/find.js");
  try { prepare(JSON.parse(text)); } catch { return "not used"; }
  return "used";
}"""


@pytest.fixture
def page(shared_browser, addresses):
    """A page of our own site with the search closed, and no fault in it by the end."""
    with open_device(shared_browser, DESKTOP) as context:
        one, errors = context.new_page(), []
        one.on("pageerror", lambda error: errors.append(str(error)))
        one.on("dialog", lambda dialog: errors.append(dialog.message))
        one.goto(addresses["own"])
        yield one
        assert errors == []


@pytest.fixture(scope="module")
def found(shared_browser, addresses):
    """One page with the search open, for all that only types."""
    with open_device(shared_browser, DESKTOP) as context:
        one, errors = context.new_page(), []
        one.on("pageerror", lambda error: errors.append(str(error)))
        one.goto(addresses["own"])
        open_search(one)
        yield one
        assert errors == []


def put(page, text):
    """Have this in the field, also what no key and no paste can put there."""
    page.evaluate("([text]) => { document.querySelector('#se-search').value = text; }", [text])
    page.dispatch_event(FIELD, "input")
    page.wait_for_selector(SAID)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "x" * 10_000,
            "a" * 10_000,
            "zq " * 5_000,
            "!?",
            "<>&",
            ".*",
            "[^]+(",
            "\\",
            "(?=",
            "{zq}",
            "$&",
            "%zq",
        ),
        *("💷🏥", "\u202e\u2066", "\u200b", "\ud800", "مرحبا", "שלום", "\x00\x07", "__zq__"),
    ],
    ids=ascii,
)
def test_what_finds_nothing_says_so(found, text):
    put(found, text)
    wait_until_said(found, NONE)
    assert titles(found) == []
    assert found.is_visible(".se-search .se-alone")


@pytest.mark.parametrize("text", ["hospital 💷", "مرحبا hospital", "ho\u0301spital", "*hospital*"])
def test_words_among_signs_are_found_all_the_same(found, text):
    ask(found, text)
    assert "How people helped design a new hospital" in titles(found)


def test_a_long_text_is_cut_where_somebody_pastes_it(found):
    found.keyboard.insert_text("hospital " * 1_200)
    found.wait_for_selector(SAID)
    assert len(found.input_value(FIELD)) == 200
    assert "How people helped design a new hospital" in titles(found)


def test_markup_that_somebody_looks_for_is_only_text(found):
    ask(found, MARKUP)
    assert not found.query_selector("#se-search-list [onerror], .se-search script")
    assert found.title() != "run"


def test_text_from_right_to_left_stands_so_in_the_field(found):
    found.fill(FIELD, "مرحبا")
    assert found.eval_on_selector(FIELD, "(one) => getComputedStyle(one).direction") == "rtl"


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_index_is_not_used(found, name):
    assert found.evaluate(PREPARE, BROKEN[name]) == "not used"


def test_a_right_index_is_used(found):
    assert found.evaluate(PREPARE, json.dumps(RIGHT)) == "used"


@pytest.mark.parametrize("name", ["cut short", "a page of HTML", "another version"])
def test_a_broken_index_is_told_and_asked_for_again(page, name):
    page.route(INDEX, lambda route: route.fulfill(body=BROKEN[name]))
    open_search(page)
    tells_and_works_again(page)


@pytest.mark.parametrize("status", [404, 500])
def test_an_index_that_the_site_does_not_give_is_told_and_asked_for_again(page, status):
    page.route(INDEX, lambda route: route.fulfill(status=status, body="Sorry"))
    open_search(page)
    tells_and_works_again(page)


def test_a_pulled_network_is_told_and_the_index_asked_for_again(page):
    page.route(INDEX, lambda route: route.abort("internetdisconnected"))
    open_search(page)
    tells_and_works_again(page)


def tells_and_works_again(page):
    page.keyboard.type("hospital")
    wait_until_said(page, GONE)
    assert titles(page) == []
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    assert page.is_visible(".se-search .se-alone")
    page.unroute(INDEX)
    page.keyboard.type("s")
    page.wait_for_selector(OPTION)
    wait_until_said(page, "We found")


def test_go_tries_again_too(page):
    page.route(INDEX, lambda route: route.abort())
    open_search(page)
    page.keyboard.type("hospital")
    wait_until_said(page, GONE)
    page.unroute(INDEX)
    page.click(".se-search [type=submit]")
    page.wait_for_selector(f"{OPTION}[aria-selected=true]")


def test_the_list_of_all_pages_works_where_the_index_does_not(page):
    page.route(INDEX, lambda route: route.abort())
    open_search(page)
    page.keyboard.type("hospital")
    wait_until_said(page, GONE)
    page.click(".se-search .se-alone")
    assert address(page) == "/speakeasy/find/"


def test_an_index_that_does_not_come_is_not_asked_for_at_each_key(page):
    asked = []
    page.route(INDEX, lambda route: asked.append(route) or route.abort())
    open_search(page)
    page.keyboard.type("hospital and more", delay=30)
    wait_until_said(page, GONE)
    assert len(asked) <= 3


def test_what_the_browser_kept_broken_or_old_is_asked_for_again(shared_browser, sites, tmp_path):
    folder = copytree(sites["own"].folder, tmp_path / "site")
    index = folder / "assets/speakeasy/search.json"
    right = index.read_text(encoding="utf-8")
    with serve(folder) as site, open_device(shared_browser, DESKTOP) as context:
        page = context.new_page()
        for old in (BROKEN["cut short"], right.replace("How people helped", "How cats helped")):
            index.write_text(old, encoding="utf-8")
            page.goto(site)
            open_search(page)
            ask(page, "hospital")
            index.write_text(right, encoding="utf-8")
            if old == BROKEN["cut short"]:
                page.keyboard.type("s")
            else:
                page.reload()
                open_search(page)
                page.keyboard.type("hospital")
            page.locator(OPTION).filter(has_text="How people helped").wait_for(timeout=PATIENCE)


def test_a_late_index_is_told_and_what_was_typed_meanwhile_is_found(page):
    waiting = hold(page, INDEX)
    open_search(page)
    page.keyboard.type("mon")
    wait_until_said(page, LOOKING)
    page.fill(FIELD, "new hospital")
    page.wait_for_timeout(500)
    assert said(page) == LOOKING
    assert len(waiting) == 1
    waiting[0].continue_()
    page.wait_for_selector(OPTION)
    assert titles(page)[0] == "How people helped design a new hospital"
    wait_until_said(page, "We found")


def test_a_late_index_shows_nothing_where_the_field_is_empty_by_then(page):
    waiting = hold(page, INDEX)
    open_search(page)
    page.keyboard.type("hospital")
    wait_until_said(page, LOOKING)
    page.fill(FIELD, "")
    waiting[0].continue_()
    page.wait_for_timeout(600)
    assert (titles(page), said(page)) == ([], "")


def test_a_page_of_an_older_build_leads_to_the_page_that_says_so(page):
    answer_with(page, [["Old money", "gone/", "It was here.", ""]], "money 0t")
    open_search(page)
    ask(page, "money")
    page.click(OPTION)
    page.wait_for_url("**/gone/")
    assert page.inner_text("h1") == "This page is not here"
    page.unroute(INDEX)
    open_search(page)
    ask(page, "hospital")
    assert titles(page)


def test_words_of_an_index_that_name_no_page_lead_nowhere(page):
    answer_with(page, [PAGE], "money 0t 7 x -3\nbread 9t\ntea\n")
    open_search(page)
    for text, pages in (("money", ["Money"]), ("bread", []), ("tea", [])):
        ask(page, text)
        assert titles(page) == pages


def test_a_page_of_an_index_may_have_a_title_and_an_address_alone(page):
    answer_with(page, [["Money", "guides/"]], "money 0t")
    open_search(page)
    ask(page, "money")
    assert page.inner_text(OPTION).strip() == "Money"


def test_markup_in_an_index_is_only_text(page):
    answer_with(page, [[MARKUP, "guides/", MARKUP, ""]], "money 0t")
    open_search(page)
    ask(page, "money")
    assert titles(page) == [MARKUP]
    assert page.text_content(f"{OPTION} .se-search__first").strip() == MARKUP
    assert not page.query_selector(f"{OPTION} img, {OPTION} script")
    assert page.title() != "run"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:document.title='run'",
        " JaVaScRiPt:document.title='run'",
        "data:text/html,<h1>run</h1>",
        "//example.org/",
        "https://example.org/",
        "http://[",
        "blob:x",
        "mailto:a@example.org",
    ],
)
def test_an_address_that_leads_out_of_the_site_leads_nowhere(page, link):
    asked = []
    answer_with(page, [["Money", link, "It is here.", link]], "money 0t")
    open_search(page)
    ask(page, "money")
    before = page.url
    page.on("request", lambda request: asked.append(request.url))
    page.click(OPTION)
    page.press(FIELD, "Enter")
    page.press(FIELD, "Enter")
    page.wait_for_timeout(200)
    assert (page.url, page.title() == "run", asked) == (before, False, [])
    assert not page.query_selector(f"{OPTION} img")
