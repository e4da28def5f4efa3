"""Finds the words of the glossary on a page, as whole words, the longest first.

What it costs grows with the page and not with the glossary: each different word of the page is
looked up once, and only the phrases that may start with it are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.words.cues import is_meant
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.phrases import JOINT, PART, Phrase, PhraseBook, phrase_book


class Match(NamedTuple):
    """One place where a word of the glossary stands."""

    start: int
    """Offset into `Document.text`."""
    end: int
    terms: tuple[Term, ...]
    """The entry; more than one where entries share a short form."""


def find_terms(document: Document, glossary: Glossary) -> list[Match]:
    """Where the words of the glossary stand, in order, never overlapping."""
    if not glossary.terms:
        return []
    found = list(_tries(document, phrase_book(glossary)))
    fine: dict[int, set[int]] = {}
    for term, start, end, is_fine in found:
        if is_fine:
            fine.setdefault(id(term), set()).update(range(start, end))
    meant: dict[tuple[int, int], list[Term]] = {}
    for term, start, end, is_fine in found:
        if not is_fine and fine.get(id(term), set()).isdisjoint(range(start, end)):
            terms = meant.setdefault((start, end), [])
            if term not in terms and is_meant(document, term, start, end):
                terms.append(term)
    return _longest(Match(start, end, tuple(terms)) for (start, end), terms in meant.items())


def _tries(document: Document, book: PhraseBook) -> Iterator[tuple[Term, int, int, bool]]:
    """Each place where a phrase stands, those in which a word is fine included."""
    lower, starts = document.words_in_lower_case, document.word_starts
    last = len(lower) - 1
    known = book.found
    for word, numbers in document.word_numbers.items():
        phrases = known[word] if word in known else book.starting_in(word)
        for offset, phrase in phrases:
            second = phrase.second if word.isalnum() else ""
            for number in numbers:
                if second and number < last:
                    following = lower[number + 1]
                    if not following.startswith(second) and following.isascii():
                        continue
                start = starts[number] + offset
                end = _end_of(phrase, document.text, start)
                if end:
                    yield phrase.term, start, end, phrase.is_fine


def _end_of(phrase: Phrase, text: str, start: int) -> int:
    """Where the phrase ends that starts here; 0 where it does not stand here."""
    position = start
    last = len(phrase.parts) - 1
    for number in range(last + 1):
        part = PART.match(text, position)
        if not part or not phrase.fits(number, part[0]):
            return 0
        position = part.end()
        if number < last:
            between = _pattern(phrase.joints[number]).match(text, position)
            if not between:
                return 0
            position = between.end()
    return position


@lru_cache(maxsize=256)
def _pattern(joint: str) -> re.Pattern[str]:
    """What may stand where the group wrote this between two parts."""
    return re.compile(re.escape(joint).replace(r"\ ", r"[^\S\n]+")) if joint else JOINT


def _longest(matches: Iterator[Match]) -> list[Match]:
    """The longest matches first, none of which overlap, then in the order of the page."""
    kept: list[Match] = []
    by_length = sorted(
        (match for match in matches if match.terms),
        key=lambda match: (match.start - match.end, match.start),
    )
    taken: set[int] = set()
    for match in by_length:
        places = range(match.start, match.end)
        if match.start not in taken and match.end - 1 not in taken:
            taken.update(places)
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)
