"""The words of the list from A to Z: their order, their names in addresses, and their pages.

A short list is one page. A long one would be slow on a phone and tiring to read, so each letter has
its own page, or more than one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from mkdocs_speakeasy.settings import ENGLISH
from mkdocs_speakeasy.words.glossary import Glossary, Term

NO_LETTER = "Numbers and signs"
TELL_US = "tell-us"
"""Where the list says how to tell the group about a word."""
MOST = 18_000
"""How much may stand on one page, in letters of text. More than this, with the page round it, is
more than 6 KB on its way to a phone."""

_ITS_LABELS = 150
"""About as many letters as the labels and tags of one word have."""
_LETTERS_OF_TWO = {"cy": re.compile("ch|dd|ff|ng|ll|ph|rh|th|.", re.IGNORECASE | re.DOTALL)}
_AFTER = {("cy", "ng"): ord("g") * 2 + 1}
_TAKEN = ("word-list", "numbers-and-signs", "more-words", TELL_US)
_TAKEN_STARTS = ("letter-", "words-that-start-")
"""Names, and starts of names, that the headings of the pages have."""


class WordPlace(NamedTuple):
    """Where a word stands."""

    page: str
    """The name of its page; empty for the first page of the list."""
    name: str
    """The name of its place on that page: `co-production`."""


class LetterPage(NamedTuple):
    """A page with words of one letter."""

    letter: str
    part: int
    """Counted from 1; 0 where all words of the letter are on this page."""
    terms: tuple[Term, ...]

    @property
    def name(self) -> str:
        """Its name in an address: c, or c-2."""
        if self.letter == NO_LETTER:
            letter = "signs"
        else:
            letter = self.letter.lower() if self.letter.isascii() else f"u{ord(self.letter):x}"
        return f"{letter}-{self.part}" if self.part else letter

    @property
    def label(self) -> str:
        """Its name for people: C, or C 2."""
        return f"{self.letter} {self.part}" if self.part else self.letter


class WordList(NamedTuple):
    """All words, in order."""

    letters: tuple[tuple[str, tuple[Term, ...]], ...]
    """The words of each letter."""
    pages: tuple[LetterPage, ...]
    """Empty where the list is one page."""
    places: dict[int, WordPlace]
    """By the `id()` of the entry."""
    by_word: dict[str, Term]
    """By the word, without capitals."""


@lru_cache(maxsize=8)
def word_list(glossary: Glossary, language: str = ENGLISH) -> WordList:
    """The words of a glossary, made ready to be shown.

    Args:
        glossary: the words.
        language: of the words: its letters and their order count.
    """
    in_order = sorted(glossary.terms, key=lambda term: _order(term, language))
    letters = tuple(
        (letter, tuple(of))
        for letter, of in groupby(in_order, lambda term: _letter(term, language))
    )
    pages: tuple[LetterPage, ...] = ()
    if sum(map(_size, in_order)) > MOST:
        pages = tuple(page for letter, terms in letters for page in _pages(letter, terms))
    page_of = {id(term): page.name for page in pages for term in page.terms}
    names = word_ids(glossary.terms)
    places = {
        id(term): WordPlace(page_of.get(id(term), ""), name)
        for term, name in zip(glossary.terms, names, strict=True)
    }
    by_word = {term.word.casefold(): term for term in glossary.terms}
    return WordList(letters, pages, places, by_word)


def word_ids(terms: Sequence[Term]) -> list[str]:
    """The name of each word's place: `co-production`. No two on the whole list are the same."""
    taken = set(_TAKEN)
    return [_own_id(term.word, taken) for term in terms]


def letter_id(letter: str) -> str:
    """The name of the place where a letter starts."""
    return "letter-" + ("none" if letter == NO_LETTER else letter.lower())


def _own_id(word: str, taken: set[str]) -> str:
    base = "-".join(re.findall(r"\w+", word.lower().replace("_", "-")))
    if len(base) < 2 or base.startswith(_TAKEN_STARTS):
        base = f"word-{base}".rstrip("-")
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _pages(letter: str, terms: Sequence[Term]) -> Iterator[LetterPage]:
    """The words of one letter on as many pages as they need, each about as full."""
    sizes = [_size(term) for term in terms]
    count = -(-sum(sizes) // MOST)
    if count == 1:
        yield LetterPage(letter, 0, tuple(terms))
        return
    full = sum(sizes) / count
    so_far, first, part = 0, 0, 1
    for number, size in enumerate(sizes):
        if so_far + size / 2 > full * part and number > first:
            yield LetterPage(letter, part, tuple(terms[first:number]))
            first, part = number, part + 1
        so_far += size
    yield LetterPage(letter, part, tuple(terms[first:]))


def _size(term: Term) -> int:
    """About how many letters stand on the page for this word."""
    return _ITS_LABELS + sum(len(str(field)) for field in term if field)


def _order(term: Term, language: str) -> tuple[bool, list[int], str]:
    """Numbers and signs first, then letter by letter."""
    word = _bare(term.word.strip()).casefold()
    letters = [_place(letter, language) for letter in _letters(word, language)]
    return _letter(term, language) != NO_LETTER, letters, word


def _letter(term: Term, language: str) -> str:
    """The letter that a word stands under."""
    first = next(iter(_letters(_bare(term.word.strip()), language)), "")
    capital = first[:1].upper()[:1] + first[1:].lower()
    return capital if capital.isalpha() else NO_LETTER


def _letters(word: str, language: str) -> Iterable[str]:
    """The letters of a word. Some languages have letters of two signs, such as the Welsh ll."""
    pairs = _LETTERS_OF_TWO.get(language)
    return pairs.findall(word) if pairs else word


def _place(letter: str, language: str) -> int:
    """Where a letter stands in the alphabet: ch comes after c, and ng after g."""
    return _AFTER.get((language, letter), ord(letter[0]) * 2 + (len(letter) > 1))


def _bare(word: str) -> str:
    """The word without accents: élan stands under E."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))
