"""A page has no linking words.

Keep words like 'because', 'so', 'then' and 'but'.

## Why

Such words say why a thing happens, and what comes next.
Some writers cut them to make sentences shorter.
Then the reader has to guess, and the page gets harder.

A page of bare facts can do without them.
It can say at its top what kind of page it is.
Then this rule leaves it alone.

## Not like this

```markdown
# Our group

We meet on Monday. Sam makes tea. Jo writes things down. We talk about the town.
The bus is late. The stop has no seat. We write a letter. The council reads it.
A worker comes to us. We show the stop to her.
```

## Like this

```markdown
# Our group

We meet on Monday. Sam makes tea. Jo writes things down. Then we talk about the town.
The bus is late. The stop has no seat. So we write a letter. The council reads it.
A worker comes to us, because she wants to help. We show the stop to her.
```

## Where it comes from

A study of easy read pages in the UK found that such words got lost.
The Easy-to-Read Network asks writers to keep them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"contacts", "form", "words", "contents", "law"})


class Options(NamedTuple):
    """Settings of this rule."""

    min_sentences: int = 10
    """A page with fewer sentences than this is left alone. Lists and headings do not count."""


_LINKS = ("because", "so", "then", "but", "therefore", "however", "although")
_MEANS = frozenset("this that it which".split())
_STOPS = (".", "!", "?", ".”", '."', ".)", "…")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """A page of many sentences without any word like 'because'."""
    document = page.document
    index = document.word_numbers
    if any(word in index for word in _LINKS) or _says_what_it_means(document):
        return
    if len(document.sentences) < options.min_sentences:
        return
    sentences = sum(
        sentence.block.kind in ("paragraph", "html")
        and not sentence.block.quoted
        and sentence.text.endswith(_STOPS)
        for sentence in document.sentences
    )
    if sentences >= options.min_sentences:
        block = _main_heading(document)
        if "contact" in document.text_of(block).lower():
            return
        yield Problem(
            document.span(block.start, block.end),
            "This page has no words like 'because', 'so' or 'but'.",
            "Add a few, to show why things happen and what comes next.",
        )


def _says_what_it_means(document: Document) -> bool:
    """This means, that is why."""
    index, lower = document.word_numbers, document.words_in_lower_case
    means = any(lower[number - 1] in _MEANS for number in index.get("means", ()))
    return means or any(lower[number - 1] == "is" for number in index.get("why", ()))


def _main_heading(document: Document) -> Block:
    headings = (block for block in document.blocks if block.kind == "heading")
    return next(headings, document.blocks[0])
