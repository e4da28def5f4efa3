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
from operator import contains
from typing import Any, Generic, NamedTuple, TypeVar

from mkdocs_speakeasy.language.frequent_words import HOW_RARE
from mkdocs_speakeasy.language.letters import every_apostrophe
from mkdocs_speakeasy.language.verb_forms import forms_of
from mkdocs_speakeasy.reading.document import Document

Value = TypeVar("Value")
_ONE_FORM, _ANY_FORM = 2000, 1000


class _AnyWord(frozenset[str]):
    """A slot that any word fills."""

    __slots__ = ()

    def __contains__(self, _: object) -> bool:
        return True


_ANY = _AnyWord()


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
    """A phrase, word by word, and which of them it is looked up by."""

    before: int
    """How many words stand before that word."""
    words: tuple[frozenset[str], ...]
    """What may stand for each word of the phrase."""
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
            key = _key_of(entry[0].split())
            for word in (key,) if key.isalpha() and key.islower() else _slot(key):
                if word in by_key:
                    by_key[word].append(entry)
                else:
                    by_key[word] = [entry]
        return cls(by_key, make)

    def find(self, document: Document) -> Iterator[Found[Value]]:
        """Where the phrases stand, in order, the longest first where they overlap."""
        all_found = self._all(document)
        if len(all_found) > 1:
            all_found.sort(key=_in_order)
        done = 0
        for found in all_found:
            if found.start >= done:
                yield found
                done = found.end

    def _all(self, document: Document) -> list[Found[Value]]:
        """All places, in no order. A phrase is tried where two of its words stand side by side."""
        lower, index = document.words_in_lower_case, document.word_numbers
        final = len(lower) - 1
        found: list[Found[Value]] = []
        for key in index.keys() & self.by_key.keys():
            by_next, by_last, others = self.groups.get(key) or self._group(key)
            if by_next:
                for number in index[key]:
                    if number < final and lower[number + 1] in by_next:
                        found += _filled(document, number, by_next[lower[number + 1]])
            if by_last:
                for number in index[key]:
                    if number and lower[number - 1] in by_last:
                        found += _filled(document, number, by_last[lower[number - 1]])
            if others:
                for number in index[key]:
                    found += _filled(document, number, others)
        return found

    def _group(self, key: str) -> _Group[Value]:
        group: _Group[Value] = _Group({}, {}, [])
        for text, given in self.by_key[key]:
            value, key_word = self.make(text, given), _key_of(text.split())
            for words in _ways_to_write(text):
                number = words.index(key_word)
                slots = _Slots(number, tuple(map(_slot, words)), value)
                before, after = words[max(number - 1, 0) : number], words[number + 1 : number + 2]
                beside = max(*after, *before, "*", "*", key=_how_rare)
                by_word = group.by_next if beside in after else group.by_last
                for word in _slot(beside):
                    by_word.setdefault(word, []).append(slots)
                if beside == "*":
                    group.others.append(slots)
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
    word = word.lower()
    if "~" not in word and "/" not in word:
        return frozenset(every_apostrophe(word))
    ways = [forms_of(one[1:]) if one[0] == "~" else (one,) for one in word.split("/")]
    forms = " ".join(form for forms in ways for form in forms)
    return frozenset(" ".join(every_apostrophe(forms)).split())


def _key_of(words: Sequence[str]) -> str:
    """The word that a phrase is looked up by, which should stand on few pages."""
    if words[-1].isalpha() and words[-1] not in HOW_RARE:
        return words[-1]
    return max(words, key=_how_rare)


@lru_cache(maxsize=8192)
def _how_rare(word: str) -> int:
    """A high number for words that stand on few pages. Long words are rare, and one form alone."""
    if word == "*" or word[-1] == "?" or "~my" in word:
        return -1
    word = word.lower()
    if "~" not in word and "/" not in word:
        return HOW_RARE.get(word) or len(word) + _ONE_FORM
    choices = word.replace("~", "").split("/")
    frequent = [HOW_RARE[one] for one in choices if one in HOW_RARE]
    if frequent:
        return min(frequent)
    return min(map(len, choices)) + (_ANY_FORM if "~" in word else _ONE_FORM)


def _filled(
    document: Document, number: int, phrases: list[_Slots[Value]]
) -> Iterator[Found[Value]]:
    """Those of the phrases whose words all stand around the word with this number."""
    lower, starts = document.words_in_lower_case, document.word_starts
    for before, slots, value in phrases:
        first, last = number - before, number - before + len(slots) - 1
        if first >= 0 and last < len(lower) and all(map(contains, slots, lower[first : last + 1])):
            start, end = starts[first], starts[last] + len(document.word_texts[last])
            if _is_one_run(document, first, last, end):
                yield Found(start, end, first, last, value)


def _is_one_run(document: Document, first: int, last: int, end: int) -> bool:
    """Nothing but spaces or a hyphen stands between each of these words and the next."""
    text, starts, texts = document.text, document.word_starts, document.word_texts
    if text[starts[first] : end] == " ".join(texts[first : last + 1]):
        return True
    gaps = [text[starts[n] + len(texts[n]) : starts[n + 1]] for n in range(first, last)]
    return all("\n" not in gap and gap.strip(" \u00a0-‐‑") == "" for gap in gaps)
