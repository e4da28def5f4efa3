"""The measures on 80 easy pages of our own and their official originals.

The limits are those of the design: at most 3 hard words in 100, at least 3 in 4 of the words that
the writers explain, and 9 in 10 pairs in the right order. The pages are stand-ins, so the limits
on real pages may lie elsewhere: tools/README.md says what is known.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.language.explained import explained_words, is_explained
from mkdocs_speakeasy.measures.difficulty import HARD, levels
from mkdocs_speakeasy.measures.page_score import score
from mkdocs_speakeasy.reading.markdown import read

PAIRS = yaml.safe_load(Path(__file__).with_name("pairs.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores():
    return [(score(pair["easy"]), score(pair["official"])) for pair in PAIRS]


def test_few_words_of_easy_pages_are_hard_and_many_of_official_ones(scores):
    easy, official = (
        sum(one.hard_words_in_100_words for one in side) / len(side)
        for side in zip(*scores, strict=True)
    )
    assert easy <= 2
    assert official >= 6 * easy


def test_most_words_that_writers_explain_are_hard():
    words = [word.lower() for pair in PAIRS for word in pair["explained"] if word.isalpha()]
    hard = [word for word in words if levels()[word] >= HARD]
    assert len(words) > 200
    assert len(hard) / len(words) >= 0.85


def test_the_page_is_seen_to_explain_them():
    seen = [
        is_explained(word.lower(), explained_words(read(pair["easy"])))
        for pair in PAIRS
        for word in " ".join(pair["explained"]).split()
    ]
    assert sum(seen) / len(seen) >= 0.95


def test_ease_tells_the_easy_page_from_its_original(scores):
    in_order = [easy.ease > official.ease for easy, official in scores]
    assert sum(in_order) / len(in_order) >= 0.98
    easy, official = ([one.ease for one in side] for side in zip(*scores, strict=True))
    apart = [one > other for one in easy for other in official]
    assert sum(apart) / len(apart) >= 0.98
