"""What a page is on paper: nothing to press, nothing hidden, nothing from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.paper.chapter import PAGE_NUMBER
from mkdocs_speakeasy.paper.chapter_maker import make_chapter
from mkdocs_speakeasy.paper.places import Places, by_page
from mkdocs_speakeasy.paper.site_pages import SitePage

CASES = yaml.safe_load(Path(__file__).with_name("chapter.yml").read_text(encoding="utf-8"))["cases"]
WORDS = (
    '<h1>A</h1><section class="se-hard-words"><h2 id="h">Hard words</h2><dl>'
    "<dt>tea</dt><dd>A drink.</dd><dd>A meal.</dd><dt>cake</dt><dd>Food.</dd></dl></section>"
)
PIECES = st.sampled_from(
    """
    <p> </p> <div> </div> <script> </script> <a href="../b/"> <a href="javascript:x"> </a> <b> </b>
    <img src="x" onerror="y()"> <svg onload="z()"> </svg> <iframe> </iframe> <details> </details>
    <dt> </dt> <dd> </dd> <section class="se-hard-words"> </section> <button> </button> <h2> </h2>
    text &lt; <![ <!-- --> < > " '
    """.split()
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    (folder / "cup.svg").write_text("<svg/>", encoding="utf-8")
    (folder.parent / "secret.png").write_text("", encoding="utf-8")
    return folder


def chapter_of(html, folder=Path("nowhere"), **how):
    page = SitePage(None, "guides/a.md", "guides/a/", "Page <A>", html, is_in_menu=True)
    chapters = by_page({"guides/a/": "c1", "guides/b/": "c2"})
    places = Places(chapters, folder, "https://example.org/easy")
    return make_chapter("c1", page, places, "See", **how)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_page_becomes_a_chapter(case, folder):
    chapter = chapter_of(case["html"], folder)
    shows = case["shows"].replace("{folder}", folder.as_uri())
    shows = shows.replace("{c2}", PAGE_NUMBER.format("c2"))
    assert (chapter.html, chapter.missing) == (shows, case.get("missing", []))


def test_hard_words_are_kept_with_all_their_meanings():
    words = [(one.word, one.meanings) for one in chapter_of(WORDS).words]
    assert words == [("tea", ["A drink.", "A meal."]), ("cake", ["Food."])]


def test_the_box_of_hard_words_can_be_left_out():
    assert chapter_of(WORDS + "<p>b</p>", keeps_words=False).html == "<h1>A</h1><p>b</p>"


def test_the_heading_of_the_hard_words_is_none_of_the_page():
    chapter = chapter_of('<h1>A</h1><h2 id="b">B <i>c</i></h2>' + WORDS)
    assert chapter.headings == [("c1-b", "B <i>c</i>")]


class Found(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes = set(), []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def parse_marked_section(self, start, _report=1):
        return self.parse_bogus_comment(start)


@given(st.lists(PIECES).map("".join))
def test_whatever_a_page_has_nothing_of_it_runs_or_is_fetched(html):
    found = Found(chapter_of(html).html)
    assert not found.tags & {"script", "style", "iframe", "object", "button", "details"}
    for name, value in found.attributes:
        assert not name.startswith("on")
        assert not re.match(r"\s*javascript", value or "", re.IGNORECASE)
        assert name != "src" or value.startswith("file:")


@given(st.text(), st.text())
def test_no_address_leads_out_of_the_site_or_fails(address, page):
    places = Places({}, Path("nowhere"), "")
    assert places.picture(address, page) == "" or address.strip().startswith("data:image/")
    link = places.link(address, page)
    assert not link.href.lower().startswith(("file:", "javascript:"))
