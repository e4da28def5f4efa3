"""Steps have no numbers.

Number the steps where the order matters.
Write one step for each number.

## Why

Numbers show how many steps there are, and which one comes next.
A reader can stop, and find the place again.

## Not like this

```markdown
First, fill in the form. Then sign it. After that, send it to us.
```

## Like this

```markdown
1. Fill in the form.
2. Sign it.
3. Send it to us.
```

## Where it comes from

The NHS, 'Making Content Usable' and plain language guides ask for this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.clause_words import (
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SHORT_SUBJECTS,
    SUBJECTS,
    base_verbs,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block, ItemList, Word
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"story", "news"})

_KEYS = frozenset("first firstly then next after finally lastly".split())
_MAY_START = SUBJECTS | SHORT_SUBJECTS | DETERMINERS
"""Words after 'first' that start a step, and are no thing: First you wash, but not: First aid."""
_AFTER_VERB = DETERMINERS | OBJECTS | PREPOSITIONS
"""Words that show that the word before is a verb: First fill in your form."""
_PAST = frozenset(
    """
    was were had did went came got made said took gave told met saw felt found began became left
    asked wanted started decided knew thought heard ran sat stood spoke wrote used worked moved
    """.split()
)
"""Words of a story: what happened is no list of steps."""


class _Step(NamedTuple):
    """A word such as 'first' or 'then' that starts a step."""

    word: str
    is_first: bool
    """It starts its sentence."""
    block: Block
    around: ItemList | None
    """The list in which it starts an item."""


_FAR = 8
"""So many words after 'first' are looked at."""
_FAR_BACK = 40
_LISTS_BACK = 20


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """The first steps of the page that have no numbers."""
    document = page.document
    last: _Step | None = None
    for word in document.where(_KEYS):
        if not _starts_step(document, word) or document.is_quoted(word.start):
            continue
        block = document.block_at(word.start)
        around = _list_at(document, block.start)
        if block.kind in ("heading", "title", "cell", "alt") or (around and around.numbered):
            continue
        is_first = word.start == document.sentence_at(word.start).start
        step = _Step(
            word.text.lower(), is_first, block, around if word.start == block.start else None
        )
        if (
            last
            and last.block is block
            and (step.word != last.word or (is_first and last.is_first))
        ):
            yield _problem(document, block)
            return
        if last and step.around and step.around is last.around:
            yield _problem(document, document.block_at(step.around.start))
            return
        last = step


def _starts_step(document: Document, word: Word) -> bool:
    """First, you wash. And then you dry. But not: first aid, next week, if so, then."""
    lower, starts, text = document.words_in_lower_case, document.word_starts, document.text
    is_inside = text[word.start - 1] == " " and text[word.start - 2].isalnum()
    if is_inside and lower[word.number - 1] != "and":
        return False
    sentence = document.sentence_at(word.start)
    words = document.words_in(sentence.start, sentence.end)
    before = lower[max(words.start, word.number - _FAR_BACK) : word.number]
    if before and before[-1] != "and" and document.text[word.start - 2] not in ",;":
        return False
    if word.text.lower() == "then" and not {"if", "when", "once", "unless"}.isdisjoint(before):
        return False
    number = word.number
    if lower[number] == "after":
        number += 1
        if number >= words.stop or lower[number] != "that":
            return False
    after = lower[number + 1 : min(number + _FAR, words.stop)]
    if not after or not _PAST.isdisjoint(after) or (len(after) > 1 and after[1].endswith("ed")):
        return False
    comma = document.text[starts[number] + len(document.word_texts[number])] == ","
    if comma or lower[number] in ("then", "finally", "lastly", "firstly"):
        return True
    is_verb = after[0] in base_verbs() and len(after) > 1 and after[1] in _AFTER_VERB
    return after[0] in _MAY_START or is_verb or after[:2] == ["of", "all"]


def _list_at(document: Document, offset: int) -> ItemList | None:
    """The innermost list around this place."""
    last = bisect_right(document.lists, offset, key=lambda one: one.start)
    for found in reversed(document.lists[max(last - _LISTS_BACK, 0) : last]):
        if found.end > offset:
            return found
    return None


def _problem(document: Document, block: Block) -> Problem:
    return Problem(
        document.span(block.start, block.end),
        "These steps have no numbers.",
        "Make a list with numbers, and write one step for each.",
    )
