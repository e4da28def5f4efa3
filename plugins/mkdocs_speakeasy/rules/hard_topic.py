"""A hard topic comes without help.

Say at the start what the page is about.
Say at the start and at the end who can help.

## Why

Death and abuse are hard to read about.
Some readers have lived through them.
A warning lets people choose when to read, and with whom.

## Not like this

```markdown
# My story

My brother died by suicide last year.
```

## Like this

```markdown
# My story

!!! hard-topic "Before you start"
    This page talks about suicide. It may upset you.
    Samaritans can help you. Call them on 116 123.

My brother died by suicide last year.

You can call Samaritans on 116 123 at any time.
```

## Where it comes from

The World Wide Web Consortium asks for such a warning.
Many makers of easy read in the UK do it.
Your group decides which topics are hard.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.cued_phrases import NEAR, Phrase, phrases_of, where_meant
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.reading.attributes import classes_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    topics: tuple[str, ...] = ()
    """More words for topics that your group finds hard, such as 'prison'."""
    allow: tuple[str, ...] = ()
    """Words that need no warning on your pages."""
    first_words: int = 120
    """A warning stands within so many words from the start of the page."""


OUR_BLOCK = "hard-topic"
"""As the kind of a box, or as the label of a heading or of another part."""
WARNING_BOXES = frozenset(
    (OUR_BLOCK, "warning", "danger", "caution", "attention", "important", "alert")
)
LONGEST_LABEL = 200

LONG = 200
"""A page with more words than this may mention a topic and not deal with it."""
LONG_AGO = "1960"


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first word of a hard topic, where there is no warning or no support line."""
    if page.entries:
        return
    document = page.document
    topics = where_meant(document, _topics(options.topics), options.allow)
    found = [one for one in topics if not _is_history(document, one)]
    if found and _is_subject(document, found):
        first = found[0]
        warns = _warns(document, options.first_words)
        supports = next(_phrases("supports").find(document), None) is not None
        if not (warns and supports):
            words = document.text[first.start : first.end]
            yield Problem(
                document.span(first.start, first.end),
                f"'{words}' shows that this page is about a hard topic.",
                _help(warns=warns, supports=supports),
            )


@cache
def _topics(more: tuple[str, ...]) -> PhraseList[Phrase]:
    return phrases_of([*load_list("hard_topic")["topics"], {"say": list(more)}])


@cache
def _phrases(name: str) -> PhraseList[str]:
    return PhraseList.of((text, text) for text in load_list("hard_topic")[name])


def _is_history(document: Document, found: Found[Phrase]) -> bool:
    """Someone who died long ago: in 1564."""
    around = document.words_in_lower_case[max(found.first - NEAR, 0) : found.last + NEAR]
    return any(len(word) == len("1564") and "1000" <= word < LONG_AGO for word in around)


def _is_subject(document: Document, found: list[Found[Phrase]]) -> bool:
    """Whether the page deals with it: a word or two of a long page are no more than a mention."""
    words = len(document.word_starts)
    if any(document.block_at(one.start).kind in ("heading", "title") for one in found):
        return True
    if any(one.value.ask != "often" for one in found):
        return words <= LONG or len(found) > 1
    return len(found) > words // LONG


def _warns(document: Document, first_words: int) -> bool:
    """A box or a line near the start prepares the reader."""
    starts = document.word_starts
    end = starts[first_words] if len(starts) > first_words else len(document.text)
    if any(box.kind in WARNING_BOXES and box.start < end for box in document.boxes):
        return True
    if any(OUR_BLOCK in classes_of(label) for label in _labels(document, end)):
        return True
    found = next(_phrases("warns").find(document), None)
    return found is not None and found.start < end


def _labels(document: Document, end: int) -> Iterator[str]:
    """The labels of headings, and the attributes of other parts, up to this place in the text."""
    if OUR_BLOCK not in document.source:
        return
    yield from (tag.attributes for tag in document.tags if tag.start < end)
    for block in document.blocks:
        if block.kind == "heading" and block.start < end:
            place = document.span(block.start, block.end).end
            line = document.source[place : place + LONGEST_LABEL].partition("\n")[0]
            yield line[line.find("{") :].strip() if "{" in line else ""


def _help(*, warns: bool, supports: bool) -> str:
    if not warns and not supports:
        return "Warn people at the start, and say where to get support."
    if not warns:
        return "Warn people at the start, so that they can choose."
    return "Say where people can get support, at the start and at the end."
