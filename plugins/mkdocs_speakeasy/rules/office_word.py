"""An office word is used as a picture.

Say what people do, in everyday words.
You can deliver a parcel, but you give care.

## Why

People at work use these words for many things.
A reader may think of a parcel, a key or a car.
They still do not know what will happen.

## Not like this

```markdown
We will deliver key priorities and drive change.
```

## Like this

```markdown
We will do the 3 most important things first.
A driver will deliver your parcel to the door.
```

## Where it comes from

GOV.UK and the Local Government Association have lists of words to avoid.
This list and its plain words are our own.
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
from mkdocs_speakeasy.language.phrase_list import PhraseList
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words that may stay, such as the name of a team."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Office words that do not have their ordinary sense."""
    document = page.document
    for found in where_meant(document, _words(), options.allow):
        yield Problem(
            document.span(found.start, found.end),
            f"'{document.text[found.start : found.end]}' is an office word.",
            f"Say it in everyday words, for example '{example(found.value)}'.",
            plain_words(document, found),
        )


@cache
def _words() -> PhraseList[Phrase]:
    return phrases_of(load_list("office_word"))
