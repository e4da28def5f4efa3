"""What a search knows of a page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.search.index import search_index, words_of
from mkdocs_speakeasy.search.page_text import MOST_OF_FIRST, PageText, read_page_text
from mkdocs_speakeasy.words.glossary import Glossary, Term

NOTE = (
    '<button class="se-word">advocate</button><span aria-labelledby="x" class="se-note" id="n">'
    '<span class="se-note__text"><strong class="se-note__name">advocate</strong> <span>A helper.'
    '</span></span><button class="se-note__close">Close</button></span>'
)
BOX = '<section aria-labelledby="a" class="se-hard-words"><h2>Hard words</h2><dl></dl></section>'


def page(content, url="a/"):
    return read_page_text("A title", url, content)


def index(*pages, glossary=None):
    found = json.loads(search_index(pages, glossary or Glossary()))
    words = dict(line.split(" ", 1) for line in found["words"].splitlines())
    return found, words


@pytest.mark.parametrize(
    ("content", "first"),
    [
        ("<h1>A</h1><p>We help. You can ask.</p>", "We help."),
        ("<p></p><p>We <b>help</b> &amp; listen.</p>", "We help & listen."),
        ("<ul><li>No paragraph.</li></ul>", ""),
        ("<p>Dr. Who helps. Ask.</p>", "Dr. Who helps."),
        (f"<p>An {NOTE} helps. Ask.</p>", "An advocate helps."),
        ("<p>" + "word " * 60 + "</p>", "word " * 22 + "…"),
    ],
)
def test_the_first_sentence(content, first):
    assert page(content).first == first


@pytest.mark.parametrize(
    ("content", "url", "picture"),
    [
        ('<p><img alt="" src="../images/cup.svg">Tea.</p>', "a/", "images/cup.svg"),
        ('<p><img alt="" src="images/cup.svg">Tea.</p>', "a.html", "images/cup.svg"),
        ('<p><img src="https://example.org/a.png"></p>', "a/", ""),
        ('<p><img src="../../out.png"></p>', "a/", ""),
        ("<p>None.</p>", "a/", ""),
    ],
)
def test_the_picture_is_named_from_the_top_of_the_site(content, url, picture):
    assert page(content, url).picture == picture


def test_notes_boxes_code_and_scripts_are_not_looked_in():
    found = page(f"<p>Ask {NOTE}.</p><pre>secret</pre><script>hidden</script>{BOX}")
    assert found.text == "Ask advocate."
    assert found.hard_words == ("advocate",)
    assert found.headings == ""


def test_a_word_of_the_title_counts_most():
    found, words = index(page("<h2>Title money</h2><p>Title money bread.</p>"))
    assert found["pages"] == [["A title", "a/", "Title money bread.", ""]]
    assert words == {"title": "0t", "money": "0h", "bread": "0"}


def test_pages_are_counted_from_the_one_before():
    pages = [page(f"<p>{text}</p>", str(n)) for n, text in enumerate(["bread", "tea", "bread"])]
    assert index(*pages)[1]["bread"] == "0 2"


def test_plain_words_lead_to_the_pages_of_hard_words():
    entry = Term("advocate", "explain", meaning="A helper.", say_instead=["supporter"])
    words = index(page(f"<p>Ask {NOTE}.</p>"), glossary=Glossary([entry]))[1]
    assert words["supporter"] == "0g"
    assert words["helper"] == "0g"


def test_words_that_stand_everywhere_lead_nowhere():
    assert list(words_of("The money is for you, and it's Anna's café.")) == [
        "money",
        "anna",
        "cafe",
    ]


def test_a_large_site_has_fewer_words_for_each_page():
    text = " ".join(f"bread{number}" for number in range(200))
    pages = [PageText(f"t{n}", f"{n}/", "", "", "", text, ()) for n in range(300)]
    words = index(*pages)[1]
    assert len([word for word in words if word.startswith("bread")]) < 60


@given(st.text(max_size=200), st.text(max_size=30))
def test_any_content_makes_an_index(content, title):
    one = read_page_text(title, "a/", content)
    assert len(one.first) <= MOST_OF_FIRST + 2
    json.loads(search_index([one, one], Glossary()))
