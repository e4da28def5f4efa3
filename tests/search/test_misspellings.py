"""The collected misspellings keep the promises that their file makes."""

from collections import Counter
from pathlib import Path
from re import IGNORECASE, escape, fullmatch, search

import pytest
import yaml
from mkdocs_speakeasy.measures.difficulty import TABLE, UNKNOWN, Levels
from mkdocs_speakeasy.own_files import read_with_sum

HERE = Path(__file__).parent
COLLECTED = yaml.safe_load((HERE / "misspellings.yml").read_text(encoding="utf-8"))
GLOSSARY = yaml.safe_load((HERE.parents[1] / "glossary.yml").read_text(encoding="utf-8"))
ENTRIES = {entry["word"]: entry for entry in GLOSSARY["words"]}
PAIRS = {
    kind: [(pair["wrong"], pair["right"]) for pairs in COLLECTED[kind].values() for pair in pairs]
    for kind in ("slips", "by_ear")
}
ALL = PAIRS["slips"] + PAIRS["by_ear"]
EVERYDAY = [(pair["says"], pair["means"]) for pair in COLLECTED["everyday"]]
SO_COMMON = set(
    "adress becuase begining beleive buisness definately goverment happend realy recieve remeber"
    " seperate succesful suprise".split()
)
"""Slips that are so common that they stand in the table of common words."""
AMERICAN = (
    r".*(i[sz]|y)z(e|ed|es|ing|ation)|.*(avior|avor|olor|abor|eighbor)s?|center|check|program"
)


@pytest.fixture(scope="module")
def levels():
    """The table of common words, as read, without what other tests have looked up."""
    table = Levels()
    for level, line in enumerate(read_with_sum(TABLE, "The list of hard words").split("\n")):
        table.update(dict.fromkeys(line.replace("|", " ").split(), level))
    return table


def test_there_are_enough_of_each_kind():
    assert len(ALL) >= 330
    assert len(PAIRS["by_ear"]) >= 90
    assert len({right for _, right in ALL}) >= 200
    assert len(EVERYDAY) >= 60


def test_no_misspelling_stands_twice():
    assert [wrong for wrong, times in Counter(wrong for wrong, _ in ALL).items() if times > 1] == []


def test_no_word_has_more_than_three_misspellings():
    assert max(Counter(right for _, right in ALL).values()) <= 3


def test_no_everyday_pair_stands_twice():
    assert len(set(EVERYDAY)) == len(EVERYDAY)


def test_all_are_small_letters_only():
    assert [pair for pair in ALL if not all(fullmatch("[a-z]{3,}", word) for word in pair)] == []


def test_right_words_are_words(levels):
    assert [right for _, right in ALL if levels[right] == UNKNOWN] == []


def test_right_words_are_british():
    assert [right for _, right in ALL if fullmatch(AMERICAN, right)] == []


def test_wrong_words_are_no_words(levels):
    assert {wrong for wrong, _ in ALL if wrong in levels} == SO_COMMON


@pytest.mark.parametrize(("says", "means"), EVERYDAY)
def test_the_glossary_ties_the_everyday_word_to_its_own(says, means):
    entry = ENTRIES[means]
    texts = [entry["meaning"], entry.get("short_for", "")]
    texts += [*entry.get("forms", []), *entry.get("say_instead", [])]
    assert any(search(rf"\b{escape(says)}\b", text, IGNORECASE) for text in texts)


def test_the_notice_names_each_source():
    notice = (HERE / "NOTICE").read_text(encoding="utf-8")
    sources = {source for kind in PAIRS for source in COLLECTED[kind]}
    assert {source for source in sources if f"\n{source}\n" not in notice} == set()
