"""Too many words are bold.

Keep bold for hard words and for one key fact.
Do not make a whole block bold.

## Why

Bold shows the reader what matters most.
When a lot is bold, nothing stands out.
A voice that reads the page out does not say what is bold.

The names of buttons can be bold.

## Not like this

```markdown
**You can come to the meeting with a friend or with your family.**
```

## Like this

```markdown
You can come to the meeting with a friend or with your family.
It is on **Tuesday 6 May**.
```

## Where it comes from

The NHS asks for little bold.
People First asks for bold for hard words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Block, Mark
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_share: int = 10
    """A block with more bold words than this in each 100 is pointed out."""
    from_words: int = 20
    """In a shorter block the part is not looked at."""
    whole_block_from: int = 10
    """A block that is all bold is pointed out from this many words on."""


_BLOCKS = frozenset(("paragraph", "item", "html", "cell"))
_BOLD = frozenset(("strong", "mark"))
_LABEL_END = late_pattern(r"[:.–—?!-][ ]?\Z")
_LABEL_AFTER = late_pattern(r"[ ]?(?:[:.–—-]|\u2028|$)", re.MULTILINE)
_LABEL_WORDS = 8
"""Bold words at the start of a block, up to so many, may be its label: When: on Tuesday."""
_BUTTON_BEFORE = late_pattern(
    r"\b(?:select|selecting|press|click|tap|choose|pick|open|hit|type|enter|go[ ]to|called|button"
    r"|tab|menu|then|[>→])[ ](?:on[ ]|the[ ]|in[ ]|your[ ])*\Z",
    re.IGNORECASE,
)
_BUTTON_AFTER = late_pattern(
    r"[ ](?:button|tab|menu|link|box|page|key|icon|screen|option|field|section|tick|[>→])"
)
_BUTTON_WORDS = 5
_FACT_WORDS = 3
"""One bold fact of so many words is fine."""
_LONG_FACT_WORDS = 8
"""So is a longer one that is a name, or has a number in it."""
_MEANS = late_pattern(r"[ ]?(?:\([^)\n]{0,80}\)[ ])?(?:means?|is|are|was)\b")
_EXPLAINED_WORDS = 6


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Blocks that are all bold, and blocks with too much bold."""
    document = page.document
    marks = [(mark.start, -mark.end, mark) for mark in document.marks if mark.kind in _BOLD]
    by_block: dict[Block, list[Mark]] = {}
    for start, _, mark in sorted(marks):
        if start >= mark.end:  # nothing to see, and perhaps no block at all
            continue
        group = by_block.setdefault(document.block_at(start), [])
        if not group or start >= group[-1].end:  # bold inside bold counts once
            group.append(mark)
    for block, group in by_block.items():
        if block.kind in _BLOCKS and not block.quoted and not block.table_head:
            problem = _problem(page, block, group, options)
            if problem:
                yield problem


def _problem(page: Page, block: Block, marks: list[Mark], options: Options) -> Problem | None:
    document = page.document
    words = len(document.words_in(block.start, block.end))
    if words < options.whole_block_from and words < options.from_words:
        return None
    bold = sum([_words(document, mark) for mark in marks])
    if bold == words and words >= options.whole_block_from and not _is_definition(page, marks):
        return Problem(
            document.span(block.start, block.end),
            f"All {words} words here are bold.",
            "Take out the bold, or keep it for one key fact.",
            louder=1,
        )
    if words < options.from_words or bold * 100 <= words * options.max_share:
        return None
    counted = [mark for mark in marks if not _is_fine(page, block, mark)]
    if len(counted) == 1 and _is_key_fact(document, counted[0]):
        return None
    bold = sum([_words(document, mark) for mark in counted])
    if bold * 100 <= words * options.max_share:
        return None
    return Problem(
        document.span(counted[0].start, counted[0].end),
        f"{bold} of the {words} words here are bold.",
        "Keep bold for hard words and for one key fact.",
    )


def _words(document: Document, mark: Mark) -> int:
    return len(document.words_in(mark.start, mark.end))


def _is_definition(page: Page, marks: list[Mark]) -> bool:
    """The first bold words are a hard word with its meaning, as in a box for meanings."""
    text = page.document.text
    first = bisect_left(page.terms, marks[0].start, key=lambda match: match.start)
    if first < len(page.terms) and page.terms[first].start == marks[0].start:
        return bool(_MEANS().match(text, page.terms[first].end))
    return False


def _is_fine(page: Page, block: Block, mark: Mark) -> bool:
    """A hard word, a label at the start of the block, or the name of a button."""
    text, count = page.document.text, _words(page.document, mark)
    terms = bisect_left(page.terms, mark.start, key=lambda match: match.start)
    if terms < len(page.terms) and page.terms[terms].start < mark.end:
        return count <= _EXPLAINED_WORDS
    if count <= _EXPLAINED_WORDS and _MEANS().match(text, mark.end):
        return True
    if mark.start == block.start and count <= _LABEL_WORDS:
        inside = text[mark.start : mark.end]
        if _LABEL_END().search(inside) or _LABEL_AFTER().match(text, mark.end):
            return True
    before = text[max(mark.start - 30, block.start) : mark.start]
    is_button = _BUTTON_BEFORE().search(before) or _BUTTON_AFTER().match(text, mark.end)
    return count <= _BUTTON_WORDS and bool(is_button)


def _is_key_fact(document: Document, mark: Mark) -> bool:
    """One short fact, a name, or a fact with a date, a time or another number."""
    words = [document.word_texts[one] for one in document.words_in(mark.start, mark.end)]
    is_name = all(word[0].isupper() for word in words)
    has_number = any(word[0].isdigit() for word in words)
    return len(words) <= (_LONG_FACT_WORDS if has_number or is_name else _FACT_WORDS)
