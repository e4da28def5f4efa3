"""Reads tables: a row of heads, a row of dashes, and rows of cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mkdocs_speakeasy.reading.lines import Line, make_line
from mkdocs_speakeasy.reading.patterns import BACKTICKS

_DASHES = re.compile(r"[ ]{0,3}(?:\|?[ ]*:?-+:?[ ]*)(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_EDGE = re.compile(r"\\.|(?P<code>`+)|(?P<edge>\|)")


def is_table(lines: Sequence[Line], number: int) -> bool:
    """Whether a table starts at this line."""
    if number + 1 >= len(lines) or "|" not in lines[number].text:
        return False
    dashes = lines[number + 1].text
    return "|" in dashes and bool(_DASHES.match(dashes))


def cells_of(line: Line) -> Iterator[Line]:
    """The cells of one row. What follows the last edge is a cell where there is text in it."""
    start = line.indent + (line.text[line.indent] == "|")
    for edge in _edges(line.text, start):
        yield make_line(line.text[start:edge], line.place + start)
        start = edge + 1
    if line.text[start:].strip():
        yield make_line(line.text[start:], line.place + start)


def _edges(text: str, start: int) -> Iterator[int]:
    """Where cells end: a `|` that is not escaped and not inside code."""
    skip_to = start
    runs = _runs_of_backticks(text)
    for found in _EDGE.finditer(text, start):
        if found.start() < skip_to:
            continue
        if found["edge"]:
            yield found.start()
        elif found["code"]:
            ends = runs.get(len(found["code"]), [])
            index = bisect_right(ends, found.end())
            skip_to = ends[index] if index < len(ends) else found.end()


def _runs_of_backticks(text: str) -> dict[int, list[int]]:
    """For each length: where runs of so many backticks end."""
    runs: dict[int, list[int]] = {}
    if "`" in text:
        for found in BACKTICKS.finditer(text):
            runs.setdefault(len(found[0]), []).append(found.end())
    return runs
