"""A word is not exact.

Ask what the word leaves out: who, when or how many.
Then write the answer.

## Why

'We will visit regularly' can mean each day or each year.
A reader may guess, and guess wrong.
Exact words let people plan, and ask for what we said.

## Not like this

```markdown
We will send you a range of relevant forms as soon as possible.
```

## Like this

```markdown
We will send you 3 forms about your rent by Friday 3 May.
There is a regular bus.
```

## Where it comes from

The NHS and the World Wide Web Consortium ask for exact words.
Some of these words are right in some places.
So this rule only asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.cued_phrases import Phrase, phrases_of, where_meant
from mkdocs_speakeasy.language.phrase_list import PhraseList
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words that may stay, such as 'support needs' in a form that explains them."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words that leave a question open."""
    document = page.document
    for found in where_meant(document, _words(), options.allow):
        yield Problem(
            document.span(found.start, found.end),
            f"'{document.text[found.start : found.end]}' is not exact.",
            _help(found.value),
        )


@cache
def _words() -> PhraseList[Phrase]:
    return phrases_of(load_list("vague_word"))


def _help(phrase: Phrase) -> str:
    answer = f"it, for example '{phrase.such_as}'" if phrase.such_as else "the answer"
    return f"Ask '{phrase.ask}' and write {answer}."
