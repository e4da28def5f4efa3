"""A date is not in full.

Write the day, the month as a word, and the year.
Make sure that the day of the week is the right one.

## Why

People can read a date in numbers in 2 ways.
In some countries the month comes first.

A short month like 'Aug' is one more thing to work out.
People may miss something important when the day and the date do not agree.

## Not like this

```markdown
The meeting is on 13/08/2026.

Come and see us on Wed 6th Aug.
```

## Like this

```markdown
The meeting is on Thursday 13 August 2026.

Come and see us on Thursday 6 August.
```

## Where it comes from

The NHS asks for dates in full, with no numbers for the month.
The guide 'Making Content Usable' asks for clear dates too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import (
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    full_month,
)
from mkdocs_speakeasy.language.dates import (
    NamedDate,
    NumberDate,
    named_dates,
    number_dates,
    real_date,
)
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    check_weekdays: bool = True
    """Point out a wrong day of the week. It is one level louder."""


_FIRST_YEAR = 1753
"""Before this year Britain had another calendar, so days of the week are not checked."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Dates in numbers, short months, and days that do not agree with their date."""
    for number_date in number_dates(page.document):
        if not page.document.is_quoted(number_date.start):
            yield _in_numbers(page, number_date)
    for date in named_dates(page.document):
        wrong_day = _wrong_day(page, date) if options.check_weekdays else None
        problem = wrong_day or _not_in_full(page, date)
        if problem and (wrong_day or not page.document.is_quoted(date.start)):
            yield problem


def _in_numbers(page: Page, date: NumberDate) -> Problem:
    readings = [f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in date.readings]
    choices = "' or '".join(readings)
    return Problem(
        page.document.span(date.start, date.end),
        f"'{date.text}' is a date in numbers.",
        f"Write the month as a word, like '{choices}'.",
        replacements=tuple(readings) if len(readings) == 1 else (),
        safe=len(readings) == 1,
    )


def _wrong_day(page: Page, date: NamedDate) -> Problem | None:
    """The weekday does not agree with the date, or there is no such date."""
    if date.year < _FIRST_YEAR or not date.day:
        return None
    span = page.document.span(date.start, date.end)
    month = full_month(date.month)
    plain = f"{date.day} {month} {date.year}"
    day = real_date(date.year, MONTHS.index(month) + 1, date.day)
    if not day:
        return Problem(
            span, f"{month} {date.year} has no day {date.day}.", "Write the right date.", louder=1
        )
    right = WEEKDAYS[day.weekday()]
    if not date.weekday or right in date.in_full:
        return None
    return Problem(
        span,
        f"{plain} is a {right}, not a {date.in_full.split()[0]}.",
        "Check the day and the date, and write the right ones.",
        louder=1,
    )


def _not_in_full(page: Page, date: NamedDate) -> Problem | None:
    text = page.document.text[date.start : date.end]
    if date.month_first:
        message = f"'{text}' has the month before the day."
    elif date.month.lower() in SHORT_MONTHS or date.weekday.lower() in SHORT_WEEKDAYS:
        message = f"'{text}' is not in full."
    elif date.has_letters:
        message = f"'{text}' has letters after the number."
    else:
        return None
    span = page.document.span(date.start, date.end)
    return Problem(span, message, f"Write '{date.in_full}'.", (date.in_full,), safe=True)
