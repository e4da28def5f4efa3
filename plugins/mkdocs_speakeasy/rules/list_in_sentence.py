"""A sentence has a list in it.

Put 3 or more things in a list, each on its own line.

## Why

In a list, a reader sees how many things there are.
It is easy to point at one of them.
Each thing can have its own picture.

## Not like this

```markdown
Bring your letter, your glasses and a drink.
```

## Like this

```markdown
Bring:

- your letter
- your glasses
- a drink
```

## Where it comes from

'Making Content Usable' and plain language guides ask for lists.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.series import Series
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"words"})


class Options(NamedTuple):
    """Settings of this rule."""

    min_things: int = 3
    """A row with so many things or more is pointed out."""
    many_things: int = 5
    """A row with so many things or more is pointed out one level louder."""
    allow: tuple[str, ...] = ()
    """Groups of words that belong together, such as 'rock, paper and scissors'."""


_NO_ROOM = frozenset(("heading", "title", "cell", "alt", "term"))
"""Kinds of blocks that cannot hold a list."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Three or more things in a row."""
    document = page.document
    for sentence, rows in page.rows.items():
        if sentence.block.kind in _NO_ROOM:
            continue
        for series in rows:
            if (
                series.things >= options.min_things
                and not document.is_quoted(series.joined)
                and not _is_in_term(page, series.joined)
                and not _is_in_link(document, series)
                and not _is_fixed(document, series, options.allow)
            ):
                yield Problem(
                    document.span(series.start, series.end),
                    f"This sentence has {series.things} things in a row.",
                    "Make a list, with each thing on its own line.",
                    louder=1 if series.things >= options.many_things else 0,
                )


def _is_in_term(page: Page, offset: int) -> bool:
    """It is part of a word from the glossary: education, health and care plan."""
    last = bisect_left(page.terms, (offset,)) - 1
    return last >= 0 and offset < page.terms[last].end


def _is_in_link(document: Document, series: Series) -> bool:
    """The words of a link are mostly the name of a page."""
    last = bisect_left(document.links, (series.start + 1,)) - 1
    return last >= 0 and series.end <= document.links[last].end


def _is_fixed(document: Document, series: Series, allow: tuple[str, ...]) -> bool:
    """The words that belong together stand here."""
    lower = document.words_in_lower_case
    joined = document.words_in(series.joined, series.end).start
    around = (lower[joined - 1], lower[joined + 1]) if joined + 1 < len(lower) else ("", "")
    groups = _fixed_groups().get(around, ())
    if allow:
        groups = (*groups, *_by_middle(allow).get(around, ()))
    return any(
        tuple(lower[joined - place : joined - place + len(group)]) == group
        for place, group in groups
        if joined >= place
    )


_Groups = dict[tuple[str, str], list[tuple[int, tuple[str, ...]]]]
"""By the words around its last 'and': where that 'and' stands in a group, and its words."""


@cache
def _fixed_groups() -> _Groups:
    return _by_middle(tuple(load_list("list_in_sentence")["groups"]))


@cache
def _by_middle(texts: tuple[str, ...]) -> _Groups:
    found: _Groups = {}
    for text in texts:
        words = tuple(text.lower().replace(",", " ").split())
        place = max((n for n, word in enumerate(words) if word in ("and", "or")), default=0)
        if 0 < place < len(words) - 1:
            found.setdefault((words[place - 1], words[place + 1]), []).append((place, words))
    return found
