"""Finds a part of a sentence that stands inside another part: the man who said that he came."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.clause_words import (
    DETERMINERS,
    HELPERS,
    OBJECTS,
    PREPOSITIONS,
    SHORT_SUBJECTS,
    SUBJECTS,
    base_verbs,
    by_sentence,
    unsure_verbs,
    verbs,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence

_JOINS = frozenset("that which who whom whose when where although if because".split())
_AFTER_COMMA = frozenset("which who whom whose where".split())
"""A part that starts with one of these and a comma belongs to what stands before the comma."""

_ENDS_PART = re.compile(r"[,;:()—–•\u2028]|[ ]-[ ]")
_OF_THINGS = _AFTER_COMMA | {"that"}
"""A part that starts with one of these says more of a thing. The others say when, or why."""
_SAME_VERB = frozenset("to not be been also always never often still already".split())
_AND = frozenset("and or but".split())
_NO_VERB = PREPOSITIONS | DETERMINERS | SUBJECTS | _AND
_NO_OBJECTS = frozenset("i we they he she".split())
"""Words that a verb follows, and that stand after no verb."""
_NEAR = 3
_LONG = 15
"""A sentence with more words than this is hard enough with any 2 parts."""
_ASKS = frozenset(
    """
    ask asks asked know knows knew decide decides decided choose chooses chose see sees understand
    wonder wonders wondered say says said tell tells told explain explains show shows check checks
    remember find out about sure unsure and or not
    """.split()
)
"""Words before a short part that is no more than a thing: know who, ask when."""
_TELLS = frozenset("ask asks asked tell tells told show shows showed".split())

_SHOWS_THAT = frozenset(
    """
    sure glad happy sorry clear true important aware afraid worried likely certain pleased proud
    hope hopes hoped believe believes believed mean means meant feel feels felt suggest suggests
    suggested agree agrees agreed show shows showed hear heard note fact so such now given provided
    providing ensure ensures promise promises unlikely possible essential good better best obvious
    """.split()
)
"""Words before the short kind of 'that': We are sure that you can come."""

_NO_THAT_AFTER = (
    PREPOSITIONS
    | HELPERS
    | _JOINS
    | frozenset("and or but as than not so such now all only though even just".split())
)
"""After that, if that day, so that: 'that' starts no part here, or a very short one."""

_AFTER_THAT = (
    SUBJECTS
    | SHORT_SUBJECTS
    | HELPERS
    | DETERMINERS
    | _JOINS
    | frozenset("people most many more both all only never always also often still not".split())
)
"""Words that follow 'that' where it starts a part; so do verbs, names, and words with -ly."""

_NO_JOIN_BEFORE = frozenset("to possible needed necessary of one ones in".split())
"""When to, where possible, because of, which one: no verb follows."""


class PartInPart(NamedTuple):
    """A part of a sentence inside another."""

    sentence: Sentence
    outer: int
    """The number of the word that starts the outer part."""
    inner: int


def parts_in_parts(document: Document) -> Iterator[PartInPart]:
    """The first part inside a part of each sentence."""
    index, lower = document.word_numbers, document.words_in_lower_case
    numbers = [
        number for number in index.get("that", ()) if lower[number - 1] not in _NO_THAT_AFTER
    ]
    for word in _JOINS - {"that"}:
        numbers += index.get(word, ())
    for sentence, group in by_sentence(document, sorted(numbers)):
        if sentence.text[-1] == "?" or sentence.block.kind == "alt":
            continue
        words = document.words_in(sentence.start, sentence.end)
        outer = -1
        for number in group:
            if not _opens_part(document, number, words):
                continue
            is_inside = outer >= 0 and _is_inside(document, outer, number)
            if is_inside and _is_deep(document, outer, number, words):
                yield PartInPart(sentence, outer, number)
                break
            outer = number


def _is_inside(document: Document, outer: int, inner: int) -> bool:
    """Nothing ends the outer part before the inner one starts."""
    lower, starts = document.words_in_lower_case, document.word_starts
    between = document.text[starts[outer] : starts[inner]].rstrip()
    if between.endswith((" and", " or", " but", " nor")):
        return False
    if lower[inner] == lower[outer] and (" and " in between or " or " in between):
        return False  # people who use it and people who run it
    if lower[inner] in _AFTER_COMMA:
        between = between.removesuffix(",")
    return not _ENDS_PART.search(between)


def _is_deep(document: Document, outer: int, inner: int, words: range) -> bool:
    """The sentence goes on after the inner part, or had started before the outer one.

    In a short sentence these are no more than one part in another: A nurse who visits you when
    you are ill. Call the nurse who visits you if you are ill.
    """
    if len(words) > _LONG:
        return True
    lower, starts = document.words_in_lower_case, document.word_starts
    end = starts[words[-1]]
    if outer == words.start and document.text.find(",", starts[inner], end) >= 0:
        return True
    stop = _ENDS_PART.search(document.text, starts[inner], end)
    last = bisect_left(starts, stop.start()) if stop else words.stop
    if _verbs_in(lower, range(inner + 1, last)) > 1:
        return True
    if outer == words.start or lower[inner] not in _OF_THINGS:
        return False
    starts_with_verb = lower[words.start] in base_verbs()
    return starts_with_verb or not verbs().isdisjoint(lower[words.start : outer])


def _verbs_in(lower: list[str], words: range) -> int:
    """How many verbs these words have, with all that belongs to each."""
    known = verbs()
    count, last = 0, -_NEAR
    for number in words:
        word, before = lower[number], lower[number - 1]
        if word in known or (before in _NO_OBJECTS and word not in _NO_VERB):
            if number - last > 1 and before not in _SAME_VERB and before[-2:] != "ly":
                is_second = not _AND.isdisjoint(lower[max(number - _NEAR, words.start) : number])
                count += not is_second
            last = number
    return count


def _opens_part(document: Document, number: int, words: range) -> bool:
    """Whether a part with its own verb starts at this one of the words of a sentence."""
    lower, starts = document.words_in_lower_case, document.word_starts
    word = lower[number]
    if number == words.start and word in _AFTER_COMMA:
        return False
    before = lower[number - 1] if number > words.start else ""
    two_before = lower[number - 2] if number - 1 > words.start else ""
    after = lower[number + 1] if number + 1 < words.stop else ""
    end = starts[number] + len(word)
    if not after or starts[number + 1] != end + 1 or after in _NO_JOIN_BEFORE:
        return False
    if word == "that":
        return _is_joining_that(before, two_before, after)
    is_told = before in OBJECTS and two_before in _TELLS and word not in ("when", "if")
    if before in _ASKS or is_told:
        return False
    if word == "if":
        return before not in ("as", "what")
    if word == "where":
        return before not in PREPOSITIONS
    return not (word == "when" and before in ("since", "by", "until", "on"))


def _is_joining_that(before: str, two_before: str, after: str) -> bool:
    """The clinic that is near you, but not: after that, that day, we know that you are ill."""
    if not before:
        return False
    is_object = before in OBJECTS and two_before in verbs()
    if is_object or before in _ASKS or before in _SHOWS_THAT or before in verbs():
        return after in DETERMINERS or after in _JOINS
    return (
        after in _AFTER_THAT
        or after in verbs()
        or after in unsure_verbs()
        or after.endswith(("ly", "ed", "s"))
    )
