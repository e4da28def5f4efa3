"""Which words on a page are somebody else's: they stand in quotation marks or a block quote."""

from __future__ import annotations

import re
from bisect import bisect_right

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block

_MARK = re.compile(r"[“”\"‘’']")
_DOUBLE = '“”"'


class Quotes:
    """The quotes of one page. A block is looked at when a rule asks for a place in it."""

    def __init__(self, document: Document) -> None:
        """Look at nothing yet."""
        self.document = document
        self.block: Block | None = None
        self.starts: list[int] = []
        self.ends: list[int] = []

    def hold(self, offset: int) -> bool:
        """Whether this place in the text stands in a quote."""
        block = self.document.block_at(offset)
        if block.quoted:
            return True
        if block is not self.block:
            self.block = block
            parts = _quoted_parts(self.document.text[block.start : block.end])
            self.starts = [block.start + start for start, _ in parts]
            self.ends = [block.start + end for _, end in parts]
        last = bisect_right(self.starts, offset) - 1
        return last >= 0 and offset < self.ends[last]


def _quoted_parts(text: str) -> list[tuple[int, int]]:
    """Where the quotes in one block start and end.

    A double quote that is not closed goes on to the end, as in a long speech. A single one that
    is not closed is an apostrophe.
    """
    marks = [found.start() for found in _MARK.finditer(text)]
    if not marks:
        return []
    closes_double = [place for place in marks if text[place] in '”"']
    closes_single = [place for place in marks if _can_close_single(text, place)]
    parts: list[tuple[int, int]] = []
    done = 0
    for place in marks:
        if place < done or not _can_open(text, place):
            continue
        is_double = text[place] in _DOUBLE
        closes = closes_double if is_double else closes_single
        later = bisect_right(closes, place)
        if later < len(closes) or is_double:
            done = closes[later] + 1 if later < len(closes) else len(text)
            parts.append((place, done))
    return parts


def _can_open(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in "”’":
        return False
    return text[place] == "“" or (not before.isalnum() and bool(after) and not after.isspace())


def _can_close_single(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return text[place] in "’'" and bool(before) and not before.isspace() and not after.isalnum()
