"""What a page is made of for its reader: a main heading, parts with headings, and body words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.outline import Part, bare
from mkdocs_speakeasy.reading.parts import HIDDEN, Block, Box, Span

WORD_LISTS = frozenset(
    {
        "word list", "list of words", "words", "hard words", "difficult words", "glossary",
        "words to know", "words in this guide", "words we use", "what the words mean",
        "what these words mean", "what words mean", "meanings", "definitions", "jargon buster",
    }
)  # fmt: skip
"""Headings above a list of words and their meanings."""
WHO_MADE_THIS = frozenset(
    {
        "who made this", "who made this page", "who made this guide", "how we made this",
        "how this was made", "where this comes from", "credits", "thanks", "thank you",
        "acknowledgements", "sources", "references",
    }
)  # fmt: skip
"""Headings above what is about the page itself, at its end."""

_KINDS_OF_WORD_BOX = frozenset(
    "word words glossary term terms definition definitions meaning jargon".split()
)
_EXPLAINS = re.compile(
    r".{0,80}?(?:\bmeans?\b|\b(?:is|are)[ ](?:when|(?:a[ ])?(?:person|people|someone)[ ]who)\b)",
    re.IGNORECASE | re.DOTALL,
)
_END = 1 << 62
_NOT_BODY = frozenset({"alt", "title", "term", "definition"})
_APART = WORD_LISTS | WHO_MADE_THIS


def headings(document: Document) -> list[Block]:
    """The headings of the page itself, and not those in a quote."""
    return [part.heading for part in document.outline]


def place_of_page(document: Document) -> Span:
    """The place for a note about the whole page: its main heading, or else its first block."""
    first: Block | None = None
    if document.outline:
        first = document.outline[0].heading
    elif document.blocks:
        first = document.blocks[0]
    return document.span(first.start, first.end) if first else Span(0, 0)


def count_words(document: Document, start: int, end: int) -> int:
    """How many words stand in this part of the text. Code and an address are one word each."""
    return len(document.words_in(start, end)) + document.text.count(HIDDEN, start, end)


def body_words(document: Document) -> int:
    """How many words the page has, without words that explain others, and who made the page."""
    out = [(block.start, block.end) for block in document.blocks if block.kind in _NOT_BODY]
    out += [(box.start, box.end) for box in document.boxes if explains_words(document, box)]
    out += [(part.heading.start, part.end) for part in document.outline if part.says in _APART]
    every = count_words(document, 0, len(document.text))
    return every - sum(count_words(document, start, end) for start, end in joined(out))


def is_read(document: Document, block: Block) -> bool:
    """Whether readers see a block: not the words for a picture, and not the title at the top."""
    if block.kind == "title" and document.front_matter:
        return document.span(block.start, block.end).start > document.front_matter.end
    return block.kind != "alt"


def is_word_list(document: Document) -> bool:
    """Whether the main heading says that the whole page is a list of words."""
    first = next(iter(document.outline), None)
    return bool(first and first.heading.level == 1 and first.says in WORD_LISTS)


def explains_words(document: Document, box: Box) -> bool:
    """Whether a box says what words mean."""
    title = bare(document.text[box.title.start : box.title.end])
    return (
        box.kind in _KINDS_OF_WORD_BOX
        or title in WORD_LISTS
        or bool(_EXPLAINS.match(document.text, box.start, min(box.end, box.start + 120)))
    )


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of the text in order, those that overlap or touch made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1] + 1:  # between blocks stands the end of a line
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def hold(stretches: list[tuple[int, int]], offset: int) -> bool:
    """Whether one of these stretches, as `joined` gives them, holds this place in the text."""
    number = bisect_right(stretches, (offset, _END)) - 1
    return number >= 0 and offset < stretches[number][1]


def part_at(document: Document, offset: int) -> Part | None:
    """The part whose heading stands nearest above this place; None before the first heading."""
    all_parts = document.outline
    number = bisect_right(all_parts, offset, key=_start) - 1
    return all_parts[number] if number >= 0 else None


def _start(part: Part) -> int:
    return part.heading.start
