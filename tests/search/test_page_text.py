"""What a search knows of a page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.search.index import search_index
from mkdocs_speakeasy.search.page_text import MOST_OF_FIRST, read_page_text
from mkdocs_speakeasy.words.glossary import Glossary

NOTE = (
    '<button class="se-word">advocate</button><span aria-labelledby="x" class="se-note" id="n">'
    '<span class="se-note__text"><strong class="se-note__name">advocate</strong> <span>A helper.'
    '</span></span><button class="se-note__close">Close</button></span>'
)
BOX = '<section aria-labelledby="a" class="se-hard-words"><h2>Hard words</h2><dl></dl></section>'


def page(content, url="a/"):
    return read_page_text("A title", url, content)


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


@given(st.text(max_size=200), st.text(max_size=30))
def test_any_content_makes_an_index(content, title):
    one = read_page_text(title, "a/", content)
    assert len(one.first) <= MOST_OF_FIRST + 2
    json.loads(search_index([one, one], Glossary()))
