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

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import Any, Generic, NamedTuple, TypeVar

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


def _as_given(_: str, value: Any) -> Any:  # noqa: ANN401 - the list's own business
    return value


@dataclass(frozen=True, slots=True)
class PhraseList(Generic[Value]):
    """The phrases of a list, by the word that each is looked up by."""

    by_key: dict[str, list[tuple[str, Any]]]
    """Phrases as the list writes them, each with what the list says of it."""
    make: Callable[[str, Any], Value]
    groups: dict[str, _Group[Value]] = field(default_factory=dict)
    """The same, made ready when a page first has the word."""

    @classmethod
    def of(
        cls, phrases: Iterable[tuple[str, Any]], make: Callable[[str, Any], Value] = _as_given
    ) -> PhraseList[Value]:
        """The list made of these phrases and what to say of each.

        Args:
            phrases: each phrase with what the list says of it.
            make: makes a `Value` of both, when a page may first have the phrase.
        """
        by_key: dict[str, list[tuple[str, Any]]] = {}
        for entry in phrases:
            for word in _slot(_key_of(entry[0].split())):
                if word in by_key:
                    by_key[word].append(entry)
                else:
                    by_key[word] = [entry]
        return cls(by_key, make)

    def find(self, document: Document) -> Iterator[Found[Value]]:
        """Where the phrases stand, in order, the longest first where they overlap."""
        done = 0
        for found in sorted(self._all(document), key=_in_order):
            if found.start >= done:
                yield found
                done = found.end

    def _all(self, document: Document) -> Iterator[Found[Value]]:
        """All places, in no order. Most words of a list have no other word of theirs beside them."""
        index = document.word_numbers
        on_page = index.keys()
        for key in on_page & self.by_key.keys():
            by_next, by_last, others = self.groups.get(key) or self._group(key)
            for step, by_word in ((1, by_next), (-1, by_last)):
                for word in by_word.keys() & on_page if by_word else ():
                    for number in _side_by_side(document, key, word, step):
                        yield from _filled(document, number, by_word[word])
            if others:
                for number in index[key]:
                    yield from _filled(document, number, others)

    def _group(self, key: str) -> _Group[Value]:
        group: _Group[Value] = _Group({}, {}, [])
        for text, given in self.by_key[key]:
            value, key_word = self.make(text, given), _key_of(text.split())
            for words in _ways_to_write(text):
                number = words.index(key_word)
                all_slots = [_slot(word) for word in words]
                before, after = all_slots[:number][::-1], all_slots[number + 1 :]
                slots = _Slots(tuple(before), tuple(after), value)
                beside, by_word = (after, group.by_next) if after else (before, group.by_last)
                if not beside or beside[0] is _ANY:
                    group.others.append(slots)
                else:
                    for word in beside[0]:
                        by_word.setdefault(word, []).append(slots)
        self.groups[key] = group
        return group


def _in_order(found: Found[Value]) -> tuple[int, int]:
    return found.start, -found.end


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


def _key_of(words: Sequence[str]) -> str:
    """The word that a phrase is looked up by: the longest of those that do not stand everywhere."""
    return max(words, key=_how_rare)


@lru_cache(maxsize=8192)
def _how_rare(word: str) -> tuple[bool, bool, int]:
    """Long words are rare. A word that may be missing is of no use."""
    if word == "*" or word[-1] == "?":
        return False, False, 0
    if "/" in word or word[0] == "~":
        choices = [one.removeprefix("~") for one in word.lower().split("/")]
        is_rare = word[0] != "~" and _COMMON.isdisjoint(choices)
        return True, is_rare, 0 if "~my" in word else min(map(len, choices))
    return True, word.lower() not in _COMMON, len(word)


def _side_by_side(document: Document, key: str, beside: str, step: int) -> list[int]:
    """The numbers of the one word where the other stands beside it. The rarer one is looked at."""
    index, lower = document.word_numbers, document.words_in_lower_case
    end = len(lower)
    if len(index[key]) <= len(index[beside]):
        places = [number + step for number in index[key]]
        return [one - step for one in places if 0 <= one < end and lower[one] == beside]
    places = [number - step for number in index[beside]]
    return [one for one in places if 0 <= one < end and lower[one] == key]


def _filled(
    document: Document, number: int, phrases: list[_Slots[Value]]
) -> Iterator[Found[Value]]:
    """Those of the phrases whose words all stand around the word with this number."""
    for before, after, value in phrases:
        first = _reach(document, number, before, -1) if before else number
        last = _reach(document, number, after, 1) if after and first >= 0 else number
        if first >= 0 and last >= 0:
            start, end = document.word_starts[first], document.word_starts[last]
            yield Found(start, end + len(document.word_texts[last]), first, last, value)


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
