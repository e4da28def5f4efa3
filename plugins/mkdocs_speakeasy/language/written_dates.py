"""Reads what a page says at its top: dates, and where in the file they stand."""

from __future__ import annotations

import datetime as dt

from mkdocs_speakeasy.language.calendar_words import MONTHS, full_month
from mkdocs_speakeasy.language.dates import named_dates, number_dates
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import Page

_ISO = len("2026-10-03")


def date_at_top(page: Page, *names: str) -> dt.date | None:
    """The date under the first of these names that the top of the page has."""
    name = name_at_top(page, *names)
    return written_date(page.says(name)) if name else None


def name_at_top(page: Page, *names: str) -> str:
    """The first of these names that says something at the top of the page; empty if none does."""
    return next((name for name in names if page.says(name).strip()), "")


def written_date(text: str) -> dt.date | None:
    """The date that somebody wrote: 2026-10-03, 3 October 2026 or 3/10/2026. None for others."""
    text = text.strip()
    try:
        return dt.date.fromisoformat(text[:_ISO])
    except ValueError:
        document = read(text)
    for named in named_dates(document):
        month = full_month(named.month)
        if named.day and named.year and month in MONTHS:
            try:
                return dt.date(named.year, MONTHS.index(month) + 1, named.day)
            except ValueError:
                return None
    return next((one.readings[0] for one in number_dates(document)), None)


def in_words(date: dt.date) -> str:
    """The date as we write it: 3 October 2026."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def place_at_top(page: Page, name: str) -> Span:
    """Where the value stands in the file."""
    document, node = page.document, page.top[name]
    front = document.front_matter
    first_line = document.position(front.start)[0] if front else 1
    start = document.offset(first_line + node.line - 1, node.column)
    text = str(getattr(node, "text", ""))
    if document.source[start : start + 1] in ("'", '"'):
        start += 1
    return Span(start, start + len(text))
