"""The headings are not in order.

A page has one main heading.
The headings below it go down one step at a time.
Use 3 levels or fewer.

## Why

Headings are the map of a page.
Some people listen to a page, and jump from heading to heading.
They get lost when a level is missing.

With more than 3 levels, most people lose their place.

## Not like this

```markdown
# Your health check

### What to bring
```

## Like this

```markdown
# Your health check

## What to bring
```

## Where it comes from

The NHS and W3C ask for headings in order.
The limit of 3 levels is from the NHS.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import headings
from mkdocs_speakeasy.reading.parts import Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="must", plain="must")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_level: int = 3
    """A heading deeper than this is pointed out one level quieter."""


_TOP = 1
"""The main heading. The theme adds one from the title where the page has none, so a page may
start at the level below."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """A second main heading, a level that is skipped, and headings that are too deep."""
    has_main = False
    last = _TOP
    for heading in headings(page.document):
        if heading.level == _TOP and has_main:
            yield _problem(page, heading, "This page has more than one main heading.", "##")
        elif heading.level > last + 1:
            message = f"This heading skips from level {last} to level {heading.level}."
            yield _problem(page, heading, message, "#" * (last + 1))
        elif heading.level > options.max_level:
            yield Problem(
                page.document.span(heading.start, heading.end),
                f"This heading is at level {heading.level}.",
                f"Use {options.max_level} levels of headings or fewer.",
                louder=-1,
            )
        has_main = has_main or heading.level == _TOP
        last = heading.level


def _problem(page: Page, heading: Block, message: str, signs: str) -> Problem:
    span = page.document.span(heading.start, heading.end)
    return Problem(span, message, f"Start this heading with '{signs}'.")
