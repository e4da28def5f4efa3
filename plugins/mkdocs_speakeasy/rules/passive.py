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

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mkdocs_speakeasy.language.verbs import IRREGULAR, is_participle
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")


@dataclass(frozen=True, slots=True)
class Options:
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
    return sorted(
        number
        for word in BE
        if word in index
        for number in index[word]
        if number < last and (texts[number + 1][-2:] in _ENDINGS or texts[number + 1] in _NEXT)
    )


@cache
def _states() -> frozenset[str]:
    return frozenset(load_list("passive")["states"].split())


@cache
def _phrases() -> frozenset[str]:
    return frozenset(load_list("passive")["phrases"])


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
    start, end = document.word_starts[first], document.word_starts[last]
    return document.text[start:end].split() == document.word_texts[first:last]


def _is_fine(document: Document, number: int, done: int, options: Options) -> bool:
    """It says how somebody is, or it is a name for a thing."""
    texts = document.word_texts
    word = texts[done]
    if word in _states() or word in options.allow or word.startswith(("well-", "self-")):
        return True
    if word.startswith("un") and not word.startswith("under"):
        return True
    if number and texts[number - 1].lower() in _THERE:
        return True
    following = texts[done + 1].lower() if done + 1 < len(texts) else ""
    if f"{word} {following}" in _phrases():
        return True
    return texts[number].lower() in _GET and following != "by"


def _problem(document: Document, number: int, done: int) -> Problem:
    texts, starts = document.word_texts, document.word_starts
    sentence = document.sentence_at(starts[number])
    first = number
    while first and starts[first - 1] >= sentence.start and texts[first - 1].lower() in _ALL_BEFORE:
        first -= 1
    while texts[first].lower() in BETWEEN and first < number:
        first += 1
    end = starts[done] + len(texts[done])
    shown = " ".join(document.text[starts[first] : end].split())
    span = document.span(starts[first], end)
    rest = document.text[end : min(sentence.end, end + FAR)].lower()
    if rest.startswith(" by "):
        message = f"'{shown} by' says who does it last."
        return Problem(span, message, "Say who does it first, as in 'Sam wrote the plan.'")
    helpers = [texts[n].lower() for n in range(first, number + 1)]
    is_promise = helpers[-1] == "be" and not {"will", "must"}.isdisjoint(helpers)
    return Problem(
        span,
        f"'{shown}' does not say who does it.",
        "Say who does it, as in 'We will write your plan.'",
        louder=1 if is_promise and " by " not in rest else 0,
    )
