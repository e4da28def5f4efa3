"""A hyphen is not needed.

Write the word without a hyphen where it is right without one.
Write each word in one way on the whole page.

## Why

A hyphen makes a word longer and harder to read.
Some people think it is 2 words.
A word with 2 spellings looks like 2 things.

Your list of words decides.
A word in that list is fine as it stands there.

## Not like this

```markdown
Send an e-mail to the recently-opened office.
```

## Like this

```markdown
Send an email to the new office.
```

## Where it comes from

The NHS and People First ask for few hyphens.
German guides split long words with hyphens, but English ones do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.number_words import VALUES
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.matching import Match

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    max_in_sentence: int = 2
    """A sentence with more words with hyphens than this is pointed out."""
    allow: tuple[str, ...] = ()
    """Words with a hyphen that are fine as they are."""


_HYPHEN = re.compile(r"-(?<=[^\W\d_]-)(?=[^\W\d_])")
_OTHER_HYPHEN = late_pattern(r"[‐‑](?<=[^\W\d_].)(?=[^\W\d_])")
_SPLIT_ENDS = frozenset(
    "tion sion ty tal ment ble ture tive cal nal ral sive cial tial cious tious ance ence".split()
)
"""The last part of a long word that somebody split, as in in-for-ma-tion."""
_LETTERS_OF_ADVERB = 5
_COUNTS_NOT = frozenset(("follow-up", "follow-ups"))
_BEFORE_NOUN = frozenset("a an the your our their his her my this that any each".split())
_STICKS = frozenset("/_@\\#-~=")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Hyphens that are not needed, and words that are spelt in two ways."""
    document = page.document
    allowed = {word.lower() for word in options.allow}
    numbers = _numbers(document)
    if not numbers:
        return
    lists = _lists()
    chosen = _chosen(page.glossary)
    first: dict[str, Word] = {}
    counted: dict[int, int] = {}
    for number in numbers:
        text, better = _read(document.words_in_lower_case[number])
        if not text or text in allowed:
            continue
        word = document.word(number)
        if _is_name(document, word) or (text in first and text in lists.one_word):
            continue
        first.setdefault(text, word)
        if text in chosen or (better and document.is_quoted(word.start)) or _is_term(page, word):
            continue
        if better and not (" " in better and _is_before_noun(document, word)):
            better = like(word.text, better)
            message = f"'{word.text}' does not need a hyphen."
            span = document.span(word.start, word.end)
            yield Problem(span, message, f"Write '{better}'.", (better,))
        elif not better and text not in _COUNTS_NOT:
            sentence = document.sentence_number(word.start)
            counted[sentence] = counted.get(sentence, 0) + 1
    for sentence, count in counted.items():
        place = document.sentences[sentence]
        is_many = count > options.max_in_sentence and place.block.kind != "cell"
        if is_many and not document.is_quoted(place.start):
            yield Problem(
                document.span(place.start, place.end),
                f"This sentence has {count} words with a hyphen.",
                "Use other words, or split the sentence.",
            )
    yield from _two_ways(document, first, chosen, lists)


class _Lists(NamedTuple):
    """What stands in hyphen_word.yml."""

    one_word: dict[str, str]
    not_adverbs: frozenset[str]
    starts: frozenset[str]
    differ: frozenset[str]


@lru_cache(maxsize=1)
def _chosen(glossary: Glossary) -> frozenset[str]:
    """The spellings that the group has chosen, in small letters."""
    return frozenset(spelling.lower() for spelling in glossary.spellings)


@cache
def _lists() -> _Lists:
    lists = load_list("hyphen_word")
    names = ("not_adverbs", "starts", "differ")
    return _Lists(lists["one_word"], *(frozenset(lists[name]) for name in names))


def _numbers(document: Document) -> list[int]:
    """The numbers of the words with a hyphen between letters."""
    hits = [found.start() for found in document.search(_HYPHEN)]
    if "‐" in document.text or "‑" in document.text:
        hits = sorted([*hits, *(found.start() for found in document.search(_OTHER_HYPHEN()))])
    numbers = (bisect_right(document.word_starts, hit) - 1 for hit in hits)
    return list(dict.fromkeys(number for number in numbers if number >= 0))


@lru_cache(maxsize=8192)
def _read(word: str) -> tuple[str, str]:
    """The word with the plain hyphen, and how to write it; nothing where it is no word of ours."""
    text = _plain(word)
    if not text.replace("-", "").isalpha() or text in VALUES:
        return "", ""
    return text, _without_hyphen(text, _lists())


def _plain(text: str) -> str:
    """The word with the plain hyphen."""
    return text if text.isascii() else text.replace("‐", "-").replace("‑", "-")


def _is_name(document: Document, word: Word) -> bool:
    """Stoke-on-Trent, Ann-Marie, a word in capitals, or a part of an address."""
    text, start, end = document.text, word.start, word.end
    if text[start - 1 : start] in _STICKS or text[end : end + 1] in _STICKS:
        return True
    if word.text.islower():
        return False
    parts = _plain(word.text).split("-")
    is_first = document.sentence_at(start).start >= start - 1
    return any(part[0].isupper() for part in parts[1:]) or not is_first


def _is_term(page: Page, word: Word) -> bool:
    """A word of the glossary holds this one, so the group decides."""
    last = bisect_right(page.terms, word.start, key=_start) - 1
    return last >= 0 and word.end <= page.terms[last].end


def _start(match: Match) -> int:
    return match.start


def _without_hyphen(text: str, lists: _Lists) -> str:
    """How to write the word; empty where it needs its hyphen."""
    known = lists.one_word.get(text)
    if known:
        return known
    parts = text.split("-")
    is_adverb = parts[0].endswith("ly") and len(parts[0]) >= _LETTERS_OF_ADVERB
    if is_adverb and len(parts) == 2 and parts[0] not in lists.not_adverbs:
        return " ".join(parts)
    if len(parts) > 2 and parts[-1] in _SPLIT_ENDS:
        return "".join(parts)
    return ""


def _is_before_noun(document: Document, word: Word) -> bool:
    """An up-to-date list: between a word such as an and a noun, a hyphen may be right."""
    lower = document.words_in_lower_case
    before = lower[word.number - 1] if word.number else ""
    if before not in _BEFORE_NOUN or "ly-" in _plain(word.text):
        return False
    following = document.text[word.end : word.end + 2]
    return following[:1] == " " and following[1:].isalpha()


def _two_ways(
    document: Document, words: dict[str, Word], chosen: frozenset[str], lists: _Lists
) -> Iterator[Problem]:
    """Words that stand on the page with a hyphen and without: the way to change."""
    index = document.word_numbers
    spaced = _spaced(document, lists)
    for text, word in words.items():
        if text in lists.differ or (text in lists.one_word and text not in chosen):
            continue
        joined = text.replace("-", "")
        if joined in index and text.count("-") == 1:
            other = document.word(index[joined][0])
        else:
            other = spaced.get(text, word)
        if other == word:
            continue
        wrong, right = (word, other) if other.start < word.start else (other, word)
        if text in chosen or other.text.lower() in chosen:
            wrong, right = (other, word) if text in chosen else (word, other)
        better = like(wrong.text, right.text.lower()) if right.text.lower() in chosen else ""
        yield Problem(
            document.span(wrong.start, wrong.end),
            f"This page has both '{right.text}' and '{wrong.text}'.",
            f"Write '{better}'." if better else "Write it in one way on the whole page.",
            (better,) if better else (),
        )


def _spaced(document: Document, lists: _Lists) -> dict[str, Word]:
    """Words that are written as two, such as co production: the first place of each."""
    lower, starts = document.words_in_lower_case, document.word_starts
    found: dict[str, Word] = {}
    for one in document.where(lists.starts):
        number = one.number + 1
        if number < len(lower) and document.text[one.end : starts[number]] == " ":
            two = document.word(number)
            words = document.text[one.start : two.end]
            key = f"{one.text}-{two.text}".lower()
            found.setdefault(key, Word(words, one.start, two.end, one.number))
    return found
