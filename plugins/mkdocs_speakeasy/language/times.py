"""Finds the times on a page that are hard to read, and says how to write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.language.calendar_words import SHORT_WEEKDAYS, WEEKDAYS
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern


@dataclass(frozen=True, slots=True)
class HardTime:
    """A time, or a number of hours, that is hard to read: offsets into `Document.text`."""

    start: int
    end: int
    fault: str
    """24 hours, part of an hour, twelve, or full stop."""
    better: str
    """How to write it; empty where we cannot be sure."""


_NUMBER = late_pattern(r"(?<![\w.:])\d+")
_MAY_BE_TIME = re.compile(r"\d.*[:.aph]|12$|[0-2]\d[0-5]\d$")
_TIME = late_pattern(
    r"""
    (?P<hour> [01]?\d | 2[0-3] )
    (?: (?P<sign> [:.]?) (?P<minute> [0-5]\d) )?                          # 14:30   2.30   1430
    (?: [ ]? (?P<half> [ap]) (?: m\b | \.m\b (?:\.(?=[ ]?[a-z,]))? )      # pm   p.m.
      | (?P<hrs> [ ]? h (?:rs?)? \b )                                     # hrs
      | [ ] (?P<name> noon | midday | midnight ) \b
    )?
    (?! [\w%£€$] | [.,:/]\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PART_OF_HOUR = late_pattern(
    r"(?P<hours>\d+) \. (?P<part>\d+) [ ]? h(?:rs?|ours?)? \b", re.VERBOSE | re.IGNORECASE
)
_TO = r"[ ]?(?:to|and|until|-|–|—)[ ]?"
_TO_PM = late_pattern(rf"{_TO}\d{{1,2}}(?:[:.][0-5]\d)?[ ]?[ap]\.?m\b")
_TO_TIME = late_pattern(rf"{_TO}(?:1\d|2[0-3])[.:](?:00|15|30|45)\b")
_TIME_TO = late_pattern(rf"\d[.:](?:00|15|30|45){_TO}$")
_WORD_BEFORE = late_pattern(r"([^\W\d]+)[ ,]+$")
_STICKS_BEFORE = frozenset("£$€:.,/\\@#=+_")

_AT = {"at", "until", "till", *SHORT_WEEKDAYS, *(day.lower() for day in WEEKDAYS)}
"""After one of these even 14.30 is a time."""
_BOOKS = frozenset(
    "genesis exodus leviticus numbers deuteronomy joshua judges samuel kings chronicles nehemiah"
    " job psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel daniel matthew mark luke john"
    " acts romans corinthians hebrews revelation surah quran gen exod deut psa prov isa jer ezek"
    " matt mk lk jn rom cor gal eph phil col heb rev".split()
)
"""Books with verses, which are written like times: John 14:30."""
_NO_TIME = late_pattern(r"\b(?:won|win|lost|beat|scored?|ratio|versions?|verses?)\b", re.IGNORECASE)
_MINUTES = {"25": 15, "75": 45}
"""Minutes for two numbers after the dot. Others may be minutes already, as in 4.30 hours."""
_NOON = 12


def hard_times(document: Document) -> Iterator[HardTime]:
    """Times of the 24-hour clock, with a full stop, at 12, or with part of an hour."""
    words = [word for word in document.words_with_digits if _MAY_BE_TIME.match(word)]
    for word in document.where(words) if words else ():
        for number in _NUMBER().finditer(word.text):
            start = word.start + number.start()
            if document.text[max(start - 1, 0) : start] not in _STICKS_BEFORE:
                time = _hard_time(document, start)
                if time:
                    yield time


def _hard_time(document: Document, start: int) -> HardTime | None:
    found = _TIME().match(document.text, start)
    part = _PART_OF_HOUR().match(document.text, start)
    if found and _is_24_hours(document, found):
        hour = int(found["hour"])
        better = _in_words(hour % _NOON or _NOON, found["minute"], "am" if hour < _NOON else "pm")
        return HardTime(start, found.end(), "24 hours", better)
    if part:
        return HardTime(start, part.end(), "part of an hour", _with_minutes(part))
    if not found:
        return None
    return _twelve(found) or _full_stop(document, found)


def _is_24_hours(document: Document, time: re.Match[str]) -> bool:
    """14:30, and 14.30 or 1430 or 09:30 where something near says that it is a time."""
    hour, sign = int(time["hour"]), time["sign"]
    if not time["minute"] or time["name"]:
        return False
    if time["half"]:
        return hour > _NOON and bool(sign)
    before = document.text[max(time.start() - 24, 0) : time.start()]
    word = _WORD_BEFORE().search(before)
    last = word[1].lower() if word else ""
    in_range = _TO_TIME().match(document.text, time.end()) or _TIME_TO().search(before)
    is_told = bool(time["hrs"]) or last in _AT or bool(in_range)
    if sign == ":":
        is_late = hour > _NOON or (time["hour"][0] == "0" and (is_told or last in {"from", "by"}))
    elif sign == ".":
        is_late = hour > _NOON and is_told and time["minute"][1] in "05"
    else:
        is_late = bool(time["hrs"]) and (time["hrs"][0] != " " or last in _AT)
    return (
        is_late
        and last not in _BOOKS
        and not _NO_TIME().search(document.sentence_at(time.start()).text)
    )


def _with_minutes(part: re.Match[str]) -> str:
    """1.5 hours is 1 hour 30 minutes."""
    digits = part["part"].rstrip("0")
    if len(part["part"]) == 1 or digits in _MINUTES:
        minutes = _MINUTES.get(digits) or round(int(digits or "0") * 6)
        hours = int(part["hours"])
        named = [f"{hours} hour{'' if hours == 1 else 's'}"] if hours else []
        return " ".join(named + ([f"{minutes} minutes"] if minutes else []))
    return ""


def _twelve(time: re.Match[str]) -> HardTime | None:
    """12pm, 12 noon, 12.00am."""
    name = (time["name"] or "").lower()
    is_twelve = int(time["hour"]) == _NOON and time["minute"] in (None, "00")
    if not is_twelve or not (name or time["half"]):
        return None
    is_night = name == "midnight" or (time["half"] or "").lower() == "a"
    better = "midnight" if is_night else "midday"
    return HardTime(time.start(), time.end(), "twelve", better)


def _full_stop(document: Document, time: re.Match[str]) -> HardTime | None:
    """2.30pm, and the first time in 9.30 to 11am."""
    hour = int(time["hour"])
    if time["sign"] != "." or not 1 <= hour <= _NOON:
        return None
    if time["half"]:
        better = _in_words(hour, time["minute"], time["half"].lower() + "m")
    elif _TO_PM().match(document.text, time.end()):
        better = _in_words(hour, time["minute"], "")
    else:
        return None
    return HardTime(time.start(), time.end(), "full stop", better)


def _in_words(hour: int, minute: str, half: str) -> str:
    """2:30pm, 9am, midday."""
    if hour == _NOON and minute == "00" and half:
        return "midnight" if half == "am" else "midday"
    return f"{hour}{half}" if minute == "00" else f"{hour}:{minute}{half}"
