"""A saying does not mean what it says.

Say what you mean in plain words.
If a reader needs to know the saying, explain it right after.

## Why

Some people read each word as it is.
They may look for a real door when you write 'the front door to care'.
People who speak another language may not know the saying.

## Not like this

```markdown
We want to be on the same page before the meeting.
We will pick up the phone if there are teething problems.
```

## Like this

```markdown
We want to agree before the meeting.
We will call you if there are problems at the start.
```

## Where it comes from

Inclusion Europe, the NHS, W3C and guides for German easy language ask for it.
The list of sayings is our own.
Only a person can find the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.cued_phrases import (
    Phrase,
    example,
    phrases_of,
    plain_words,
    where_meant,
)
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Sayings that your readers know, or that mean just what they say in your pages."""


EXPLAINS = frozenset("means mean meaning".split())
"""A saying with one of these soon after it is explained."""
SOON = 4
"""How many words after the saying that may be."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sayings that the page does not explain."""
    document = page.document
    for found in where_meant(document, _sayings(), options.allow):
        if not _is_explained(document, found):
            yield _problem(document, found)


@cache
def _sayings() -> PhraseList[Phrase]:
    return phrases_of(load_list("idiom"))


def _is_explained(document: Document, found: Found[Phrase]) -> bool:
    """'On the ball' means quick. Or in a new sentence: This means quick."""
    following = document.words_in_lower_case[found.last + 1 : found.last + 1 + SOON]
    if EXPLAINS.isdisjoint(following):
        return False
    number = next(number for number, word in enumerate(following) if word in EXPLAINS)
    place = document.word_starts[found.last + 1 + number]
    return document.block_at(place) is document.block_at(found.start)


def _problem(document: Document, found: Found[Phrase]) -> Problem:
    words = document.text[found.start : found.end]
    other = example(found.value)
    return Problem(
        document.span(found.start, found.end),
        f"'{words}' is a saying.",
        f"Say what you mean, for example '{other}'.",
        plain_words(document, found),
    )
