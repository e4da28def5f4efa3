"""Each check of the audit can fail: a clean page keeps them all, a small fault is told."""

from __future__ import annotations

import itertools
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
import yaml
from checks import browser_text, explained_words
from checks.axe import axe, axe_colours
from checks.choices import on_paper, with_choices, with_note, with_open, with_voice
from checks.focus_mark import FocusMark
from checks.html_files import html_files
from checks.layout_shift import layout_shift
from checks.network import Listening
from checks.only_text import only_text
from checks.pdf import has_tags, pdf
from checks.tab_stops import skip_link, tab_stops
from checks.without_script import without_script
from rounds import script, sideways, targets, text_size
from server import serve
from states import DESKTOP, NO_SCRIPT, PHONE, open_device

pytestmark = pytest.mark.usefixtures("judges")
HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "broken-pages.yml").read_text(encoding="utf-8"))
CLEAN = (HERE / "clean/page.html").read_text(encoding="utf-8")
STYLE = (HERE / "clean/clean.css").read_text(encoding="utf-8")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>'
DEVICES = {"desktop": DESKTOP, "phone": PHONE, "no script": NO_SCRIPT}
LATE = sorted({case.get("late", 0.0) for case in CASES})
DARK = [("colours", "dark")]


def anew(make, *given_and_page):
    """Make a check that remembers, and run it once."""
    *given, page = given_and_page
    return make(*given)(page)


CHECKS = {
    "axe": axe,
    "axe in the dark": with_choices(axe_colours, DARK),
    "axe on a dark device": with_choices(axe_colours, [("device", "dark")]),
    "axe with more contrast": with_choices(axe_colours, [("contrast", "more")]),
    "targets while it is read aloud": with_voice(targets),
    "axe in the menu": with_open(".se-menu", axe),
    "axe in a note": with_note(axe),
    "targets": targets,
    "text size": text_size,
    "line length": script("line_length"),
    "sideways": sideways,
    "sideways with larger text": with_choices(sideways, [("size", "larger")]),
    "spaced text": browser_text.spaced_text,
    "doubled text": browser_text.doubled_text,
    "bars": script("bars"),
    "movement": script("movement"),
    "Tab key": tab_stops,
    "skip link": skip_link,
    "focus mark": partial(anew, FocusMark),
    "focus mark in the dark": partial(anew, FocusMark, DARK),
    "keys": explained_words.by_keys,
    "mouse": explained_words.by_mouse,
    "finger": explained_words.by_finger,
    "without script": without_script,
    "layout shift": layout_shift,
    "weight": script("weight"),
    "paper": on_paper(script("paper")),
    "paper in the dark": with_choices(on_paper(script("paper")), DARK),
    "pdf": pdf,
    "only text": only_text,
}
ON = {"finger": "phone", "without script": "no script"}
"""The device on which the clean page is looked at, where it is no desktop."""


def write_page(folder, case):
    """The clean page with the fault of a case in it."""
    away, put = case.get("away", "</main>"), case.get("put", "")
    assert away in CLEAN
    text = CLEAN.replace(away, put + (away if away == "</main>" else ""), 1)
    if "script" in case:
        text = text.replace("</body>", '<script src="own.js"></script>\n</body>')
    letters = "".join(f"{n * 7919 % 99991:x} " for n in range(case.get("heavy", 0) * 400))
    text = text.replace("</main>", f"<p>{letters}</p></main>") if letters else text
    (folder / "page.html").write_text(text)
    (folder / "clean.css").write_text(STYLE + case.get("style", ""))
    (folder / "own.js").write_text(case.get("script", ""))
    (folder / "a.svg").write_text(PICTURE)


@pytest.fixture(scope="module")
def faults_of(shared_browser, tmp_path_factory):
    """What a check tells of the page of a case. One window for each device serves them all."""
    folder = tmp_path_factory.mktemp("broken")
    with ExitStack() as stack:
        addresses = {late: stack.enter_context(serve(folder, late)) for late in LATE}
        pages = {
            name: stack.enter_context(open_device(shared_browser, state)).new_page()
            for name, state in DEVICES.items()
        }
        numbers = itertools.count()

        def make(case, check, device):
            name = f"case-{next(numbers)}"
            (folder / name).mkdir()
            write_page(folder / name, case)
            if check == "HTML":
                return html_files(folder / name)
            address, page = addresses[case.get("late", 0.0)], pages[device]
            listening = Listening(page, address)
            page.goto(f"{address}{name}/page.html")
            faults = CHECKS[check](page) if check != "network" else []
            heard = listening.heard()
            listening.stop()
            page.context.clear_cookies()
            return heard if check == "network" else faults

        yield make


@pytest.mark.parametrize("check", [*CHECKS, "HTML", "network"])
def test_a_clean_page_keeps_every_check(faults_of, check):
    assert faults_of({}, check, ON.get(check, "desktop")) == []


def test_a_file_to_print_without_tags_is_told(shared_browser):
    page = shared_browser.new_page()
    page.set_content("<h1>A page</h1>")
    assert not has_tags(page.pdf(tagged=False))
    assert has_tags(page.pdf(tagged=True))
    page.close()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_fault_is_told(faults_of, case):
    faults = faults_of(case, case["check"], case.get("device", "desktop"))
    assert any(case["finds"] in fault for fault in faults), faults
