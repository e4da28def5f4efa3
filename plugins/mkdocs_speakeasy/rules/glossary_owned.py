"""A word has no agreement from the group.

A group owns its word list.
Talk about each word, agree it, and write down who agreed it and when.

## Why

Readers know best which words help them.
A name and a date show that people talked about the word.

A word that waits for the group may stay in the list as a draft.
This is a quiet note and not a mistake.

## Not like this

```yaml
- word: advocate
  use: explain
  meaning: Somebody who helps you say what you want.
  example: My advocate came to the meeting.
  status: draft
```

## Like this

```yaml
- word: advocate
  use: explain
  meaning: Somebody who helps you say what you want.
  example: My advocate came to the meeting.
  status: agreed
  agreed_by: Speak Up Group
  agreed_on: 2026-03-04
```

## Where it comes from

Think Local Act Personal asked people first which words to explain.
The rest is our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem
from mkdocs_speakeasy.words.glossary import Term

LEVEL = Level(easy_read="think", plain="think")
ANY_LANGUAGE = True


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """How many words of the list nobody has agreed yet, and a list without an example."""
    if not page.entries:  # a page of the site, and not the list
        return
    terms = [term for term in page.glossary.terms if term.status != "retired"]
    waiting = [term for term in terms if not _is_agreed(term)]
    if waiting:
        has = "has" if len(waiting) == 1 else "have"
        yield Problem(
            _place(page.document, waiting[0]),
            f"{len(waiting)} of {len(terms)} words in this list {has} no agreement yet.",
            "When your group agrees a word, add 'agreed_by' and 'agreed_on'.",
        )
    if terms and not any(term.example for term in terms):
        yield Problem(
            _place(page.document, terms[0]),
            "No word in this list has an example.",
            "Add an 'example' that shows how people use the word.",
        )


def _is_agreed(term: Term) -> bool:
    return term.status == "agreed" and bool(term.agreed_by and term.agreed_on)


def _place(document: Document, term: Term) -> Span:
    """The line of the file where an entry starts, without the signs before it."""
    start = document.offset(term.line, 1)
    line = document.source[start : start + 1000].partition("\n")[0]
    first = len(line) - len(line.lstrip(" -"))
    return Span(start + first, start + len(line.rstrip()))
