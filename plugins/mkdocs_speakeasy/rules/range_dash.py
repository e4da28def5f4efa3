"""A dash or a slash stands for 'to'.

Write 2pm to 4pm, and Monday to Friday.

## Why

A dash is a small sign with many meanings.
Some people do not see it, or do not know what it means.
A voice that reads the page out may skip it.

## Not like this

```markdown
We are open Monday-Friday, 9am – 5pm.
```

## Like this

```markdown
We are open Monday to Friday, 9am to 5pm.
```

## Where it comes from

The NHS asks for 'to' in times, dates and numbers.
The European easy-to-read standards ask for the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import (
    ANY_MONTH,
    ANY_WEEKDAY,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    full_month,
    full_weekday,
)
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words with a dash that are fine as they are, such as `0-19`."""


_NUMBER = r"\d+(?:[,.:]\d+)*"
_UNIT = r"%|[ ]?(?:am|pm|a\.m\.|p\.m\.|noon|kg|g|mg|ml|km|cm|mm|m|st|nd|rd|th)(?!\w)"
_SECOND = late_pattern(
    rf"""
    [-–—/] [ ]?
    (?: (?P<money>[£$€])? (?P<number>{_NUMBER}) (?P<unit>{_UNIT})? (?P<month>[ ](?:{ANY_MONTH})\b)?
      | (?P<name>{ANY_WEEKDAY}|{ANY_MONTH})
    )
    (?! \w | [-–—/]\w | [.,:]\d | [ ]?[=+×%°] )
    """,
    re.VERBOSE,
)
_FIRST = late_pattern(
    rf"""
    (?<! [\w.,:/£$€\#@=–—-] )
    (?: (?P<money>[£$€])? (?P<number>{_NUMBER}) (?P<unit>{_UNIT})? (?P<month>[ ](?:{ANY_MONTH}))?
      | (?P<name>{ANY_WEEKDAY}|{ANY_MONTH})
    )
    (?P<gap>[ ]?) \Z
    """,
    re.VERBOSE,
)
_SIGNS = {sign: late_pattern(rf"{sign}(?=[ ]?[£$€\dA-Z])") for sign in "-–—/"}
_LONGEST = 24
"""How many letters a first part can have."""
_LABEL = late_pattern(
    r"(?:step|chapter|part|section|room|question|stage|level|day|week|figure|table|number|no|bus"
    r"|route|unit|module|lesson|appendix|line|item|task|point)[ ]\Z",
    re.IGNORECASE,
)
_LETTERS = late_pattern(r"(?<=\d)(?:st|nd|rd|th)\b")
_BETWEEN = late_pattern(r"\bbetween[ ]\Z", re.IGNORECASE)
_SCORE = late_pattern(
    r"\b(?:w[io]n|los[et]|beat|drew|draws?|scored?|scores|goals?|defeat|victory|match|nil|call|ring"
    r"|phone|tel|ref)\b",
    re.IGNORECASE,
)
_NAME_AFTER = late_pattern(rf"[ ](?!{ANY_WEEKDAY}|{ANY_MONTH})[A-Z][a-z]")
_DAYS = {*WEEKDAYS, *(day.title() for day in SHORT_WEEKDAYS)}
_CODE = late_pattern(r"0\d+|\d{5,}")
_YEAR = late_pattern(r"(?:19|20)\d\d")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Two numbers, days or months with a dash between them."""
    text = page.document.text
    for place in _signs(text):
        second = _SECOND().match(text, place)
        if not second:
            continue
        first = _FIRST().search(text, max(second.start() - _LONGEST, 0), second.start())
        if not first or text[first.start() : second.end()] in options.allow:
            continue
        if first["name"] and second["name"]:
            better = _names(first["name"], second["name"])
        elif first["number"] and second["number"] and _is_range(page, first, second):
            better = _numbers(first, second)
        else:
            continue
        if better and not page.document.is_quoted(first.start()):
            yield _problem(page, first.start(), second, better)


def _signs(text: str) -> list[int]:
    """Where a dash or a slash stands, with a number or a name behind it."""
    return sorted(
        [
            found.start()
            for sign, pattern in _SIGNS.items()
            if sign in text
            for found in pattern().finditer(text)
        ]
    )


def _problem(page: Page, start: int, second: re.Match[str], better: tuple[str, str]) -> Problem:
    text = page.document.text
    word = "and" if _BETWEEN().search(text, max(start - 10, 0), start) else "to"
    result = f"{better[0]} {word} {better[1]}"
    sign = "slash" if second[0][0] == "/" else "dash"
    return Problem(
        page.document.span(start, second.end()),
        f"'{text[start : second.end()]}' has a {sign} in place of '{word}'.",
        f"Write '{result}'.",
        replacements=(result,),
        safe=True,
    )


def _names(first: str, second: str) -> tuple[str, str] | None:
    """Monday and Friday, for Mon-Fri."""
    if (first in _DAYS) != (second in _DAYS):
        return None
    full = full_weekday if first in _DAYS else full_month
    return full(first), full(second)


def _numbers(first: re.Match[str], second: re.Match[str]) -> tuple[str, str]:
    """5% and 10%, for 5-10%. 2026 and 2027, for 2026-27."""
    left, right = first[0].strip(), second[0].lstrip("-–—/ ")
    if second["month"]:  # 3rd-7th July
        left, right = (_LETTERS().sub("", part) for part in (left, right))
    if first["money"] and not second["money"]:
        right = first["money"] + right
    if second["unit"] == "%" and not first["unit"]:
        left += "%"
    if _is_short_year(first, second):
        right = first["number"][:2] + right
    return left, right


def _is_short_year(first: re.Match[str], second: re.Match[str]) -> bool:
    """2026-27."""
    is_year = bool(_YEAR().fullmatch(first["number"])) and not first["money"]
    return is_year and re.fullmatch(r"\d\d", second["number"]) is not None


def _is_range(page: Page, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the two numbers are from and to, and not a score, a phone number or a name."""
    numbers = first["number"], second["number"]
    has_time = _is_time(second) or (_is_time(first) and not first["gap"])
    if second[0][0] == "/":
        return _is_short_year(first, second) and int(numbers[1]) == int(numbers[0][2:]) + 1
    if has_time or (":" in numbers[0] and ":" in numbers[1]):
        return True
    if _is_time(first) or any(_is_code(number) for number in numbers):
        return False
    if bool(_YEAR().fullmatch(numbers[0])) and not first["money"]:
        return _is_year_after(numbers[0], numbers[1])
    if not first["month"] and not _value(numbers[0]) < _value(numbers[1]):
        return False
    return _is_range_here(page, first, second)


def _is_range_here(page: Page, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the words around the two numbers let them be from and to."""
    text = page.document.text
    if first["gap"]:
        before = text[max(first.start() - 10, 0) : first.start()]
        if _LABEL().search(before) or bool(first["money"]) != bool(second["money"]):
            return False
    if second["unit"] or second["month"] or second["money"]:
        return True
    if _NAME_AFTER().match(text, second.end()):
        return False
    return not _SCORE().search(page.document.sentence_at(first.start()).text)


def _is_time(part: re.Match[str]) -> bool:
    return (part["unit"] or "").strip().startswith(("a", "p", "n"))


def _is_code(number: str) -> bool:
    """A phone number or a reference: 0800, 12345. And one side of a verse: 3:16."""
    return ":" in number or _CODE().fullmatch(number) is not None


def _is_year_after(first: str, second: str) -> bool:
    if re.fullmatch(r"\d\d", second):
        return int(second) > int(first[2:])
    return bool(_YEAR().fullmatch(second)) and int(second) > int(first)


def _value(number: str) -> float:
    parts = number.replace(",", "").split(".")
    return float(".".join(parts[:2]))
