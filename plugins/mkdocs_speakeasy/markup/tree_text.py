"""Reads the tree of a rendered page as text, and knows where in the tree each letter stands.

So the words of a page are found by the same code that checks it, and not by a second one. At that
time Python-Markdown keeps some things apart: raw HTML, `&amp;`. In the text stands a placeholder.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE

from mkdocs_speakeasy.markup.class_names import class_names
from mkdocs_speakeasy.markup.raw_tags import RawTags, is_closed
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN
from mkdocs_speakeasy.reading.writing import Writer

_UNREAD = """
    audio canvas code iframe img input kbd math object pre samp script select style svg template
    textarea var video
    """.split()
_COMMENT = "!--"
_INSTEAD = {**dict.fromkeys((*_UNREAD, _COMMENT), HIDDEN), "br": HARD_BREAK}
"""Elements whose inside is no text to a reader, or no words of a language, and what is read."""
_IN_LINES = frozenset(
    f"""
    {_COMMENT} a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd
    label mark math meter output progress q rb rp rt ruby s samp script select small span strike
    strong sub sup svg time tt u var wbr
    """.split()
)
"""Elements that stand in a line. All others start a new one."""
_KINDS = {"li": "item", "td": "cell", "th": "cell", "dt": "term", "dd": "definition"}
_STARTS_SECTION = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TAB = "tabbed-block"
_NOTHING = iter(())
_HELD_BACK = re.compile("\x02(?:wzxhzdk:(?P<number>[0-9]+)|[^\x02\x03]*)\x03")
_ENTITY = re.compile(r"&#?\w+;")
_RAW_HEADING = re.compile(r"<h[2-6][\s>]", re.IGNORECASE)


class Node(NamedTuple):
    """A text in the tree, and where elements that stand in it must be put."""

    parent: Element
    position: int
    """The place among the children for a new element after this text."""
    before: Element | None
    """The element after which the text stands; None for the text at the start of its parent."""
    text: str
    start: int
    """How much text stands in the tree before this one."""


class Run(NamedTuple):
    """A part of a text in which a word can be marked without breaking anything."""

    start: int
    """Counted over all texts of the tree."""
    end: int
    node: Node
    is_open: bool
    """Not in a heading, a link or code."""
    section: int
    """The number of the section; one starts at each heading below the main one."""
    fold: int
    """The number of the part that readers may leave shut; 0 for what all readers see."""


class TreeText(NamedTuple):
    """The page as text."""

    document: Document
    """`Document.span` gives places that are counted over all texts of the tree."""
    runs: list[Run]

    def run_at(self, start: int, end: int) -> Run | None:
        """The run that holds this place, if one holds all of it."""
        number = bisect_right(self.runs, start, key=lambda run: run.start) - 1
        return self.runs[number] if number >= 0 and end <= self.runs[number].end else None


class _Level(NamedTuple):
    """An element that is being read."""

    element: Element
    children: Iterator[tuple[int, Element]]
    """Those that are left to read, with the places after them."""
    is_open: bool
    kind: str
    """The kind of block that its text is."""
    fold: int = 0
    position: int = 0
    """The place after the element among the children of its parent."""


def read_tree(root: Element, held_back: Sequence[object]) -> TreeText:
    """The text of a tree.

    Args:
        root: the tree, after all inline processing.
        held_back: what stands for the placeholders, by their numbers.
    """
    return _Reader(held_back).read(root)


class _Reader:
    def __init__(self, held_back: Sequence[object]) -> None:
        self.held_back = held_back
        self.writer = Writer()
        self.raw_tags = RawTags()
        self.texts: list[str] = []
        self.runs: list[Run] = []
        self.place = 0
        self.block = 0
        self.section = 0
        self.folds = 0

    def read(self, root: Element) -> TreeText:
        # No recursion: emphasis may be nested deeper than Python likes.
        levels = [_Level(root, enumerate(root, 1), is_open=True, kind="paragraph")]
        while levels:
            level = levels[-1]
            for position, child in level.children:
                levels.append(self.enter(child, level, position))
                break
            else:
                levels.pop()
                self.leave(level, levels[-1] if levels else None)
        return TreeText(self.writer.document("".join(self.texts), None), self.runs)

    def enter(self, element: Element, parent: _Level, position: int) -> _Level:
        """Read the start of an element."""
        tag, kind, fold = _tag(element), parent.kind, parent.fold
        if tag in _INSTEAD:
            self.writer.write_one(_INSTEAD[tag], self.place, self.place)
            return _Level(element, _NOTHING, False, kind, fold, position)  # noqa: FBT003 - a row of values
        classes = class_names(element)
        is_open = parent.is_open and not is_closed(tag, classes)
        if tag == "details" or _TAB in classes:
            self.folds += 1
            fold = self.folds
        if tag not in _IN_LINES:
            self.end_block(kind)
            self.section += tag in _STARTS_SECTION
            kind = _KINDS.get(tag, "paragraph")
            if not is_open:  # no sentence goes on into it, so nobody asks what it says
                return _Level(element, _NOTHING, is_open, kind, fold, position)
        if element.text:
            node = Node(element, 0, None, element.text, self.place)
            self.write(node, fold, is_open=is_open)
        return _Level(element, enumerate(element, 1), is_open, kind, fold, position)

    def leave(self, level: _Level, parent: _Level | None) -> None:
        """Read what stands after an element."""
        element = level.element
        if _tag(element) not in _IN_LINES:
            self.end_block(level.kind)
        if element.tail and parent:
            node = Node(parent.element, level.position, element, element.tail, self.place)
            self.write(node, parent.fold, is_open=parent.is_open)

    def write(self, node: Node, fold: int, *, is_open: bool) -> None:
        """Add one text of the tree."""
        text, start, run = node.text, 0, 0
        self.texts.append(text)
        self.place += len(text)
        if self.writer.length == self.block and text.isspace():
            return  # the end of a line between two blocks
        if "\x02" in text:
            for found in _HELD_BACK.finditer(text):
                self.write_words(node, start, found.start())
                start = found.end()
                letter = self.letter(found)
                place = node.start + found.start()
                self.writer.write_one(letter or HIDDEN, place, node.start + start)
                if not letter:
                    self.end_run(node, fold, run, found.start(), is_open=is_open)
                    run = start
                    self.look_into(found)
        self.write_words(node, start, len(text))
        self.end_run(node, fold, run, len(text), is_open=is_open)

    def write_words(self, node: Node, start: int, end: int) -> None:
        if start < end:
            # A line may end anywhere in a block; in a document it ends the block.
            self.writer.write(node.text[start:end].replace("\n", " "), node.start + start)

    def end_run(self, node: Node, fold: int, start: int, end: int, *, is_open: bool) -> None:
        if start < end:
            is_open = is_open and not self.raw_tags.closed
            place = node.start
            run = Run(place + start, place + end, node, is_open, self.section, fold)
            self.runs.append(run)

    def held(self, found: re.Match[str]) -> str:
        number = found["number"]
        held = self.held_back[int(number)] if number and int(number) < len(self.held_back) else ""
        return held if isinstance(held, str) else ""

    def letter(self, found: re.Match[str]) -> str:
        """The one letter or sign that a placeholder stands for."""
        if found[0] == AMP_SUBSTITUTE:
            return "&"
        held = self.held(found)
        letter = html.unescape(held) if _ENTITY.fullmatch(held) else ""
        return letter if len(letter) == 1 and letter != "\n" else ""

    def look_into(self, found: re.Match[str]) -> None:
        """Take note of what raw HTML does to what follows."""
        held = self.held(found)
        self.raw_tags.read(held)
        if _RAW_HEADING.search(held):
            self.section += 1

    def end_block(self, kind: str) -> None:
        self.writer.end_block(kind, self.block, self.place, level=0, quoted=False, table_head=False)
        self.block = self.writer.length


def _tag(element: Element) -> str:
    """The name of an element. Python has a function in its place for a comment."""
    tag: object = element.tag
    return tag if isinstance(tag, str) else _COMMENT
