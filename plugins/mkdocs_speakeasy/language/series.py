"""Finds things in a row in a sentence: tea, coffee and milk."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.things import (
    ASKS,
    MOST_WORDS,
    NO_THING,
    Part,
    are_numbers,
    can_be_last,
    end_of_last,
    is_name,
    is_opener,
    is_thing,
    names_somebody,
    start_of_first,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HIDDEN, Sentence

_FEWEST = 3
_MOST = 40
"""Things in a row are counted up to this number, so that time grows with the page."""

_STOP = re.compile(r"[;:()—–•\u2028?!\n.](?<![.](?=\w))")
"""The end of a stretch in which things may stand in a row. So is a hyphen between spaces."""
_JOINED = re.compile(r"[ ](?:and|or)[ ]")


class Series(NamedTuple):
    """Three or more things in a row."""

    start: int
    """Offsets into `Document.text`."""
    end: int
    things: int
    joined: int
    """Where its 'and' or 'or' stands."""


def find_rows(document: Document) -> dict[Sentence, list[Series]]:
    """The things in a row in each sentence that may have some."""
    index, starts, end = document.word_numbers, document.word_starts, 0
    found = {}
    for number in sorted(index.get("and", []) + index.get("or", [])):
        if starts[number] >= end and _follows_thing(document, number):
            sentence = document.sentence_at(starts[number])
            end = sentence.end
            found[sentence] = _series_in(document, sentence)
    return found


def _follows_thing(document: Document, number: int) -> bool:
    """Nothing but a comma and one thing stands before this word."""
    text, starts = document.text, document.word_starts
    far = starts[number - MOST_WORDS - 1] if number > MOST_WORDS else 0
    comma = text.rfind(", ", far, starts[number] - 1)
    if comma < 0:
        return False
    thing = text[comma + 2 : starts[number] - 1]
    first = thing.split(" ", 1)[0].lower()
    return (first not in NO_THING or first in ASKS) and "\n" not in thing and "," not in thing[:-1]


def _series_in(document: Document, sentence: Sentence) -> list[Series]:
    """The things in a row in one sentence."""
    text, start = document.text, sentence.start
    found: list[Series] = []
    while start < sentence.end:
        stop = _STOP.search(text, start, sentence.end)
        end = stop.start() if stop else sentence.end
        hyphen = text.find(" - ", start, end)
        end, after = (hyphen, hyphen + 3) if hyphen >= 0 else (end, end + 1)
        comma = text.find(", ", start, end)
        if comma >= 0 and _JOINED.search(text, comma, end):
            found += _in_stretch(document, start, end, comma, is_first=start == sentence.start)
        start = after
    return found


def _in_stretch(
    document: Document, start: int, end: int, comma: int, *, is_first: bool
) -> Iterator[Series]:
    """The things in a row where nothing but commas stands between."""
    text, starts = document.text, document.word_starts
    parts = _parts(document, start, end, comma)
    first = 0
    for number in range(1, len(parts)):
        part = parts[number]
        found = _JOINED.search(text, part.start - 1, part.end)
        if not found:
            continue
        joined = bisect_left(starts, found.start())
        last_but_one = Part(part.start, found.start(), range(part.words.start, joined))
        last = Part(found.end(), part.end, range(joined + 1, part.words.stop))
        start = max(first, number - _MOST)
        things = parts[start:number]
        if found.start() >= part.start:
            if not is_thing(document, last_but_one, last):
                continue
            things.append(last_but_one)
        is_opening, is_closed = is_first and start == 0, number + 1 < len(parts)
        series = _series(document, things, last, is_opening=is_opening, is_closed=is_closed)
        if series:
            yield series
            first = number


def _parts(document: Document, start: int, end: int, comma: int) -> list[Part]:
    """What stands between the commas. A comma in a number is none."""
    text, starts = document.text, document.word_starts
    parts = []
    first = bisect_left(starts, start)
    while comma >= 0:
        last = bisect_left(starts, comma, first)
        parts.append(Part(start, comma, range(first, last)))
        start, first = comma + 2, last
        comma = text.find(", ", start, end)
    parts.append(Part(start, end, range(first, bisect_left(starts, end, first))))
    return parts


def _series(
    document: Document, things: list[Part], last: Part, *, is_opening: bool, is_closed: bool
) -> Series | None:
    lower = document.words_in_lower_case
    first = len(things) - 1
    while first > 0 and is_thing(document, things[first], last):
        first -= 1
    head = things[first]
    count = len(things) - first + 1
    if count < _FEWEST or not (head.words or HIDDEN in document.text[head.start : head.end]):
        return None
    is_code = document.text.startswith(HIDDEN, last.start)
    if not is_code and not can_be_last(lower, head.words, last.words):
        return None
    if count == _FEWEST and names_somebody(document, head.words, things[first + 1].words):
        return None
    opens = is_opening and first == 0 and is_opener(lower, head.words, is_closed=is_closed)
    if opens or document.text.endswith((" for example", " for instance"), 0, head.end):
        first, count = first + 1, count - 1
    words = document.text[last.start : last.end]
    is_same = bool(last.words) and words == document.text[things[-1].start : things[-1].end]
    if is_same or words.startswith("so on"):
        count -= 1  # again and again
    if (
        count < _FEWEST
        or is_name(document, things[first:], last)
        or are_numbers(document, things, last)
    ):
        return None
    start = start_of_first(document, things[first])
    joined = document.word_starts[last.words.start - 1]
    return Series(start, end_of_last(document, last), count, joined)
