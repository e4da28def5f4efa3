"""A long part has no heading.

Put a heading above each 100 to 150 words.

## Why

Headings break a page into small steps.
They show where to rest, and where to go on.
A long text with no heading looks like hard work.

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
```

## Like this

```markdown
# Your stay in hospital

## When you come in

A nurse will meet you at the door and take you to your bed.

## Who you will see

A doctor will come to see you in the morning.
```

## Where it comes from

US plain language guides ask for many headings.
So do the British Dyslexia Association and the guide 'Making Content Usable'.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import count_words, joined
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="off")
ANY_LANGUAGE = True
NOT_FOR = frozenset({"story"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 150
    """More words than this with no heading between them are pointed out."""
    short_page: int = 200
    """A page with fewer words than this needs no more headings."""


_SHORTEST = 2
"""A word has so many letters at least, the space after it included."""
_APART = frozenset({"cell", "term", "definition", "title", "alt", "footnote"})
"""Kinds of blocks that do not count: nobody can put a heading inside a table."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Headings with too many words before the next one."""
    document = page.document
    if len(document.word_starts) < options.short_page:
        return
    parts = document.outline
    first = parts[0].heading.start if parts else len(document.text)
    stretches: list[tuple[Block | None, int, int]] = [(None, 0, first)]
    stretches += [(part.heading, part.heading.end, part.next) for part in parts]
    fewest_letters = options.max_words * _SHORTEST
    long = [
        (heading, start, end)
        for heading, start, end in stretches
        if end - start > fewest_letters and len(document.words_in(start, end)) > options.max_words
    ]
    if not long:
        return
    apart = [(box.start, box.end) for box in document.boxes if box.title.end > box.title.start]
    apart += [(block.start, block.end) for block in document.blocks if block.kind in _APART]
    left_out = joined(apart)
    for heading, start, end in long:
        words = count_words(document, start, end) - _words_of(document, left_out, start, end)
        if words > options.max_words:
            place = heading or document.block_at(start)
            yield Problem(
                document.span(place.start, place.end),
                f"There are {words} words here before the next heading.",
                f"Add a heading at least every {options.max_words} words.",
            )


def _words_of(document: Document, found: list[tuple[int, int]], start: int, end: int) -> int:
    """How many words of a stretch of the text stand in these parts."""
    first, last = bisect_left(found, (start, 0)), bisect_left(found, (end, 0))
    return sum(count_words(document, *part) for part in found[first:last])
