"""Whether the words round a hard word say that it is the group's word.

`only_near` and `not_near` are looked for in the same sentence, in any regular form. A word that
depends on its cues is left alone inside a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.words.endings import regular_forms
from mkdocs_speakeasy.words.glossary import Term
from mkdocs_speakeasy.words.phrases import PART, plain


def is_meant(document: Document, term: Term, start: int, end: int) -> bool:
    """Whether the word that stands at `start:end` of the text is the group's word."""
    if not term.only_near and not term.not_near and term.use != "depends":
        return True
    sentence = document.sentence_at(start)
    if term.use == "depends" and is_in_name(document, sentence, start, end):
        return False
    if term.not_near and _stand_in(tuple(term.not_near), sentence.text):
        return False
    return not term.only_near or _stand_in(tuple(term.only_near), sentence.text)


@lru_cache(maxsize=128)
def _stand_in(cues: tuple[str, ...], sentence: str) -> bool:
    """Whether one of the cues stands in a sentence."""
    return _cues(cues).stand_in(PART.findall(sentence))


class _Cues(NamedTuple):
    """Cue words, made ready to look for."""

    words: frozenset[str]
    """Single words in every regular form."""
    exact: frozenset[str]
    """Single words that keep their capitals: NHS."""
    phrases: tuple[tuple[str, ...], ...]

    def stand_in(self, parts: Sequence[str]) -> bool:
        """Whether one of the cues stands in a sentence of these words."""
        plain_parts = [plain(part) for part in parts]
        if not self.words.isdisjoint(plain_parts):
            return True
        if self.exact and not self.exact.isdisjoint(parts):
            return True
        return any(_stands_in(phrase, plain_parts) for phrase in self.phrases)


def _stands_in(phrase: tuple[str, ...], parts: list[str]) -> bool:
    *first, last = phrase
    size = len(first)
    return any(
        parts[start : start + size] == first and parts[start + size] in regular_forms(last)
        for start in range(len(parts) - size)
    )


@lru_cache(maxsize=4096)
def _cues(texts: tuple[str, ...]) -> _Cues:
    words: set[str] = set()
    exact: set[str] = set()
    phrases = []
    for text in texts:
        parts = PART.findall(text)
        if len(parts) != 1:
            phrases.append(tuple(plain(part) for part in parts))
        elif parts[0][1:] != parts[0][1:].lower():
            exact.update((parts[0], parts[0] + "s"))
        else:
            words.update(regular_forms(plain(parts[0])))
    return _Cues(frozenset(words), frozenset(exact), tuple(filter(None, phrases)))


def is_in_name(document: Document, sentence: Sentence, start: int, end: int) -> bool:
    """Inside a run of capitalised words in running text: Care Quality Commission."""
    text = document.text
    if sentence.block.kind in ("heading", "title", "term") or not text[start].isupper():
        return False
    before = text[max(sentence.start, start - 100) : start].split(" ")
    after = text[end : min(sentence.end, end + 100)].split(" ", 2)
    has_name_before = len(before) > 2 and before[-1] == "" and _is_name_word(before[-2])
    has_name_after = len(after) > 1 and after[0] == "" and _is_name_word(after[1])
    return has_name_before or has_name_after


def _is_name_word(word: str) -> bool:
    """Starts with a capital and goes on in small letters: Quality, but not NHS."""
    return word[:1].isupper() and word[1:2].islower() and word[-1:] not in ".!?:;,"
