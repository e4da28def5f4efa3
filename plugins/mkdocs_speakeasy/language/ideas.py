"""The ideas of a page: each paragraph, each list and each box is one.

Lines that join others, addresses, who made the page and what words mean are no ideas of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from mkdocs_speakeasy.language.page_parts import explains_words
from mkdocs_speakeasy.language.pictures import PicturePlaces
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.outline import bare
from mkdocs_speakeasy.reading.parts import HIDDEN, Block, Box, Picture

_NEEDS_WORDS = frozenset(("paragraph", "item", "html", "definition"))
_ADDRESS = late_pattern(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}|0[\d() ]{8,})\b"
    r"|^(?:[\W_]*(?:phone|telephone|tel|text|e-?mail|address|website|web|post|write to|call)\b"
    r".{0,4}:)",
    re.IGNORECASE,
)
_MAY_BE_ADDRESS = late_pattern(r"[\d:]")
_LONGEST_ADDRESS = 25
_MADE_BY = late_pattern(
    r"\W*(?:(?:this|the|our)\ (?:page|guide|booklet|document|easy\ read(?:\ \w+)?|information)\ "
    r"(?:was|is|has\ been|were)\ (?:made|written|checked|tested|translated|produced|designed)\b"
    r"|we\ (?:made|wrote|tested|checked)\ this\b"
    r"|(?:no|not\ one)\ (?:\w+\ ){0,3}(?:has|have)\ (?:checked|tested|read)\ (?:this|the|our)\b"
    r"|(?:made|written|checked|tested|produced|designed|easy\ read|pictures?|photos?|images?"
    r"|drawings?)\ (?:\w+\ )?(?:by|from)\b|(?:last\ )?(?:updated|reviewed)\b|©)",
    re.IGNORECASE,
)
_ABOUT_MAKERS = late_pattern(
    r"who (?:made|wrote|checked|tested|helped)|how (?:we|this (?:page|guide|was)).*(?:made|make)"
    r"|how this was made|where (?:this|it) comes from|about this (?:page|guide|document)|thank"
    r"|credits|acknowledg"
)
_MEANS = late_pattern(r"\bmeans?\b", re.IGNORECASE)


@dataclass(slots=True)
class Idea:
    """A paragraph, a list or a box."""

    first: Block
    end: int
    has_picture: bool = False
    counts: bool = True
    """It needs a picture."""


class Ideas:
    """Goes through a page, and finds its ideas and which of them have a picture."""

    def __init__(
        self, document: Document, places: PicturePlaces, pictures: list[Picture], short_words: int
    ) -> None:
        """Look at nothing yet. A line with fewer words than `short_words` is no idea."""
        self.document = document
        self.blocks = places.blocks if pictures else document.blocks
        self.short_words = short_words
        self.groups = _Groups(document)
        self.inside = [one.start for one in pictures if places.number(one) >= 0]
        self.lone = [one.start for one in pictures if places.number(one) < 0]
        self.next_lone = 0
        self.heading: Block | None = None
        self.about_makers: bool | None = False
        """The heading above says that this part is about the page itself; None: not looked at."""
        self.found = 0
        self.idea: Idea | None = None
        self.parts: list[list[Idea | None]] = [[]]
        """For each heading, what stands below it: ideas, and None for a lone picture."""

    def all(self, *, enough: int | None = None) -> list[Idea]:
        """The ideas in order, or the first ones where so many are enough."""
        for block in self.blocks:
            if self.found == enough:
                break
            if block.kind == "alt":  # of an icon
                continue
            if self.lone:
                self._lone_pictures(block.start)
            if self.idea and block.start < self.idea.end:
                self.idea.has_picture |= self._holds_picture(block)
            elif block.kind == "heading" and not block.quoted:
                self._heading(block)
            else:
                box = self.groups.box_at(block)
                if box or block.kind in _NEEDS_WORDS:
                    self._words(block, box)
        self._lone_pictures(len(self.document.text))
        return [idea for part in self.parts for idea in _shared_out(part) if idea.counts]

    @cached_property
    def _strong(self) -> set[int]:
        """Where bold words start."""
        return {mark.start for mark in self.document.marks if mark.kind == "strong"}

    def _lone_pictures(self, end: int) -> None:
        while self.next_lone < len(self.lone) and self.lone[self.next_lone] <= end:
            if self.idea and self.lone[self.next_lone] < self.idea.end:
                self.idea.has_picture = True
            else:
                self.parts[-1].append(None)
            self.next_lone += 1

    def _heading(self, block: Block) -> None:
        self.idea = None
        self.heading, self.about_makers = block, None
        self.parts.append([None] if self._holds_picture(block) else [])

    def _words(self, block: Block, box: Box | None) -> None:
        end = self.groups.end(block, box)
        has_picture = self._holds_picture(block)
        counts = not (self._is_about_makers() or (box and explains_words(self.document, box)))
        text = self.document.text[block.start : block.end].strip()
        if counts and end == block.end and self._joins(block, text):
            self.idea = None
            self.parts[-1] += [None] if has_picture else []
            return
        counts = counts and not self._needs_none(block, text)
        self.idea = Idea(block, end, has_picture, counts)
        self.parts[-1].append(self.idea)
        self.found += counts

    def _is_about_makers(self) -> bool:
        if self.about_makers is None and self.heading:
            words = bare(self.document.text_of(self.heading))
            self.about_makers = bool(_ABOUT_MAKERS().search(words))
        return bool(self.about_makers)

    def _joins(self, block: Block, text: str) -> bool:
        """A short line, or one that leads to what comes next."""
        is_short = block.kind == "paragraph" and text.count(" ") < self.short_words - 1
        return is_short or text.endswith(":")

    def _needs_none(self, block: Block, text: str) -> bool:
        """An address, who made this, or the meaning of a word."""
        if not text.strip(HIDDEN + " .,;:") or _MADE_BY().match(text):
            return True
        if text.count(" ") < _LONGEST_ADDRESS and _is_address(text):
            return True
        return block.start in self._strong and bool(_MEANS().search(text))

    def _holds_picture(self, block: Block) -> bool:
        if not self.inside:
            return False
        number = bisect_left(self.inside, block.start)
        return number < len(self.inside) and self.inside[number] <= block.end


def _shared_out(units: list[Idea | None]) -> list[Idea]:
    """The ideas of a part. A lone picture belongs to the idea after it.

    Where the words come first and a picture last, each belongs to the idea before it.
    """
    ideas = [unit for unit in units if unit]
    is_below = bool(ideas) and units[0] is not None and units[-1] is None
    waits = False
    for unit in units[::-1] if is_below else units:
        if unit is None:
            waits = True
        elif waits:
            unit.has_picture, waits = True, False
    return ideas


def _is_address(text: str) -> bool:
    return bool(_MAY_BE_ADDRESS().search(text) and _ADDRESS().search(text))


class _Groups:
    """The lists and boxes of the page: each is one idea. They are asked for in order."""

    def __init__(self, document: Document) -> None:
        self.list = self.box = 0
        self.lists = [one for one in document.lists if one.level == 1]
        self.boxes = sorted(document.boxes, key=lambda box: box.start)

    def end(self, block: Block, box: Box | None) -> int:
        """Where the list or the box that holds this block ends; else the block itself."""
        lists = self.lists
        while self.list < len(lists) and lists[self.list].end <= block.start:
            self.list += 1
        is_item = self.list < len(lists) and lists[self.list].start <= block.start
        return max(block.end, lists[self.list].end if is_item else 0, box.end if box else 0)

    def box_at(self, block: Block) -> Box | None:
        """The box that this block stands in."""
        boxes = self.boxes
        while self.box < len(boxes) and boxes[self.box].end <= block.start:
            self.box += 1
        if self.box < len(boxes) and boxes[self.box].start <= block.start:
            return boxes[self.box]
        return None
