"""Which words lead to a page, and how much each of them tells."""

from __future__ import annotations

import json

import pytest
from mkdocs_speakeasy.search.index import search_index
from mkdocs_speakeasy.search.page_text import PageText
from mkdocs_speakeasy.words.glossary import Glossary, Term

ADVOCATE = Term(
    "advocate",
    "explain",
    forms=["spokesman"],
    meaning="A person who listens.",
    say_instead=["supporter"],
    example="Call tomorrow.",
)


def page(title="", text="", headings="", hard_words=(), url="a/"):
    return PageText(title, url, "", "", headings, text, hard_words)


def index(*pages, glossary=None):
    """The index as it is read, and its words, each with its pages."""
    found = json.loads(search_index(pages, glossary or Glossary()))
    return found, dict(line.split(" ", 1) for line in found["words"].splitlines())


def test_a_word_of_the_title_counts_most():
    found, words = index(page("A title", "Title money bread.", "Title money"))
    assert found["pages"] == [["A title", "a/", "", ""]]
    assert words == {"title": "0t", "money": "0h", "bread": "0"}


def test_pages_are_counted_from_the_one_before():
    words = index(*(page(text=text) for text in ("bread", "tea", "bread")))[1]
    assert words["bread"] == "0 2"


@pytest.mark.parametrize(
    ("word", "mark"),
    [("advocate", "0g"), ("spokesman", "0g"), ("supporter", "0g"), ("listens", "0m")],
)
@pytest.mark.parametrize("found", ["in the note", "in the text"])
def test_plain_words_lead_to_the_pages_of_hard_words(found, word, mark):
    by_note = page("Help", "Ask somebody.", hard_words=("advocate",))
    by_text = page("Help", "Ask an advocate.")
    one = {"in the note": by_note, "in the text": by_text}[found]
    assert index(one, glossary=Glossary([ADVOCATE]))[1][word] == mark


def test_plain_words_for_a_title_count_more():
    words = index(page("Your advocate"), glossary=Glossary([ADVOCATE]))[1]
    assert (words["advocate"], words["supporter"], words["tomorrow"]) == ("0t", "0k", "0m")


def test_easier_words_lead_to_a_hard_title():
    assert index(page("Purchasing bread"))[1]["buy"] == "0g"


def test_a_hard_word_of_another_meaning_leads_nowhere():
    send = Term("SEND", "explain", say_instead=["pupils"], match_case=True)
    assert "pupils" not in index(page("Send it"), glossary=Glossary([send]))[1]


def test_the_commonest_words_lead_only_to_titles_and_headings():
    words = index(page("The team", "People help and work.", "Who can help"))[1]
    assert words == {"the": "0t", "team": "0t", "who": "0h", "can": "0h", "help": "0h"}


def test_words_are_small_letters_without_accents():
    words = index(page(text="Anna's Café is Élan’s."))[1]
    assert words == {"anna": "0", "cafe": "0", "elan": "0"}


def test_a_word_with_a_hyphen_is_2_words_and_one():
    words = index(page("Well-being", "We wait - then (e-mail) us."))[1]
    assert set(words) == {"well", "being", "wellbeing", "wait", "mail", "email"}


def test_what_stands_on_most_pages_is_common():
    pages = [page(text=f"bread number{number}") for number in range(10)]
    common = index(*pages)[0]["common"].split()
    assert "bread" in common
    assert "number3" not in common
    assert {"the", "me"} <= set(common)


def test_a_large_site_has_fewer_words_for_each_page():
    text = " ".join(f"bread{number}" for number in range(200))
    pages = [page(f"t{number}", text, url=f"{number}/") for number in range(300)]
    words = index(*pages)[1]
    assert len([word for word in words if word.startswith("bread")]) < 60
