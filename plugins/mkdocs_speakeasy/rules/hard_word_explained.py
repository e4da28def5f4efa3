"""A hard word is not explained.

A hard word that stays needs its meaning.
Make the word bold the first time.
Say what it means in the same sentence or the next one.

## Why

A reader who meets a hard word stops there.
A meaning at the end comes too late.
Bold shows the reader that this word is explained here.

## Not like this

```markdown
Co-production helps all of us.
We will meet in May.
**Co-production** means planning together as equals.
```

## Like this

```markdown
**Co-production** means planning together as equals.
It helps all of us.
```

## Where it comes from

The list of GOV.UK asks for bold and a meaning in the next sentence.
W3C asks for the meaning close by.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.words.explaining import Explanation

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    bold: bool = True
    """Ask for bold where a word is explained."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words to explain that the page explains too late, or without bold."""
    if not page.explanations:
        return
    first: dict[str, Explanation] = {}
    for explanation in page.explanations:
        known = first.get(explanation.word)
        if known is None or (explanation.is_marked and not known.is_marked):
            first[explanation.word] = explanation
    seen: set[str] = set()
    for match in page.terms:
        for term in match.terms:
            if term.use != "explain" or term.word in seen or term.word not in first:
                continue
            explanation = first[term.word]
            if page.document.block_at(match.start).kind in ("heading", "title"):
                continue
            seen.add(term.word)
            text = page.document.text[match.start : match.end]
            span = page.document.span(match.start, match.end)
            if not explanation.covers(page.document, match):
                message = f"'{text}' comes before its meaning."
                yield Problem(span, message, "Move the meaning up to here.", term=term.word)
            elif options.bold and not explanation.is_marked:
                message = f"'{text}' is explained here but it is not bold."
                yield Problem(span, message, f"Write '**{text}**'.", term=term.word)
