"""A meaning in the list is hard.

The list explains hard words, so its own words must be easy.
A meaning has 25 words or fewer.
It does not use the word that it explains.

Write it as plain text, with no signs for bold or for links.
Readers see these signs.

## Why

A reader who looks up a word has already met one hard word.
The meaning must not send them to a second one.

## Not like this

```yaml
- word: advocacy
  use: explain
  meaning: The work of an advocacy worker.
```

```yaml
- word: advocacy
  use: explain
  meaning: Help to **say** what you want.
```

## Like this

```yaml
- word: advocacy
  use: explain
  meaning: Help to say what you want.
```

## Where it comes from

The W3C rules for clear language and our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.rules.rule import Entry, Level, Page, Problem
from mkdocs_speakeasy.words.markup_signs import markup_in, what_to_say

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 25
    """A meaning with more words than this is pointed out."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Meanings that are too long, that use the word they explain, or that are no plain text."""
    for entry in page.entries:
        words = len(page.document.words_in(entry.block.start, entry.block.end))
        if words > options.max_words:
            yield Problem(
                page.document.span(entry.block.start, entry.block.end),
                f"The meaning of '{entry.term.word}' has {words} words.",
                f"Say it in {options.max_words} words or fewer.",
                term=entry.term.word,
            )
        yield from _own_word(page, entry)
        signs = markup_in(page.document.text_of(entry.block))
        if signs:
            start, end = (entry.block.start + place for place in signs.span())
            said = what_to_say(entry.term.word)
            yield Problem(page.document.span(start, end), *said, term=entry.term.word)


def _own_word(page: Page, entry: Entry) -> Iterator[Problem]:
    for match in page.terms:
        is_inside = entry.block.start <= match.start < entry.block.end
        if is_inside and entry.term in match.terms:
            yield Problem(
                page.document.span(match.start, match.end),
                f"The meaning of '{entry.term.word}' uses the same word.",
                "Say it in other words.",
                term=entry.term.word,
            )
