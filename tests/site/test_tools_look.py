"""The reading tools: what each choice does to the page, and how the buttons look."""

from __future__ import annotations

import pytest
from choosing import chosen, press, style, tool_pages

COLOURS = ["light", "cream", "dark", "contrast"]
SHIFTS = """new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().reduce((sum, one) => sum + one.value, 0)
)).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 500))"""


@pytest.fixture
def open_page(shared_browser):
    with tool_pages(shared_browser) as make:
        yield make


@pytest.mark.parametrize(("size", "pixels"), [("", 20), ("large", 24), ("larger", 30)])
def test_the_text_has_three_sizes(open_page, size, pixels):
    page = open_page({"size": size})
    assert style(page, "main p", "fontSize") == f"{pixels}px"


def test_more_space_is_what_wcag_asks_for(open_page):
    page = open_page({"space": "wide"})
    text = {name: style(page, "main p", name) for name in ("lineHeight", "letterSpacing")}
    assert text == {"lineHeight": "40px", "letterSpacing": "2.4px"}
    assert style(page, "main p", "wordSpacing") == "3.2px"
    assert style(page, "main p", "marginBottom") == "40px"


def test_no_pictures_hides_pictures_only(open_page):
    page = open_page({"pictures": "none"})
    assert style(page, "main img", "display") == "none"
    assert page.locator("main p").first.is_visible()


def test_the_colours_of_the_device_count_first_and_are_followed(open_page):
    page = open_page(color_scheme="dark")
    dark = style(page, "html", "backgroundColor")
    page.emulate_media(color_scheme="light")
    light = style(page, "html", "backgroundColor")
    assert (dark, light) == ("rgb(20, 24, 29)", "rgb(255, 255, 255)")


def test_a_chosen_set_of_colours_stands_against_the_device(open_page):
    page = open_page({"colours": "light"}, color_scheme="dark")
    assert style(page, "html", "backgroundColor") == "rgb(255, 255, 255)"


def test_a_device_that_asks_for_more_contrast_gets_it(open_page):
    page = open_page(contrast="more")
    assert style(page, ".se-header", "borderBottomColor") == style(page, "html", "color")


@pytest.mark.parametrize("colours", ["", *COLOURS])
def test_paper_is_always_black_on_white(open_page, colours):
    page = open_page({"colours": colours}, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    shown = style(page, "html", "backgroundColor"), style(page, "main p", "color")
    assert shown == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")
    assert not page.locator(".se-tools").is_visible()


def test_where_the_device_forces_its_colours_none_are_offered(open_page):
    page = open_page(forced_colors="active")
    press(page)
    assert page.get_by_role("group", name="Text size").is_visible()
    assert not page.get_by_role("group", name="Colours").is_visible()


def test_each_button_of_a_set_shows_its_own_colours(open_page):
    page = open_page()
    press(page)
    shown = [
        style(page, f".se-tools [data-se-colours={name}]", "backgroundColor") for name in COLOURS
    ]
    assert len(set(shown)) == len(COLOURS)


@pytest.mark.parametrize("kept", [None, {"size": "larger", "space": "wide", "colours": "dark"}])
def test_nothing_moves_when_the_page_comes(open_page, kept):
    page = open_page(kept)
    assert page.evaluate(SHIFTS) == 0


def test_the_pressed_button_stays_under_the_finger(open_page):
    page = open_page(viewport={"width": 320, "height": 400})
    press(page)
    button = page.get_by_role("button", name="More space")
    button.scroll_into_view_if_needed()
    before = button.bounding_box()["y"]
    button.click()
    assert abs(button.bounding_box()["y"] - before) <= 1


def test_text_that_the_browser_doubles_grows_further_and_stays_on_the_screen(open_page):
    page = open_page({"size": "large", "space": "wide"}, viewport={"width": 320, "height": 640})
    press(page)
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    assert style(page, "main p", "fontSize") == "48px"
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("size", ["", "larger"])
def test_on_a_phone_every_button_is_large_and_nothing_scrolls_sideways(open_page, size):
    page = open_page({"size": size, "space": "wide"}, viewport={"width": 320, "height": 640})
    press(page)
    boxes = [button.bounding_box() for button in page.locator(".se-tools button").all()]
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_tools_work_by_keyboard(open_page):
    page = open_page()
    for key in ["Tab", "Enter", "Tab", "Tab", "Space"]:
        page.keyboard.press(key)
    assert chosen(page) == {"size": "large"}
    assert page.evaluate("document.activeElement.textContent") == "Large"
