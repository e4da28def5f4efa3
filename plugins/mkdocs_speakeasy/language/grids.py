"""Tables as rows of cells, whether a page has them in Markdown or in HTML."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.lines import make_line
from mkdocs_speakeasy.reading.parts import Picture, Span, Table, Tag
from mkdocs_speakeasy.reading.tables import cells_of


class Cell(NamedTuple):
    """One cell: offsets into `Document.text`, and what is special about it."""

    start: int
    end: int
    is_empty: bool = False
    is_head: bool = False
    columns: int = 1
    """How many columns it covers."""
    rows: int = 1
    """How many rows it covers."""


class Grid(NamedTuple):
    """One table."""

    rows: list[list[Cell]]
    span: Span
    is_layout: bool = False
    """It says of itself that it only puts things beside each other."""
    is_quoted: bool = False

    @property
    def columns(self) -> int:
        """How many columns the widest row has."""
        return max((sum(cell.columns for cell in row) for row in self.rows), default=0)


_NOTHING = re.compile(r"</?(?:br|p|div|span|b|strong|em|i)\b[^>]*>|&nbsp;|&#160;|\s", re.IGNORECASE)
"""What may stand in a cell that is empty for a reader."""
_BEFORE_ROW = " \t>"
_COVERS = re.compile(r"\b(?P<what>col|row)span\s*=\s*[\"']?\s*(?P<many>\d{1,4})", re.IGNORECASE)
_FOR_LAYOUT = re.compile(r"\brole\s*=\s*[\"']?(?:presentation|none)\b", re.IGNORECASE)


def grids(document: Document) -> Iterator[Grid]:
    """The tables of a page, those in Markdown first."""
    for table in document.tables:
        yield _from_markdown(document, table)
    if any(tag.name == "table" for tag in document.tags):
        yield from _from_html(document)


# --- Markdown ---------------------------------------------------------------------------------


def _from_markdown(document: Document, table: Table) -> Grid:
    """A table in Markdown. A row that is too short is filled up with empty cells."""
    wide = len(table.rows[0])
    lines: list[str] = []
    rows = []
    for number, row in enumerate(table.rows):
        if len(row) >= wide and all(start < end for start, end in row):
            rows.append([Cell(*one, is_head=number == 0) for one in row])
            continue
        if not lines:
            lines = document.source[table.span.start : table.span.end].splitlines()
            del lines[1:2]  # the line of dashes
        has_nothing = _have_nothing(lines[number]) if number < len(lines) else []
        last = row[-1].end if row else table.end
        has_nothing += [True] * (len(row) - len(has_nothing))
        cells = [
            Cell(start, end, start == end and nothing, is_head=number == 0)
            for (start, end), nothing in zip(row, has_nothing, strict=False)
        ]
        cells += [Cell(last, last, is_empty=True, is_head=number == 0)] * (wide - len(row))
        rows.append(cells)
    return Grid(rows, table.span, is_quoted=document.block_at(table.start).quoted)


def _have_nothing(line: str) -> list[bool]:
    """Which cells of a row have nothing in them in the file, where icons stand as they are."""
    raw = line.lstrip(_BEFORE_ROW).rstrip()
    return [not _NOTHING.sub("", cell.text) for cell in cells_of(make_line(raw, 0))] if raw else []


# --- HTML -------------------------------------------------------------------------------------


class _Open:
    """A table that is being read."""

    def __init__(self, tag: Tag) -> None:
        """Nothing is read of it yet."""
        self.tag = tag
        self.rows: list[list[Cell]] = []
        self.cell: Tag | None = None

    def close_cell(self, document: Document, following: Tag) -> None:
        """Keep the cell that ends where this tag stands."""
        if self.cell is None:
            return
        start, end = self.cell.start, max(following.start, self.cell.start)
        text = document.text[start:end]
        inside = document.source[self.cell.span.end : following.span.start]
        covers = {one["what"].lower(): int(one["many"]) for one in _covered(self.cell)}
        cell = Cell(
            start,
            start + len(text.rstrip("\n")),
            is_empty=not _NOTHING.sub("", inside),
            is_head=self.cell.name == "th",
            columns=max(covers.get("col", 1), 1),
            rows=covers.get("row", 1),
        )
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append(cell)
        self.cell = None


def _covered(tag: Tag) -> Iterator[re.Match[str]]:
    return _COVERS.finditer(tag.attributes)


def _from_html(document: Document) -> Iterator[Grid]:
    """The tables in HTML. One that stands in another is a table of its own."""
    opened: list[_Open] = []
    for tag in document.tags:
        if tag.name == "table" and not tag.is_closing:
            opened.append(_Open(tag))
        elif opened and tag.name in ("table", "tr", "td", "th"):
            table = opened[-1]
            table.close_cell(document, tag)
            if tag.name == "table":
                opened.pop()
                yield _closed(table, tag.span.end)
            elif not tag.is_closing and tag.name == "tr":
                table.rows.append([])
            elif not tag.is_closing:
                table.cell = tag


def _closed(table: _Open, end: int) -> Grid:
    is_layout = bool(_FOR_LAYOUT.search(table.tag.attributes))
    rows = [row for row in table.rows if row]
    return Grid(rows, Span(table.tag.span.start, end), is_layout)


def pictures_in(document: Document, span: Span) -> int:
    """How many pictures stand in this part of the file."""
    first = bisect_left(document.pictures, span.start, key=_place)
    return bisect_left(document.pictures, span.end, key=_place) - first


def _place(picture: Picture) -> int:
    return picture.span.start
