"""A word is hard to read.

Look for a word that people use each day.
If the hard word must stay, say what it means.

## Why

A reader who meets a hard word may stop there.
Then the rest of the page is lost too.

We have a table of 60,000 words.
It says how hard each one is.
It was made from what many people said about words.

No person with a learning disability was asked, so it is only a clue.
Your readers know best: ask them.

Words of your own list, names, numbers and short forms are left alone.
So are words that your page explains.

## Not like this

```markdown
The panel will scrutinise the allocation of resources.
```

## Like this

```markdown
The group will look at how we share the money.

You can have an **advocate**.
An advocate is a person who helps you to speak up.
```

## Where it comes from

All guides to easy read ask for easy words.
Inclusion Europe asks writers to explain each hard word in clear words.
The table comes from 2 studies in which people said how hard words are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.measures.hard_words import hard_words
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.words.easier_words import EasierWords, EasierWordsOfPage
from mkdocs_speakeasy.words.endings import singular

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"words"})
GIVES_WAY = (
    "jargon-term",
    "acronym",
    "adult-tone",
    "hidden-verb",
    "idiom",
    "office-word",
    "respectful-words",
    "short-form",
    "spelling",
    "two-meanings",
    "vague-word",
    "wordy-phrase",
)


_SHORT = 5


class Options(NamedTuple):
    """Settings of this rule."""

    hard_from: int = 50
    """A word is hard from this number on. 0 is the easiest word, and 100 the hardest."""
    allow: tuple[str, ...] = ()
    """Hard words that your readers know."""


PLAIN = Options(hard_from=60)


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Each different hard word, at the first place where it stands."""
    document = page.document
    known = page.glossary.spellings_in_lower_case.union(map(str.lower, options.allow))
    uses: dict[str, list[int]] = {}
    for text, numbers in hard_words(document, known, options.hard_from).items():
        one = singular(text)
        uses[one] = sorted(uses[one] + numbers) if one in uses else numbers
    in_terms = {
        number for match in page.terms for number in document.words_in(match.start, match.end)
    }
    easier = EasierWordsOfPage(document)
    starts = document.word_starts
    for numbers in uses.values():
        for place, number in enumerate(numbers):
            if number not in in_terms and not document.is_quoted(starts[number]):
                word = document.word(number)
                yield _problem(document, word, len(numbers) - place, easier.of(word))
                break


def _problem(document: Document, word: Word, times: int, plain: EasierWords | None) -> Problem:
    more = f" that is here {times} times" if times > 1 else ""
    message = f"'{word.text}' is a hard word{more}."
    if plain is None:
        advice = "Try an easier word, or say what it means."
        return Problem(document.span(word.start, word.end), message, advice)
    advice = f"Try {_one_of(plain.fits or plain.say)}, or say what it means."
    return Problem(document.span(plain.start, plain.end), message, advice, plain.fits)


def _one_of(words: tuple[str, ...]) -> str:
    """The first words, or the first two where they are short: more would make a long message."""
    shown = words[:2] if len(" ".join(words[:2]).split()) <= _SHORT else words[:1]
    return " or ".join(f"'{one}'" for one in shown)
