"""Lines of a page, each with the place in the file that it came from.

A box, a list item or a quote is read by taking its indent or its `>` off and reading what is
left as a page of its own. Each line keeps its place through that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_speakeasy.reading.parts import Span

_END_OF_LINE = re.compile(r"\r\n|\r|\n")
TAB = 4


class Line(NamedTuple):
    """One line without its end. `place` is where its first character stands in the file."""

    text: str
    place: int
    indent: int
    """How many spaces it starts with."""

    @property
    def is_blank(self) -> bool:
        """There is nothing on the line but white space."""
        return self.indent == len(self.text)


def split_lines(source: str, start: int, end: int) -> list[Line]:
    """The lines of a part of the file."""
    place, text = start, source[start:end]
    if "\r" in text:
        ends = [*_END_OF_LINE.finditer(source, start, end)]
        starts = [start, *(found.end() for found in ends)]
        stops = [*(found.start() for found in ends), end]
        return [make_line(source[a:b], a) for a, b in zip(starts, stops, strict=True)]
    lines = []
    for line in text.split("\n"):
        lines.append(make_line(line, place))
        place += len(line) + 1
    return lines


def make_line(text: str, place: int) -> Line:
    """A line, with the tabs that it starts with made spaces.

    The place is moved to match, so that every character after the white space keeps its own.
    """
    if not text[:1].isspace():
        return Line(text, place, 0)
    bare = text.lstrip()
    indent = len(text) - len(bare)
    if "\t" in text[:indent]:
        spaces = len(text[:indent].expandtabs(TAB))
        return Line(" " * spaces + bare, place + indent - spaces, spaces)
    return Line(text, place, indent)


def cut(line: Line, width: int) -> Line:
    """The line without its first `width` characters."""
    if width <= line.indent:
        return Line(line.text[width:], line.place + width, line.indent - width)
    return make_line(line.text[width:], line.place + width)


def place_of(lines: Sequence[Line]) -> Span:
    """The place in the file from the start of the first line to the end of the last."""
    last = lines[-1]
    return Span(lines[0].place, last.place + len(last.text))


def outdent(lines: Sequence[Line], width: int) -> list[Line]:
    """The lines with up to `width` spaces taken off."""
    return [cut(line, min(width, line.indent)) for line in lines]
