"""A table is hard to read.

Use a table only for simple facts.
Say in the first row what each column shows.
Use 3 columns or fewer, and short words in each cell.

## Why

To read a table, people have to look across and down at once.
A screen reader reads one cell after the other.
It needs the first row to say what each cell is about.

## Not like this

```markdown
| Day | Place | Time | Who | Cost |
| --- | --- | --- | --- | --- |
| Monday | Hall | 2pm | Sam | £2 |
```

## Like this

```markdown
| Day | Place | Time |
| --- | --- | --- |
| Monday | Hall | 2pm |
```

## Where it comes from

The NHS and W3C ask for simple tables.
They want a first row that names the columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import ANY_MONTH, ANY_WEEKDAY
from mkdocs_speakeasy.language.grids import Cell, Grid, grids, pictures_in
from mkdocs_speakeasy.language.page_parts import count_words
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_columns: int = 3
    """A table with more columns than this is pointed out. A timetable may have one more."""
    max_words: int = 15
    """A cell with more words than this is pointed out."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Tables that are more than simple facts, one note for each thing to change."""
    document = page.document
    if not (document.tables or document.tags):
        return
    for grid in grids(document):
        if not grid.rows or grid.is_quoted:
            continue
        has_heads = any(cell.is_head and not cell.is_empty for row in grid.rows for cell in row)
        if grid.is_layout or _is_pictures(document, grid):
            yield Problem(
                _place(document, grid),
                "This table is there for its layout.",
                "Put the pictures and the words on the page without a table.",
                louder=0 if grid.is_layout or has_heads else 1,
            )
        elif not has_heads:
            yield Problem(
                _place(document, grid),
                "This table does not say what its columns show.",
                "Write in the first row what each column shows.",
                louder=1,
            )
        else:
            yield from _too_much(document, grid, options)


def _is_pictures(document: Document, grid: Grid) -> bool:
    """Most cells below the first row have a picture."""
    if not document.pictures:
        return False
    cells = sum(not cell.is_head for row in grid.rows for cell in row)
    return pictures_in(document, grid.span) * 2 > cells


def _place(document: Document, grid: Grid) -> Span:
    """The first cell with words in it, or the whole table."""
    for row in grid.rows:
        for cell in row:
            if cell.end > cell.start:
                return document.span(cell.start, cell.end)
    return grid.span


def _too_much(document: Document, grid: Grid, options: Options) -> Iterator[Problem]:
    """Too many columns, cells that are joined, empty or too long."""
    columns = grid.columns
    if columns > options.max_columns + 1 or (
        columns > options.max_columns and not _is_timetable(document, grid)
    ):
        message = f"This table has {columns} columns."
        advice = f"Use {options.max_columns} columns or fewer, or write each row as a list."
        yield Problem(_place(document, grid), message, advice)
    for row in grid.rows:
        joined = next((cell for cell in row if cell.columns > 1 or cell.rows > 1), None)
        if joined:
            what = f"{joined.columns} columns" if joined.columns > 1 else f"{joined.rows} rows"
            advice = "Give each row and each column a cell of its own."
            yield Problem(_near(document, grid, row, joined), f"This cell covers {what}.", advice)
            break
    for number, row in enumerate(grid.rows):
        empty = next((c for place, c in enumerate(row) if c.is_empty and number + place), None)
        if empty:
            advice = "Write in each cell, or say 'none'."
            yield Problem(_near(document, grid, row, empty), "This row has an empty cell.", advice)
            break
    shortest = options.max_words * 2
    for cell in (cell for row in grid.rows for cell in row if cell.end - cell.start > shortest):
        words = count_words(document, cell.start, cell.end)
        if words > options.max_words:
            span = document.span(cell.start, cell.end)
            advice = f"Use {options.max_words} words or fewer in a cell, or write a list."
            yield Problem(span, f"This cell has {words} words.", advice)
            break


def _is_timetable(document: Document, grid: Grid) -> bool:
    """The first row or the first column says when."""
    heads = [_text(document, cell) for cell in grid.rows[0]]
    firsts = [_text(document, row[0]) for row in grid.rows[1:]]
    return any(
        len(texts) > 0 and sum(bool(_time().match(text)) for text in texts) * 2 >= len(texts)
        for texts in (heads[1:], firsts)
    )


def _text(document: Document, cell: Cell) -> str:
    return document.text[cell.start : cell.end].strip()


def _near(document: Document, grid: Grid, row: list[Cell], wanted: Cell) -> Span:
    """The place of a cell; where it is empty, of another one in its row."""
    for cell in (wanted, *row):
        if cell.end > cell.start:
            return document.span(cell.start, cell.end)
    return _place(document, grid)


@cache
def _time() -> re.Pattern[str]:
    """A cell that says when."""
    return re.compile(
        rf"""
        (?:the[ ])? (?: (?:{ANY_WEEKDAY}|{ANY_MONTH})s?\b | \d{{1,2}}(?:[.:]\d\d)?[ ]?(?:am|pm)\b
          | \d{{1,2}}[.:]\d\d\b | (?:early[ ]|late[ ])?(?:morning|afternoon|evening|night|noon)s?\b
          | (?:week|day|month|year|term)[ ]?\d | weekdays?\b | weekends?\b | every[ ]day\b
          | (?:bank|school)[ ]holidays?\b | (?:spring|summer|autumn|winter)\b | (?:19|20)\d\d\b
          | breakfast\b | lunch | dinner\b | tea[ ]?time\b | bed[ ]?time\b
          | \d{{1,2}}(?:st|nd|rd|th)?[ ](?:{ANY_MONTH})\b )
        """,
        re.VERBOSE | re.IGNORECASE,
    )
