"""A word stands on your word list.

The list is `glossary.yml`.
The people who use the service own it.
They say which words to avoid and which words to explain.

## Why

Some words are only used by people who work in services.
Those words shut other people out.
A list of common words cannot find them, so the group makes its own list.

## Not like this

```markdown
Our stakeholders will meet in May.
```

## Like this

```markdown
The people involved will meet in May.
```

A word that readers will meet again can stay.
Make it bold the first time and say what it means.

```markdown
We use **co-production**.
Co-production means planning together as equals.
```

## Where it comes from

All the guides that we know say this, from Inclusion Europe to the NHS.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.words.explaining import Explanation
from mkdocs_speakeasy.words.fitting import fitting_words, may_fit
from mkdocs_speakeasy.words.glossary import Term
from mkdocs_speakeasy.words.matching import Match

ID = "jargon-term"
LEVEL = Level(easy_read="must", plain="must")
ANY_LANGUAGE = True
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    uses: tuple[str, ...] = ("avoid", "explain", "depends", "hurts")
    """Which kinds of words to point out."""


_SAYS = {
    "avoid": "is on the list of words to avoid",
    "explain": "is a hard word",
    "depends": "can be a hard word",
    "hurts": "can hurt people",
}


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words of the list that the page does not explain."""
    explained: dict[str, Explanation] = {}
    for explanation in page.explanations:
        if explanation.is_marked:
            explained.setdefault(explanation.word, explanation)
    for match in page.terms:
        unexplained = [
            term
            for term in match.terms
            if term.use in options.uses
            and (
                term.use == "hurts"
                or term.word not in explained
                or not explained[term.word].covers(page.document, match)
            )
        ]
        if unexplained:
            yield _problem(page, match, unexplained)


def _problem(page: Page, match: Match, terms: list[Term]) -> Problem:
    document, term = page.document, terms[0]
    text = " ".join(document.text[match.start : match.end].split())
    span = document.span(match.start, match.end)
    if len(terms) > 1:
        meant = tuple(one.short_for or one.word for one in terms)
        return Problem(
            span,
            f"'{text}' has {len(terms)} meanings.",
            f"Say which one you mean: {_one_of(meant)}.",
            tuple(_like(text, word) for word in meant),
            0 if any(one.use == "avoid" for one in terms) else -1,
            term.word,
        )
    fitting = ""
    if may_fit(term):
        fitting = fitting_words(term, text, _word_before(document, match.start))
    words = (fitting,) if fitting else term.say_instead
    replacements = tuple([_like(text, word) for word in words])
    louder, safe = 0 if term.use == "avoid" else -1, bool(fitting)
    message = _message(text, term)
    return Problem(span, message, _help(term), replacements, louder, term.word, safe)


def _word_before(document: Document, start: int) -> str:
    """The word of the same sentence that stands before this place; empty where none does."""
    number = bisect_left(document.word_starts, start) - 1
    if number < 0 or document.word_starts[number] < document.sentence_at(start).start:
        return ""
    return document.word_texts[number]


def _message(text: str, term: Term) -> str:
    if term.replaced_by:
        return f"'{text}' is an old name."
    return f"'{text}' {_SAYS[term.use]}."


def _help(term: Term) -> str:
    if term.replaced_by:
        return f"The new name is '{term.replaced_by}'."
    if term.say_instead:
        return f"You can say {_one_of(tuple(term.say_instead))}."
    meaning = term.meaning.rstrip(".")
    if term.use == "explain":
        return f"Make it bold and say what it means: {meaning}."
    return f"Say what you mean: {meaning}."


@lru_cache(maxsize=1024)
def _one_of(words: tuple[str, ...]) -> str:
    """'one', 'two' or 'three'."""
    quoted = [f"'{word}'" for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _like(text: str, word: str) -> str:
    """The plain word with a capital where the hard word has one at its start only."""
    starts_with_capital = text[:1].isupper() and not text[1:2].isupper()
    return word[:1].upper() + word[1:] if starts_with_capital else word
