"""How hard a page is."""

from __future__ import annotations

from pathlib import Path

import mkdocs_speakeasy
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.measures.formulas import flesch_kincaid_grade
from mkdocs_speakeasy.measures.hard_words import hard_words
from mkdocs_speakeasy.measures.page_score import PageScore, score
from mkdocs_speakeasy.reading.markdown import read

CASES = yaml.safe_load(Path(__file__).with_name("scores.yml").read_text(encoding="utf-8"))
RATES = PageScore._fields[2:8]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    text = case["file_of"] * 10_000 if "file_of" in case else case["text"]
    found = score(text)
    assert found.why_not == case.get("why_not", "")
    rates = [getattr(found, name) for name in RATES]
    assert all((rate is None) == bool(found.why_not) for rate in rates)
    for name in ("words", "sentences"):
        assert getattr(found, name) == case.get(name, getattr(found, name))
    for name, value in case.get("about", {}).items():
        assert getattr(found, name) == pytest.approx(value, rel=0.01)
    if "hard" in case:
        assert list(hard_words(read(text))) == case["hard"]
    if "lines" in case:
        assert [one.line for one in found.to_mend] == case["lines"]


def test_it_stands_beside_check():
    assert mkdocs_speakeasy.score("We help.") == score("We help.")


@given(st.text())
def test_any_page_has_a_score_or_a_reason(text):
    found = score(text)
    assert (found.ease is None) == bool(found.why_not)
    assert found.ease is None or 0 <= found.ease <= 100
    assert found.sentences <= found.words or found.words == 0


@given(
    st.lists(
        st.sampled_from("the panel helps you scrutinise it, well. And then\n\n# So".split(" "))
    )
)
def test_a_page_twice_as_long_is_no_harder(words):
    text = " ".join(words) + ".\n\n"
    once, twice = score(text), score(text + text)
    if once.ease is not None and twice.ease is not None:
        assert twice.ease == pytest.approx(once.ease, abs=0.001)


def test_the_grade_is_the_one_of_textstat(monkeypatch):
    textstat = pytest.importorskip("textstat")
    from textstat.backend.metrics import _flesch_kincaid_grade as theirs  # noqa: PLC0415

    # Its own count of syllables needs a list from the network. The sum is what we compare.
    for words, syllables in ((5, 1), (9.2, 1.3), (20.5, 1.8), (40, 2.2)):
        monkeypatch.setattr(theirs, "words_per_sentence", lambda _, words=words: words)
        monkeypatch.setattr(theirs, "syllables_per_word", lambda *_, beats=syllables: beats)
        text = f"{words} {syllables}"
        assert textstat.flesch_kincaid_grade(text) == pytest.approx(
            flesch_kincaid_grade(words, syllables)
        )
