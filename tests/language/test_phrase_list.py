"""The phrases of a list, found on a page."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.language.phrase_list import PhraseList
from mkdocs_speakeasy.reading.markdown import read

CASES = yaml.safe_load(Path(__file__).with_name("phrase_list.yml").read_text(encoding="utf-8"))


def _found(phrases, text):
    document = read(text)
    found = PhraseList.of((phrase, phrase) for phrase in phrases).find(document)
    return [document.text[one.start : one.end] for one in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    assert _found(case["phrases"], case["text"]) == case["finds"]


WORDS = st.sampled_from(["on", "board", "the", "same", "page", ",", ".", "\n\n", "**on**", "Board"])


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_each_place_holds_the_words_and_none_overlap(text):
    document = read(text)
    phrases = PhraseList.of([("on board", 1), ("on the? same page", 2), ("the same", 3)])
    done = 0
    for one in phrases.find(document):
        words = document.text[one.start : one.end].lower().split()
        assert words in (
            ["on", "board"],
            ["on", "the", "same", "page"],
            ["on", "same", "page"],
            ["the", "same"],
        )
        assert one.start >= done
        done = one.end
        assert document.word_starts[one.first] == one.start


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_no_place_is_passed_over(text):
    document = read(text)
    pairs = pairwise(document.words_in_lower_case)
    side_by_side = sum(pair == ("on", "board") for pair in pairs)
    found = len(_found(["on board"], text))
    assert found <= side_by_side
    if not set(text) & set(",.\n"):
        assert found == side_by_side
