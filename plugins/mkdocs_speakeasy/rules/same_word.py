"""A page has different words for one thing.

Choose one word for one thing, and use it on every page.
If a page says 'leaflet', do not change to 'pamphlet' later.

## Why

A reader who meets a new word may think that it is a new thing.
Then they look for what is different.

You can tell readers the other word once.
They may meet it in letters.
Some words look alike, but they are different things.

## Not like this

```markdown
Ask your doctor about the tablets.
The clinician will write to you.
```

## Like this

```markdown
Ask your doctor about the tablets.
The doctor will write to you.
```

```markdown
Ask your doctor. A doctor is also called a clinician.
```

## Where it comes from

Inclusion Europe, the Easy Read Standard and plain English guides say this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.language.titles import is_in_title
from mkdocs_speakeasy.language.word_sets import NO_WORD, Meant, WordSet, forms, phrases_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    sets: tuple[str, ...] = ()
    """Your own sets of words that mean the same, such as `doctor, medic`. Your word comes first."""
    allow: tuple[str, ...] = ()
    """Words that may stand beside the others of their set."""


_CHOSEN_HERE = frozenset("not never than".split())
_IS = re.compile(r"\b(?:is|are|means)\b")
_ALSO = re.compile(
    r"""
    \b(?: called | known[ ]as | another[ ](?:word|name) | other[ ](?:words?|names?)
        | the[ ]same[ ]as | sometimes[ ](?:say|call|write) | (?:we|people|they)[ ](?:call|say)
        | meaning | prefer
        | short[ ]for | the[ ]words? | the[ ]terms? | in[ ]other[ ]words | instead[ ]of )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The sentence tells readers the other word."""
_FAR = 200
_AND_BETWEEN = 2


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first word that is not the chosen one of a set, where the page has two of the set."""
    document = page.document
    by_set: dict[int, list[Found[Meant]]] = {}
    for found in _phrases(options.sets).find(document):
        by_set.setdefault(found.value.set, []).append(found)
    by_set.pop(NO_WORD, None)
    own = len(options.sets)
    by_set = {
        number: _without_different(found, _sets(options.sets)[number])
        for number, found in by_set.items()
        if _mixes(found, number < own)
    }
    problems = []
    for number, places in by_set.items():
        meant = [one for one in places if _counts(document, one, options)]
        untold = [] if _are_listed(document, meant) else _not_explained(document, meant)
        if _mixes(untold, number < own):
            problems.append(_problem(document, untold, _sets(options.sets)[number].words))
    yield from sorted(problems, key=lambda problem: problem.span)


def _mixes(places: list[Found[Meant]], is_own: bool) -> bool:  # noqa: FBT001 - a fact on the set
    """Whether the page has two words of the set, or one that a set of the site's own replaces."""
    ranks = {one.value.rank for one in places} - {NO_WORD}
    return len(ranks) > 1 or (is_own and ranks not in (set(), {0}))


def _without_different(places: list[Found[Meant]], own: WordSet) -> list[Found[Meant]]:
    """The places without those of words that are different things on this page."""
    is_apart = any(one.value.rank == NO_WORD for one in places)
    ranks = {own.words.index(word) for word in own.different} if is_apart else set()
    return [one for one in places if one.value.rank not in {NO_WORD, *ranks}]


def _are_listed(document: Document, places: list[Found[Meant]]) -> bool:
    """The page names two words side by side, so they are different things: GPs and clinicians."""
    lower = document.words_in_lower_case
    return any(
        after.first - before.last == _AND_BETWEEN
        and lower[before.last + 1] == "and"
        and before.value.rank != after.value.rank
        for before, after in pairwise(places)
    )


def _first_other(places: list[Found[Meant]], best: int) -> Found[Meant]:
    """The first place of a word that is not the best one."""
    return next(one for one in places if one.value.rank != best)


@cache
def _own_sets() -> list[WordSet]:
    return [WordSet(**entry) for entry in load_list("same_word")]


@lru_cache(maxsize=8)
def _sets(sets: tuple[str, ...]) -> list[WordSet]:
    """The sets of the site, which win, and ours."""
    added = [[word.strip() for word in one.split(",") if word.strip()] for one in sets]
    taken = {word.lower() for words in added for word in words}
    kept = [one for one in _own_sets() if taken.isdisjoint(word.lower() for word in one.words)]
    return [*map(WordSet, added), *kept]


@lru_cache(maxsize=8)
def _phrases(sets: tuple[str, ...]) -> PhraseList[Meant]:
    return phrases_of(_sets(sets))


def _counts(document: Document, found: Found[Meant], options: Options) -> bool:
    """Whether the words are the writer's own, and no name, and not told as the other word."""
    words = Word(document.text[found.start : found.end], found.start, found.end, found.first)
    listed = _sets(options.sets)[found.value.set].words[found.value.rank]
    has_capitals = sum(letter.isupper() for letter in listed) > 1
    if has_capitals and not any(word[:2].isupper() for word in words.text.split()):
        return False
    if not has_capitals and is_in_title(document, found.first, found.last):
        return False
    if document.is_quoted(found.start) or stands_in(document, words, options.allow):
        return False
    return not _is_told(document, found)


def _is_told(document: Document, found: Found[Meant]) -> bool:
    """The sentence says that one word is also called the other, or has it in brackets."""
    text, start, end = document.text, found.start, found.end
    if text[start - 1 : start] in ("(", "[") and start:
        return True
    if text[end : end + 2] == " (":
        return True
    if found.first and document.words_in_lower_case[found.first - 1] in _CHOSEN_HERE:
        return True
    sentence = document.sentence_at(start)
    offset = start - sentence.start
    return bool(_ALSO.search(sentence.text, max(offset - _FAR, 0), offset + _FAR))


def _not_explained(document: Document, places: list[Found[Meant]]) -> list[Found[Meant]]:
    """The places whose sentence does not say what one word is with another: a GP is a doctor."""
    by_sentence: dict[int, list[Found[Meant]]] = {}
    for one in places:
        by_sentence.setdefault(document.sentence_number(one.start), []).append(one)
    kept = []
    for number, found in by_sentence.items():
        ranks = {one.value.rank for one in found}
        if len(ranks) < 2 or not _IS.search(document.sentences[number].text):
            kept += found
    return kept


def _problem(document: Document, places: list[Found[Meant]], words: Sequence[str]) -> Problem:
    best = min(one.value.rank for one in places)
    is_alone = all(one.value.rank == best for one in places)
    best = 0 if is_alone else best
    other = _first_other(places, best)
    form, text = other.value.form, document.text[other.start : other.end]
    chosen, is_capital = forms(words[best]), text[:1].isupper() and text[1:2].islower()
    write = chosen[form]
    joint = ", and not" if is_alone else " and"
    said = "This site" if is_alone else "This page"
    return Problem(
        document.span(other.start, other.end),
        f"{said} says '{words[best]}'{joint} '{words[other.value.rank]}'.",
        f"Use one word for one thing, such as '{words[best]}'.",
        (like("A" if is_capital else "a", write),) if write else (),
    )
