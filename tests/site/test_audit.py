"""Every page of the built sites, as readers have it: nothing may be wrong anywhere."""

from __future__ import annotations

import pytest
from checks.html_files import html_files
from checks.without_script import words_of_main
from rounds import make_rounds
from sites import HOSTILE
from states import NO_SCRIPT, PHONE, open_device
from survey import NETWORK, survey, wanted

pytestmark = pytest.mark.usefixtures("judges")
ROUNDS = make_rounds()
CASES = [(name, check) for name, one in ROUNDS.items() for check in [*one.checks, NETWORK]]
SCRIPT, TITLE = HOSTILE["texts"][:2]


@pytest.fixture(scope="module")
def faults_of(shared_browser, sites, addresses, late_addresses):
    """The faults of a round. Each round is made once."""
    done = {}

    def make(name):
        if name not in done:
            where = late_addresses if ROUNDS[name].pages == "pictures" else addresses
            done[name], _ = survey(shared_browser, sites, where, name)
        return done[name]

    return make


@pytest.mark.parametrize(("name", "check"), CASES, ids=[": ".join(case) for case in CASES])
def test_no_page_has_this_fault(faults_of, name, check):
    tell(faults_of(name)[check])


@pytest.mark.parametrize("name", ["own", "examples", "hostile"])
def test_no_page_has_wrong_html(sites, name):
    tell(html_files(sites[name].folder))


def test_a_page_has_the_same_words_without_a_script(shared_browser, sites, addresses):
    words = {}
    for state in (PHONE, NO_SCRIPT):
        with open_device(shared_browser, state) as context:
            page = context.new_page()
            for site, path in wanted(sites, "kinds"):
                page.goto(addresses[site] + path)
                words.setdefault((site, path), []).append(words_of_main(page))
    tell(
        [
            f"{'/'.join(page)} has other words"
            for page, (one, other) in words.items()
            if one != other
        ]
    )


@pytest.fixture(scope="module")
def hostile(shared_browser, addresses):
    """Opens a page of the site with hostile text."""
    with open_device(shared_browser, PHONE) as context:
        page = context.new_page()
        yield lambda name: page.goto(addresses["hostile"] + name) and page


def test_hostile_text_stands_in_the_menu_as_it_was_written(hostile):
    page = hostile("index.html")
    page.click(".se-menu > summary")
    links = page.eval_on_selector_all(
        ".se-menu a", "all => all.map((one) => one.textContent.trim())"
    )
    assert links[:4] == HOSTILE["texts"]
    assert page.text_content(".se-header__home").strip() == SCRIPT


@pytest.mark.parametrize(("name", "title"), [("a.html", TITLE), ("index.html", SCRIPT)])
def test_hostile_text_stands_in_the_title_as_it_was_written(hostile, name, title):
    assert title in hostile(name).title()


def test_hostile_meanings_stand_in_the_notes_and_in_the_box(hostile):
    page = hostile("index.html")
    notes, box = (
        page.eval_on_selector_all(where, "all => all.map((one) => one.textContent).join('\\n')")
        for where in (".se-note__text", ".se-hard-words")
    )
    for word in HOSTILE["words"]:
        assert word["meaning"] in notes
        assert word["meaning"] in box


def test_hostile_descriptions_stay_descriptions(hostile):
    page = hostile("index.html")
    found = page.eval_on_selector_all("main img", "all => all.map((one) => one.alt)")
    assert found[:2] == [SCRIPT, '" onload="alert(1)']


def tell(faults):
    """Fail with one line for each fault, and no more than can be read."""
    if faults:
        pytest.fail("\n".join([f"{len(faults)} faults", *faults[:40]]), pytrace=False)
