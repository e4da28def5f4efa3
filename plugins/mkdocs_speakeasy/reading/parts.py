"""The parts of a page: words, sentences, blocks, marks, links, pictures, and places in the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

HIDDEN = "\ufffc"
"""Stands in `Document.text` where a reader sees something that we do not read: code, an address.
It counts as one word of its sentence."""

HARD_BREAK = "\u2028"
"""Stands in `Document.text` where a line break was asked for (`<br>` or two spaces)."""


class Span(NamedTuple):
    """A half-open place in the file as read, in Unicode code points from 0."""

    start: int
    end: int


class Word(NamedTuple):
    """One word. `start` and `end` are offsets into `Document.text`; `number` counts from 0."""

    text: str
    start: int
    end: int
    number: int


class Sentence(NamedTuple):
    """One sentence: its text without white space at the ends, and how many words it has."""

    text: str
    start: int
    end: int
    words: int
    block: Block


class Block(NamedTuple):
    """One block of text: offsets into `Document.text`, and what kind of block it is."""

    kind: str
    """paragraph, heading, item (the text of a list item), cell, title (of a box, a tab or the
    page), term, definition, footnote, alt (words for a picture) or html (text inside HTML)."""
    start: int
    end: int
    level: int = 0
    """1 to 6 for a heading, how deep the list is for an item, otherwise 0."""
    quoted: bool = False
    """Stands in a block quote."""
    table_head: bool = False
    """A cell of a table's first row."""


class Mark(NamedTuple):
    """Words that stand out: offsets into `Document.text` and how they are marked."""

    kind: str
    """strong, em, underline or mark."""
    start: int
    end: int
    span: Span
    """The whole mark in the file, its signs included."""


class Link(NamedTuple):
    """A link: offsets of its words into `Document.text`, where it goes, and its whole place."""

    start: int
    end: int
    target: str
    span: Span
    has_picture: bool = False
    """A picture stands inside the link."""
    attributes: str = ""
    """Its attribute list, or the attributes of its tag, as written."""


class Picture(NamedTuple):
    """A picture: its file, its words for people who cannot see it, and its whole place."""

    source: str
    alt: str | None
    """None where nobody decided; an empty text where it was marked as adding nothing new."""
    span: Span
    start: int = 0
    """Where in `Document.text` the picture stands."""
    decorative: bool = False
    """Marked as adding nothing new, with `{: alt="" }`, `role=presentation` or an empty alt in
    HTML."""
    attributes: str = ""
    """Its attribute list, or the attributes of its tag, as written."""


class Comment(NamedTuple):
    """An HTML comment: the text inside, and its place in the file."""

    text: str
    span: Span
    covers: Span | None = None
    """The place of the block it stands in, or of the next one where it stands alone."""


class Stretch(NamedTuple):
    """A part of `Document.text`, by its offsets."""

    start: int
    end: int


class ItemList(NamedTuple):
    """A list in Markdown, with all that stands in it."""

    start: int
    """Offsets into `Document.text`."""
    end: int
    span: Span
    numbered: bool
    level: int
    """1 for a list that stands in no other."""
    items: tuple[Stretch, ...]
    """Each item with all its blocks, nested lists included."""


class Table(NamedTuple):
    """A table in Markdown. For one in HTML, see `Document.tags`."""

    start: int
    """Offsets into `Document.text`."""
    end: int
    span: Span
    rows: tuple[tuple[Stretch, ...], ...]
    """The cells of each row, the row of heads first. An empty cell is an empty stretch."""


class Box(NamedTuple):
    """A box that stands out, such as `!!! note "Title"`."""

    kind: str
    """The word that says what it is, in small letters: note, warning, tip."""
    title: Stretch
    """Empty where it has no title of its own."""
    start: int
    """Offsets into `Document.text`, the title included."""
    end: int
    span: Span


class Tag(NamedTuple):
    """A tag of HTML, or an attribute list, which has no name."""

    name: str
    """In small letters; empty for an attribute list."""
    attributes: str
    """As written."""
    span: Span
    """Its place. Where the inside is no text (video, script), all of it up to the closing tag."""
    start: int
    """Where in `Document.text` it stands."""
    is_closing: bool = False


class Fence(NamedTuple):
    """A stretch of fenced code."""

    language: str
    """The first word after the fence, in small letters: mermaid, python; may be empty."""
    span: Span


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """Runs of `Document.text` and the places in the file where they came from.

    Run number i starts at `text[i]` in the text and at `start[i]` in the file. Where `end[i]` is
    0 each character of the run is one character of the file; otherwise the run is one character
    that the file spells as `start[i]:end[i]`, such as `&amp;`.
    """

    text: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)

    def place(self, offset: int) -> Span:
        """The place in the file of the one character of the text at `offset`."""
        run = max(bisect_right(self.text, offset) - 1, 0)
        if self.end[run]:
            return Span(self.start[run], self.end[run])
        start = self.start[run] + offset - self.text[run]
        return Span(start, start + 1)
