"""What a reader sees on a page, and the exact place in the file that each part came from.

`Document.text` is the page as a reader reads it: no markup, each block on a line of its own.
Offsets into that text are what rules work with; `Document.span` turns them into places in the
file. Places are kept from the start and never searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from mkdocs_speakeasy.reading.sentences import WORD, sentence_ends

_CAPITALS = re.compile(r"[A-Z](?<![\w'’-].)(?=[a-z]{0,4}[A-Z])")
"""The start of a word with a second capital."""

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


class Comment(NamedTuple):
    """An HTML comment: the text inside, and its place in the file."""

    text: str
    span: Span
    covers: Span | None = None
    """The place of the block it stands in, or of the next one where it stands alone."""


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


class _Words(NamedTuple):
    """The words of a document, gone through once."""

    starts: list[int]
    texts: list[str]
    lower: list[str]
    numbers: dict[str, list[int]]


@dataclass(frozen=True)
class Document:
    """A page as read. Made by `reading.markdown.read`."""

    source: str
    text: str
    blocks: tuple[Block, ...]
    places: PlaceMap
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    comments: tuple[Comment, ...] = ()
    front_matter: Span | None = None
    """The place of the front matter, without its `---` lines."""

    # --- places ---------------------------------------------------------------------------

    def span(self, start: int, end: int) -> Span:
        """The place in the file of `text[start:end]`."""
        first = self.places.place(start)
        if end <= start:
            return Span(first.start, first.start)
        return Span(first.start, self.places.place(end - 1).end)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column, both from 1, of an offset into the file."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset into the file of a line and a column, both from 1."""
        line = min(line, len(self._lines))
        return min(self._lines[line - 1] + column - 1, len(self.source))

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.source))]

    # --- words ----------------------------------------------------------------------------

    @cached_property
    def _words(self) -> _Words:
        starts: list[int] = []
        texts: list[str] = []
        lower: list[str] = []
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(WORD.finditer(self.text)):
            text = found[0]
            starts.append(found.start())
            texts.append(text)
            text = text.lower()
            lower.append(text)
            numbers[text].append(number)
        return _Words(starts, texts, lower, dict(numbers))

    @property
    def word_starts(self) -> list[int]:
        """Where each word of the text starts."""
        return self._words.starts

    @property
    def word_texts(self) -> list[str]:
        """Each word of the text, as written."""
        return self._words.texts

    @property
    def words_in_lower_case(self) -> list[str]:
        """Each word of the text, in lower case."""
        return self._words.lower

    @property
    def word_numbers(self) -> dict[str, list[int]]:
        """For each word in lower case: the numbers of the words where it stands."""
        return self._words.numbers

    @cached_property
    def words_in_capitals(self) -> list[Word]:
        """Words of at least two letters that start with two capitals, or have one further in."""
        starts = self.word_starts
        found = ((bisect_left(starts, one.start()), one) for one in _CAPITALS.finditer(self.text))
        return [
            self.word(number)
            for number, one in found
            if number < len(starts) and starts[number] == one.start()
        ]

    def word(self, number: int) -> Word:
        """The word with this number."""
        start, text = self.word_starts[number], self.word_texts[number]
        return Word(text, start, start + len(text), number)

    def words_in(self, start: int, end: int) -> range:
        """The numbers of the words that start in `text[start:end]`."""
        return range(bisect_left(self.word_starts, start), bisect_left(self.word_starts, end))

    def where(self, words: Iterable[str]) -> Iterator[Word]:
        """Each place where one of these words (in lower case) stands, in the order of the page."""
        index = self.word_numbers
        found = index.keys() & words if isinstance(words, frozenset) else words
        numbers = [number for word in found if word in index for number in index[word]]
        return (self.word(number) for number in sorted(numbers))

    def search(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Each match of a pattern in the text.

        A line ends each block. So a match stays in its block as long as the pattern matches no
        end of a line: write a space in it, and not every kind of white space.
        """
        return pattern.finditer(self.text)

    # --- blocks and sentences -------------------------------------------------------------

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of all blocks. Each heading, list item and cell is at least one."""
        found: list[Sentence] = []
        for block in self.blocks:
            start = block.start
            for end in sentence_ends(self.text, block.start, block.end):
                found += self._sentence(block, start, end)
                start = end
        return found

    def _sentence(self, block: Block, start: int, end: int) -> list[Sentence]:
        raw = self.text[start:end]
        text = raw.strip()
        if not text:
            return []
        start += len(raw) - len(raw.lstrip())
        words = len(self.words_in(start, start + len(text))) + text.count(HIDDEN)
        return [Sentence(text, start, start + len(text), words, block)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def sentence_number(self, offset: int) -> int:
        """The number, from 0, of the sentence that holds this offset into the text."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds this offset into the text."""
        return self.sentences[self.sentence_number(offset)]

    def sentences_of(self, block: Block) -> list[Sentence]:
        """The sentences of one block."""
        first = bisect_left(self._sentence_starts, block.start)
        last = bisect_left(self._sentence_starts, block.end)
        return self.sentences[first:last]

    def block_at(self, offset: int) -> Block:
        """The block that holds this offset into the text."""
        return self.blocks[max(bisect_right(self._block_starts, offset) - 1, 0)]

    def text_of(self, part: Block | Sentence | Mark | Link) -> str:
        """The text of a block, a sentence, a mark or a link."""
        return self.text[part.start : part.end]
