"""The search works by keys, by finger, by voice and by ear, and it is looked at before it opens."""

from __future__ import annotations

import gzip

import pytest
from rounds import SEARCHES, sideways
from searching import (
    FIELD,
    LIST,
    NONE,
    NOTHING_SAID,
    OPTION,
    SAID,
    address,
    answer_with,
    ask,
    chosen,
    focused,
    hold,
    open_search,
    page_with_search,
    said,
    titles,
    wait_until_found,
    wait_until_said,
)
from sites import COMPONENTS
from states import DESKTOP, NO_SCRIPT, PHONE, State, open_device

AGAIN = "To open the marked page, press Go again."
COMPOSE = """([name, data]) => document.activeElement.dispatchEvent(
  new CompositionEvent(name, { data, bubbles: true }))"""
PRESS_IN_COMPOSITION = """(key) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }))"""
COUNT_CHANGES = """() => {
  window.changes = [];
  const status = document.querySelector(".se-search__status");
  new MutationObserver(() => window.changes.push(status.textContent))
    .observe(status, { childList: true });
}"""


@pytest.fixture
def page(shared_browser, addresses):
    """A page of our own site with the search open."""
    with page_with_search(shared_browser, addresses["own"]) as one:
        yield one


def press(page, keys):
    for key in keys.split():
        page.keyboard.press(key)


def test_what_is_found_is_said_and_counted(page):
    ask(page, "hospital")
    wait_until_found(page)
    assert said(page) == f"We found {len(titles(page))} pages."
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    assert page.text_content(f"{OPTION} .se-search__first >> nth=0").strip().endswith(".")


def test_fast_typing_is_told_once(page):
    page.evaluate(COUNT_CHANGES)
    page.keyboard.type("hospital", delay=40)
    wait_until_found(page)
    assert page.evaluate("window.changes") == [said(page)]


def test_arrows_choose_and_enter_opens(page):
    ask(page, "hospital")
    first, second = titles(page)[:2]
    press(page, "ArrowDown ArrowDown")
    assert chosen(page) == second
    press(page, "ArrowUp")
    assert chosen(page) == first
    press(page, "Enter")
    page.wait_for_url("**/guides/new-hospital/")


def test_arrows_go_round_through_the_field(page):
    ask(page, "hospital")
    press(page, "ArrowUp")
    assert chosen(page) == titles(page)[-1]
    press(page, "ArrowDown")
    assert chosen(page) is None
    press(page, "ArrowDown ArrowUp")
    assert chosen(page) is None


@pytest.mark.parametrize("key", ["Home", "End", "ArrowLeft", "ArrowRight"])
def test_keys_of_the_text_stay_in_the_text(page, key):
    ask(page, "hospital")
    press(page, f"ArrowDown {key}")
    assert chosen(page) is None
    place = page.eval_on_selector(FIELD, "(one) => one.selectionStart")
    assert place == {"Home": 0, "ArrowLeft": 7}.get(key, 8)


def test_a_choice_ends_when_the_words_change(page):
    ask(page, "hospital")
    press(page, "ArrowDown")
    page.keyboard.type("s")
    assert chosen(page) is None


# Whoever types and presses Go or Enter has not seen the list yet, or does not know that it is one.
# To be sent to a page that they did not choose would lose them. So the first page is marked and
# read out, and it is said that the same key opens it.
@pytest.mark.parametrize("how", ["Enter", "Go"])
def test_go_or_enter_with_no_choice_marks_the_first_page_and_then_opens_it(page, how):
    press_go = {
        "Enter": lambda: page.press(FIELD, "Enter"),
        "Go": lambda: page.click(".se-search [type=submit]"),
    }[how]
    ask(page, "new hospital")
    press_go()
    wait_until_said(page, AGAIN)
    assert said(page) == f"We found {len(titles(page))} pages. {AGAIN}"
    assert chosen(page) == titles(page)[0]
    assert address(page) == "/"
    press_go()
    page.wait_for_url("**/guides/new-hospital/")


def test_enter_at_once_waits_for_what_is_found(page):
    page.fill(FIELD, "new hospital")
    press(page, "Enter")
    wait_until_said(page, AGAIN)
    assert chosen(page) == titles(page)[0]


@pytest.mark.parametrize("text", ["", "   "])
def test_go_with_nothing_asked_says_what_to_do(page, text):
    page.fill(FIELD, text)
    page.click(".se-search [type=submit]")
    assert said(page) == "Write a word in the box first."
    assert titles(page) == []


def test_go_with_nothing_found_says_so_again(page):
    ask(page, "zzzzzz")
    page.click(".se-search [type=submit]")
    wait_until_said(page, NONE)
    assert address(page) == "/"


@pytest.mark.parametrize("touch", [False, True])
def test_a_press_opens_a_page_from_any_folder(shared_browser, addresses, touch):
    with open_device(shared_browser, PHONE if touch else DESKTOP) as context:
        page = context.new_page()
        page.goto(addresses["own"] + "editors/blocks/steps/")
        press_on = page.tap if touch else page.click
        press_on(".se-search > summary")
        page.wait_for_selector(f"{FIELD}:focus")
        ask(page, "hospital")
        press_on(f"{OPTION} >> nth=0")
        page.wait_for_url("**/guides/new-hospital/")


def test_escape_closes_the_list_and_then_the_search(page):
    ask(page, "hospital")
    press(page, "ArrowDown Escape")
    assert not page.is_visible(OPTION)
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    assert chosen(page) is None
    assert page.input_value(FIELD) == "hospital"
    press(page, "Escape")
    assert not page.is_visible(FIELD)
    assert focused(page) == "Find"
    press(page, "Enter")
    assert page.input_value(FIELD) == ""


def test_escape_closes_the_search_from_the_buttons_too(page):
    press(page, "Tab Escape")
    assert not page.is_visible(FIELD)
    assert focused(page) == "Find"


def test_a_list_that_comes_late_does_not_open_after_escape(shared_browser, addresses):
    with open_device(shared_browser, DESKTOP) as context:
        page = context.new_page()
        waiting = hold(page, "**/search.json")
        page.goto(addresses["own"])
        open_search(page)
        page.keyboard.type("hospital")
        page.wait_for_selector(SAID)
        press(page, "Escape")
        waiting[0].continue_()
        page.wait_for_timeout(300)
        assert page.get_attribute(FIELD, "aria-expanded") == "false"


@pytest.mark.parametrize("key", ["ArrowDown", "ArrowUp"])
def test_an_arrow_opens_the_list_again(page, key):
    ask(page, "hospital")
    press(page, f"Escape {key}")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    assert chosen(page) == titles(page)[0 if key == "ArrowDown" else -1]


def test_alt_and_an_arrow_only_open_and_close_the_list(page):
    ask(page, "hospital")
    press(page, "Alt+ArrowUp")
    assert not page.is_visible(OPTION)
    press(page, "Alt+ArrowDown")
    assert page.is_visible(f"{OPTION} >> nth=0")
    assert chosen(page) is None


def test_arrows_with_no_list_do_nothing(page):
    press(page, "ArrowDown ArrowUp Alt+ArrowDown")
    assert chosen(page) is None
    assert page.get_attribute(FIELD, "aria-expanded") == "false"


def test_tab_goes_on_and_back_and_opens_nothing(page):
    ask(page, "hospital")
    press(page, "ArrowDown Tab")
    assert focused(page) == "Go"
    press(page, "Tab")
    assert focused(page) == "See all pages"
    press(page, "Shift+Tab Shift+Tab")
    assert focused(page) == "se-search"
    press(page, "Shift+Tab")
    assert focused(page) == "Find"
    assert address(page) == "/"


def test_words_that_are_spoken_come_at_once_and_find(page):
    page.keyboard.insert_text("new hospital")
    wait_until_found(page)
    assert titles(page)[0] == "How people helped design a new hospital"


def test_writing_with_an_input_method_keeps_its_own_keys(page):
    ask(page, "hospital")
    page.evaluate(COMPOSE, ["compositionstart", "h"])
    for key in ("ArrowDown", "Enter", "Escape"):
        page.evaluate(PRESS_IN_COMPOSITION, key)
    assert chosen(page) is None
    assert page.is_visible(f"{OPTION} >> nth=0")
    page.evaluate(COMPOSE, ["compositionend", "h"])
    press(page, "ArrowDown")
    assert chosen(page) == titles(page)[0]


def test_what_an_input_method_writes_finds_before_it_is_done(page):
    """On a phone, each word is written so until it is done."""
    session = page.context.new_cdp_session(page)
    for text in ("hos", "hospital"):
        session.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
    wait_until_found(page)
    assert "How people helped design a new hospital" in titles(page)
    session.send("Input.insertText", {"text": "hospital"})
    assert page.input_value(FIELD) == "hospital"


def test_nothing_asked_says_nothing(page):
    ask(page, "hospital")
    page.fill(FIELD, "   ")
    page.wait_for_selector(NOTHING_SAID, state="attached")
    assert titles(page) == []


def test_a_page_has_its_picture_and_nothing_jumps_when_it_comes(shared_browser, addresses):
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        page.goto(addresses["own"])
        open_search(page)
        waiting = hold(page, "**/images/**")
        ask(page, "contents")
        picture = page.locator(f"{OPTION}:has-text('Contents with pictures') img")
        before = picture.bounding_box(), page.locator(LIST).bounding_box()
        assert (picture.get_attribute("width"), picture.get_attribute("height")) == ("64", "64")
        for one in waiting:
            one.continue_()
        page.wait_for_timeout(300)
        assert picture.evaluate("(one) => one.naturalWidth") > 0
        assert (picture.bounding_box(), page.locator(LIST).bounding_box()) == before


def test_a_picture_that_does_not_come_leaves_its_place_empty(shared_browser, addresses):
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        answer_with(page, [["Money", "guides/", "It is here.", "images/none.png"]], "money 0t")
        page.goto(addresses["own"])
        open_search(page)
        ask(page, "money")
        page.wait_for_selector(".se-search__picture--missing", state="attached")
        assert not page.is_visible(f"{OPTION} img")
        assert page.locator(f"{OPTION} img").bounding_box()["width"] == 64


def test_a_page_that_stays_in_the_list_is_not_made_again(page):
    ask(page, "new hospital")
    page.eval_on_selector(OPTION, "(one) => { one.isOld = true; }")
    page.keyboard.type("s")
    assert page.eval_on_selector(OPTION, "(one) => one.isOld") is True


def test_the_keyboard_of_a_phone_leaves_room_for_the_first_page(shared_browser, addresses):
    """320 px wide, and half of the screen is the keyboard."""
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        page.goto(addresses["own"])
        page.tap(".se-search > summary")
        page.wait_for_selector(f"{FIELD}:focus")
        page.set_viewport_size({"width": 320, "height": 320})
        ask(page, "hospital")
        press(page, "Enter")
        wait_until_said(page, AGAIN)
        one = page.locator(f"{OPTION}[aria-selected=true]").bounding_box()
        assert one["y"] >= 0
        assert one["y"] + one["height"] <= 320


def test_the_field_and_the_list_have_names(page):
    ask(page, "hospital")
    tree = page.locator(".se-search").aria_snapshot()
    assert 'combobox "What do you want to find?"' in tree
    assert 'listbox "Pages"' in tree
    assert 'option "How people helped design a new hospital This page tells' in tree


def test_the_parts_come_when_somebody_opens_the_search_and_all_at_once(shared_browser, addresses):
    with open_device(shared_browser, DESKTOP) as context:
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        page.goto(addresses["own"])
        assert not {"search.json", "search.js"} & set(asked)
        waiting = hold(page, "**/components/search/*.js")
        page.click(".se-search > summary")
        page.wait_for_timeout(300)
        parts = {path.name for path in (COMPONENTS / "search").glob("*.js")} - {"open.js"}
        assert {route.request.url.rpartition("/")[2] for route in waiting} == parts
        for route in waiting:
            route.continue_()
        page.unroute("**/components/search/*.js")
        page.wait_for_selector(f"{FIELD}:focus")
        ask(page, "hospital")
        ask(page, "money")
        assert asked.count("search.json") == 1


def test_what_was_typed_before_the_parts_came_is_found(shared_browser, addresses):
    with open_device(shared_browser, DESKTOP) as context:
        page = context.new_page()
        page.goto(addresses["own"])
        waiting = hold(page, "**/components/search/*.js")
        page.click(".se-search > summary")
        page.click(FIELD)
        page.keyboard.type("new hospital")
        press(page, "Enter")
        assert page.url == addresses["own"]
        for route in waiting:
            route.continue_()
        page.unroute("**/components/search/*.js")
        page.wait_for_selector(OPTION)
        assert titles(page)[0] == "How people helped design a new hospital"


def test_one_thing_is_open_at_a_time(page):
    page.click(".se-menu > summary")
    assert not page.is_visible(FIELD)


def test_without_script_there_is_a_list_of_all_pages(shared_browser, addresses):
    with open_device(shared_browser, NO_SCRIPT) as context:
        page = context.new_page()
        page.goto(addresses["own"])
        page.click(".se-search > summary")
        assert not page.is_visible(FIELD)
        page.click(".se-search .se-alone")
        names = page.locator("main li a").all_inner_texts()
        assert names[0] == "Home"
        assert {"Word list", "The ideal ward round"} <= set(names)
        page.click("main >> text=Word list")
        assert address(page) == "/speakeasy/words/"


@pytest.mark.parametrize("end", SEARCHES)
def test_the_audit_sees_a_fault_in_a_search(page, end):
    fault = ".se-search__ask { inline-size: 60rem } .se-header { overflow: visible }"

    def with_fault(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text() + fault)

    page.route("**/speakeasy.css", with_fault)
    page.reload()
    assert SEARCHES[end](sideways)(page)


def test_a_search_leaves_the_choices_of_the_reader_alone(shared_browser, addresses):
    state = State("chosen", kept={"size": "larger", "colours": "dark"})
    with open_device(shared_browser, state) as context:
        page = context.new_page()
        page.goto(addresses["own"])
        open_search(page)
        page.click(FIELD)
        ask(page, "hospital")
        press(page, "Enter")
        wait_until_said(page, AGAIN)
        assert page.get_attribute("html", "data-se-size") == "larger"
        assert page.get_attribute("html", "data-se-colours") == "dark"


def test_the_scripts_are_small():
    scripts = (COMPONENTS / "search").glob("*.js")
    assert sum(len(gzip.compress(path.read_bytes(), 6, mtime=0)) for path in scripts) <= 8 * 1024
