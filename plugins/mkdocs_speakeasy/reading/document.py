"""What a reader sees on a page, and the exact place in the file that each part came from.

`Document.text` is the page as a reader reads it: no markup, each block on a line of its own.
Offsets into that text are what rules work with; `Document.span` turns them into places in the
file. Places are kept from the start and never searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from mkdocs_speakeasy.reading.outline import Part, outline
from mkdocs_speakeasy.reading.parts import (
    HIDDEN,
    Block,
    Box,
    Comment,
    Fence,
    ItemList,
    Link,
    Mark,
    Picture,
    PlaceMap,
    Sentence,
    Span,
    Table,
    Tag,
    Word,
)
from mkdocs_speakeasy.reading.quotes import Quotes
from mkdocs_speakeasy.reading.sentences import sentence_ends
from mkdocs_speakeasy.reading.words import WORDS_APART

_in_lower_case = lru_cache(maxsize=65536)(str.lower)
"""The same few words stand on all pages: one text for each is fast to look at."""
_CAPITALS = re.compile(r"[A-Z](?<![\w'’-].)(?=[a-z]{0,4}[A-Z])")
"""The start of a word with a second capital."""


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
    lists: tuple[ItemList, ...] = ()
    tables: tuple[Table, ...] = ()
    boxes: tuple[Box, ...] = ()
    tags: tuple[Tag, ...] = ()
    """The tags of HTML and the attribute lists."""
    fences: tuple[Fence, ...] = ()
    notes: tuple[Span, ...] = ()
    """The places of the numbers of footnotes."""
    front_matter: Span | None = None
    """The place of the front matter, without its `---` lines."""

    # --- places ---------------------------------------------------------------------------

    def span(self, start: int, end: int) -> Span:
        """The place in the file of `text[start:end]`."""
        places = self.places
        runs, starts = places.text, places.start
        first_run = last_run = bisect_right(runs, start) - 1
        if start < end and first_run >= 0:
            if first_run + 1 < len(runs) and runs[first_run + 1] < end:
                last_run = bisect_right(runs, end - 1, first_run) - 1
            if not (places.end[first_run] or places.end[last_run]):
                found = starts[first_run] + start - runs[first_run]
                found_end = starts[last_run] + end - runs[last_run]
                if found <= found_end:
                    return Span(found, found_end)
        first = places.place(start)
        if end <= start:
            return Span(first.start, first.start)
        last = places.place(end - 1)
        if last.start < first.start:  # a picture's words come after the block that it stands in
            last = places.place(self.block_at(start).end - 1)
        return Span(first.start, last.end)

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
    def _words(self) -> list[str]:
        """In turn: what stands before a word, and the word. What stands after all words is last."""
        return WORDS_APART.split(self.text)

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each word of the text starts."""
        return list(accumulate(map(len, self._words)))[:-1:2]

    @cached_property
    def word_texts(self) -> list[str]:
        """Each word of the text, as written."""
        return self._words[1::2]

    @cached_property
    def words_in_lower_case(self) -> list[str]:
        """Each word of the text, in lower case."""
        return list(map(_in_lower_case, self.word_texts))

    @cached_property
    def word_numbers(self) -> dict[str, list[int]]:
        """For each word in lower case: the numbers of the words where it stands."""
        numbers: dict[str, list[int]] = {}
        for number, word in enumerate(self.words_in_lower_case):
            if word in numbers:
                numbers[word].append(number)
            else:
                numbers[word] = [number]
        return numbers

    @cached_property
    def words_with_digits(self) -> list[str]:
        """Each different word that starts with a digit, in lower case."""
        return [word for word in self.word_numbers if word[0] in "0123456789"]

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
        if isinstance(words, frozenset) and len(words) > len(index):
            words = words.intersection(index)  # goes through the shorter of the two
        numbers = [number for word in words if word in index for number in index[word]]
        return map(self.word, sorted(numbers))

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
        text, words_apart, word_starts, number = self.text, self._words, self.word_starts, 0
        for block in self.blocks:
            start = block.start
            for end in sentence_ends(text, block.start, block.end):
                raw = text[start:end]
                bare = raw.strip()
                if bare:
                    first = start + raw.index(bare[0])
                    last = first + len(bare)
                    number = bisect_left(word_starts, first, number)
                    next_number = bisect_left(word_starts, last, number)
                    words = next_number - number + bare.count(HIDDEN)
                    if bare.find(".", 0, -1) > 0 or "&" in bare:
                        # A reader takes e.g. and A&E for one word each.
                        signs = words_apart[2 * number + 2 : 2 * next_number : 2]
                        words -= signs.count(".") + signs.count("&")
                    found.append(Sentence(bare, first, last, words, block))
                start = end
        return found

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

    @cached_property
    def outline(self) -> list[Part]:
        """The parts of the page, each with its heading."""
        return outline(self.text, self.blocks)

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self.text)

    def is_quoted(self, offset: int) -> bool:
        """Whether this place stands in quotation marks or in a block quote."""
        return self._quotes.hold(self.block_at(offset), offset)

    def text_of(self, part: Block | Sentence | Mark | Link) -> str:
        """The text of a block, a sentence, a mark or a link."""
        return self.text[part.start : part.end]
