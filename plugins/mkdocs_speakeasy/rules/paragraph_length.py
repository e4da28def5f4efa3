"""A block of text is too long.

Write 3 sentences or fewer in a paragraph.
Write 50 words or fewer.
In easy read, one sentence for each block is best.

## Why

A long block of text looks like hard work.
Readers lose their place in it.
A short block can have its own picture.

## Not like this

```markdown
We will send you a letter. It says when to come. It says where to go. It says who will be there.
```

## Like this

```markdown
We will send you a letter.
It says when to come.

It says where to go.
It says who will be there.
```

## Where it comes from

The NHS asks for 3 sentences or fewer.
The guide 'Making Content Usable' asks for 50 words or fewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_sentences: int = 3
    """A block with more sentences than this is pointed out."""
    max_words: int = 50
    """A block with more words than this is pointed out. With 0 there is no limit."""


PLAIN = Options(max_words=0)

_NAMES = {
    "paragraph": "paragraph",
    "item": "list item",
    "definition": "meaning",
    "footnote": "note",
}
_FEW_LINES = 3
"""An address or a poem has this many lines or more."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Paragraphs and list items with too many sentences or words."""
    document = page.document
    for block, sentences, words in _long(document, options):
        if block.kind in _NAMES and not block.quoted and not _is_address(document.text_of(block)):
            yield _problem(page, block, sentences, words, options)


def _long(document: Document, options: Options) -> Iterator[tuple[Block, int, int]]:
    """Each block that is too long, with its number of sentences and of words."""
    most, most_words = options.max_sentences, options.max_words or len(document.text)
    block: Block | None = None
    sentences = words = 0
    for _, _, _, more, its_block in document.sentences:
        if its_block is block:
            sentences += 1
            words += more
            continue
        if block and (sentences > most or words > most_words):
            yield block, sentences, words
        block, sentences, words = its_block, 1, more
    if block and (sentences > most or words > most_words):
        yield block, sentences, words


def _is_address(text: str) -> bool:
    """An address or a poem: lines with a break between them, and few of them end with a stop."""
    lines = [line.rstrip() for line in text.split(HARD_BREAK) if line.strip()]
    stops = sum(line.endswith((".", "!", "?")) for line in lines)
    return len(lines) >= _FEW_LINES and stops * 2 < len(lines)


def _problem(page: Page, block: Block, sentences: int, words: int, options: Options) -> Problem:
    name = _NAMES[block.kind]
    if sentences <= options.max_sentences:
        message = f"This {name} has {words} words."
        advice = f"Split it into parts of {options.max_words} words or fewer."
    else:
        message = f"This {name} has {sentences} sentences."
        advice = f"Split it into parts of {options.max_sentences} sentences or fewer."
    return Problem(page.document.span(block.start, block.end), message, advice)
