"""Reads blocks that hold others: quotes, boxes, tabs, footnotes and definitions.

What is inside is read by taking its indent or its `>` off, as a page of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_speakeasy.reading import starts
from mkdocs_speakeasy.reading.ends import end_of_indented
from mkdocs_speakeasy.reading.inside import Inside
from mkdocs_speakeasy.reading.lines import TAB, Line, cut, outdent, place_of
from mkdocs_speakeasy.reading.parts import Box

if TYPE_CHECKING:
    from mkdocs_speakeasy.reading.blocks import BlockReader


def read_quote(
    reader: BlockReader, lines: Sequence[Line], number: int, inside: Inside
) -> int | None:
    """A quote, or a box that is written as one: > [!NOTE]."""
    end = number
    content = []
    while end < len(lines) and not lines[end].is_blank:
        mark = starts.QUOTE.match(lines[end].text)
        if not mark and end > number and starts.interrupts(lines[end]):
            break
        content.append(cut(lines[end], mark.end()) if mark else lines[end])
        end += 1
    callout = starts.CALLOUT.match(content[0].text)
    if not callout:
        reader.read(content, inside.deeper(quoted=True))
        return end
    title = cut(content[0], callout.end())
    _read_box(reader, callout["kind"], title, content, inside)
    return end


def read_box(reader: BlockReader, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
    """!!! note "Title", ??? note "Title", === "Title", and what is indented below."""
    found = starts.BOX.match(lines[number].text)
    if not found:
        return None
    end = end_of_indented(lines, number + 1)
    title = None
    if found["title"]:
        line = cut(lines[number], found.start("title"))
        title = Line(found["title"], line.place, line.indent)
    below = outdent(lines[number + 1 : end], TAB)
    kind = found["kind"] or found["kind_that_opens"] or ""
    _read_box(reader, kind, title, [lines[number], *below], inside)
    return end


def _read_box(
    reader: BlockReader, kind: str, title: Line | None, lines: Sequence[Line], inside: Inside
) -> None:
    """The title of a box, and what stands below its first line."""
    start = reader.writer.length
    if title and not title.is_blank:
        reader.write([title], "title", inside)
    named = reader.writer.since(start)
    reader.read(lines[1:], inside.deeper(quoted=inside.quoted))
    if kind:
        whole = reader.writer.since(start)
        reader.writer.boxes.append(Box(kind.lower(), named, *whole, place_of(lines)))


def read_slashes(
    reader: BlockReader, lines: Sequence[Line], number: int, inside: Inside
) -> int | None:
    """/// note | Title: the start or the end of a block, and its settings."""
    found = starts.SLASHES.match(lines[number].text)
    if not found:
        return None
    if found["title"] and found["name"] not in starts.NO_TITLE:
        line = cut(lines[number], found.start("title"))
        reader.write([line], "title", inside)
    end = number + 1
    while found["name"] and end < len(lines) and starts.SETTING.match(lines[end].text):
        end += 1
    return end


def read_footnote(
    reader: BlockReader, lines: Sequence[Line], number: int, inside: Inside
) -> int | None:
    """A footnote, which is kept for the end of the page, or where a named link goes."""
    found = starts.FOOTNOTE.match(lines[number].text)
    if not found:
        return starts.end_of_reference(lines, number)
    end = end_of_indented(lines, number + 1, lazy=True)
    content = [cut(lines[number], found.end()), *outdent(lines[number + 1 : end], TAB)]
    reader.footnotes.append((content, inside.deeper(kind="footnote")))
    return end


def read_terms(
    reader: BlockReader, lines: Sequence[Line], number: int, end: int, inside: Inside
) -> int:
    """The words that a definition list explains, and what it says of them."""
    for line in lines[number:end]:
        reader.write([line], "term", inside)
    return read_definition(reader, lines, end, inside) or end


def read_definition(
    reader: BlockReader, lines: Sequence[Line], number: int, inside: Inside
) -> int | None:
    """: what a word of a definition list means."""
    found = starts.DEFINITION.match(lines[number].text)
    if not found:
        return None
    end = end_of_indented(lines, number + 1, lazy=True)
    content = [cut(lines[number], found.end()), *outdent(lines[number + 1 : end], TAB)]
    reader.read(content, inside.deeper(kind="definition"))
    return end
