"""A long page starts without its main points.

On a page of 300 words or more, write the main points first.
Use a few short sentences.

## Why

Many people read only the start of a long page.
The main points help them to choose what to read next.

## Not like this

```markdown
# Your stay in hospital

When you come in, a nurse will meet you at the door and take you to your bed.
The nurse will ask you some questions about your health and what you like to eat.
Tell the nurse if there is anything that makes you feel worried or upset.
A doctor will come to see you in the morning and may come again later in the day.
The doctor will tell you what is wrong and what can make you feel better.
You can ask the doctor to say it again, or to write it down for you.
You can have a friend or someone from your family with you when the doctor comes.
Lunch is at 12 noon and supper is at 6pm, and there are snacks in between.
You can choose what you want to eat, and a helper will bring it to your bed.
Visitors can come in the afternoon, and they can stay until it is time for supper.
The lights go out at 10pm, but you can read with a small lamp near your bed.
When you feel well again, the doctor will say that you can go home.
A nurse will tell you about your medicine and who to phone if you feel unwell.
The nurse will give you a letter for your doctor and a letter for you.
Someone can come to take you home, or we can ask a driver to take you.
Your doctor at home will read the letter and may phone you in the next days.
You may feel tired for some days, so rest and eat and drink well.
Phone us if you have a question about your stay, or about what comes next.
You can tell us what was good about your stay, and what we can do better.
We read all that people tell us, and we talk about it when we meet.
You can write to us, phone us or talk to any nurse before you go home.
```

## Like this

```markdown
# Your stay in hospital

## Main points

- A nurse will meet you and help you.
- You can ask the doctor anything.
- Phone us if you feel unwell at home.
```

## Where it comes from

W3C and the guide 'Making Content Usable' ask for the main points first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import (
    count_words,
    joined,
    place_of_page,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.outline import bare
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
NOT_FOR = frozenset({"words", "contents", "contacts"})


class Options(NamedTuple):
    """Settings of this rule."""

    min_words: int = 300
    """A page with so many words or more needs its main points first."""
    headings: tuple[str, ...] = ()
    """Other headings that your pages have above their main points."""


_KINDS_OF_BOX = frozenset({"summary", "abstract", "tldr"})
_NEAR_TOP = 150
"""The main points start before so many words, or below the first heading after the main one."""
_FAR = 100
_MOSTLY = 0.85
"""A page with so much of its text in lists and headings is made only of lists."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """One note for a long page that has no main points near its top."""
    document = page.document
    if len(document.word_starts) < options.min_words or page.says("summary").strip():
        return
    words = page.body_words
    if words < options.min_words or _has_summary(document, options) or _is_only_lists(document):
        return
    yield Problem(
        place_of_page(document),
        f"This page has {words} words, and no main points at the start.",
        "Write the main points below a heading such as 'Main points'.",
    )


def _has_summary(document: Document, options: Options) -> bool:
    """A heading, a box, or the start of a block near the top says that the main points follow."""
    own = frozenset(map(bare, options.headings))
    starts = document.word_starts
    end = starts[_NEAR_TOP] if len(starts) > _NEAR_TOP else len(document.text)
    below_main = [part for part in document.outline if part.heading.level > 1]
    for number, part in enumerate(below_main):
        if number and part.heading.start >= end:
            break
        if part.says in own or _summary().fullmatch(part.says):
            return True
    if any(box.kind in _KINDS_OF_BOX and box.start < end for box in document.boxes):
        return True
    for block in document.blocks:
        if block.start >= end:
            break
        if block.kind in ("title", "paragraph"):
            text = document.text[block.start : min(block.end, block.start + _FAR)]
            if block.kind == "paragraph" and _starts_with_summary().match(text):
                return True
            if block.kind == "title" and (bare(text) in own or _summary().fullmatch(bare(text))):
                return True
    return False


def _is_only_lists(document: Document) -> bool:
    """Nearly all of the text is in lists, tables and headings, and in the lines above them."""
    if not (document.lists or document.tables):
        return False
    every = len(document.word_starts)
    apart = [(one.start, one.end) for one in document.lists]
    apart += [(one.start, one.end) for one in document.tables]
    if sum(len(document.words_in(start, end)) for start, end in joined(apart)) * 2 < every:
        return False
    read_on = sum(
        count_words(document, block.start, block.end)
        for block in document.blocks
        if block.kind in ("paragraph", "html")
        and not document.text_of(block).rstrip().endswith(":")
    )
    return read_on <= (1 - _MOSTLY) * every


@cache
def _summary() -> re.Pattern[str]:
    """Headings and titles above the main points, in small letters."""
    return re.compile(
        r"""
        (?: the[ ] | our[ ] | your[ ] | a[ ] | \d[ ] )?
        (?: (?:main|key|important|most[ ]important|big)[ ]
            (?:points?|messages?|facts?|things?|ideas?)
          | (?:quick[ ]|short[ ]|easy[ ]read[ ]|brief[ ])?summary | quick[ ](?:guide|look|facts)
          | in[ ](?:short|brief|summary|a[ ]nutshell|a[ ]few[ ]words) | at[ ]a[ ]glance | tl;?dr
          | to[ ]sum[ ]up | abstract | the[ ]short[ ]version
          | (?:what|things)[ ](?:you[ ](?:need|have)[ ])?to[ ]know
          | what[ ](?:does[ ])?(?:this|the)[ ](?:\w+[ ]){1,3}(?:says?|tells?[ ]you|covers?)
          | what[ ]is[ ](?:in|on)[ ]this[ ]\w+ | what[ ]you[ ](?:will|can)[ ](?:learn|find)
        )
        (?: \b .{0,40} )?
        """,
        re.VERBOSE,
    )


@cache
def _starts_with_summary() -> re.Pattern[str]:
    """How a block starts that has the main points in it."""
    return re.compile(
        r"(?:in (?:short|brief|summary)|to sum up|summary|tl;?dr"
        r"|(?:(?:here|these) are )?(?:(?:the|our) )?(?:main|key) (?:points?|messages?|facts?))\b",
        re.IGNORECASE,
    )
