"""Finds the commas of a sentence that part it, and not those in a date or an address."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import ANY_MONTH, ANY_WEEKDAY
from mkdocs_speakeasy.reading.parts import HARD_BREAK, Sentence

_COMMA = re.compile(",")
_LONGEST_GREETING = 4
_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?)"
_CLOCK = r"(?:[0-2]?\d(?:[.:]\d\d)? ?(?:am|pm)\b|[0-2]?\d[.:]\d\d\b|noon\b|midday\b|midnight\b)"
_LONGEST_DATE = 24

_GREETINGS = frozenset(
    """
    hello hi hey dear welcome goodbye bye yes no ok okay oh well sorry please thanks thank good
    sure right morning afternoon evening yours best kind congratulations
    """.split()
)
"""Words that start a greeting or an answer: Dear Sam, … Yes, you can."""

_STREETS = (
    "Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Place|Square|Court|Crescent|Gardens|Terrace"
    "|Hill|Row|Grove|Walk|Green|Parade|Mews|House|Hall|Building|Centre|Park|Hospital|Surgery|Quay"
)


class _Patterns(NamedTuple):
    """Made when a rule first asks, so that a build with nothing to check starts fast."""

    before_date: re.Pattern[str]
    """What stands before a comma between the parts of a date and a time."""
    after_date: re.Pattern[str]
    in_number_or_date: re.Pattern[str]
    """A comma that may stand in a number or a date, or at the end of a line."""
    last: re.Pattern[str]
    digit: re.Pattern[str]
    street: re.Pattern[str]
    """An address has a digit or one of these."""
    shows_address: re.Pattern[str]
    """The part of an address that shows that it is one."""
    part_of_address: re.Pattern[str]
    ends_with_name: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    month, weekday = ANY_MONTH, ANY_WEEKDAY
    after_date = (
        rf" (?:the )?(?:{_DAY} (?:of )?(?:{month})\b|(?:{month})\b|\d{{4}}\b|{_CLOCK}"
        rf"|(?:{weekday})\b|from {_CLOCK}|at {_CLOCK})"
    )
    return _Patterns(
        before_date=re.compile(
            rf"(?:\b(?:{weekday}|{month})|\b(?:{month}) {_DAY}|\b(?:{month}) \d{{4}}"
            rf"|{_CLOCK}|[ap]m)\Z"
        ),
        after_date=re.compile(after_date),
        in_number_or_date=re.compile(rf",(?:\d|.?{HARD_BREAK}|{after_date})"),
        last=re.compile(r", (?:please|thank you|thanks|too)[.!?]*\Z"),
        digit=re.compile(r"\d"),
        street=re.compile(rf" (?=[A-Z])(?:{_STREETS})\b"),
        shows_address=re.compile(
            rf"""
            \b[A-Z]{{1,2}}\d[A-Z\d]?[ ]?\d[A-Z]{{2}}\b                  # a postcode
            | \b[A-Z][\w'’-]*[ ](?:{_STREETS})\Z
            | \b(?:Flat|Room|Unit|Floor|Suite|Box)[ ]\d+[A-Za-z]?\Z     # Room 4
            | \A\d+[A-Za-z]?\Z                                          # 10, High Street
            """,
            re.VERBOSE,
        ),
        part_of_address=re.compile(
            r"(?:[A-Z0-9][\w'’&-]*(?: (?:of|the|and|on|upon))?(?: |\Z)){1,5}\Z"
        ),
        ends_with_name=re.compile(r"(?:\A|[ ])[A-Z0-9][\w'’&-]*\Z"),
    )


def parting_commas(text: str, sentence: Sentence) -> list[int]:
    """Where the commas stand that are in no number, date, greeting or address."""
    patterns = _patterns()
    places = [found.start() for found in _COMMA.finditer(text, sentence.start, sentence.end)]
    if patterns.in_number_or_date.search(text, sentence.start, sentence.end):
        places = [
            place
            for place in places
            if not (_is_in_number(text, place) or _is_in_date(text, place))
        ]
    if len(places) > 1:
        left_out = _of_greeting(text, sentence, places) | _of_addresses(text, sentence, places)
        if left_out:
            places = [place for place in places if place not in left_out]
    return places


def _is_in_number(text: str, comma: int) -> bool:
    """1,000. At the end of a line of an address or a poem a comma is not counted either."""
    after = text[comma + 1 : comma + 3]
    return HARD_BREAK in after or (after[:1].isdigit() and text[comma - 1].isdigit())


def _is_in_date(text: str, comma: int) -> bool:
    """Monday, 6 August 2026, 2pm."""
    return bool(
        _patterns().after_date.match(text, comma + 1)
        and _patterns().before_date.search(text, max(comma - _LONGEST_DATE, 0), comma)
    )


def _of_greeting(text: str, sentence: Sentence, places: list[int]) -> set[int]:
    """Dear Sam, … Hello, Sam, … Yes, you can. Call us, please."""
    found = set()
    if _patterns().last.search(sentence.text):
        found.add(places[-1])
    first = sentence.text.split(None, 1)[0].strip(",!‘’“”'\"").lower()
    if first not in _GREETINGS:
        return found
    is_letter = first == "dear" and text[sentence.end - 1] == ","
    start = sentence.start
    for number, place in enumerate(places):
        words = text[start:place].split()
        is_short = len(words) <= _LONGEST_GREETING
        names = all(word[0].isupper() or word == "and" for word in words)
        if not (is_letter or (is_short and (number == 0 or names))):
            break
        found.add(place)
        start = place + 1
    return found


def _of_addresses(text: str, sentence: Sentence, places: list[int]) -> set[int]:
    """10 High Street, Leeds, LS1 4AB."""
    if not (_patterns().digit.search(sentence.text) or _patterns().street.search(sentence.text)):
        return set()
    starts = [sentence.start, *(place + 1 for place in places)]
    ends = [*places, sentence.end]
    parts = [text[start:end].strip(" .") for start, end in zip(starts, ends, strict=True)]
    found: set[int] = set()
    for number, part in enumerate(parts):
        if _patterns().shows_address.search(part):
            after = number
            while after < len(places) and places[after] not in found:
                if not _patterns().part_of_address.match(parts[after + 1]):
                    break
                found.add(places[after])
                after += 1
            before = number
            while before and places[before - 1] not in found:
                if not _patterns().ends_with_name.search(parts[before - 1]):
                    break
                found.add(places[before - 1])
                before -= 1
                if not _patterns().part_of_address.match(parts[before]):
                    break
    return found
