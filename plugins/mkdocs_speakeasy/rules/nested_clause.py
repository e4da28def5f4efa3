"""A sentence has a part inside a part.

Give each part a sentence of its own.
Keep the person close to the words that say what they do.

## Why

A part inside another part stops the reader half-way.
The reader has to remember the start until the sentence goes on.

Some short sentences are fine, such as 'We know that you are ill.'

## Not like this

```markdown
The nurse who works at the clinic that is near you will call.

The meeting, which we planned with Sam last week, is on Monday.
```

## Like this

```markdown
A nurse will call you.
She works at the clinic near you.

We planned a meeting with Sam last week.
The meeting is on Monday.
```

## Where it comes from

Plain language guides and the W3C ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mkdocs_speakeasy.language.clause_words import (
    HELPERS,
    OPENERS,
    PREPOSITIONS,
    SUBJECTS,
    base_verbs,
    verbs,
)
from mkdocs_speakeasy.language.side_parts import PartInPart, parts_in_parts
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")

_BETWEEN = 4
"""So many words between who does it and what they do are too many."""
_MOST_BEFORE = 6
"""Who does it has at most so many words."""

_AFTER_COMMA = re.compile(r", ([a-z]+)\b")
_AFTER_BRACKET = re.compile(r"\) ([a-z]+)\b")
"""A comma or a bracket, and a word that may be the verb of the words before."""
_ENDS_PART = re.compile(r"[,;:()—–•\u2028]|[ ]-[ ]")


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Sentences with a part inside a part, or with many words between the doer and the verb."""
    document = page.document
    seen = set()
    for found in parts_in_parts(document):
        seen.add(found.sentence.start)
        if not document.is_quoted(document.word_starts[found.outer]):
            yield _problem(document, found)
    for sentence, words, verb in _far_apart(document):
        if sentence.start not in seen and not document.is_quoted(sentence.start):
            seen.add(sentence.start)
            yield Problem(
                document.span(sentence.start, sentence.end),
                f"{words} words stand between the start of this sentence and '{verb}'.",
                "Put those words in a sentence of their own.",
            )


def _far_apart(document: Document) -> Iterator[tuple[Sentence, int, str]]:
    """Sentences with many words between who does it and the verb: how many, and the verb."""
    known = _after_doer()
    for pattern, opening in ((_AFTER_COMMA, ","), (_AFTER_BRACKET, "(")):
        for found in document.search(pattern):
            if found[1] not in known:
                continue
            sentence = document.sentence_at(found.start())
            first = document.text.rfind(opening, sentence.start, found.start())
            words = document.words_in(first, found.start())
            if (
                first > 0
                and len(words) >= _BETWEEN
                and not sentence.text.endswith("?")
                and _is_doer(document, sentence.start, first)
                and not _ENDS_PART.search(document.text, first + 1, found.start())
            ):
                yield sentence, len(words), found[1]


@cache
def _after_doer() -> frozenset[str]:
    """Forms of verbs that say what somebody does: is, goes, went."""
    return (verbs() - base_verbs()) | HELPERS


def _is_doer(document: Document, start: int, end: int) -> bool:
    """Whether these words can say who does it: no verb, and not: On Monday."""
    numbers = document.words_in(start, end)
    if not 0 < len(numbers) <= _MOST_BEFORE:
        return False
    if _ENDS_PART.search(document.text, start, end):
        return False
    words = document.words_in_lower_case[numbers.start : numbers.stop]
    if words[0] in OPENERS or words[-1] in PREPOSITIONS:
        return False
    return verbs().isdisjoint(words) and not (words[0] in SUBJECTS and len(words) > 1)


def _problem(document: Document, found: PartInPart) -> Problem:
    outer, inner = (document.words_in_lower_case[number] for number in (found.outer, found.inner))
    return Problem(
        document.span(found.sentence.start, found.sentence.end),
        f"A part with '{inner}' stands inside a part with '{outer}'.",
        f"Make 2 sentences, and put '{inner}' in only one of them.",
    )
