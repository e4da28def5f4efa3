"""There are too many links.

Put one link in a block.
Put it on a line of its own, after the words.
Put about 5 links on a page.

## Why

Each link asks the reader to choose.
A link in the middle of a sentence stops the reader there.
People may leave the page and not find the way back.

## Not like this

```markdown
You can [write to us](write.md) or [visit us](visit.md).
```

## Like this

```markdown
You can write to us.

[How to write to us](write.md)
```

## Where it comes from

The guide 'Making Content Usable' and easy-read guides ask for few links.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, Block, Link
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
ANY_LANGUAGE = True

NOT_FOR = frozenset(("contents", "contacts", "words"))


class Options(NamedTuple):
    """Settings of this rule."""

    max_in_block: int = 1
    """A block with more links than this is pointed out."""
    max_on_page: int = 5
    """A page with more links than this is pointed out."""
    in_sentence: bool = True
    """A link in the middle of a sentence is pointed out."""


_NO_PAGES = ("#", "tel:", "sms:", "mailto:", "callto:")
"""Links inside the page, and links to call or to write, are no way off the page."""
_WORD_LISTS = ("glossary", "word-list", "wordlist", "hard-words")
"""A link to the meaning of a word does not count."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Pages and blocks with too many links, and links in the middle of a sentence."""
    document = page.document
    links = [link for link in document.links if _counts(link)]
    if len(links) > options.max_on_page:
        block = next((one for one in document.blocks if one.kind == "heading"), document.blocks[0])
        yield Problem(
            document.span(block.start, block.end),
            f"This page has {len(links)} links.",
            f"Keep about {options.max_on_page} links.",
        )
    by_block: dict[Block, list[Link]] = {}
    for link in links:
        by_block.setdefault(document.block_at(link.start), []).append(link)
    for block, group in by_block.items():
        if not block.quoted:
            problem = _in_block(document, block, group, options)
            if problem:
                yield problem


def _counts(link: Link) -> bool:
    """It leads to another page, and it has words."""
    if link.end <= link.start or link.target.startswith(_NO_PAGES):
        return False
    target = link.target.lower()
    for name in _WORD_LISTS:  # noqa: SIM110
        if name in target:
            return False
    return True


def _in_block(
    document: Document, block: Block, links: list[Link], options: Options
) -> Problem | None:
    """At most one thing to say of each block."""
    if len(links) > options.max_in_block:
        where = {"item": "item", "cell": "cell", "heading": "heading"}.get(block.kind, "paragraph")
        return Problem(
            links[options.max_in_block].span,
            f"This {where} has {len(links)} links.",
            "Keep one link, or give each link a line of its own.",
        )
    if options.in_sentence and _in_middle(document, links[0]):
        return Problem(
            links[0].span,
            "This link stands in the middle of a sentence.",
            "Put it on a line of its own, after the words.",
        )
    return None


def _in_middle(document: Document, link: Link) -> bool:
    """Words of the same sentence stand before and after the link."""
    sentence = document.sentence_at(link.start)
    before = document.text[sentence.start : link.start].rpartition(HARD_BREAK)[2]
    after = document.text[link.end : sentence.end].partition(HARD_BREAK)[0]
    return any(map(str.isalnum, before)) and any(map(str.isalnum, after))
