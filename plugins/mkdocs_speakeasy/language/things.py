"""What may be one of the things in a row, and where the first and the last of them end."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_speakeasy.language.clause_words import (
    DETERMINERS,
    HELPERS,
    OBJECTS,
    OPENERS,
    PREPOSITIONS,
    SHORT_SUBJECTS,
    SUBJECTS,
    unsure_verbs,
    verbs,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HIDDEN

MOST_WORDS = 6
"""A thing with more words than this is more than a thing."""

_JOINS = frozenset(
    "which who whose whom where when while because although though if unless".split()
)

NO_THING = (
    SHORT_SUBJECTS
    | HELPERS
    | _JOINS
    | frozenset(
        """
        that so but and or nor yet however including especially particularly such like not there
        even than as depending whether how what why either then for except plus says said
        together sometimes only usually mostly mainly along rather often perhaps maybe just
        """.split()
    )
)
"""A thing in a row does not start with one of these."""

_STARTS_PART = _JOINS | frozenset("since after before until once as to whether given".split())
"""Words that start a part before the sentence itself: When you come, tea and cake …"""
_NO_VERB = frozenset(
    """
    morning evening nothing something anything everything housing clothing building training
    bring sing ring thing king spring string swing wing meeting wellbeing
    """.split()
)

_ORGANISATION = frozenset(
    """
    plan plans team board committee council department service services group partnership trust act
    office centre strategy policy forum network programme directorate agency authority commission
    association society union limited ltd bill regulations foundation institute college school
    """.split()
)
"""Words that end a name which holds things in a row: Health, Safety and Care Team."""

ASKS = frozenset("who what where when why how which whether".split())
"""Things may start with one of these: how you are, what you need and who can help."""
_OWN = frozenset("my your his her our their".split())


class Part(NamedTuple):
    """What stands between two commas."""

    start: int
    end: int
    words: range
    """The numbers of its words."""


def is_thing(document: Document, part: Part, last: Part) -> bool:
    """Whether this is one of the things, judged by the last of them."""
    lower, words = document.words_in_lower_case, part.words
    if not words:
        return HIDDEN in document.text[part.start : part.end]
    first = lower[words[0]]
    after = lower[last.words[0]] if last.words else ""
    if len(words) > MOST_WORDS or (len(words) > 1 and first in SUBJECTS):
        return False
    if first in ASKS and after in ASKS:
        return True
    if first in NO_THING:
        return False
    known = verbs()
    if (
        (first in PREPOSITIONS and after not in PREPOSITIONS)
        or (_is_doing(first) and not _is_doing(after))
        or (first in known and after not in known and after not in unsure_verbs())
    ):
        return False
    return known.isdisjoint(lower[words[0] + 1 : words[-1] + 1])


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word not in _NO_VERB


def can_be_last(lower: list[str], head: range, last: range) -> bool:
    """No new sentence starts after 'and': we had tea, cake and then we went."""
    if not last:
        return True
    first, words = lower[last[0]], lower[last[0] : last[-1] + 1]
    if first in ASKS or first in ("then", "i"):
        return first != "then" or SUBJECTS.isdisjoint(words[1:2])
    if first in NO_THING or (len(last) > 1 and first in SUBJECTS):
        return False
    if HELPERS.isdisjoint(words):
        return True
    place = next(
        (n for n, word in enumerate(words) if word in _JOINS or word == "that"), len(words)
    )
    if HELPERS.isdisjoint(words[:place]):
        return True
    before = set(lower[head.start : head.stop])
    return HELPERS.isdisjoint(before) and SUBJECTS.isdisjoint(before)


def names_somebody(document: Document, head: range, following: range) -> bool:
    """The words after the comma say who it is: with Sam, a nurse and friend."""
    texts = document.word_texts
    if len(head) < 2 or not following or not texts[head[-1]].istitle():
        return False
    if texts[head[-2]].lower() in DETERMINERS:
        return False
    first = texts[following[0]]
    return first[0].islower() and len(following) > 1 and first not in _OWN


def is_opener(lower: list[str], head: range, *, is_closed: bool) -> bool:
    """These words only come before the sentence: In the morning, tea and cake are free."""
    if not head:
        return False
    first, words = lower[head[0]], lower[head[0] : head[-1] + 1]
    if first in _STARTS_PART or _is_doing(first):
        return not is_closed
    if lower[head[-1] + 1] in PREPOSITIONS:
        return False  # at home, at school and at work
    if first in PREPOSITIONS or first in ("every", "each", "last", "next"):
        known = verbs()
        return not any(word in SUBJECTS or word in known for word in words)
    return len(words) == 1 and (first in OPENERS or first.endswith("ly"))


def is_name(document: Document, things: list[Part], last: Part) -> bool:
    """Department for Culture, Media and Sport; Health, Safety and Care Team."""
    texts = document.word_texts
    if last.words and not texts[last.words[0]][0].isupper():
        return False
    inner = [*(number for part in things[1:] for number in part.words), *last.words[:1]]
    if not inner or not all(texts[number][0].isupper() for number in inner):
        return False
    place = things[0].words.stop - 1
    while place >= things[0].words.start and texts[place][0].isupper():
        place -= 1
    before = texts[place - 1 : place + 1] if place > things[0].words.start else []
    if before and before[1] in ("for", "of") and before[0][0].isupper():
        return True
    return any(texts[number].lower() in _ORGANISATION for number in last.words[1:4])


def are_numbers(document: Document, things: list[Part], last: Part) -> bool:
    """Pages 3, 4 and 5."""
    texts = document.word_texts
    if last.words and not texts[last.words[0]][0].isdigit():
        return False
    words = [*(number for part in things[1:] for number in part.words), *last.words[:1]]
    return bool(words) and all(texts[number][0].isdigit() for number in words)


def start_of_first(document: Document, head: Part) -> int:
    """Where the first thing starts, as far as we can tell: We sell new | red apples."""
    lower, starts = document.words_in_lower_case, document.word_starts
    known = verbs()
    start = head.end
    for number in reversed(head.words[-4:]):
        word = lower[number]
        if word in known or word in SUBJECTS or word in NO_THING:
            break
        if word in unsure_verbs() and head.end > start and lower[number + 1] not in OBJECTS:
            break
        if word in PREPOSITIONS and word != "of":
            break
        start = starts[number]
        if word in DETERMINERS:
            break
    if start == head.end:
        start = starts[head.words[-1]] if head.words else head.start
    return start


def end_of_last(document: Document, last: Part) -> int:
    """Where the last thing ends: and some milk | for your tea."""
    lower, starts, texts = document.words_in_lower_case, document.word_starts, document.word_texts
    end = last.end
    known = verbs()
    if document.text.startswith(HIDDEN, last.start):
        return last.start + 1
    for place, number in enumerate(last.words[:MOST_WORDS]):
        word = lower[number]
        if place and (word in known or word in NO_THING or word in PREPOSITIONS):
            break
        end = starts[number] + len(texts[number])
    return end
