"""Easier words for hard words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.measures.difficulty import HARD, levels
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.words import WORD
from mkdocs_speakeasy.words.easier_words import LIST, EasierWordsOfPage

CASES = yaml.safe_load(Path(__file__).with_name("easier_words.yml").read_text(encoding="utf-8"))
LINES = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    document = read(case["text"])
    number = document.word_texts.index(case["word"])
    found = EasierWordsOfPage(document).of(document.word(number))
    if "fits" not in case:
        assert found is None
        return
    assert list(found.fits) == case["fits"]
    assert document.text[found.start : found.end] == case.get("text_of", case["word"])
    assert list(found.say) == case.get("say", list(found.say))


def test_the_list_is_sorted_and_each_line_can_be_read():
    assert [line for line in LINES if not re.fullmatch(r"[vnaop] [^:]+: \S.*", line)] == []
    keys = [line.split(": ")[0] for line in LINES]
    assert keys == sorted(set(keys), key=lambda key: (key[0], key[2:].removeprefix("~")))


def test_there_are_plain_words_for_many_words():
    assert len(LINES) >= 4_000


def hardest(words):
    return max(levels()[word] for word in WORD.findall(words.lower()))


@pytest.mark.parametrize("kind", "vnaop")
def test_each_plain_word_is_easier_than_the_hard_one(kind):
    pairs = [line[2:].split(": ") for line in LINES if line[0] == kind]
    harder = [
        (hard, plain)
        for hard, all_plain in pairs
        for plain in all_plain.replace("~", "").split(", ")
        if hardest(plain) >= min(hardest(hard.replace("~", "")), HARD)
    ]
    assert harder == []
