"""Finds the numbers that are written as words, and says what they are in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word


@dataclass(frozen=True, slots=True)
class NumberInWords:
    """A number in words: offsets into the text, and what it is in digits."""

    start: int
    end: int
    value: int


_ONES = "two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {
    **{word: value for value, word in enumerate((*_ONES, *_TEENS), start=2)},
    **{word: value * 10 for value, word in enumerate(_TENS, start=2)},
    **{
        f"{tens}{hyphen}{ones}": value * 10 + unit
        for value, tens in enumerate(_TENS, start=2)
        for unit, ones in enumerate(("one", *_ONES), start=1)
        for hyphen in "-‐‑"
    },
}
"""From two to ninety-nine. One is left out, because it often means a."""
_SCALES = {"hundred": 100, "thousand": 1000}
_WORDS = frozenset((*VALUES, *_SCALES))
_BEFORE_SCALE = re.compile(r"\b(?P<one>a|one)[ ]\Z", re.IGNORECASE)
_ONE_AFTER = re.compile(r"[ ](?:and[ ])?one\b(?!-)")
_ROUND_YEARS = range(2001, 2100)
"""Two thousand and one may be a year."""


def numbers_in_words(document: Document) -> Iterator[NumberInWords]:
    """Numbers in words, with all their words: two hundred and fifty."""
    run: list[Word] = []
    for word in document.where(_WORDS):
        gap = document.text[run[-1].end : word.start] if run else ""
        if run and gap != " " and not (gap == " and " and run[-1].text.lower() in _SCALES):
            yield from _number(document, run)
            run = []
        run.append(word)
    if run:
        yield from _number(document, run)


def _number(document: Document, run: list[Word]) -> Iterator[NumberInWords]:
    """The number that these words make; none where they make none, as in a few hundred."""
    text, start, end = document.text, run[0].start, run[-1].end
    words = [word.text.lower() for word in run]
    if words[0] in _SCALES:
        before = _BEFORE_SCALE.search(text, max(start - 4, 0), start)
        if not before:
            return
        start, words = before.start("one"), ["one", *words]
    after = _ONE_AFTER.match(text, end)
    if after and words[-1] in (*_TENS, *_SCALES):
        end, words = after.end(), [*words, "one"]
    value = _value(words)
    if value and value not in _ROUND_YEARS:
        yield NumberInWords(start, end, value)


def _value(words: list[str]) -> int:
    """What the words come to; 0 where they are no number, as in nineteen eighty-four."""
    thousands = rest = 0
    for word in words:
        if word == "thousand" and rest and not thousands:
            thousands, rest = rest * _SCALES[word], 0
        elif word == "hundred" and 0 < rest < _SCALES[word]:
            rest *= _SCALES[word]
        elif word in _SCALES:
            return 0
        else:
            value = VALUES.get(word, 1)
            if rest and not _fits_after(value, rest):
                return 0
            rest += value
    return thousands + rest


def _fits_after(value: int, rest: int) -> bool:
    """Five fits after twenty, and fifty fits after two hundred. Eighty does not fit after ten."""
    tens, ones = rest % 100, rest % 10
    return tens == 0 or (ones == 0 and value <= len(_ONES) + 1 and tens > len(_ONES) + 2)
