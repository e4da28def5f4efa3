"""A heading does not say what follows.

Say in the heading what the reader can find there.
Write each heading only once on a page.

## Why

People look at the headings to choose what to read.
'Introduction' and 'Other' could stand above anything.

Some people listen to a list of the headings.
When 2 are the same, they cannot tell which is which.

## Not like this

```markdown
# Your health check

## Overview

A nurse looks at how well you are.
```

## Like this

```markdown
# Your health check

## What happens at the check

A nurse looks at how well you are.
```

## Where it comes from

The NHS, W3C and US plain language guides ask for clear headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.outline import Part, bare
from mkdocs_speakeasy.reading.parts import HIDDEN
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Headings that your readers know, and that may stand more than once."""


_NUMBERED = ("section ", "part ", "chapter ")
_ONLY_A_NUMBER = re.compile(r"\w+[ ](?:\d+|[a-z]|one|two|three|four|five|six)")
_NOT_READ = re.compile(
    r"[#=*_\s-]+ | \{[:#.][^{}\n]*\} | </?h[1-6][^>\n]*> | <a[ ][^>\n]*></a> | <!--.*?-->",
    re.VERBOSE | re.DOTALL,
)
"""What may stand between two headings and is not read: their own signs, rules, comments."""
_SHORT_END = re.compile(
    r"\b(?:[a-z]|etc|inc|ltd|co|jr|sr|no|vs|approx|\w\.\w)\.$|\.\.$", re.IGNORECASE
)
"""A stop that belongs to a short form, and dots that go on."""
_PATTERN = 3
"""A heading that stands more often than this is there on purpose, and gets one note."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Empty headings, headings that stand twice, with nothing below, or with a full stop."""
    document = page.document
    all_parts = document.outline
    allowed = {bare(text) for text in options.allow}
    again = _again(document, all_parts)
    empty = _empty_headings() if all_parts else frozenset()
    following: Part | None = None
    found: list[Problem] = []
    for part in reversed(all_parts):
        heading, said = part.heading, None
        text = document.text_of(heading)
        if part.says in allowed:
            pass
        elif part.says in empty or (
            part.says.startswith(_NUMBERED) and _ONLY_A_NUMBER.fullmatch(part.says)
        ):
            message = f"'{_shown(text)}' does not say what this part is about."
            said = message, "Name what is in it, such as 'What happens at the check'."
        elif heading.start in again:
            name = "This" if HIDDEN in text else f"'{_shown(text)}'"
            said = f"{name} is already a heading on this page.", "Say what is different here."
        elif part.next - heading.end <= 1 and _has_nothing_below(document, part, following):
            said = "There is nothing below this heading.", "Write the words for it, or take it out."
        elif text.endswith(".") and not _SHORT_END.search(text):
            said = "This heading ends with a full stop.", "Take the full stop out."
        if said:
            found.append(Problem(document.span(heading.start, heading.end), *said))
        following = part
    yield from reversed(found)


def _again(document: Document, all_parts: list[Part]) -> set[int]:
    """Where a heading starts that stood on the page before."""
    if len({part.says for part in all_parts}) == len(all_parts):
        return set()
    places: dict[str, list[int]] = {}
    for part in all_parts:
        places.setdefault(_same(document, part), []).append(part.heading.start)
    return {
        start
        for starts in places.values()
        for start in starts[1 : 2 if len(starts) > _PATTERN else None]
    }


def _same(document: Document, part: Part) -> str:
    """Headings with the same words have the same text here."""
    text = document.text_of(part.heading)
    if HIDDEN in text:  # code is known by what stands in the file
        span = document.span(part.heading.start, part.heading.end)
        text = document.source[span.start : span.end]
    return _shown(text).casefold().rstrip(" .:?!")


def _shown(text: str) -> str:
    return " ".join(text.split())


@cache
def _empty_headings() -> frozenset[str]:
    return frozenset(load_list("heading_clear")["empty"])


def _has_nothing_below(document: Document, part: Part, following: Part | None) -> bool:
    """Nothing stands before the next heading, unless that one is a step further down.

    The file itself is looked at: what shows a map or another page has no words in the text.
    """
    if part.next - part.heading.end > 1 or (
        following and following.heading.level > part.heading.level
    ):
        return False
    start = document.span(part.heading.start, part.heading.end).end
    end = len(document.source)
    if following:
        end = document.span(following.heading.start, following.heading.end).start
    between = document.source[start:end]
    return not _NOT_READ.sub("", between)
