"""The reading tools and Listen in themes of others: in Material above all."""

from __future__ import annotations

import pytest
from checks.axe import axe_colours
from choosing import set_colours
from listening import MARKED, VOICE, heard, press
from server import serve
from sites import build_for_theme
from states import DESKTOP, NO_SCRIPT, PHONE, State, open_device

LARGER = {"large": 1.15, "larger": 1.4}
"""The least that a size must be of the usual one."""
PLAIN = "part/far/plain.html"
LOOK = """() => {
  const { backgroundColor, color } = getComputedStyle(document.body);
  const text = getComputedStyle(document.querySelector(".se-reading ~ p"));
  return {
    colours: `${backgroundColor} ${color}`,
    size: parseFloat(text.fontSize),
    space: text.letterSpacing,
    pictures: [...document.querySelectorAll("h1 ~ * img")].some((one) => one.checkVisibility()),
  };
}"""
SETS = {
    "light": "rgb(255, 255, 255) rgb(26, 26, 26)",
    "cream": "rgb(253, 245, 220) rgb(31, 26, 16)",
    "dark": "rgb(20, 24, 29) rgb(242, 242, 242)",
    "contrast": "rgb(0, 0, 0) rgb(255, 255, 0)",
}
"""Paper and ink of each set of colours."""


@pytest.fixture(scope="module", params=["material", "mkdocs", "readthedocs"])
def address(request, tmp_path_factory):
    """The same pages in three themes."""
    if request.param == "material":
        yield request.getfixturevalue("material_addresses")["ours"]
        return
    site = build_for_theme(tmp_path_factory.mktemp(request.param), request.param)
    with serve(site.folder, strict=False) as one:
        yield one


@pytest.fixture
def page(shared_browser, address):
    with open_device(shared_browser, DESKTOP) as context:
        one = context.new_page()
        one.goto(address)
        one.click(".se-tools summary")
        yield one


@pytest.fixture
def in_material(shared_browser, material, material_addresses):
    """A page with a voice. Material puts pages in its place only if the site map knows them."""
    site_map = (material["ours"].folder / "sitemap.xml").read_text(encoding="utf-8")
    site_map = site_map.replace("http://127.0.0.1/", material_addresses["ours"])
    with open_device(shared_browser, DESKTOP) as context:
        context.add_init_script(VOICE)
        context.route("**/sitemap.xml", lambda route: route.fulfill(body=site_map))
        one = context.new_page()
        one.goto(material_addresses["ours"], wait_until="networkidle")
        yield one


def choose(page, name, value):
    page.click(f'[data-se-choice="{name}"][data-se-value="{value}"]')


@pytest.mark.usefixtures("judges")
def test_each_set_of_colours_changes_the_whole_page_and_can_be_read(page):
    for colours, paper_and_ink in SETS.items():
        set_colours(page, colours)
        assert page.evaluate(LOOK)["colours"] == paper_and_ink
        assert (colours, axe_colours(page)) == (colours, [])


@pytest.mark.parametrize("size", LARGER)
def test_large_text_is_larger_than_the_themes_own(page, size):
    before = page.evaluate(LOOK)["size"]
    choose(page, "size", size)
    assert page.evaluate(LOOK)["size"] >= before * LARGER[size]


def test_space_and_pictures_can_be_chosen(page):
    before = page.evaluate(LOOK)
    choose(page, "space", "wide")
    choose(page, "pictures", "none")
    after = page.evaluate(LOOK)
    assert after["space"] != before["space"]
    assert before["pictures"]
    assert not after["pictures"]


def test_choices_are_kept_for_the_next_page(page, address):
    choose(page, "colours", "cream")
    page.goto(address + PLAIN)
    assert page.get_attribute("html", "data-se-colours") == "cream"
    assert page.get_attribute('[data-se-value="cream"]', "aria-pressed") == "true"


def test_without_scripts_no_tools_are_shown(shared_browser, address):
    with open_device(shared_browser, NO_SCRIPT) as context:
        one = context.new_page()
        one.goto(address)
        assert not one.is_visible(".se-tools")
        assert not one.is_visible(".se-listen")


def test_with_all_choices_made_nothing_goes_sideways_on_a_phone(shared_browser, address):
    kept = {"size": "larger", "space": "wide", "pictures": "large", "colours": "dark"}
    with open_device(shared_browser, State("phone", 320, 640, kept=kept)) as context:
        one = context.new_page()
        one.goto(address)
        one.click(".se-tools summary")
        assert one.evaluate("document.documentElement.scrollWidth") == 320


def test_the_theme_keeps_its_own_colours_until_a_reader_chooses(shared_browser, material_addresses):
    looks = []
    with open_device(shared_browser, DESKTOP) as context:
        one = context.new_page()
        for side in ("stock", "ours"):
            one.goto(material_addresses[side])
            looks.append([one.evaluate("getComputedStyle(document.body).backgroundColor")])
            one.click(".md-header label[title=Dark]")
            looks[-1].append(one.evaluate("getComputedStyle(document.body).backgroundColor"))
            one.evaluate("localStorage.clear()")
    assert looks[0] == looks[1]
    assert looks[0][0] != looks[0][1]


def test_the_tools_work_on_a_page_that_material_puts_in_the_place_of_another(in_material):
    page = in_material
    page.click(".se-tools summary")
    choose(page, "colours", "cream")
    press(page, "Listen")
    page.evaluate("window.isTheSame = true")
    page.click("article a >> text=Go on")
    page.wait_for_function("document.querySelector('h1').textContent.includes('Plain')")
    assert page.evaluate("window.isTheSame")
    assert not page.evaluate("speechSynthesis.isSpeaking()")
    assert page.get_attribute('[data-se-value="cream"]', "aria-pressed") == "true"
    page.click(".se-tools summary")
    choose(page, "colours", "dark")
    assert page.get_attribute("html", "data-se-colours") == "dark"
    press(page, "Listen")
    assert page.evaluate("speechSynthesis.said.at(-1).text") == "Plain"


def test_listen_reads_the_words_of_the_page_and_no_signs_of_material(in_material):
    said = heard(in_material)
    assert said[:4] == ["An ad voh kat helps you.", "Go on.", "Some tea.", "This is done."]
    assert not any("¶" in one or "Reading tools" in one for one in said)


def test_pause_stays_at_hand_below_the_bar_of_material(shared_browser, material_addresses):
    with open_device(shared_browser, PHONE) as context:
        context.add_init_script(VOICE)
        page = context.new_page()
        page.goto(material_addresses["ours"] + "blocks.html")
        press(page, "Listen")
        for _ in range(30):
            page.evaluate("speechSynthesis.end()")
        top = page.get_by_role("button", name="Pause").bounding_box()["y"]
        header = page.locator(".md-header").bounding_box()
        assert page.evaluate("scrollY") > 0
        assert header["y"] + header["height"] <= top < header["y"] + header["height"] + 20
        assert page.evaluate(MARKED)


def test_words_are_explained_and_the_tools_are_not_in_the_search(material, in_material):
    index = (material["ours"].folder / "search/search_index.json").read_text(encoding="utf-8")
    assert "Yellow on black" not in index
    in_material.click("button.se-word")
    assert in_material.is_visible(".se-note__meaning >> nth=0")
