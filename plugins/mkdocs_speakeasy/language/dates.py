"""Finds the dates on a page, in numbers and with the name of a month, and reads them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.language.calendar_words import (
    ANY_WEEKDAY,
    MONTHS,
    SHORT_MONTHS,
    full_month,
    full_weekday,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Word


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date with the name of its month: offsets into `Document.text`, and its parts."""

    start: int
    end: int
    month: str
    """As written: August, Aug."""
    day: int = 0
    """0 where there is only a month and a year."""
    year: int = 0
    """0 where no year is written."""
    weekday: str = ""
    """As written: Wednesday, Wed."""
    has_letters: bool = False
    """6th, or 6th of."""
    month_first: bool = False

    @property
    def in_full(self) -> str:
        """The date as we ask for it: Thursday 6 August 2026."""
        weekday = full_weekday(self.weekday) if self.weekday else ""
        parts = (weekday, self.day or "", full_month(self.month), self.year or "")
        return " ".join(str(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class NumberDate:
    """A date in numbers, and what it may mean, the British way first."""

    start: int
    end: int
    text: str
    readings: tuple[dt.date, ...]


_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"

_DIGITS = frozenset("0123456789")
_LONGEST_DAY = len("31st of ")
_MONTH_WORDS = frozenset((*(month.lower() for month in MONTHS), *SHORT_MONTHS))

_DAY_BEFORE = late_pattern(
    rf"""
    (?: \b (?P<weekday>{ANY_WEEKDAY}) \.?,?[ ] )?           # Wednesday
    (?P<the> [Tt]he[ ] (?=\d+[a-z]*[ ]of) )?                # the 6th of
    (?<![\w.,:£$€]) {_DAY} (?P<letters>st|nd|rd|th)? (?P<of>[ ]of)? [ ] $
    """,
    re.VERBOSE,
)
_WEEKDAY_BEFORE = late_pattern(rf"\b(?P<weekday>{ANY_WEEKDAY})\.?,?[ ]$")
_YEAR_AFTER = late_pattern(rf"\.?,?[ ]{_YEAR}(?![\w/–-]|[,.:]\d)")
_DAY_AFTER = late_pattern(
    rf"""
    \.?[ ] {_DAY} (?P<letters>st|nd|rd|th)? (?![\w%/–-]|[.,:]\d)
    (?: ,?[ ] {_YEAR} \b )?
    (?P<last> (?=[^ \w]|$) )?                               # nothing follows that it could count
    """,
    re.VERBOSE,
)
_ON = late_pattern(r"\b(?:on|from|until|till|since)[ ]$", re.IGNORECASE)


def named_dates(document: Document) -> Iterator[NamedDate]:
    """Dates with the name of a month, and short months with a year."""
    if document.word_numbers.keys().isdisjoint(_MONTH_WORDS):
        return
    for word in document.where(_MONTH_WORDS):
        before = document.text[max(word.start - 34, 0) : word.start].replace("\xa0", " ")
        after = document.text[word.end : word.end + 16].replace("\xa0", " ")
        date = _day_first(word, before, after)
        if not date and word.text[0].isupper():
            date = _month_first(word, before, after) or _month_and_year(word, after)
        if date:
            yield date


def _day_first(word: Word, before: str, after: str) -> NamedDate | None:
    if _DIGITS.isdisjoint(before[-_LONGEST_DAY:]) or word.text in ("may", "march"):
        return None
    found = _DAY_BEFORE().search(before)
    if not found:
        return None
    year = _YEAR_AFTER().match(after)
    return NamedDate(
        start=word.start - len(before) + found.start(),
        end=word.end + (year.end() if year else 0),
        month=word.text,
        day=int(found["day"]),
        year=int(year["year"]) if year else 0,
        weekday=found["weekday"] or "",
        has_letters=bool(found["letters"] or found["of"]),
    )


def _month_first(word: Word, before: str, after: str) -> NamedDate | None:
    """August 6, 2026. Not the number in: In August 12 people came."""
    found = _DAY_AFTER().match(after)
    if not found:
        return None
    is_date = found["year"] or found["letters"] or found["last"] is not None or _ON().search(before)
    if not is_date:
        return None
    weekday = _WEEKDAY_BEFORE().search(before)
    return NamedDate(
        start=word.start - len(before) + weekday.start() if weekday else word.start,
        end=word.end + found.end(),
        month=word.text,
        day=int(found["day"]),
        year=int(found["year"] or 0),
        weekday=weekday["weekday"] if weekday else "",
        has_letters=bool(found["letters"]),
        month_first=True,
    )


def _month_and_year(word: Word, after: str) -> NamedDate | None:
    year = _YEAR_AFTER().match(after) if word.text.lower() in SHORT_MONTHS else None
    if not year:
        return None
    return NamedDate(word.start, word.end + year.end(), word.text, year=int(year["year"]))


# --- dates in numbers -------------------------------------------------------------------------

_SLASHED = late_pattern(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")
_DOTTED = late_pattern(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d\d)\.(\d\d)\.(\d\d)")
_HYPHENED = late_pattern(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_YEAR_FIRST = late_pattern(r"(\d{4})[-/](\d\d)[-/](\d\d)")

_SHORTEST = len("1/1/26")
_CENTURY = 100
_THIS_CENTURY = 40
"""A year of two numbers below this is in this century: 26 is 2026 and 68 is 1968."""

_STICKS_BEFORE = frozenset("/\\.@#=+-_–")
_STICKS_AFTER = late_pattern(r"[/\\@=+_–-]|\.\w")


def number_dates(document: Document) -> Iterator[NumberDate]:
    """Dates in numbers. Not versions, sort codes or parts of a longer number."""
    text = document.text
    dates = {
        word: readings
        for word in document.words_with_digits
        if len(word) >= _SHORTEST and (readings := _read(word))
    }
    for word in document.where(dates) if dates else ():
        sticks = text[max(word.start - 1, 0) : word.start] in _STICKS_BEFORE
        if not sticks and not _STICKS_AFTER().match(text, word.end):
            yield NumberDate(word.start, word.end, word.text, dates[word.text])


def _read(text: str) -> tuple[dt.date, ...]:
    """What the numbers may mean; empty where they are no date."""
    year_first = _YEAR_FIRST().fullmatch(text)
    if year_first:
        year, month, day = (int(part) for part in year_first.groups())
        return _real_dates((year, month, day))
    found = _SLASHED().fullmatch(text) or _DOTTED().fullmatch(text) or _HYPHENED().fullmatch(text)
    if not found:
        return ()
    first, second, year = (int(part) for part in found.groups() if part is not None)
    if year < _CENTURY:
        year += 2000 if year < _THIS_CENTURY else 1900
    return _real_dates((year, second, first), (year, first, second))


def _real_dates(*dates: tuple[int, int, int]) -> tuple[dt.date, ...]:
    """The dates that stand in a calendar, each once."""
    real = (real_date(year, month, day) for year, month, day in dates if year in _YEARS)
    return tuple(dict.fromkeys(date for date in real if date))


_YEARS = range(1500, 2200)


def real_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where no calendar has it: 31 June."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
