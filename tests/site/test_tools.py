"""The reader's tools in a real browser: what a press changes, and what is kept."""

from __future__ import annotations

import json

import pytest
from component_page import browser_for, make_page, served

BODY = "<h2>A part</h2>" + '<p>Words to read. <img src="/none.png" alt=""></p>' * 30
REFUSES = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); } });"""
COLOURS = ["light", "cream", "dark", "contrast"]
SHIFTS = """new Promise((done) => new PerformanceObserver((list) => done(
  list.getEntries().reduce((sum, one) => sum + one.value, 0)
)).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done(0), 500))"""


@pytest.fixture(scope="module")
def browser(request):
    with browser_for(request) as one:
        yield one


@pytest.fixture(scope="module")
def address():
    with served(make_page(BODY)) as one:
        yield one


@pytest.fixture
def open_page(browser, address):
    """Opens the page, with what the device keeps already. Any error in a script fails the test."""
    contexts, errors = [], []

    def make(kept=None, script="", **device):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **device})
        contexts.append(context)
        if kept is not None:
            text = kept if isinstance(kept, str) else json.dumps(kept)
            setting = f"localStorage.getItem('speakeasy') ?? {json.dumps(text)}"
            context.add_init_script(f"localStorage.setItem('speakeasy', {setting})")
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: errors.append(line.text) if _is_ours(line) else None)
        page.goto(address)
        return page

    yield make
    for context in contexts:
        context.close()
    assert errors == []


def _is_ours(line):
    return line.type == "error" and "404" not in line.text


def press(page, *names):
    if page.locator(".se-tools").get_attribute("open") is None:
        page.get_by_text("Reading tools").click()
    for name in names:
        group, _, button = name.partition(": ")
        place = page.get_by_role("group", name=group, exact=True) if button else page
        place.get_by_role("button", name=button or name, exact=True).click()


def chosen(page):
    return page.evaluate(
        """Object.fromEntries([...document.documentElement.attributes]
           .filter((one) => one.name.startsWith("data-se-"))
           .map((one) => [one.name.slice(8), one.value]))"""
    )


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('speakeasy')") or "null")


def pressed(page):
    return page.locator(".se-tools [aria-pressed=true]").all_text_contents()


def style(page, selector, name):
    script = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
    return page.evaluate(script, [selector, name])


NOTHING = ["Normal", "Normal", "Same as my device", "Normal"]


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


def test_choices_stand_before_the_page_is_painted(browser, address):
    context = browser.new_context()
    context.add_init_script("""localStorage.setItem("speakeasy", '{"size":"large"}')""")
    page = context.new_page()
    page.route("**/tools.js", lambda route: route.abort())
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
