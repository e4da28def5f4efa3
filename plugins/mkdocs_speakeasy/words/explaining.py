"""Where a page explains one of the group's words to the reader."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.words.matching import Match

_MEANING_FOLLOWS = re.compile(
    r"""
    ["'”’)]*                        # the end of a quote
    (?:[^\S\n]*\([^()\n]{0,80}\))?  # (a short form)
    [^\S\n]+(?:also\s)?
    (?P<says>
        (?P<clearly>means?\b | (?:is|are)\s+when\b | is\s+an?\b | are\s+people\s+who\b)
        | (?:is|are)\b(?!\s+not\b)
    )
    """,
    re.VERBOSE,
)
"""X means …, X is …, right after the word. Where the word is not bold, only what is clearly a
meaning counts: 'The carer is late' is none."""

_STARTS = frozenset("aim")
"""How what that pattern finds starts after a space: also, are, is, means."""

_THIS_MEANS = re.compile(
    r"(?:this|that|it|they|these)\s+(?:means?|is\s+when|are\s+people)\b", re.IGNORECASE
)
"""This means …, at the start of the next sentence."""

_FAR = 1000
"""No meaning stands further from its word than this, however long the sentence."""


class Explanation(NamedTuple):
    """A place where a word is explained."""

    word: str
    """The entry's word."""
    start: int
    """Where the word stands that is explained: an offset into `Document.text`."""
    is_marked: bool
    """The word is bold or marked there."""

    def covers(self, document: Document, match: Match) -> bool:
        """Whether a use of the word needs no explaining.

        Headings and titles are covered wherever they stand: they are no place to explain a word.
        """
        in_heading = document.block_at(match.start).kind in ("heading", "title")
        return self.start <= match.start or in_heading


def explanations(document: Document, matches: Sequence[Match]) -> Iterator[Explanation]:
    """Each place where the page explains a word of the glossary, in order."""
    marks = _MarkedPlaces(document)
    for number, match in enumerate(matches):
        if _is_defined(document, match):
            yield from _of(match, is_marked=True)
            continue
        is_marked = marks.hold(match.start)
        meaning = _meaning_after(document.text, match.end)
        if meaning:
            is_marked = is_marked or marks.have_just_shown(match)
            if is_marked or meaning["clearly"]:
                yield from _of(match, is_marked=is_marked)
        elif is_marked and _next_sentence_explains(document, matches, number):
            yield from _of(match, is_marked=True)


def _is_defined(document: Document, match: Match) -> bool:
    """A definition list explains it: the word to keep stands there alone, above its meaning."""
    if document.text[match.end : match.end + 1] not in ("", "\n"):
        return False
    block = document.block_at(match.start)
    is_alone = (block.start, block.end) == (match.start, match.end)
    return block.kind == "term" and is_alone and all(term.use != "avoid" for term in match.terms)


def _of(match: Match, *, is_marked: bool) -> Iterator[Explanation]:
    for term in match.terms:
        yield Explanation(term.word, match.start, is_marked)


def _next_sentence_explains(document: Document, matches: Sequence[Match], number: int) -> bool:
    """Whether the same or the next sentence says: X means …, X is …, or This means."""
    match = matches[number]
    sentence = document.sentence_at(match.start)
    following = _after(document, sentence)
    if following and _THIS_MEANS.match(following.text):
        return True
    end = min(following.end if following else sentence.end, match.end + _FAR)
    word = document.text[match.start : match.end].lower().removesuffix("s")
    places: list[int] = []
    if word in document.text[match.end : end].lower():
        again = re.compile(rf"(?<!\w){re.escape(word)}(?:e?s)?(?!\w)", re.IGNORECASE)
        places += [found.end() for found in again.finditer(document.text, match.end, end)]
    while number + 1 < len(matches) and matches[number + 1].start < end:
        number += 1
        other = matches[number]
        if any(term in match.terms for term in other.terms):
            places.append(other.end)
    return any(_meaning_after(document.text, place) for place in places)


def _meaning_after(text: str, place: int) -> re.Match[str] | None:
    following = text[place + 1 : place + 2]
    if text[place : place + 1] == " " and following.isalpha() and following not in _STARTS:
        return None  # so it is after most words
    return _MEANING_FOLLOWS.match(text, place)


def _after(document: Document, sentence: Sentence) -> Sentence | None:
    number = document.sentence_number(sentence.start) + 1
    return document.sentences[number] if number < len(document.sentences) else None


class _MarkedPlaces:
    """Knows which places of the text are bold or marked."""

    def __init__(self, document: Document) -> None:
        self.document = document
        marks = sorted(
            (mark.start, mark.end) for mark in document.marks if mark.kind in ("strong", "mark")
        )
        self.starts = [start for start, _ in marks]
        self.ends = [end for _, end in marks]

    def hold(self, offset: int) -> bool:
        """Whether a bold or marked part starts before this place and goes on past it."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]

    def have_just_shown(self, match: Match) -> bool:
        """Whether the same word is marked earlier in this sentence or in the one before.

        There it may be no match, because no cue stands near it.
        """
        number = self.document.sentence_number(match.start)
        start = max(self.document.sentences[max(number - 1, 0)].start, match.start - _FAR)
        wanted = self._word(match.start, match.end)
        index = bisect_right(self.starts, match.start) - 1
        while index >= 0 and self.starts[index] >= start:
            if self._word(self.starts[index], self.ends[index]) == wanted:
                return True
            index -= 1
        return False

    def _word(self, start: int, end: int) -> str:
        return self.document.text[start:end].lower().removesuffix("s")
