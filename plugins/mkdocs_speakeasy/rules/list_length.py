"""A list is too long or too full.

Write 6 items or fewer in a list.
Write one sentence in each item.
Do not put a list inside a list.

## Why

A reader can hold only a few things in mind at once.
A list inside a list makes people lose their place.

## Not like this

```markdown
Bring these things:

- your letter
- a pen
- a coat
- a drink
- some food
- your phone
- your medicine
```

## Like this

```markdown
Bring these things for the meeting:

- your letter
- a pen

Bring these things for the walk:

- a coat
- a drink
```

## Where it comes from

The NHS, Scope Australia and the guide 'Making Content Usable' ask for short lists.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import WORD_LISTS, part_at
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import ItemList, Sentence, Span, Stretch
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True
NOT_FOR = frozenset({"words", "contents", "contacts"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_items: int = 6
    """A list with more items than this is pointed out."""
    max_sentences: int = 1
    """An item with more sentences than this is pointed out."""
    max_depth: int = 1
    """With 1 no list stands inside another one."""


_MAY_BE_LONG = WORD_LISTS | {
    "contents", "what is in this guide", "what is in this book", "on this page", "in this guide",
    "members", "our members", "members of the group", "who we are", "our team", "a to z", "a-z",
    "thanks", "thank you", "acknowledgements", "references", "sources", "where this comes from",
    "index",
}  # fmt: skip
"""Headings above lists that are as long as they have to be."""
_STOPS = (". ", "? ", "! ", ".)", ".”", '."', "…", "\u2028", "\xa0")
"""Without one of these in it, a list has no item with 2 sentences."""
_NAME = 5
"""A name has so many words at most."""
_MANY = 12
"""So many items in the order of the alphabet are an A to Z."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Lists with too many items, with long items, and lists inside lists."""
    document, lists = page.document, page.document.lists
    for number, one in enumerate(lists):
        is_long = len(one.items) > options.max_items
        inner = lists[number + 1] if number + 1 < len(lists) else None
        is_deep = inner and inner.level == options.max_depth + 1 and inner.start < one.end
        has_more = _has_more_than_items(document, one)
        if not (is_long or is_deep or has_more) or document.block_at(one.start).quoted:
            continue
        if is_long and not _may_be_long(document, one):
            message = f"This list has {len(one.items)} items."
            help_text = f"Split it into lists of {options.max_items} items or fewer."
            yield Problem(_place(document, one.items[0]), message, help_text)
        if has_more:
            yield from _long_item(document, one, options)
        if is_deep and inner and one.level == options.max_depth:
            message = "This list stands inside another list."
            help_text = "Make it a list of its own, with its own heading."
            yield Problem(_place(document, inner.items[0]), message, help_text)


def _has_more_than_items(document: Document, one: ItemList) -> bool:
    """Some item may have 2 sentences: there are more sentences than items."""
    if document.text.count("\n", one.start, one.end) < len(one.items):
        text = document.text[one.start : one.end]
        for stop in _STOPS:
            if stop in text:
                break
        else:
            return False
    return len(_sentences(document, one.start, one.end)) > len(one.items)


def _sentences(document: Document, start: int, end: int) -> range:
    """The numbers of the sentences in a stretch of text."""
    return range(document.sentence_number(start), document.sentence_number(end - 1) + 1)


def _long_item(document: Document, one: ItemList, options: Options) -> Iterator[Problem]:
    """One note for the first item with too many sentences."""
    items = one.items
    starts = [item.start for item in items]
    found: list[list[Sentence]] = [[] for _ in items]
    numbers = _sentences(document, one.start, one.end)
    for sentence in document.sentences[numbers.start : numbers.stop]:
        kind, level = sentence.block.kind, sentence.block.level
        if (kind == "item" and level == one.level) or kind == "paragraph":
            found[bisect_right(starts, sentence.start) - 1].append(sentence)
    counts = [len(sentences) for sentences in found]
    for number, sentences in enumerate(found):
        if counts[number] > options.max_sentences:
            counts[number] -= sum([_goes_on(document, one) for one in sentences])
    long = [number for number, count in enumerate(counts) if count > options.max_sentences]
    if not long or _is_under(document, one, WORD_LISTS):
        return
    if len(long) == 1:
        message = f"This item has {counts[long[0]]} sentences."
    else:
        message = f"This item and {len(long) - 1} more have 2 sentences or more."
    most = options.max_sentences
    help_text = f"Write {most} {'sentence' if most == 1 else 'sentences'} or fewer in each item."
    if most == 1:
        help_text = "Write only one sentence in each item."
    yield Problem(_place(document, one.items[long[0]]), message, help_text)


def _goes_on(document: Document, sentence: Sentence) -> bool:
    """It is part of a title in a link or of a quote, or only a sign or a number in brackets."""
    if sentence.block.quoted or sentence.words == 0:
        return True
    if sentence.words == 1 and sentence.text.startswith("("):
        return True
    if sentence.start == sentence.block.start:
        return False
    number = bisect_left(document.links, sentence.start, key=attrgetter("start")) - 1
    in_link = number >= 0 and sentence.start < document.links[number].end
    return in_link or document.is_quoted(sentence.start)


def _may_be_long(document: Document, one: ItemList) -> bool:
    """A list of words, of members or an A to Z."""
    if _is_under(document, one, _MAY_BE_LONG):
        return True
    texts = [document.text[item.start : item.end].split("\n")[0].strip() for item in one.items]
    return _are_names(texts) or _is_a_to_z(texts)


def _is_under(document: Document, one: ItemList, titles: frozenset[str]) -> bool:
    above = part_at(document, one.start)
    return bool(above and above.says in titles)


def _are_names(texts: list[str]) -> bool:
    """Nearly all are names of people or places: 2 words or more, each with a capital."""
    names = 0
    for text in texts:
        words = text.strip(" .,;").split()
        names += 2 <= len(words) <= _NAME and all(word[0].isupper() for word in words)
    return names * 10 >= len(texts) * 9


def _is_a_to_z(texts: list[str]) -> bool:
    small = [text.casefold() for text in texts]
    return len(small) >= _MANY and small == sorted(small) and len({text[:1] for text in small}) > 3


def _place(document: Document, item: Stretch) -> Span:
    """The first block of an item."""
    block = document.block_at(item.start)
    return document.span(block.start, block.end)
