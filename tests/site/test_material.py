"""Our parts in `theme: material`: the tools work, and no page is worse than stock Material."""

from __future__ import annotations

from collections import Counter

import pytest
from checks.axe import axe
from checks.html_files import html_files
from checks.measuring import measured
from server import serve
from sites import build_for_theme
from states import COLOURS, DESKTOP, NO_SCRIPT, PHONE, open_device

PAGES = ("index.html", "blocks.html", "plain.html")
LARGER = {"large": 1.15, "larger": 1.4}
"""The least that a size must be of the usual one."""
LOOK = """() => {
  const { backgroundColor, color } = getComputedStyle(document.body);
  const text = getComputedStyle(document.querySelector("article > p"));
  return {
    colours: `${backgroundColor} ${color}`,
    size: parseFloat(text.fontSize),
    space: text.letterSpacing,
    pictures: [...document.querySelectorAll("article img")].some((one) => one.checkVisibility()),
  };
}"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folder = tmp_path_factory.mktemp("material")
    return {
        "stock": build_for_theme(folder / "stock", "material", ours=False),
        "ours": build_for_theme(folder / "ours", "material"),
    }


@pytest.fixture(scope="module")
def addresses(folders):
    with serve(folders["stock"].folder) as stock, serve(folders["ours"].folder) as ours:
        yield {"stock": stock, "ours": ours}


@pytest.fixture
def page(shared_browser, addresses):
    with open_device(shared_browser, DESKTOP) as context:
        one = context.new_page()
        one.goto(addresses["ours"])
        one.click(".se-tools summary")
        yield one


def look_of(page):
    return page.evaluate(LOOK)


def press(page, name, value):
    page.click(f'[data-se-choice="{name}"][data-se-value="{value}"]')


@pytest.mark.usefixtures("judges")
@pytest.mark.parametrize("state", [PHONE, DESKTOP], ids=lambda state: state.name)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_that_it_does_not_find_in_stock(shared_browser, addresses, name, state):
    found = {}
    with open_device(shared_browser, state) as context:
        one = context.new_page()
        for side, address in addresses.items():
            one.goto(address + name)
            found[side] = axe(one)
    rules = {
        side: Counter(fault.partition(",")[0] for fault in all_of) for side, all_of in found.items()
    }
    more = rules["ours"] - rules["stock"]
    assert not more, [fault for fault in found["ours"] if fault.partition(",")[0] in more]


@pytest.mark.usefixtures("judges")
def test_the_html_has_no_more_faults_than_stock(folders):
    rules = {
        side: Counter(fault.split(": ")[1].partition(",")[0] for fault in html_files(site.folder))
        for side, site in folders.items()
    }
    assert not rules["ours"] - rules["stock"]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_more_goes_sideways_on_a_phone(shared_browser, addresses, name):
    with open_device(shared_browser, PHONE) as context:
        one = context.new_page()
        widths = []
        for address in addresses.values():
            one.goto(address + name)
            widths.append(one.evaluate("document.documentElement.scrollWidth"))
    assert widths[1] <= max(widths[0], PHONE.width)


def test_the_tools_are_large_enough_for_a_finger(page):
    page.set_viewport_size({"width": PHONE.width, "height": PHONE.height})
    assert not [fault for fault in measured(page, "targets") if "se-button" in fault]


@pytest.mark.parametrize("colours", COLOURS)
def test_each_set_of_colours_changes_the_whole_page(page, colours):
    press(page, "colours", colours)
    paper, ink = page.evaluate(
        """() => ["--se-paper", "--se-ink"].map((name) => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.setAttribute("class", "se-probe");
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`.se-probe { color: var(${name}) }`);
          document.adoptedStyleSheets = [sheet];
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        })"""
    )
    assert look_of(page)["colours"] == f"{paper} {ink}"
    assert paper != ink


def test_with_no_choice_the_colours_are_those_of_material(shared_browser, addresses):
    looks = []
    with open_device(shared_browser, DESKTOP) as context:
        one = context.new_page()
        for address in addresses.values():
            one.goto(address)
            looks.append(look_of(one))
    assert looks[0] == looks[1]


@pytest.mark.parametrize("size", LARGER)
def test_large_text_is_larger_than_materials_own(page, size):
    before = look_of(page)["size"]
    press(page, "size", size)
    assert look_of(page)["size"] >= before * LARGER[size]


def test_space_and_pictures_can_be_chosen(page):
    before = look_of(page)
    press(page, "space", "wide")
    press(page, "pictures", "none")
    after = look_of(page)
    assert after["space"] != before["space"]
    assert before["pictures"]
    assert not after["pictures"]


def test_choices_are_kept_for_the_next_page(page, addresses):
    press(page, "colours", "cream")
    page.goto(addresses["ours"] + "plain.html")
    assert page.get_attribute("html", "data-se-colours") == "cream"
    assert page.get_attribute('[data-se-value="cream"]', "aria-pressed") == "true"


def test_the_tools_work_on_a_page_that_material_puts_in_the_place_of_another(page):
    page.click(".md-tabs a, .md-nav--primary a >> text=Plain")
    page.wait_for_url("**/plain.html")
    page.wait_for_function("document.querySelector('h1').textContent.includes('Plain')")
    page.click(".se-tools summary")
    press(page, "colours", "dark")
    assert page.get_attribute("html", "data-se-colours") == "dark"
    assert page.get_attribute('[data-se-value="dark"]', "aria-pressed") == "true"


def test_without_scripts_no_tools_are_shown(shared_browser, addresses):
    with open_device(shared_browser, NO_SCRIPT) as context:
        one = context.new_page()
        one.goto(addresses["ours"])
        assert not one.is_visible(".se-tools")
        assert not one.is_visible(".se-listen")


def test_a_word_is_explained_and_has_no_tools_in_the_search(folders, addresses, shared_browser):
    index = (folders["ours"].folder / "search/search_index.json").read_text(encoding="utf-8")
    assert "Yellow on black" not in index
    with open_device(shared_browser, PHONE) as context:
        one = context.new_page()
        one.goto(addresses["ours"])
        one.click("button.se-word")
        assert one.is_visible(".se-note__meaning >> nth=0")
