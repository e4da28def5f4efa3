"""A list does not fit its first line.

End the line with a colon.
Make sure that each item makes sense after it.

## Why

The line says what the list is about.
A reader who looks at one item can still see what it means.

Lists of full sentences are fine.

## Not like this

```markdown
- a drink
- a friend

You can bring.

- a drink; and
- a friend
```

## Like this

```markdown
You can bring:

- a drink
- a friend
```

## Where it comes from

The NHS and Inclusion Europe ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mkdocs_speakeasy.language.clause_words import SUBJECTS, base_verbs, verbs
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HIDDEN, Block, Fence, ItemList, Picture, Table
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="think", plain="think")

_ENDING = re.compile(r"(?:[,;]?[ ](?P<word>and/or|and|or)|;)\Z", re.IGNORECASE)
"""How an item ends that leans on the next one."""
_ENDS_LIKE = (";", "d", "r", "D", "R")
_STOPS = (".", "!", "?", ".)", ".”", '."')
_LEADS = (":", "?", "!", "…", HIDDEN, ":)", ":”", "–", "—", "-")
_FEW_WORDS = 4
"""A full sentence has so many words or more."""


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Lists with no line before them, or with items that do not fit together."""
    document = page.document
    starts = [block.start for block in document.blocks] if document.lists else []
    for one in document.lists:
        items = _first_blocks(document, one, starts)
        if not items or items[0].quoted:
            continue
        if one.level == 1:
            yield from _lead_in(document, one, items, starts)
        texts = [document.text_of(item) for item in items]
        ending = _first_ending(document, items, texts)
        if ending:
            yield ending
        elif not one.numbered and _may_be_mixed(texts) and _is_mixed(_texts(document, items)):
            yield Problem(
                document.span(items[0].start, items[0].end),
                "This list mixes full sentences and short parts.",
                "Write all items in the same way.",
            )


def _first_blocks(document: Document, one: ItemList, starts: list[int]) -> list[Block]:
    """The first block of text of each item."""
    found = []
    for item in one.items:
        number = bisect_left(starts, item.start)
        if number < len(starts) and starts[number] < item.end:
            found.append(document.blocks[number])
    return [block for block in found if block.kind == "item"]


def _lead_in(
    document: Document, one: ItemList, items: list[Block], starts: list[int]
) -> Iterator[Problem]:
    """A note where no line stands above, or where that line has no colon."""
    if document.links and all(_is_link(document, item) for item in items):
        return
    above = _above(document, bisect_left(starts, one.start) - 1)
    if above is None:
        yield Problem(
            document.span(items[0].start, items[0].end),
            "No line above this list says what it is about.",
            "Add a short line that ends with a colon.",
        )
    elif above.kind == "paragraph" and not _leads(document, above, one):
        texts = [document.text_of(item).strip() for item in items]
        short = sum(not _is_like_sentence(text) for text in texts)
        if short * 2 > len(texts):
            sentence = document.sentences_of(above)[-1]
            yield Problem(
                document.span(sentence.start, sentence.end),
                "The line above this list has no colon.",
                "End it with a colon, or write each item as a full sentence.",
            )


def _above(document: Document, number: int) -> Block | None:
    """The block above a list, other than the words for a picture."""
    while number >= 0 and document.blocks[number].kind == "alt":
        number -= 1
    return document.blocks[number] if number >= 0 else None


def _leads(document: Document, above: Block, one: ItemList) -> bool:
    """This paragraph leads to the list, or something else stands between them."""
    text = document.text_of(above).rstrip()
    if not text or text.endswith(_LEADS):
        return True
    first = bisect_left(document.marks, above.start, key=lambda mark: mark.start)
    marks = document.marks[first : first + 1]
    if marks and marks[0].end >= above.start + len(text):
        return True  # a line in bold is like a heading
    end = document.span(above.start, above.end).end
    return any(
        _has_one(parts, end, one.span.start)
        for parts in (document.fences, document.pictures, document.tables)
    )


def _has_one(parts: Sequence[Fence | Picture | Table], start: int, end: int) -> bool:
    """One of these parts of the page starts between two places in the file."""
    first = bisect_left(parts, start, key=lambda part: part.span.start)
    return first < len(parts) and parts[first].span.start < end


def _is_link(document: Document, item: Block) -> bool:
    """Nothing but a link stands in the item."""
    first = bisect_left(document.links, (item.start,))
    links = document.links[first : first + 1]
    return bool(links) and links[0].end >= item.start + len(document.text_of(item).rstrip())


def _is_like_sentence(text: str) -> bool:
    """It starts with a capital, and ends with a full stop or has a verb in it."""
    if not text[:1].isupper() or text.endswith(_STOPS):
        return text[:1].isupper()
    words = text.lower().split()
    known = verbs() | SUBJECTS
    return len(words) >= _FEW_WORDS and (words[0] in base_verbs() or not known.isdisjoint(words))


def _first_ending(document: Document, items: list[Block], texts: list[str]) -> Problem | None:
    """A note on the first 'and', 'or' or ';' at the end of an item."""
    for item, raw in zip(items, texts, strict=True):
        text = raw.rstrip()
        if text.endswith(_ENDS_LIKE):
            note = _ending(document, item, text)
            if note:
                return note
    return None


def _ending(document: Document, item: Block, text: str) -> Problem | None:
    """A note on 'and', 'or' or ';' at the end of this item."""
    found = _ENDING.search(text, max(len(text) - 8, 0))
    if not found or found.start() == 0:
        return None
    word = found["word"] or ";"
    start = item.start + (found.start("word") if found["word"] else found.start())
    return Problem(
        document.span(start, item.start + found.end()),
        f"This list item ends with '{word}'.",
        "Take it away, so that each item makes sense alone.",
    )


def _texts(document: Document, items: list[Block]) -> list[str]:
    """The texts of the items that are no links and no questions, and that lead to nothing."""
    texts = [document.text_of(item).strip() for item in items if not _is_link(document, item)]
    return [text for text in texts if text and not text.endswith((":", "?", HIDDEN))]


def _may_be_mixed(texts: list[str]) -> bool:
    """Some of the items end with a stop, and some do not."""
    stops = 0
    for text in texts:
        stops += text.rstrip().endswith(_STOPS)
    return 0 < stops < len(texts)


def _is_mixed(texts: list[str]) -> bool:
    """Full sentences, and parts that are no sentence, in one list."""
    full = [
        text[0].isupper() and text.endswith(_STOPS) and text.count(" ") + 1 >= _FEW_WORDS
        for text in texts
    ]
    parts = [
        not text.endswith(_STOPS) and (text[0].islower() or text.count(" ") + 1 < _FEW_WORDS)
        for text in texts
    ]
    if not any(full) or not any(parts):
        return False
    # Only the last item has a stop, as the end of one long sentence: - Tea - Milk - Some cake.
    is_end = full.index(True) == len(full) - 1
    return not is_end or all(text[0].islower() for text in texts[:-1])
