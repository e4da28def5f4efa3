"""Finds the phrases of a list on a page: sayings, wordy phrases, office words.

How a list writes a phrase:

- `on the same page`: these words, whatever their case, with spaces between them;
- `~take part`: any form of the word: takes, took, taking;
- `~my`: my, your, his, her, its, our, their and so on;
- `bring/put`: one of these words;
- `the?`: a word that may be missing;
- `*`: any one word.

What it costs grows with the page and not with the list: each phrase is looked up by one of its
words, and only where that word stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from mkdocs_speakeasy.language.letters import every_apostrophe
from mkdocs_speakeasy.language.verb_forms import forms_of
from mkdocs_speakeasy.reading.document import Document

Value = TypeVar("Value")
_ANY = frozenset[str]()
"""A slot that any word fills."""


class Found(NamedTuple, Generic[Value]):
    """One place where a phrase of the list stands."""

    start: int
    """Offset into `Document.text`."""
    end: int
    first: int
    """The number of its first word."""
    last: int
    """The number of its last word."""
    value: Value
    """What the list says of the phrase."""


class _Slots(NamedTuple, Generic[Value]):
    """A phrase, word by word, from the word that it is looked up by."""

    before: tuple[frozenset[str], ...]
    """The words before that word, last first."""
    after: tuple[frozenset[str], ...]
    value: Value


@dataclass(frozen=True, slots=True)
class PhraseList(Generic[Value]):
    """The phrases of a list, by the word that each is looked up by."""

    by_key: dict[str, list[_Slots[Value]]]

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, Value]]) -> PhraseList[Value]:
        """The list made of these phrases and what to say of each."""
        by_key: dict[str, list[_Slots[Value]]] = {}
        for text, value in phrases:
            for slots in _ways_to_write(text):
                key = max(range(len(slots)), key=lambda number: _how_rare(slots[number]))
                entry = _Slots(slots[:key][::-1], slots[key + 1 :], value)
                for word in slots[key]:
                    by_key.setdefault(word, []).append(entry)
        return cls(by_key)

    def find(self, document: Document) -> Iterator[Found[Value]]:
        """Where the phrases stand, in order, the longest first where they overlap."""
        done = 0
        for found in sorted(self._all(document), key=lambda one: (one.start, -one.end)):
            if found.start >= done:
                yield found
                done = found.end

    def _all(self, document: Document) -> Iterator[Found[Value]]:
        starts, texts = document.word_starts, document.word_texts
        index = document.word_numbers
        for key in index.keys() & self.by_key.keys():
            for number in index[key]:
                for slots in self.by_key[key]:
                    first = _reach(document, number, slots.before, -1)
                    last = _reach(document, number, slots.after, 1)
                    if first >= 0 and last >= 0:
                        end = starts[last] + len(texts[last])
                        yield Found(starts[first], end, first, last, slots.value)


def _ways_to_write(text: str) -> Iterator[tuple[frozenset[str], ...]]:
    words = text.split()
    choices = [(word[:-1], "") if word.endswith("?") else (word,) for word in words]
    for chosen in product(*choices):
        yield tuple(_slot(word) for word in chosen if word)


def _slot(word: str) -> frozenset[str]:
    if word == "*":
        return _ANY
    found: set[str] = set()
    for one in word.lower().split("/"):
        forms = forms_of(one[1:]) if one.startswith("~") else (one,)
        for form in forms:
            found.update(every_apostrophe(form))
    return frozenset(found)


def _how_rare(slot: frozenset[str]) -> int:
    """Long words are rare, so a phrase is looked up by the longest of its words."""
    return min(map(len, slot), default=0)


def _reach(document: Document, number: int, slots: tuple[frozenset[str], ...], step: int) -> int:
    """The number of the last word that fills these slots one after the other; -1 where none do."""
    lower = document.words_in_lower_case
    for slot in slots:
        number += step
        if not 0 <= number < len(lower) or (slot and lower[number] not in slot):
            return -1
        left = number if step > 0 else number + 1
        if not _is_joined(document, left - 1, left):
            return -1
    return number


def _is_joined(document: Document, left: int, right: int) -> bool:
    """Nothing but spaces or a hyphen stands between two words."""
    starts = document.word_starts
    between = document.text[starts[left] + len(document.word_texts[left]) : starts[right]]
    return between == " " or (between.strip(" \u00a0-‐‑") == "" and "\n" not in between)
