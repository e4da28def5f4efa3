"""Which words on a page are somebody else's: they stand in quotation marks or a block quote."""

from __future__ import annotations

import re
from bisect import bisect_right

from mkdocs_speakeasy.reading.parts import Block

_MARK = re.compile(r"[“”\"‘’']")
_DOUBLE = '“”"'


class Quotes:
    """The quotes of one page. A block is looked at when a rule first asks for a place in it."""

    def __init__(self, text: str) -> None:
        """Look at nothing yet."""
        self.text = text
        self.known: dict[int, list[int]] = {}
        """For each block, by its start: where quotes start and end, in turn."""

    def hold(self, block: Block, offset: int) -> bool:
        """Whether this place in a block stands in a quote."""
        if block.quoted:
            return True
        edges = self.known.get(block.start)
        if edges is None:
            parts = _quoted_parts(self.text[block.start : block.end])
            edges = [block.start + edge for part in parts for edge in part]
            self.known[block.start] = edges
        return bool(edges) and bisect_right(edges, offset) % 2 == 1


def _quoted_parts(text: str) -> list[tuple[int, int]]:
    """Where the quotes in one block start and end.

    A double quote that is not closed goes on to the end, as in a long speech. A single one that
    is not closed is an apostrophe.
    """
    if not ("'" in text or '"' in text or "“" in text or "‘" in text):
        return []  # nothing opens a quote
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
