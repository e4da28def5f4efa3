"""The search: misspelt words find their pages, and it works by keys, by finger and by ear."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.search.index import search_index
from mkdocs_speakeasy.search.page_text import PageText
from mkdocs_speakeasy.words.loading import load_glossary
from sites import TOP
from states import DESKTOP, NO_SCRIPT, PHONE, open_device

MISSPELT = yaml.safe_load(
    (Path(__file__).parents[1] / "search/misspellings.yml").read_text(encoding="utf-8")
)
GROUPS = {
    f"{kind} of {source}": {pair["wrong"]: pair["right"] for pair in pairs}
    for kind in ("slips", "by_ear")
    for source, pairs in MISSPELT[kind].items()
}
ENOUGH = 0.95
"""The share of misspelt words whose page must be among the first five."""
FOUND = """async ([path, right, wrong]) => {
  const { find, prepare } = await import(path);
  const index = await (await fetch("/assets/speakeasy/search.json")).json();
  const first = index.pages.length;
  const lines = new Map(index.words.split("\\n").map((line) => [line.split(" ")[0], line]));
  right.forEach((word, number) => lines.set(word, `${word} ${first + number}t`));
  index.words = [...lines.values()].join("\\n");
  index.pages.push(...right.map((word) => [word, "", "", ""]));
  const known = prepare(index);
  return wrong.map((word) => find(known, word, 5).map((number) => known.pages[number][0]));
}"""
FOUND_IN = """async ([text, asked]) => {
  const { find, prepare } = await import("/components/search/find.js");
  const known = prepare(JSON.parse(text));
  return asked.map((word) => find(known, word).map((number) => known.pages[number][0]));
}"""
FIELD, OPTION = "#se-search", "#se-search-list > li"
SAID, NOTHING_SAID = ".se-search__status:not(:empty)", ".se-search__status:empty"


@pytest.fixture
def page(shared_browser, addresses):
    """A page of our own site with the search open."""
    with open_device(shared_browser, DESKTOP) as context:
        one = context.new_page()
        one.goto(addresses["own"])
        open_search(one)
        yield one


def open_search(page):
    page.click(".se-search > summary")
    page.wait_for_selector(f"{FIELD}:focus")


def ask(page, text):
    page.fill(FIELD, "")
    page.wait_for_selector(NOTHING_SAID, state="attached")
    page.fill(FIELD, text)
    page.wait_for_selector(SAID)


def titles(page):
    return page.eval_on_selector_all(
        f"{OPTION} .se-search__title", "all => all.map((one) => one.textContent.trim())"
    )


def said(page):
    return page.text_content(".se-search__status")


def address(page):
    return page.evaluate("location.pathname")


@pytest.mark.parametrize("group", GROUPS)
def test_misspelt_words_find_their_pages(page, group):
    meant = GROUPS[group]
    right = sorted({*meant.values()})
    found = page.evaluate(FOUND, ["/components/search/find.js", right, [*meant]])
    lost = [
        f"{wrong} ({word}): {pages}"
        for (wrong, word), pages in zip(meant.items(), found, strict=True)
        if word not in pages
    ]
    assert len(lost) <= len(meant) * (1 - ENOUGH), lost


def test_everyday_words_find_the_pages_of_hard_words(page):
    glossary = load_glossary(TOP / "glossary.yml")
    names = dict.fromkeys(pair["means"] for pair in MISSPELT["everyday"])
    texts = [PageText(name, "", "", "", "", "", (name,)) for name in names]
    asked = [pair["says"] for pair in MISSPELT["everyday"]]
    found = page.evaluate(FOUND_IN, [search_index(texts, glossary), asked])
    lost = [
        pair
        for pair, pages in zip(MISSPELT["everyday"], found, strict=True)
        if pair["means"] not in pages
    ]
    assert len(lost) <= len(asked) * (1 - ENOUGH), lost


@pytest.mark.parametrize("text", ["hospital", "hosptal", "HOSPITLE", "new hospital", "hosp"])
def test_a_page_is_found_by_its_words(page, text):
    ask(page, text)
    assert "How people helped design a new hospital" in titles(page)[:2]


def test_what_is_found_is_said_and_counted(page):
    ask(page, "hospital")
    assert said(page) == f"We found {len(titles(page))} pages."
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    assert page.text_content(f"{OPTION} .se-search__first >> nth=0").strip().endswith(".")


def test_arrows_choose_and_enter_opens(page):
    ask(page, "hospital")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") == "se-search-0"
    assert page.get_attribute(f"{OPTION} >> nth=0", "aria-selected") == "true"
    page.keyboard.press("Enter")
    page.wait_for_url("**/guides/**")
    assert address(page) == "/guides/new-hospital/"


@pytest.mark.parametrize("how", ["Enter", "Go"])
def test_go_or_enter_with_no_choice_opens_the_first(page, how):
    ask(page, "new hospital")
    if how == "Go":
        page.click(".se-search [type=submit]")
    else:
        page.keyboard.press("Enter")
    page.wait_for_url("**/guides/new-hospital/")


def test_a_press_opens_a_page_from_any_folder(shared_browser, addresses):
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        page.goto(addresses["own"] + "editors/blocks/steps/")
        page.tap(".se-search > summary")
        page.wait_for_selector(f"{FIELD}:focus")
        ask(page, "hospital")
        page.tap(f"{OPTION} >> nth=0")
        page.wait_for_url("**/guides/new-hospital/")


def test_escape_empties_and_then_closes(page):
    ask(page, "hospital")
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""
    assert not page.is_visible(OPTION)
    page.keyboard.press("Escape")
    assert not page.is_visible(FIELD)
    assert page.evaluate("document.activeElement.localName") == "summary"


def test_tab_goes_on_to_the_list_of_all_pages(page):
    ask(page, "hospital")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Go"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "See all pages"


@pytest.mark.parametrize("text", ["x" * 10_000, "!?", "\u202e", "<>&"])
def test_what_finds_nothing_says_so(page, text):
    page.evaluate("([text]) => { document.querySelector('#se-search').value = text; }", [text])
    page.dispatch_event(FIELD, "input")
    page.wait_for_selector(SAID)
    assert said(page) == "We found no page. Try other words."
    assert titles(page) == []


def test_markup_that_somebody_looks_for_is_only_text(page):
    ask(page, "<img src=x onerror=alert(1)><script>alert(1)</script>")
    assert not page.query_selector("#se-search-list [onerror], #se-search-list script")


def test_nothing_asked_says_nothing(page):
    ask(page, "hospital")
    page.fill(FIELD, "   ")
    page.wait_for_selector(NOTHING_SAID, state="attached")
    assert titles(page) == []


@pytest.mark.parametrize("answer", ["", '{"version": 1, "pages": [', "<html></html>"])
def test_an_index_that_does_not_come_whole_is_told(shared_browser, addresses, answer):
    with open_device(shared_browser, DESKTOP) as context:
        page = context.new_page()
        page.route("**/search.json", lambda route: route.fulfill(body=answer))
        page.goto(addresses["own"])
        open_search(page)
        ask(page, "hospital")
        assert said(page) == "We cannot look right now. The list of all pages is below."
        assert page.is_visible(".se-search .se-alone")
        page.unroute("**/search.json")
        page.fill(FIELD, "hospital ")
        page.wait_for_selector(OPTION)


def test_the_index_is_asked_for_when_it_is_needed(shared_browser, addresses):
    with open_device(shared_browser, DESKTOP) as context:
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        page.goto(addresses["own"])
        assert "search.json" not in asked
        assert "search.js" not in asked
        open_search(page)
        ask(page, "hospital")
        ask(page, "money")
        assert asked.count("search.json") == 1


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
