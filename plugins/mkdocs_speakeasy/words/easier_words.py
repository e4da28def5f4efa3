"""Easier words for hard words, from a list of our own beside this file.

*Scrutinised* becomes *looked closely at*. A hard word may stand in a phrase of the list, and then
there are easier words for the whole phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like, straight
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.language.verb_forms import (
    follows_has,
    in_same_form,
    irregular_forms,
    with_s,
)
from mkdocs_speakeasy.own_files import damaged
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.words.endings import possible_bases
from mkdocs_speakeasy.words.fitting import (
    BEFORE_NOUN,
    BEFORE_VERB,
    COUNTED_ONE,
    LINKS,
    sounds_right,
)

LIST = Path(__file__).with_name("easier_words.txt")
KINDS = {"v": "verb", "n": "noun", "a": "adjective", "o": "other", "p": "phrase"}
"""The letters at the start of its lines."""

_AMERICAN = (("iz", "is"), ("yz", "ys"), ("or", "our"), ("er", "re"), ("ense", "ence"))
_AFTER_VERB = LINKS | frozenset("out up off in over back down away through".split())
"""A verb of more words fits before its object where it ends in one of these."""


class EasierWords(NamedTuple):
    """What can stand in the place of a hard word."""

    start: int
    """The words to replace: offsets into `Document.text`."""
    end: int
    say: tuple[str, ...]
    """The easier words as the list has them, the best first."""
    fits: tuple[str, ...]
    """Those that fit there as they are: the form of a verb, one or many, a capital."""


class EasierWordsOfPage:
    """Knows the easier words for the words of one page."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def of(self, word: Word) -> EasierWords | None:
        """The easier words for a word or the phrase that it stands in; None if none are known."""
        found = self._phrases.get(word.number)
        return self._of_phrase(found) if found else self._of_word(word)

    @cached_property
    def _phrases(self) -> dict[int, Found[tuple[str, tuple[str, ...]]]]:
        """For the number of each word that stands in a phrase of the list: the phrase."""
        found = _phrases().find(self.document)
        return {number: one for one in found for number in range(one.first, one.last + 1)}

    def _of_phrase(self, found: Found[tuple[str, tuple[str, ...]]]) -> EasierWords:
        phrase, easier = found.value
        text = self.document.text[found.start : found.end]
        say = tuple(one.removeprefix("~") for one in easier)
        fits = say
        for place, part in enumerate(phrase.split()):
            if part.startswith("~"):
                fits = tuple(self._in_form(found.first + place, part[1:], one) for one in say)
        return EasierWords(found.start, found.end, say, tuple(like(text, one) for one in fits))

    def _of_word(self, word: Word) -> EasierWords | None:
        written = straight(word.text).lower()
        base = _base_on_list(written)
        if not base:
            return None
        kinds = _words()[base]
        kind = self._kind(word.number, written, base, kinds)
        easier = kinds[kind or next(iter(kinds))]
        fits = self._fitting(word.number, written, base, kind, easier) if kind else ()
        found = tuple(dict.fromkeys(like(word.text, one) for one in fits))
        return EasierWords(word.start, word.end, easier, found)

    def _kind(self, number: int, written: str, base: str, kinds: dict[str, tuple[str, ...]]) -> str:
        """Which kind of word this is here; empty where two kinds are on the list, and no sign."""
        if len(kinds) == 1:
            return next(iter(kinds))
        before = self._before(number)
        has_ending = written != base and written.endswith(("ed", "ing"))
        if "verb" in kinds and (before in BEFORE_VERB or has_ending):
            return "verb"
        others = [kind for kind in kinds if kind != "verb"]
        return others[0] if before in BEFORE_NOUN and len(others) == 1 else ""

    def _fitting(
        self, number: int, written: str, base: str, kind: str, easier: tuple[str, ...]
    ) -> Iterator[str]:
        """Those of the easier words that are sure to fit, in the form that is needed."""
        before = self._before(number)
        for one in easier:
            if not sounds_right(before, one):
                continue
            is_one_word = " " not in one
            if kind == "verb":
                is_verb = before in BEFORE_VERB if written == base else before not in BEFORE_NOUN
                if is_verb and (is_one_word or one.rpartition(" ")[2] in _AFTER_VERB):
                    yield self._in_form(number, base, one)
            elif kind == "noun":
                if is_one_word and before not in BEFORE_VERB | COUNTED_ONE:
                    yield from _same_number(written, base, one)
            elif written == base and (kind == "other" or is_one_word):
                yield one

    def _in_form(self, number: int, verb: str, words: str) -> str:
        written = straight(self.document.words_in_lower_case[number])
        if "is" in verb or "ys" in verb:
            written = written.replace("iz", "is").replace("yz", "ys")
        first, space, rest = words.partition(" ")
        if first == verb:  # are in excess of: are more than
            return written + space + rest
        after_has = follows_has(self.document, number)
        return in_same_form(written, verb, words, after_has=after_has)

    def _before(self, number: int) -> str:
        """The word before it in its sentence, in lower case; empty for the first word."""
        start = self.document.sentence_at(self.document.word_starts[number]).start
        is_first = not number or self.document.word_starts[number - 1] < start
        return "" if is_first else self.document.words_in_lower_case[number - 1]


def _same_number(written: str, base: str, noun: str) -> Iterator[str]:
    """The noun for one thing or for many, as the written one is; nothing where that is not sure."""
    if written == base:
        yield noun
    elif written.endswith("s") and "'" not in written and not noun.endswith("s"):
        yield with_s(noun)


@lru_cache(maxsize=4096)
def _base_on_list(written: str) -> str:
    """The word of the list of which this is a form, spelt as in Britain or not; or nothing."""
    words = _words()
    if written in _irregular():
        return _irregular()[written]
    spellings = [written, *(written.replace(*pair) for pair in _AMERICAN if pair[0] in written)]
    bases = (base for spelling in spellings for base in possible_bases(spelling))
    return next((base for base in bases if base in words), "")


@cache
def entries() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The list: each kind, word or phrase, and its easier words."""
    try:
        lines = LIST.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise damaged(LIST, "The list of easier words") from None
    parts = (line[2:].partition(": ") for line in lines if line[0] != "#")
    letters = (line[0] for line in lines if line[0] != "#")
    return tuple(
        (KINDS[letter], word, tuple(easier.split(", ")))
        for letter, (word, _, easier) in zip(letters, parts, strict=True)
    )


@cache
def _words() -> dict[str, dict[str, tuple[str, ...]]]:
    """For each hard word: its easier words, by what kind of word it is."""
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for kind, word, easier in entries():
        if kind != "phrase":
            words.setdefault(word, {})[kind] = easier
    return words


@cache
def _irregular() -> dict[str, str]:
    """For each irregular form of a verb of the list: the verb."""
    verbs = (word for kind, word, _ in entries() if kind == "verb")
    return {form: verb for verb in verbs for form in irregular_forms(verb)}


@cache
def _phrases() -> PhraseList[tuple[str, tuple[str, ...]]]:
    phrases = ((word, easier) for kind, word, easier in entries() if kind == "phrase")
    return PhraseList.of(phrases, lambda phrase, easier: (phrase, easier))
