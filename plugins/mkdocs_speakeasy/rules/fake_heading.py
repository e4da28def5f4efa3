"""A bold line stands where a heading belongs.

Make the line a real heading.

## Why

Some people listen to a page and jump from heading to heading.
They cannot jump to a bold line.
A real heading also shows in the list of what is on the page.

## Not like this

```markdown
**What to bring**

Bring your letter and a pen.
```

## Like this

```markdown
## What to bring

Bring your letter and a pen.
```

## Where it comes from

The NHS and W3C ask for real headings.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import (
    WORD_LISTS,
    count_words,
    hold,
    joined,
    part_at,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.outline import bare
from mkdocs_speakeasy.reading.parts import HIDDEN, Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True
NOT_FOR = frozenset({"words"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 9
    """A bold line with more words than this is no heading."""


_SIGNS_AFTER = 2
"""A colon and a space may stand after the bold words."""
_SENTENCE_ENDS = (".", "!", ".”", "!”", ".'", ".’", ",", ";")
_MANY_DIGITS = re.compile(r"(?:\d[ ()-]*){6}")
_ARTICLE = 4
_SAYS_WHAT_IT_IS = re.compile(r"s?[ ](?:means?|is|are)\b")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Paragraphs of a few bold words, with other text after them."""
    document, text = page.document, page.document.text
    inside: list[tuple[int, int]] | None = None
    for mark in document.marks:
        if mark.kind != "strong" or (mark.start and text[mark.start - 1] != "\n"):
            continue
        end = text.find("\n", mark.end, mark.end + _SIGNS_AFTER + 1)
        if end < 0 or text[mark.end : end].strip(" :"):
            continue
        block = document.block_at(mark.start)
        is_line = block.kind in ("paragraph", "html") and not block.quoted
        if is_line and (block.start, block.end) == (mark.start, end):
            inside = _lists_and_boxes(document) if inside is None else inside
            if hold(inside, block.start):
                continue
            problem = _problem(page, block, options)
            if problem:
                yield problem


def _problem(page: Page, block: Block, options: Options) -> Problem | None:
    document = page.document
    text = " ".join(document.text_of(block).split())
    following = _following(document, block)
    if (
        not following
        or not 0 < count_words(document, block.start, block.end) <= options.max_words
        or not _is_like_heading(text)
        or _is_link(document, block)
        or _is_explained(page, block, following)
    ):
        return None
    above = part_at(document, block.start)
    signs = "#" * min(above.heading.level + 1 if above else 2, 3)
    return Problem(
        document.span(block.start, block.end),
        f"'{text.rstrip(' :')}' is bold, but it is not a heading.",
        f"Take the stars out, and start the line with '{signs}'.",
    )


def _following(document: Document, block: Block) -> Block | None:
    """The text that follows; None where a heading follows, or nothing does."""
    number = bisect_right(document.blocks, block.start, key=attrgetter("start"))
    while number < len(document.blocks) and document.blocks[number].kind == "alt":
        number += 1
    following = document.blocks[number] if number < len(document.blocks) else None
    return following if following and following.kind not in ("heading", "footnote") else None


def _is_like_heading(text: str) -> bool:
    return (
        not text.endswith(_SENTENCE_ENDS)
        and HIDDEN not in text
        and any(map(str.isalpha, text))
        and not _MANY_DIGITS.search(text)
        and not _no_heading().match(text)
    )


def _is_link(document: Document, block: Block) -> bool:
    """The whole line is a link, such as a button."""
    number = bisect_left(document.links, block.start, key=attrgetter("start"))
    link = document.links[number] if number < len(document.links) else None
    return bool(link) and link is not None and link.start <= block.start and link.end >= block.end


def _lists_and_boxes(document: Document) -> list[tuple[int, int]]:
    inside = [(one.start, one.end) for one in document.lists]
    inside += [(box.start, box.end) for box in document.boxes]
    return joined(inside)


def _is_explained(page: Page, block: Block, following: Block) -> bool:
    """A hard word that stands above its meaning."""
    document = page.document
    number = bisect_left(page.terms, block.start, key=attrgetter("start"))
    term = page.terms[number] if number < len(page.terms) else None
    if term and term.start == block.start and term.end >= block.end - 1:
        return True
    above = part_at(document, block.start)
    if above and above.says in WORD_LISTS:
        return True
    word = bare(document.text_of(block))
    text = document.text_of(following)
    start = text.casefold()[: len(word) + _ARTICLE].find(word)
    article = text[:start].casefold()
    says = article in ("", "a ", "an ", "the ") and _SAYS_WHAT_IT_IS.match(text, start + len(word))
    return bool((start >= 0 and says) or _meaning().match(text))


@cache
def _no_heading() -> re.Pattern[str]:
    """Bold lines that are no heading: what is under a picture, how to reach us, a label."""
    return re.compile(
        r"""
        (?: table | figure | fig | picture | photo | image | map | chart | source | credit | note
          | by | written[ ]by | published | updated | last[ ]updated | reviewed | version | draft
          | date | tel | phone | call | ring | dial | telephone | email | e-mail | text | fax
          | website | address | from | to | re ) (?: [ ]? [\d:] | [ ]on\b | \. )
        | (?: dear | yours | by | written[ ]by | credit | source ) [ ] (?:(?-i:[A-Z])\w+|faithfully
          |sincerely|truly) .* [,]? $
        | easy[- ]read (?:[ ](?:version|guide|document|information|booklet|leaflet))? $
        | (?: and | or | then | but | new | yes | no | plus ) \W* $
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _meaning() -> re.Pattern[str]:
    return re.compile(
        r"(?:this|it|that|these|they)[ ](?:means?|(?:is|are)[ ](?:when|a|an|people|someone)\b)"
        r"|(?:an?|the)[ ](?:person|people|group|place|way|plan|law|word|kind|type)"
        r"[ ](?:who|that|of|to|when)\b"
        r"|(?:people|someone|somebody|something)[ ](?:who|that)\b|means?\b"
        r"|when[ ](?:someone|somebody|people|a[ ]person|something)\b|being[ ](?:able|treated)\b",
        re.IGNORECASE,
    )
