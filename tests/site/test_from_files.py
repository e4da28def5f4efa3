"""A site works where its folder is opened as files, whatever the folder is called."""

from __future__ import annotations

import shutil

import pytest
from checks.explained_words import by_keys
from kept_site import has_style
from listening import MARKED, VOICE
from searching import FIELD
from states import DESKTOP, NO_SCRIPT, open_device

BROKEN = """() => [...document.images].filter((one) => one.loading !== "lazy")
  .filter((one) => !(one.complete && one.naturalWidth)).map((one) => one.src)"""
FOLDERS = """() => [...document.links].map(({ href }) => href)
  .filter((href) => /\\/([?#]|$)/.test(href))"""


@pytest.fixture(scope="module")
def folders(sites, tmp_path_factory):
    """Our own site and all components, in folders with names as people write them."""
    top = tmp_path_factory.mktemp("stick") / "Für alle & mehr #1 100%"
    for name in ("own", "examples"):
        shutil.copytree(sites[name].folder, top / name)
    return top


@pytest.fixture
def page(shared_browser):
    with open_device(shared_browser, DESKTOP) as context:
        yield context.new_page()


def open_file(page, file):
    """The page in a file, and the errors of its scripts."""
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    return errors


def test_the_page_has_its_styles_and_pictures(page, folders):
    errors = open_file(page, folders / "examples/row.html")
    assert has_style(page)
    assert page.evaluate("document.images.length") > 2
    assert page.evaluate(BROKEN) == []
    assert errors == []


def test_each_link_leads_to_a_page_and_not_to_a_list_of_files(page, folders):
    open_file(page, folders / "own/index.html")
    ours = [one for one in page.evaluate(FOLDERS) if one.startswith("file:")]
    assert ours == []
    page.click(".se-menu > summary")
    page.click("nav a >> text=What co-production is")
    page.wait_for_selector("h1")
    assert page.url.endswith("/guides/what-co-production-is/index.html")
    page.click(".se-header__home")
    assert page.url.endswith("/own/index.html")


def test_without_script_each_link_leads_to_a_page_where_addresses_name_files(
    shared_browser, folders
):
    with open_device(shared_browser, NO_SCRIPT) as context:
        page = context.new_page()
        page.goto((folders / "examples/index.html").as_uri())
        assert page.evaluate(FOLDERS) == []
        assert has_style(page)


def test_the_tools_work_and_are_remembered(page, folders):
    open_file(page, folders / "own/index.html")
    page.click(".se-tools > summary")
    page.click("[data-se-value=larger]")
    assert page.get_attribute("html", "data-se-size") == "larger"
    page.click("nav.se-next a >> nth=0")
    assert page.get_attribute("html", "data-se-size") == "larger"


def test_words_open(page, folders):
    open_file(page, folders / "own/guides/what-co-production-is/index.html")
    assert by_keys(page) == []


def test_the_search_offers_the_list_of_all_pages_and_no_field_that_does_nothing(page, folders):
    open_file(page, folders / "own/index.html")
    page.click(".se-search > summary")
    assert not page.is_visible(FIELD)
    page.click("text=See all pages")
    assert page.locator("main a").count() > 20


def test_the_page_is_read_aloud(page, folders):
    page.add_init_script(VOICE)
    open_file(page, folders / "own/index.html")
    page.click(".se-listen__start")
    assert page.evaluate(f"() => {MARKED}")


def test_no_button_is_seen_that_does_nothing(page, folders):
    open_file(page, folders / "own/index.html")
    page.wait_for_timeout(1200)
    seen = page.locator("button:visible, input:visible").all()
    assert [one.text_content() for one in seen if one.get_attribute("class") != "se-word"] == []
