"""How many syllables a word has."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.language import syllables
from mkdocs_speakeasy.language.syllables import SYLLABLES

CASES = yaml.safe_load(Path(__file__).with_name("syllables.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    expected = {word: count for count, words in case["words"].items() for word in words.split()}
    assert {word: SYLLABLES[word] for word in expected} == expected


@given(st.text())
def test_any_text_has_at_least_one(text):
    assert SYLLABLES[text] >= 1


@pytest.mark.parametrize("letters", ["a", "b", "ba", "é", "-", "a-", "1", "'", "я", "\U0001f600"])
def test_a_very_long_word_has_few_and_is_not_kept(letters):
    word = letters * 10_000
    assert SYLLABLES[word] <= 25
    assert word not in SYLLABLES


def test_a_word_is_kept():
    SYLLABLES.clear()
    assert SYLLABLES["organisation"] == 5
    assert SYLLABLES == {"organisation": 5}


def test_not_all_words_are_kept_for_ever(monkeypatch):
    monkeypatch.setattr(syllables, "_MOST", 10)
    for number in range(100):
        assert SYLLABLES[f"word{number}"] == 1
    assert len(SYLLABLES) <= 10
