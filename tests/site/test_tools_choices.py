"""The reading tools: what a press chooses, and what is kept."""

from __future__ import annotations

import pytest
from choosing import BODY, NOTHING, chosen, kept, press, pressed, tool_pages
from component_page import make_page, served

REFUSES = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); } });"""


@pytest.fixture
def open_page(shared_browser):
    with tool_pages(shared_browser) as make:
        yield make


def test_without_scripts_the_tools_are_not_shown(open_page):
    page = open_page(java_script_enabled=False)
    assert not page.locator(".se-tools").is_visible()


def test_at_first_nothing_is_chosen_and_the_buttons_say_so(open_page):
    page = open_page()
    assert (chosen(page), pressed(page)) == ({}, NOTHING)


def test_a_press_changes_the_page_the_button_and_what_is_kept(open_page):
    page = open_page()
    press(page, "Text size: Large", "Space: More space", "Colours: Black on cream")
    press(page, "Pictures: No pictures")
    choices = {"size": "large", "space": "wide", "colours": "cream", "pictures": "none"}
    assert chosen(page) == kept(page) == choices
    assert pressed(page) == ["Large", "More space", "Black on cream", "No pictures"]


def test_a_press_is_told_to_screen_readers(open_page):
    page = open_page()
    press(page, "Text size: Large")
    assert page.get_by_role("status").text_content() == "Text size: Large."


def test_one_button_undoes_every_choice(open_page):
    page = open_page({"size": "larger", "colours": "dark", "speed": "slow"})
    press(page, "Start again")
    assert (chosen(page), kept(page), pressed(page)) == ({}, None, NOTHING)
    assert page.get_by_role("status").text_content() == "Everything is as it was at the start."


def test_a_choice_is_undone_by_the_first_button_of_its_group(open_page):
    page = open_page({"size": "larger", "space": "wide"})
    press(page, "Text size: Normal")
    assert chosen(page) == kept(page) == {"space": "wide"}


def test_the_first_choice_again_changes_nothing(open_page):
    page = open_page({"size": "large"})
    press(page, "Text size: Large")
    assert chosen(page) == {"size": "large"}


def test_choices_stand_on_the_next_page_and_the_buttons_show_them(open_page):
    page = open_page()
    press(page, "Text size: Very large", "Colours: Yellow on black")
    page.reload()
    assert chosen(page) == {"size": "larger", "colours": "contrast"}
    assert pressed(page) == ["Very large", "Normal", "Yellow on black", "Normal"]


def test_choices_stand_before_the_page_is_painted(shared_browser):
    context = shared_browser.new_context()
    context.add_init_script("""localStorage.setItem("speakeasy", '{"size":"large"}')""")
    page = context.new_page()
    page.route("**/tools.js", lambda route: route.abort())
    with served(make_page(BODY)) as address:
        page.goto(address)
        assert chosen(page) == {"size": "large"}
    context.close()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "5",
        '"large"',
        '{"size":"huge"}',
        '{"size":["large"]}',
        '{"size":null,"colours":{"toString":"dark"}}',
        '{"colours":"\\" onload=alert(1)"}',
        '{"onclick":"alert(1)","class":"x","__proto__":{"size":"large"}}',
    ],
)
def test_what_is_kept_but_not_known_changes_nothing(open_page, text):
    page = open_page(text)
    assert (chosen(page), pressed(page)) == ({}, NOTHING)


def test_a_known_choice_beside_an_unknown_one_counts(open_page):
    page = open_page({"size": "huge", "space": "wide"})
    assert chosen(page) == {"space": "wide"}


def test_where_the_browser_keeps_nothing_a_choice_holds_for_the_page(open_page):
    page = open_page(script=REFUSES)
    press(page, "Text size: Large")
    page.evaluate("dispatchEvent(new StorageEvent('storage', { key: null }))")
    assert chosen(page) == {"size": "large"}
    press(page, "Start again")
    assert chosen(page) == {}


def test_another_tab_follows(open_page):
    one = open_page()
    other = one.context.new_page()
    other.goto(one.url)
    press(one, "Colours: White on black")
    other.locator("html[data-se-colours=dark]").wait_for()
    assert pressed(other)[2] == "White on black"
    press(one, "Start again")
    other.locator("html:not([data-se-colours])").wait_for()
    assert pressed(other) == NOTHING


def test_what_another_tab_keeps_but_nobody_knows_changes_nothing(open_page):
    page = open_page({"size": "large"})
    page.evaluate("""localStorage.setItem("speakeasy", '{"size":"large","space":"odd"}')""")
    page.evaluate("dispatchEvent(new StorageEvent('storage', { key: 'speakeasy' }))")
    assert chosen(page) == {"size": "large"}


def test_a_page_that_the_back_button_brings_again_follows(open_page):
    page = open_page()
    page.evaluate("""localStorage.setItem("speakeasy", '{"size":"larger"}')""")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert (chosen(page), pressed(page)[0]) == ({"size": "larger"}, "Very large")
