"""A sentence does not say who does it.

Say who does what: 'We will write your plan.'

## Why

A reader wants to know who will do a thing, and who to ask.
A sentence like 'your plan will be written' hides that.

Sometimes nobody knows who did it.
Then it is fine: 'Your bag was stolen.'
This rule cannot tell, so it only asks you to think.

## Not like this

```markdown
Your plan will be written next week.
```

## Like this

```markdown
We will write your plan next week.
```

## Where it comes from

GOV.UK, the Easy Read Standard, the NHS and plain language guides ask for this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.verbs import IRREGULAR, is_participle
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words after 'is' or 'was' that are fine, such as 'registered'."""


BE = (
    "be is are was were been being am get gets got getting isn't aren't wasn't weren't"
    " isn’t aren’t wasn’t weren’t i'm i’m you're you’re we're we’re they're they’re"
).split()

BETWEEN = frozenset(
    "not never also always often already being been now only both all still just then soon first"
    " sometimes usually once again even ever".split()
)
"""Small words that may stand between: is not always done. Those with -ly may too."""

BEFORE = frozenset(
    "will would must can could may might should shall cannot has have had be been being is are was"
    " were am".split()
)
"""Helper words that belong to it: will not have been written."""

_ALL_BEFORE = BEFORE | BETWEEN
_NEXT = IRREGULAR | BETWEEN
_ENDINGS = ("ed", "ly")

FAR = 200
"""'by' is looked for in so many letters."""

_GET = frozenset("get gets got getting".split())
_THERE = frozenset("there here".split())
_PROMISES = frozenset("will must".split())


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences in which nobody does it: was written, will be sent."""
    document = page.document
    last = -1
    for number in _helpers(document):
        done = _participle(document, number) if number > last else 0
        if done and not _is_fine(document, number, done, options):
            last = done
            if not document.is_quoted(document.word_starts[number]):
                yield _problem(document, number, done)


def _helpers(document: Document) -> list[int]:
    """The numbers of the words like 'was' that a word like 'written' may follow."""
    index, texts = document.word_numbers, document.word_texts
    last = len(texts) - 1
    found: list[int] = []
    for word in BE:
        if word in index:
            for number in index[word]:
                if number < last:
                    following = texts[number + 1]
                    if following[-2:] in _ENDINGS or following in _NEXT:
                        found.append(number)
    found.sort()
    return found


@cache
def _states() -> frozenset[str]:
    return frozenset(load_list("passive")["states"].split())


@cache
def _phrases() -> dict[str, set[str]]:
    """Fixed words in which the second one names a thing, by the first one."""
    phrases: dict[str, set[str]] = {}
    for first, second in map(str.split, load_list("passive")["phrases"]):
        phrases.setdefault(first, set()).add(second)
    return phrases


def _participle(document: Document, number: int) -> int:
    """The number of the word like 'written' that follows; 0 where there is none."""
    texts = document.word_texts
    for following in range(number + 1, min(number + 4, len(texts))):
        word = texts[following]
        if is_participle(word):
            return following if _stand_together(document, number, following) else 0
        if word not in BETWEEN and word[-2:] != "ly":
            return 0
    return 0


def _stand_together(document: Document, first: int, last: int) -> bool:
    """Nothing but spaces stands between these words."""
    words = document.word_texts[first:last]
    between = document.text[document.word_starts[first] : document.word_starts[last]]
    return between == " ".join(words) + " " or between.split() == words


def _is_fine(document: Document, number: int, done: int, options: Options) -> bool:
    """It says how somebody is, or it is a name for a thing."""
    lower, word = document.words_in_lower_case, document.word_texts[done]
    if _says_how(word) or word in options.allow or (number and lower[number - 1] in _THERE):
        return True
    following = lower[done + 1] if done + 1 < len(lower) else ""
    if word in _phrases() and following in _phrases()[word]:
        return True
    return lower[number] in _GET and following != "by"


@lru_cache(maxsize=4096)
def _says_how(word: str) -> bool:
    """The word says how somebody or something is: worried, well-known, unopened."""
    if word.startswith("un"):
        return not word.startswith("under") or word in _states()
    return word in _states() or word.startswith(("well-", "self-"))


def _problem(document: Document, number: int, done: int) -> Problem:
    text, starts, lower = document.text, document.word_starts, document.words_in_lower_case
    first = number
    if first and lower[first - 1] in _ALL_BEFORE:
        start = document.sentence_at(starts[number]).start
        while first and starts[first - 1] >= start and lower[first - 1] in _ALL_BEFORE:
            first -= 1
        while lower[first] in BETWEEN and first < number:
            first += 1
    end = starts[done] + len(document.word_texts[done])
    shown = " ".join(text[starts[first] : end].split())
    span = document.span(starts[first], end)
    if lower[done + 1 : done + 2] == ["by"] and _is_by_whom(document, done, end):
        message = f"'{shown} by' says who does it last."
        return Problem(span, message, "Say who does it first, as in 'Sam wrote the plan.'")
    is_promise = lower[number] == "be" and not _PROMISES.isdisjoint(lower[first:number])
    message = f"'{shown}' does not say who does it."
    louder = 1 if is_promise and not _by(document, done) else 0
    return Problem(span, message, "Say who does it, as in 'We will write your plan.'", (), louder)


def _is_by_whom(document: Document, done: int, end: int) -> bool:
    """The word 'by' that comes next belongs to it."""
    between = document.text[end : document.word_starts[done + 1]]
    return between.isspace() and _by(document, done) == done + 1


def _by(document: Document, done: int) -> int:
    """The number of the word 'by' that follows in the sentence, and not far; 0 where none does."""
    numbers = document.word_numbers.get("by", [])
    place = bisect_right(numbers, done)
    if place == len(numbers):
        return 0
    start, end = document.word_starts[numbers[place]], document.word_starts[done] + FAR
    is_near = start < end and start < document.sentence_at(document.word_starts[done]).end
    return numbers[place] if is_near else 0
