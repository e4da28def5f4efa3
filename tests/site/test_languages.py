"""Pages in Welsh and in Arabic, as readers have them: nothing is English, and all is mirrored."""

from __future__ import annotations

import shutil

import pytest
from checks.html_files import html_files
from checks.network import Listening
from language_sites import built, write
from listening import VOICE, press
from rounds import make_rounds
from searching import ask, open_search, said, titles, wait_until_found
from server import serve
from sites import TOP
from states import DESKTOP, PHONE, ZOOMED, open_device

ARABIC = """# مرحبا بكم

المناصر هو مناصر يساعدك. هذه وكالة كبيرة. اتصل على [0800 555 111](tel:0800555111).

![](../images/site.png)
هذه صورة مع كلماتها. انظر إلى [الأخبار](news.md).

- واحد
- اثنان

[كلمات](speakeasy/words.md)

!!! note "ملاحظة"
    هذه ملاحظة قصيرة.

| اليوم | الوقت |
|---|---|
| الاثنين | 10:30 |

## النقاط {.main-points}

- نقطة
"""
FILES = {
    "glossary.yml": "words:\n  - {word: advocate, use: explain, meaning: A person who helps.}\n",
    "glossary.cy.yml": "words:\n  - {word: eiriolwr, use: explain, meaning: Rhywun sy'n helpu.}\n",
    "glossary.ar.yml": "words:\n"
    "  - {word: مناصر, use: explain, meaning: شخص يساعدك., say_it_like: مو ناصر}\n"
    "  - {word: وكالة, use: avoid, meaning: مكتب., say_instead: [مكتب, مركز]}\n",
    "docs/index.md": "# Home\n\nAn advocate helps you at home.\n",
    "docs/news.md": "# News\n\nAn advocate has news.\n",
    "docs/cy/index.md": "# Croeso\n\nMae eiriolwr yn helpu.\n\n[Geiriau](speakeasy/words.md)\n",
    "docs/cy/news.md": "# Newyddion\n\nMae eiriolwr yma heddiw.\n",
    "docs/ar/index.md": ARABIC,
    "docs/ar/news.md": "# الأخبار\n\nهذه أخبار اليوم.\n",
}
PAGES = ("cy/", "cy/speakeasy/words/", "ar/", "ar/speakeasy/words/", "ar/speakeasy/find/")
ROUNDS = ("on a phone", "on a desktop", "at 400 %", "with things open", "on paper")
AT = "(selector) => document.querySelector(selector).getBoundingClientRect().toJSON()"
PLACES = """([selector, words]) => {
  const link = document.querySelector(selector);
  const text = [...link.childNodes].find((one) => one.nodeType === Node.TEXT_NODE);
  return words.map((word) => {
    const range = new Range();
    range.setStart(text, text.data.indexOf(word));
    range.setEnd(text, text.data.indexOf(word) + word.length);
    const { left, top } = range.getBoundingClientRect();
    return [Math.round(top), Math.round(left)];
  });
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    home = tmp_path_factory.mktemp("languages")
    shutil.copytree(TOP / "docs" / "images", home / "docs" / "images")
    return built(write(home, FILES, markdown_extensions=["admonition", "attr_list", "tables"]))


@pytest.fixture(scope="module")
def address(folder):
    with serve(folder) as address:
        yield address


@pytest.fixture
def opened(shared_browser, address):
    """Opens a page on a device."""
    contexts = []

    def make(path, device=DESKTOP, before=""):
        contexts.append(open_device(shared_browser, device))
        context = contexts[-1].__enter__()
        context.add_init_script(before)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield make
    for context in contexts:
        context.__exit__(None, None, None)


@pytest.mark.usefixtures("judges")
@pytest.mark.parametrize("name", ROUNDS)
def test_no_page_has_a_fault(shared_browser, address, name):
    one, faults = make_rounds()[name], []
    with open_device(shared_browser, one.state) as context:
        page = context.new_page()
        for path in PAGES:
            listening = Listening(page, address)
            page.goto(address + path)
            for check, run in one.checks.items():
                if "in a search" in check:
                    continue  # it waits for English words
                faults += [f"{path} {check}: {fault}" for fault in run(page)]
            faults += [f"{path}: {fault}" for fault in listening.heard()]
            listening.stop()
    assert faults == []


@pytest.mark.usefixtures("judges")
def test_the_html_is_right(folder):
    assert html_files(folder) == []


def test_a_reader_changes_the_language_and_stays_on_the_page(opened):
    page = opened("news/", PHONE)
    page.get_by_role("link", name="Cymraeg").tap()
    page.wait_for_url("**/cy/news/")
    assert page.evaluate("document.documentElement.lang") == "cy"
    page.get_by_role("link", name="English").tap()
    page.wait_for_url(lambda url: url.endswith("/news/") and "/cy/" not in url)
    assert page.evaluate("document.documentElement.lang") == "en"


def test_a_word_is_explained_in_welsh(opened):
    page = opened("cy/")
    page.click(".se-word")
    note = page.text_content(".se-note:popover-open")
    assert "Rhywun sy'n helpu." in note
    assert "Gweld eiriolwr yn y rhestr eiriau" in note
    assert page.text_content(".se-note:popover-open .se-note__close") == "Cau"


def test_a_search_finds_pages_in_its_language_and_no_others(opened):
    page = opened("cy/")
    open_search(page)
    ask(page, "eiriolwr")
    wait_until_found(page)
    assert sorted(titles(page)) == ["Croeso", "Newyddion", "Rhestr eiriau"]
    assert said(page) == "Cawsom hyd i 3 tudalen."
    ask(page, "advocate")
    wait_until_found(page)
    assert titles(page) == []
    assert said(page) == "Ni chawsom hyd i dudalen. Rhowch gynnig ar eiriau eraill."


@pytest.mark.parametrize("device", [DESKTOP, PHONE, ZOOMED], ids=lambda one: one.name)
@pytest.mark.parametrize("part", ["menu", "search", "tools"])
def test_what_opens_is_on_the_screen_from_right_to_left_too(opened, device, part):
    page = opened("ar/", device)
    page.click(f".se-{part} > summary")
    place = page.evaluate(AT, f".se-{part} > :not(summary)")
    assert place["left"] >= 0
    assert place["right"] <= device.width


def test_the_page_is_mirrored(opened):
    page = opened("ar/")
    menu, tools = (page.evaluate(AT, f".se-{name} > summary") for name in ("menu", "tools"))
    assert menu["left"] > tools["right"]
    picture, words = page.evaluate(AT, ".se-row img"), page.evaluate(AT, ".se-row p")
    assert picture["left"] >= words["right"]
    title, main = page.evaluate(AT, "main h1"), page.evaluate(AT, "main article")
    assert title["right"] == pytest.approx(main["right"], abs=1)
    sides = page.evaluate(
        """() => {
          const { paddingLeft, paddingRight } = getComputedStyle(document.querySelector("main ul"));
          return [parseFloat(paddingLeft), parseFloat(paddingRight)];
        }"""
    )
    assert sides[0] < sides[1]


def test_our_english_words_stand_where_the_line_starts(opened):
    page = opened("ar/")
    assert page.evaluate(
        "getComputedStyle(document.querySelector('.se-hard-words h2')).textAlign"
    ) == ("right")


@pytest.mark.parametrize("path", ["ar/", "cy/"])
def test_the_parts_of_a_telephone_number_keep_their_order(opened, path):
    page = opened(path)
    page.evaluate("""document.querySelector("main p").innerHTML =
      '<a href="tel:0800555111">0800 555 111</a>'""")
    places = page.evaluate(PLACES, ["main a[href^='tel:']", ["0800", "555", "111"]])
    assert places == sorted(places)
    assert len({left for _, left in places}) == 3


def voice_of(page, name):
    press(page, name)
    return page.evaluate("speechSynthesis.said.at(-1).voice")


def test_a_page_in_welsh_has_a_welsh_voice(opened):
    assert voice_of(opened("cy/", before=VOICE), "Gwrando") == "Welsh"
    assert voice_of(opened("", before=VOICE), "Listen") == "British"


def test_without_a_voice_in_its_language_a_page_is_not_read(opened):
    assert not opened("ar/", before=VOICE).is_visible(".se-listen")


def test_in_other_themes_too_a_page_has_the_voice_of_its_language(tmp_path, shared_browser):
    site = built(write(tmp_path, FILES, theme="readthedocs", plugins=["speakeasy"]))
    with serve(site, strict=False) as address, open_device(shared_browser, DESKTOP) as context:
        context.add_init_script(VOICE)
        page = context.new_page()
        page.goto(f"{address}cy/news/")
        assert voice_of(page, "Gwrando") == "Welsh"
        page.goto(f"{address}ar/news/")
        assert not page.is_visible(".se-listen")
