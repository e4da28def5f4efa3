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
from dataclasses import dataclass, field
from functools import lru_cache
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


class _Group(NamedTuple, Generic[Value]):
    """The phrases that are looked up by one word, by the word that stands beside it."""

    by_next: dict[str, list[_Slots[Value]]]
    by_last: dict[str, list[_Slots[Value]]]
    others: list[_Slots[Value]]
    """Those with one word alone, or with any word beside it."""


class _Text(NamedTuple, Generic[Value]):
    """A phrase as the list writes it, and the number of the word that it is looked up by."""

    words: tuple[str, ...]
    key: int
    value: Value


@dataclass(frozen=True, slots=True)
class PhraseList(Generic[Value]):
    """The phrases of a list, by the word that each is looked up by."""

    by_key: dict[str, list[_Text[Value]]]
    groups: dict[str, _Group[Value]] = field(default_factory=dict)
    """The same, made ready when a page first has the word."""

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, Value]]) -> PhraseList[Value]:
        """The list made of these phrases and what to say of each."""
        by_key: dict[str, list[_Text[Value]]] = {}
        for text, value in phrases:
            for words in _ways_to_write(text):
                key = max(range(len(words)), key=lambda number: (*_how_rare(words[number]), number))
                entry = _Text(words, key, value)
                for word in _slot(words[key]):
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
        for number, slots in self._candidates(document):
            first = _reach(document, number, slots.before, -1)
            last = _reach(document, number, slots.after, 1) if first >= 0 else -1
            if last >= 0:
                end = starts[last] + len(texts[last])
                yield Found(starts[first], end, first, last, slots.value)

    def _candidates(self, document: Document) -> Iterator[tuple[int, _Slots[Value]]]:
        """Phrases that may stand here: two words that stand side by side are theirs."""
        lower, index = document.words_in_lower_case, document.word_numbers
        final = len(lower) - 1
        for key in index.keys() & self.by_key.keys():
            by_next, by_last, others = self.groups.get(key) or self._group(key)
            for number in index[key]:
                if by_next and number < final and lower[number + 1] in by_next:
                    yield from ((number, slots) for slots in by_next[lower[number + 1]])
                if by_last and number and lower[number - 1] in by_last:
                    yield from ((number, slots) for slots in by_last[lower[number - 1]])
                for slots in others:
                    yield number, slots

    def _group(self, key: str) -> _Group[Value]:
        group: _Group[Value] = _Group({}, {}, [])
        for text in self.by_key[key]:
            all_slots = [_slot(word) for word in text.words]
            before, after = all_slots[: text.key][::-1], all_slots[text.key + 1 :]
            slots = _Slots(tuple(before), tuple(after), text.value)
            beside, by_word = (after[:1], group.by_next) if after else (before[:1], group.by_last)
            if not beside or beside[0] is _ANY:
                group.others.append(slots)
            else:
                for word in beside[0]:
                    by_word.setdefault(word, []).append(slots)
        self.groups[key] = group
        return group


def _ways_to_write(text: str) -> Iterator[tuple[str, ...]]:
    words = text.split()
    if "?" not in text:
        yield tuple(words)
        return
    choices = [(word[:-1], "") if word.endswith("?") else (word,) for word in words]
    for chosen in product(*choices):
        yield tuple(word for word in chosen if word)


@lru_cache(maxsize=4096)
def _slot(word: str) -> frozenset[str]:
    if word == "*":
        return _ANY
    found: set[str] = set()
    for one in word.lower().split("/"):
        forms = forms_of(one[1:]) if one.startswith("~") else (one,)
        for form in forms:
            found.update(every_apostrophe(form))
    return frozenset(found)


_COMMON = frozenset(
    """
    the and for that with this are you not from can have which will but all was use when has they
    one more their there other his what who been were its out people would into about new work time
    need some like how then than only make if our these had them first any may also her now should
    information most many could see where over such get used your just through between different
    because after it's well so way take give put keep come go do don't very up down back no on off
    in to of a an at as by or be is it we he she my me us him under before around things good point
    change next each open right made same public help call set find part read line two three own
    life long world even still much too full run look know say said day end hand head water without
    against again along away best big high low life live place short small something while word
    making takes making makes keeps pull branch block
    """.split()
)
"""Words that stand on most pages: a phrase is looked up by another of its words, if it can be."""


def _how_rare(word: str) -> tuple[bool, int]:
    """Long words are rare, so a phrase is looked up by the longest of its words."""
    choices = [one.removeprefix("~") for one in word.lower().split("/")]
    is_rare = word[0] not in "*~" and _COMMON.isdisjoint(choices)
    return is_rare, 0 if word == "*" or "~my" in word else min(map(len, choices))


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
