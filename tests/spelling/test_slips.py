"""Slips of the pen, and words that no dictionary has."""

import pytest
from mkdocs_speakeasy.language.nearness import steps_between
from mkdocs_speakeasy.language.slips import FINE, SLIP, UNSURE, slip_in
from mkdocs_speakeasy.spelling.made_words import ways


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("a", "a", 0),
        ("", "ab", 2),
        ("recieve", "receive", 1),
        ("adress", "address", 1),
        ("untill", "until", 1),
        ("tommorow", "tomorrow", 2),
        ("kanban", "cancan", 2),
    ],
)
def test_steps(one, other, steps):
    assert steps_between(one, other, 3) == steps == steps_between(other, one, 3)


def test_steps_stop_at_the_most():
    assert steps_between("a" * 1000, "b" * 1000, 2) == 3


@pytest.mark.parametrize(
    ("word", "said", "kind", "words"),
    [
        ("recieve", ["receive", "relieve"], SLIP, ("receive",)),
        ("behavior", ["behave", "behaviour"], SLIP, ("behaviour",)),
        ("isnt", ["isn't", "ant"], SLIP, ("isn't",)),
        ("companys", ["company's", "companies"], SLIP, ("company's",)),
        ("hopethe", ["hope the"], SLIP, ("hope the",)),
        ("infront", ["in front", "infant"], SLIP, ("in front",)),
        ("suffolk", ["Suffolk"], SLIP, ("Suffolk",)),
        ("pdf", ["PDF"], FINE, ()),
        ("renewables", ["renewable", "renewable's"], FINE, ()),
        ("webpage", ["web page"], FINE, ()),
        ("t'ai", ["tai"], FINE, ()),
        ("yaml", ["yam"], UNSURE, ()),
        ("kanban", ["cancan"], UNSURE, ()),
        ("formatter", ["formatted"], UNSURE, ("formatted",)),
        ("theremin", [], UNSURE, ()),
    ],
)
def test_kinds(word, said, kind, words):
    assert slip_in(word, tuple(said)) == (kind, words)


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("timeframe", ("time", "frame")),
        ("subfolder", ("folder",)),
        ("organization", ("organisation",)),
        ("personalisation", ("personalise",)),
    ],
)
def test_words_that_are_made_of_others(word, way):
    assert way in list(ways(word))


@pytest.mark.parametrize("word", ["recieve", "untill", "a" * 50, "it's"])
def test_words_that_are_made_of_no_others(word):
    assert list(ways(word)) == []


@pytest.mark.parametrize("word", ["eachother", "wellcome"])
def test_small_words_make_no_new_words(word):
    assert (word[:4], word[4:]) not in list(ways(word))
