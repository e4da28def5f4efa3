"""A sentence has more than 1 comma.

Write sentences with 1 comma or none.
Where there are many commas, split the sentence or make a list.

## Why

Each comma adds one more part to a sentence.
The reader has to put all the parts together.

Commas in dates, addresses, numbers and spoken words do not count.

## Not like this

```markdown
On Monday, after lunch, we will meet Sam.
```

## Like this

```markdown
We will meet Sam on Monday.
We will meet after lunch.
```

## Where it comes from

The NHS, Inclusion Europe, and 'Making Content Usable' ask for simple sentences.
The limit of 1 comma is our own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_speakeasy.language.commas import parting_commas
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

if TYPE_CHECKING:
    from mkdocs_speakeasy.words.matching import Match

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    max_commas: int = 1
    """A sentence with more commas than this is pointed out."""


PLAIN = Options(max_commas=2)

_NO_SENTENCE = frozenset(("alt", "cell"))
_MANY = 3
"""With so many commas a row of things is pointed out too, and not only by list-in-sentence."""
_BEFORE_ROW = ("like ", "such as ", "including ", "for example ")
_CLOSES = "”\"'’"
_OPENS = re.compile(r"[“\"‘'](?<!\w')")
"""A quotation mark that may open a quote, and no apostrophe."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences with too many commas."""
    document = page.document
    most = options.max_commas
    terms = [term for term in page.terms if document.text.find(",", term.start, term.end) >= 0]
    last, may_be_quoted = None, False
    for sentence in document.sentences:
        block = sentence.block
        if sentence.text.count(",") <= most or block.kind in _NO_SENTENCE:
            continue
        if sentence.text.startswith("By ") and sentence.text[-1] not in ".!?:":
            continue  # who wrote it: By Sam Smith, Director, Speakeasy
        if block is not last:
            last = block
            may_be_quoted = block.quoted or bool(_OPENS.search(document.text_of(block)))
        places = parting_commas(document.text, sentence)
        if terms and len(places) > 1:
            places = [place for place in places if not _is_in_term(terms, place)]
        if may_be_quoted and len(places) > 1:
            places = [place for place in places if not _is_at_quote(document, place)]
        if len(places) > most and (len(places) >= _MANY or not _is_row(page, sentence, places)):
            yield _problem(document, sentence, len(places))


def _is_in_term(terms: list[Match], offset: int) -> bool:
    """It is part of a word from the glossary."""
    last = bisect_left(terms, (offset,)) - 1
    return last >= 0 and offset < terms[last].end


def _is_at_quote(document: Document, comma: int) -> bool:
    """In a quote, or between a quote and who said it: “Yes,” said Sam."""
    text = document.text
    before, after = text[comma - 1], text[comma + 1 : comma + 3].lstrip()[:1]
    if document.is_quoted(comma) or (before in _CLOSES and document.is_quoted(comma - 1)):
        return True
    return bool(after) and after in '“"‘'


def _is_row(page: Page, sentence: Sentence, places: list[int]) -> bool:
    """All these commas stand between things in a row. The rule list-in-sentence tells of those."""
    rows = page.rows.get(sentence, [])
    text = page.document.text
    return bool(rows) and all(
        any(row.start < place < row.joined for row in rows)
        or text[place + 2 : place + 14].lower().startswith(_BEFORE_ROW)
        for place in places
    )


def _problem(document: Document, sentence: Sentence, commas: int) -> Problem:
    name = "heading" if sentence.block.kind == "heading" else "sentence"
    return Problem(
        document.span(sentence.start, sentence.end),
        f"This {name} has {commas} commas.",
        "Split it, or make a list." if commas >= _MANY else "Split it into shorter sentences.",
    )
