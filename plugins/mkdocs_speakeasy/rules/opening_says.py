"""The start does not say what is here.

Say in the first lines what the page is about and who it is for.
Say what the reader can do with it.

## Why

Readers want to know at once if a page is for them.
They may stop when the first lines are about something else, such as the past.

## Not like this

```markdown
# Help at home

The team began in 1998, when 3 charities in the city set up a new service.
```

## Like this

```markdown
# Help at home

This page tells you how to get help at home.
```

## Where it comes from

Easy English and plain language guides ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import count_words
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"story", "words", "contents", "contacts", "form", "news"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 40
    """A first block with so many words has to say what the page is about."""


_ADVICE = "Start with a line such as 'This page tells you how we help'."
_TEXT = frozenset({"paragraph", "item", "html", "term", "definition"})
_SPEAKS = frozenset(
    """
    you your yours you'll you’ll you're you’re we our us we're we’re we've we’ve we'll we’ll here
    """.split()
)
"""Words to the reader: they say who does what on this page."""
_YEAR = re.compile(r"\b(?:1[89]\d\d|20[0-4]\d)\b|\b\d+[ ]years[ ]ago\b|\bcentury\b")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """A first block that is a picture, or about the past, or long with no word to the reader."""
    document = page.document
    main = next(iter(document.outline), None)
    first = _first_text(document, main.heading) if main and main.heading.level == 1 else None
    if not main or main.heading.level != 1 or (first and _says(document, first, main.says)):
        return
    pictures = (one for one in document.pictures if main.heading.end <= one.start <= main.next)
    picture = next(pictures, None)
    if picture and (not first or first.start > main.next):
        yield Problem(picture.span, "This page starts with only a picture.", _ADVICE)
    elif first:
        yield from _problem(document, first, options)


def _first_text(document: Document, heading: Block) -> Block | None:
    """The first block with text after the main heading."""
    number = bisect_right(document.blocks, heading.start, key=attrgetter("start"))
    while number < len(document.blocks) and document.blocks[number].kind not in _TEXT:
        number += 1
    return document.blocks[number] if number < len(document.blocks) else None


def _says(document: Document, block: Block, name: str) -> bool:
    """It speaks to the reader, of this page, or starts with its name, as in 'A carer is'."""
    text = document.text_of(block).casefold()
    if text.startswith((name, f"the {name}", f"a {name}", f"an {name}")):
        return True
    words = document.words_in(block.start, block.end)
    if not _SPEAKS.isdisjoint(document.words_in_lower_case[words.start : words.stop]):
        return True
    return bool(_this_page().search(document.text, block.start, block.end))


def _problem(document: Document, first: Block, options: Options) -> Iterator[Problem]:
    span = document.span(first.start, first.end)
    sentence = document.sentence_at(first.start).text
    if _began().search(sentence) and _YEAR.search(sentence):
        yield Problem(span, "This page starts with something from the past.", _ADVICE)
    elif count_words(document, first.start, first.end) >= options.max_words:
        yield Problem(span, "Do the first lines say what this page is about?", _ADVICE)


@cache
def _this_page() -> re.Pattern[str]:
    return re.compile(
        r"""
        \b (?:this|the) [ ] (?:\w+[ -]){0,3}?
          (?: page | guide | book | booklet | leaflet | document | information | fact[ ]?sheet
            | site | website | section | report | letter | plan | policy | survey | form
            | newsletter | toolkit | handbook | summary | version | paper | module | course
            | story | easy[ ]read )
          \b
        | \b (?:this|it) [ ]
          (?:is|tells|says|explains|shows|gives|describes|helps|sets[ ]out|covers) \b
        | \? (?: \s | $ ) | \b (?:find[ ]out|learn|read) \b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _began() -> re.Pattern[str]:
    return re.compile(
        r"""
        \b (?: began | begun | started | founded | formed | launched | established
          | introduced | passed | came[ ]into[ ](?:force|being) | set[ ]up | dates?[ ]back
          | history | grew[ ]out | first[ ]met )
        \b
        """,
        re.VERBOSE | re.IGNORECASE,
    )
