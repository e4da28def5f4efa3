"""The facts of a text that must not get lost: amounts of money, phone numbers, dates, numbers."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import MONTHS, full_month
from mkdocs_speakeasy.language.dates import named_dates, number_dates
from mkdocs_speakeasy.language.number_words import numbers_in_words
from mkdocs_speakeasy.language.page_parts import hold, joined
from mkdocs_speakeasy.reading.document import Document


class Fact(NamedTuple):
    """One fact: where it stands, and what it comes to, however it is written."""

    start: int
    end: int
    values: tuple[Hashable, ...]
    """More than one where it can be read in two ways, as 3/10/2026."""


_SCALES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "k": 1000}
_NUMBER = re.compile(r"(?<![\w.,£])\d[\d,]*(?:\.\d+)?")
_NAMES_A_PLACE = frozenset(
    """
    act acts annex appendix article bill chapter clause code convention figure fig footnote form
    note order page pages paragraph part regulation regulations schedule section sections step
    table version
    """.split()
)
"""The number after one of these is a name: section 3, the Care Act 2014."""


def facts(document: Document) -> dict[str, list[Fact]]:
    """The facts of a text, by their kind, in the order of the text."""
    found: dict[str, list[Fact]] = {}
    taken: list[tuple[int, int]] = []
    for kind, look in _KINDS.items():
        found[kind] = [
            fact
            for fact in look(document)
            if not (hold(taken, fact.start) or hold(taken, fact.end - 1))
        ]
        taken = joined([*taken, *((fact.start, fact.end) for fact in found[kind])])
    return found


def _money(document: Document) -> Iterator[Fact]:
    for found in _money_pattern().finditer(document.text):
        written = found["pounds"] or found["written"] or found["pence"]
        value = float(written.replace(",", ""))
        if found["pence"]:
            value /= 100
        value *= _SCALES.get(found["scale"] or "", 1)
        yield Fact(found.start(), found.end(), (value,))


def _phones(document: Document) -> Iterator[Fact]:
    for found in _phone_pattern().finditer(document.text):
        digits = re.sub(r"\D", "", found[0])
        yield Fact(found.start(), found.end(), (re.sub(r"^440?", "0", digits),))


def _dates(document: Document) -> Iterator[Fact]:
    for named in named_dates(document):
        if named.day:
            month = MONTHS.index(full_month(named.month)) + 1
            yield Fact(named.start, named.end, ((named.day, month),))
    for number in number_dates(document):
        readings = tuple((date.day, date.month) for date in number.readings)
        yield Fact(number.start, number.end, readings)


def _numbers(document: Document) -> Iterator[Fact]:
    text = document.text
    for found in _NUMBER.finditer(text):
        before = text[max(found.start() - 14, 0) : found.start()].split()
        if not before or before[-1].lower() not in _NAMES_A_PLACE:
            value = float(found[0].replace(",", ""))
            yield Fact(found.start(), found.end(), (value,))
    for number in numbers_in_words(document):
        yield Fact(number.start, number.end, (float(number.value),))


_KINDS = {"amount": _money, "phone number": _phones, "date": _dates, "number": _numbers}
"""What is looked for, in this order: a number that is part of a date is no number."""


@cache
def _money_pattern() -> re.Pattern[str]:
    return re.compile(
        r"£[ ]?(?P<pounds>\d[\d,]*(?:\.\d+)?)(?:[ ]?(?P<scale>million|billion|m|bn|k)\b)?"
        r"|(?<![\w.,£])(?P<written>\d[\d,]*)[ ](?:pounds?\b|quid\b)"
        r"|(?<![\w.,])(?P<pence>\d{1,3})p\b"
    )


@cache
def _phone_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w£.,])(?:\+44[ ()0-]*|0)(?:[ ()-]*\d){8,10}(?!\d)|\b(?:999|111|101|112)\b"
    )
