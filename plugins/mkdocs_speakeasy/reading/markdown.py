"""Reads the Markdown source of a page."""

from __future__ import annotations

import re

from mkdocs_speakeasy.reading.blocks import BlockReader
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.fences import without_fences
from mkdocs_speakeasy.reading.front_matter import find_front_matter
from mkdocs_speakeasy.reading.lines import split_lines
from mkdocs_speakeasy.reading.patterns import label
from mkdocs_speakeasy.reading.writing import Writer

_REFERENCE = re.compile(
    r"^[ >]*+\[([^\[\]^\n][^\[\]\n]*)\]:[ \t]*+\n?[ \t]*+<?([^\s<>]+)", re.MULTILINE
)


def read(source: str) -> Document:
    """The page as a reader sees it, with the place of each part.

    Args:
        source: the file as read: any text at all, without a byte order mark.
    """
    writer = Writer()
    front = find_front_matter(source)
    if front and front.title:
        _write_title(writer, source, front.title.start, front.title.end)
    start = front.end if front else 0
    references = {label(found[1]): found[2] for found in _REFERENCE.finditer(source, start)}
    reader = BlockReader(writer, references)
    reader.read_page(without_fences(split_lines(source, start, len(source)), writer))
    return writer.document(source, front.inside if front else None)


def _write_title(writer: Writer, source: str, start: int, end: int) -> None:
    text = source[start:end]
    if text.strip():
        writer.write(text, start)
        writer.end_block("title", 0, end, level=0, quoted=False, table_head=False)
