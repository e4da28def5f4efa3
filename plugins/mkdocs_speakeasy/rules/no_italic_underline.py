"""Words are in italics or underlined.

Use plain words.
Only links have a line under them.

## Why

Words that lean to one side are hard to read.
Words with a line under them look like a link.

## Not like this

```markdown
Please come *on time*.
```

## Like this

```markdown
Please come on time.
```

Is it the title of a book or a film?
Put it in quotation marks.

## Where it comes from

The NHS, People First and the British Dyslexia Association ask for this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Mark
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    underline: bool = True
    """Words with a line under them are pointed out too."""


MOST_WORDS_SHOWN = 4
"""The message shows the words, up to this many."""

_LOOKS = {"em": "in italics", "underline": "underlined"}


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words in italics, and words with a line under them that are no link."""
    document = page.document
    done: set[tuple[int, int]] = set()
    for mark in document.marks:
        if mark.kind not in _LOOKS or (mark.start, mark.end) in done:
            continue
        if mark.kind == "underline" and (not options.underline or _is_link(document, mark)):
            continue
        if not _is_left_alone(document, mark):
            done.add((mark.start, mark.end))
            yield _problem(document, mark)


def _is_link(document: Document, mark: Mark) -> bool:
    """The words are a link, or part of one."""
    nearest = bisect_right(document.links, mark.start, key=lambda link: link.start) - 1
    return nearest >= 0 and mark.end <= document.links[nearest].end


def _is_left_alone(document: Document, mark: Mark) -> bool:
    """No words stand in it, or it is a picture sign or the first use of a hard word (dfn)."""
    if not any(letter.isalnum() for letter in document.text_of(mark)):
        return True
    tag = document.source[mark.span.start : mark.span.end].partition(">")[0].lower()
    return tag.startswith("<dfn") or (tag.startswith("<i ") and "icon" in tag)


def _problem(document: Document, mark: Mark) -> Problem:
    words = document.text_of(mark).split()
    shown = " ".join(words)
    looks = _LOOKS[mark.kind]
    message = f"'{shown}' is {looks}."
    if len(words) > MOST_WORDS_SHOWN:
        message = f"These {len(words)} words are {looks}."
    span = document.span(mark.start, mark.end)
    sign = document.source[mark.span.start : span.start].strip() or "*"
    if sign.startswith("<"):
        return Problem(span, message, f"Take out '{sign.partition('>')[0]}>' and the tag after it.")
    return Problem(span, message, f"Take out the '{sign}' on both sides.")
