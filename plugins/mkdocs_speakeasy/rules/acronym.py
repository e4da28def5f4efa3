"""A short form in capitals is not explained.

Write the full words.
If the short form must stay, say what it stands for.

## Why

People who work in a service know its short forms.
Other people do not, and cannot guess them.

## Not like this

```markdown
The XYZ will visit you.
```

## Like this

```markdown
The Extra Help Team will visit you.
```

You can also explain the short form where it first comes.

```markdown
The Extra Yellow Zone (XYZ) is a room for all of us.
The XYZ is open in May.
```

## Where it comes from

Most guides say this, such as the guides of the NHS and GOV.UK.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.acronyms import (
    ShortForm,
    first_of_each,
    is_shouted,
    short_forms,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.matching import Match

LEVEL = Level(easy_read="must", plain="must")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Short forms that your readers know."""


_IN_BRACKETS = late_pattern(r"\((?P<name>[A-Z][A-Za-z&]{1,6}?)s?\)")
"""(ABC), after the full words."""

_EXPLAINS = late_pattern(
    r"""
    s?["'”’]?[ ]+
    (?:
        \([a-zA-Z][^()\n]{0,80}[ ][^()\n]{0,80}\)                    # (full words)
        | (?:means?|stands?[ ]for|is[ ](?:short[ ]for|when))\b        # means …
    )
    """,
    re.VERBOSE,
)
"""What explains the short form right before it."""

_LONGEST_NAME = 80
"""How far before its short form the full words are looked for, in letters."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first use of each short form that nothing on the page explains."""
    document = page.document
    uses = short_forms(document)
    if not uses:
        return
    known, shouted = _known(), _shouted()
    spellings = page.glossary.spellings
    unknown = [
        one
        for one in first_of_each(uses)
        if not (one.name in known or one.name in spellings or one.name in options.allow)
    ]
    explained = _explained(document, uses, unknown) if unknown else ()
    for one in unknown:
        if one.name in explained or _is_term(page, one.start) or is_shouted(document, one, shouted):
            continue
        yield Problem(
            document.span(one.start, one.end),
            f"'{one.name}' is a short form that some readers will not know.",
            "Write the full words.",
        )


@cache
def _known() -> frozenset[str]:
    lists = load_list("acronym")
    return frozenset((*lists["known"], *lists["shouted"]))


@cache
def _shouted() -> frozenset[str]:
    return frozenset(load_list("acronym")["shouted"])


def _explained(
    document: Document, uses: Iterable[ShortForm], unknown: Iterable[ShortForm]
) -> set[str]:
    """The short forms that the page explains: full words (ABC), ABC (full words), ABC means."""
    text = document.text
    names = {
        found["name"]
        for found in document.search(_IN_BRACKETS())
        if len(_before(text, found.start()).split()) > 1
    }
    asked = {one.name for one in unknown}
    explains = _EXPLAINS()
    after = {one.name for one in uses if one.name in asked and explains.match(text, one.end)}
    return names | after


def _before(text: str, place: int) -> str:
    """What stands before a place, in the same block."""
    return text[max(place - _LONGEST_NAME, 0) : place].rsplit("\n", 1)[-1]


def _is_term(page: Page, start: int) -> bool:
    """A word of the glossary stands here."""
    last = bisect_right(page.terms, start, key=_start) - 1
    return last >= 0 and start < page.terms[last].end


def _start(match: Match) -> int:
    return match.start
