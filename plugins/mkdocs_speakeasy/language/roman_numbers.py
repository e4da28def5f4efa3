"""Finds numbers that are written with letters, such as IV for 4, and says what they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word


class RomanNumber(NamedTuple):
    """A number in letters: where it stands, and what it is in digits."""

    start: int
    end: int
    value: int


_SIGNS = {10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_HIGHEST = 39
"""Higher ones are rare, and look like CV, XL and CC."""
_OTHER_MEANINGS = frozenset("iv vi xx xxx".split())
"""A drip, a person who cannot see well, kisses: these need a word like Part before them."""


def roman_numbers(document: Document, labels: frozenset[str]) -> Iterator[RomanNumber]:
    """Numbers in letters, two letters or more.

    Args:
        document: the page.
        labels: words such as part and chapter, after which any of them is a number.
    """
    if document.word_numbers.keys().isdisjoint(_letters()):
        return
    values = _values()
    for word in document.where(_letters()):
        if _is_number(document, word, labels):
            yield RomanNumber(word.start, word.end, values[word.text.lower()])


@cache
def _values() -> dict[str, int]:
    """Each number in letters, and what it is."""
    return {letters: value for value in range(2, _HIGHEST + 1) if len(letters := _roman(value)) > 1}


@cache
def _letters() -> frozenset[str]:
    return frozenset(_values())


def _roman(value: int) -> str:
    letters = ""
    for worth, sign in _SIGNS.items():
        count, value = divmod(value, worth)
        letters += sign * count
    return letters


def _is_number(document: Document, word: Word, labels: frozenset[str]) -> bool:
    text = document.text
    before, after = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 1]
    if not (word.text.isupper() or word.text.islower()) or after in tuple("&/@_-"):
        return False
    previous = document.word_texts[word.number - 1] if word.number else ""
    if before == " " and text.endswith(f"{previous} ", 0, word.start):
        if previous.lower() in labels:
            return True
        if previous[:1].isupper():  # Henry VIII, Rocky II
            return False
    if word.text.islower():
        return before == "(" and after == ")"
    if word.start == document.block_at(word.start).start:
        return after in (".", ")", ":") or document.block_at(word.start).kind == "heading"
    return word.text.lower() not in _OTHER_MEANINGS and before in (" ", "(")
