"""The search finds the right page by words that are misspelt, everyday, or a whole question."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.search.index import search_index
from mkdocs_speakeasy.search.page_text import PageText
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import load_glossary
from searching import ask, page_with_search, titles
from sites import TOP

HERE = Path(__file__).parents[1] / "search"
MISSPELT, QUESTIONS = (
    yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    for name in ("misspellings.yml", "questions.yml")
)
GROUPS = {
    f"{kind} of {source}": {pair["wrong"]: pair["right"] for pair in pairs}
    for kind in ("slips", "by_ear")
    for source, pairs in MISSPELT[kind].items()
}
EVERYDAY = [(pair["says"], pair["means"]) for pair in MISSPELT["everyday"]]
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

FOUND_IN_OURS = """async (asked) => {
  const { find, prepare } = await import("/components/search/find.js");
  const known = prepare(await (await fetch("/assets/speakeasy/search.json")).json());
  return asked.map((text) => find(known, text).map((number) => known.pages[number][0]));
}"""


AS_THE_WORD = """async (pairs) => {
  const { find, prepare } = await import("/components/search/find.js");
  const index = await (await fetch("/assets/speakeasy/search.json")).json();
  const words = new Set(index.words.split("\\n").map((line) => line.split(" ")[0]));
  const known = prepare(index);
  return pairs
    .filter(([wrong, right]) => words.has(right) && !words.has(wrong))
    .map(([wrong, right]) => [wrong, find(known, wrong, 3), find(known, right, 5)]);
}"""


@pytest.fixture(scope="module")
def page(shared_browser, addresses):
    """A page of our own site with the search open."""
    with page_with_search(shared_browser, addresses["own"]) as one:
        yield one


@pytest.fixture(scope="module")
def glossary():
    return load_glossary(TOP / "glossary.yml")


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


def test_a_misspelt_word_finds_the_pages_that_the_word_finds(page):
    pairs = [pair for group in GROUPS.values() for pair in group.items()]
    found = page.evaluate(AS_THE_WORD, pairs)
    lost = [wrong for wrong, first, meant in found if not {*first} & {*meant}]
    assert len(found) > 150
    assert len(lost) <= len(found) * (1 - ENOUGH), lost


def test_everyday_words_find_the_pages_of_hard_words(page, glossary):
    names = dict.fromkeys(means for _, means in EVERYDAY)
    texts = [PageText(name, "", "", "", "", "", (name,)) for name in names]
    asked = [says for says, _ in EVERYDAY]
    found = page.evaluate(FOUND_IN, [search_index(texts, glossary), asked])
    lost = [pair for pair, pages in zip(EVERYDAY, found, strict=True) if pair[1] not in pages]
    assert len(lost) <= len(asked) * (1 - ENOUGH), lost


@pytest.fixture(scope="module")
def guides(page):
    """What each question to our own guides finds."""
    asked = [one["asks"] for one in QUESTIONS["guides"]]
    return dict(zip(asked, page.evaluate(FOUND_IN_OURS, asked), strict=True))


@pytest.mark.parametrize("question", QUESTIONS["guides"], ids=lambda one: one["asks"])
def test_a_question_finds_its_guide(guides, question):
    assert question["page"] in guides[question["asks"]]


def test_questions_find_the_pages_of_words_that_answer_them(page, glossary):
    questions = QUESTIONS["words"]
    kept = {word for one in questions for word in one["means"]} | {m for _, m in EVERYDAY}
    texts = [
        PageText(term.word, "", "", "", "", term.example, (term.word,))
        for term in glossary.terms
        if term.word in kept
    ]
    asked = [one["asks"] for one in questions]
    found = page.evaluate(FOUND_IN, [search_index(texts, glossary), asked])
    lost = [
        one["asks"]
        for one, pages in zip(questions, found, strict=True)
        if not set(pages) & set(one["means"])
    ]
    assert len(lost) <= len(asked) * 0.1, lost


@pytest.mark.parametrize("text", ["hospital", "hosptal", "HOSPITLE", "new hospital", "hosp"])
def test_a_page_is_found_by_its_words(page, text):
    ask(page, text)
    assert "How people helped design a new hospital" in titles(page)[:2]


@pytest.mark.parametrize(
    ("asked", "words", "best"),
    [
        ("talk", ["talking", "walk", "task"], "talking"),
        ("moving", ["move", "loving", "mowing"], "move"),
        ("happiness", ["happy", "happens", "harness"], "happy"),
        ("payments", ["pay", "pavement", "patients"], "pay"),
        ("job", ["job", "jab", "jobs"], "job"),
        ("constructor", ["construction", "building"], "construction"),
    ],
)
def test_the_word_itself_and_its_other_endings_come_first(page, asked, words, best):
    texts = [PageText(word, "", "", "", "", "", ()) for word in words]
    assert page.evaluate(FOUND_IN, [search_index(texts, Glossary()), [asked]])[0][0] == best


def test_a_word_that_stands_on_the_site_does_not_mean_one_that_is_like_it(page):
    texts = [PageText(word, "", "", "", "", "", ()) for word in ("meet", "melt")]
    assert page.evaluate(FOUND_IN, [search_index(texts, Glossary()), ["meet"]]) == [["meet"]]


def test_little_words_hardly_count_beside_others(page):
    texts = [
        PageText("Where can I go", "", "", "", "", "", ()),
        PageText("A trip", "", "", "", "", "The bus leaves here.", ()),
    ]
    asked = ["where can i go by bus", "where can i"]
    assert page.evaluate(FOUND_IN, [search_index(texts, Glossary()), asked]) == [
        ["A trip"],
        ["Where can I go"],
    ]
