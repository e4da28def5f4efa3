"""A sentence has more than one idea.

Write one idea in each sentence.
Try a full stop where you joined 2 ideas with 'and' or 'but'.

## Why

A reader can take in one thing, and then the next.
With many ideas in one sentence, some of them get lost.

Keep the word 'because'.
It shows why, and this rule never counts it.

## Not like this

```markdown
We will write your plan and you can read it, but you can ask for changes.
```

## Like this

```markdown
We will write your plan.
Then you can read it.
You can ask for changes.
```

## Where it comes from

GOV.UK, Inclusion Europe and the Easy Read Standard ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.clause_words import (
    DETERMINERS,
    HELPERS,
    OBJECTS,
    OPENERS,
    PREPOSITIONS,
    SHORT_SUBJECTS,
    SUBJECTS,
    by_sentence,
    unsure_verbs,
    verbs,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"words"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_joins: int = 1
    """A sentence that joins ideas more often than this is pointed out."""


_PAIRS = ("and", "or", "but")
"""They join ideas only where a verb follows: tea and cake is one idea."""
_OTHERS = ("so", "which", "while", "when", "if")
_SPLICE = re.compile(r", (?:I|you|we|they|he|she|it|there) ")
"""A comma that joins two sentences: We came, we saw …"""

_ADVERBS = frozenset(
    """
    then also not now never always just please still again sometimes often usually only later soon
    even maybe perhaps
    """.split()
)
"""Words that may stand between 'and' and the verb."""

_NOT_AFTER = {
    "which": frozenset("know choose decide tell say see ask understand".split()),
    "while": frozenset("a worth worthwhile short little long".split()),
    "when": frozenset("who what where why how since until by know".split()),
    "if": frozenset("what as".split()),
    "so": frozenset("do does did doing if and or not think hope say said is was are be".split()),
}
_NOT_BEFORE = {
    "which": frozenset("one ones of way".split()),
    "when": frozenset("to possible needed necessary".split()),
    "if": frozenset("so not any possible needed necessary only".split()),
}
_AFTER_SO = SUBJECTS | DETERMINERS | SHORT_SUBJECTS
_PLACES = frozenset("in at on near out".split())
"""Words after a verb such as 'works' that may also be a thing."""
_SAYS = frozenset("said says asked asks added adds explained explains told thinks wrote".split())
_STARTS_SIDE_PART = frozenset(
    "if when while although though because as since after before until unless once given".split()
)
_FAR = 40
"""A part before a comma is looked at for so many words."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences that join more than two ideas."""
    document = page.document
    for sentence, group in by_sentence(document, _may_join(document)):
        if len(group) > options.max_joins and sentence.block.kind != "alt":
            words = document.words_in(sentence.start, sentence.end)
            joins = [number for number in group if _is_join(document, number, words)]
            if len(joins) > options.max_joins:
                starts = document.word_starts
                joins = [number for number in joins if not document.is_quoted(starts[number])]
                joins = _outside_terms(page, joins)
            if len(joins) > options.max_joins:
                yield _problem(document, sentence, joins)


def _may_join(document: Document) -> list[int]:
    """The numbers of words that may join two ideas, as far as the next word can tell, in order."""
    index, lower = document.word_numbers, document.words_in_lower_case
    texts, starts, last = document.word_texts, document.word_starts, len(lower) - 1
    may_follow = _may_follow()
    found = [bisect_left(starts, splice.start() + 2) for splice in document.search(_SPLICE)]
    for word in _OTHERS:
        found += index.get(word, ())
    for word in _PAIRS:
        for number in index.get(word, ()):
            if number < last and (
                lower[number + 1] in may_follow or texts[number + 1][0].isupper()
            ):
                found.append(number)
    return sorted(found)


@cache
def _may_follow() -> frozenset[str]:
    """Words after 'and' that can start an idea of its own."""
    return verbs() | unsure_verbs() | SUBJECTS | SHORT_SUBJECTS | _ADVERBS | DETERMINERS


def _is_join(document: Document, number: int, words: range) -> bool:
    lower = document.words_in_lower_case
    word = lower[number]
    before = lower[number - 1] if number > words.start else ""
    after = lower[number + 1] if number + 1 < words.stop else ""
    if not after:
        return False
    if word in _PAIRS:
        return number > words.start and _verb_follows(document, number, words)
    if word in SUBJECTS:
        return _is_splice(document, number, words)
    if before in _NOT_AFTER[word] or after in _NOT_BEFORE.get(word, ()):
        return False
    if word == "so":
        comma = document.text[document.word_starts[number] - 2] == "," if before else False
        return bool(before) and (comma or after in _AFTER_SO)
    return not (word == "when" and not before and after in HELPERS)


def _verb_follows(document: Document, number: int, words: range) -> bool:
    """And we go, or call us, but the nurse will come; but not: tea and cake, read and write."""
    lower, starts, texts = document.words_in_lower_case, document.word_starts, document.word_texts
    first = number + 1
    while first + 1 < words.stop and lower[first] in _ADVERBS:
        first += 1
    word, after = lower[first], lower[first + 1] if first + 1 < words.stop else ""
    is_next = bool(after) and starts[first + 1] == starts[first] + len(texts[first]) + 1
    if word in SHORT_SUBJECTS:
        return True
    if word in SUBJECTS:
        return is_next and after not in PREPOSITIONS and after not in _PAIRS and after != "to"
    before = lower[number - 1]
    is_pair = before in verbs() or before in unsure_verbs()
    if word in verbs():
        return not is_pair or (word in HELPERS and before not in HELPERS)
    if word in unsure_verbs():
        is_doing = word.endswith("s") and after in _PLACES
        return is_next and not is_pair and (after in DETERMINERS or after in OBJECTS or is_doing)
    return _has_own_subject(lower, number, range(first, min(first + 5, words.stop)), words)


def _has_own_subject(lower: list[str], number: int, near: range, words: range) -> bool:
    """And the nurse will come: a helper verb soon after, where there was a verb before."""
    for place in near:
        if lower[place] in _PAIRS or lower[place] in _OTHERS or lower[place] in ("that", "who"):
            return False
        if lower[place] in HELPERS:
            known = verbs()
            first = max(words.start, number - _FAR)
            return not known.isdisjoint(lower[first:number])
    return False


def _is_splice(document: Document, number: int, words: range) -> bool:
    """We came, we saw; but not: If you can, we …; “Yes,” he said."""
    lower, starts = document.words_in_lower_case, document.word_starts
    after = lower[number + 1]
    if after in _SAYS or not (after in verbs() or after in unsure_verbs()):
        return False
    sentence_start = starts[words.start]
    comma = document.text.rfind(",", sentence_start, starts[number] - 2)
    between = document.words_in(max(comma, sentence_start), starts[number])
    if not between:
        return False
    first = between[0]
    if comma < 0 and lower[first] in OPENERS:
        return False
    part = lower[max(first, number - _FAR) : number]
    return _STARTS_SIDE_PART.isdisjoint(part) and not verbs().isdisjoint(part)


def _outside_terms(page: Page, numbers: list[int]) -> list[int]:
    """Only those that are no part of a word from the glossary."""
    starts, terms = page.document.word_starts, page.terms
    kept = []
    for number in numbers:
        last = bisect_left(terms, (starts[number] + 1,)) - 1
        if last < 0 or terms[last].end <= starts[number]:
            kept.append(number)
    return kept


def _problem(document: Document, sentence: Sentence, joins: list[int]) -> Problem:
    words = (document.words_in_lower_case[number] for number in joins)
    different = list(dict.fromkeys(word for word in words if word not in SUBJECTS))[:2]
    how = " with " + " and ".join(f"'{word}'" for word in different) if different else ""
    return Problem(
        document.span(sentence.start, sentence.end),
        f"This sentence may join {len(joins) + 1} ideas{how}.",
        "Write one idea in each sentence.",
    )
