"""A sentence is too long.

Short sentences are easier to read and to remember.
Write 15 words or fewer in each sentence.
No guide that we know allows more than 25.

## Why

A reader has to remember the start of a sentence until the end comes.
The longer the sentence, the harder that is.

Do not leave out words like 'because' and 'so' to make a sentence shorter.
They show how things hang together.

## Not like this

```markdown
We will write to you after the meeting to tell you
what we talked about and what will happen next.
```

## Like this

```markdown
We will write to you after the meeting.
We will tell you what we talked about.
We will say what happens next.
```

## Where it comes from

The limit of 15 words is in guides from GOV.UK and Photosymbols.
The limit of 25 words is in the Easy Read Standard.
Plain English guides ask for 20 words or fewer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.language.calendar_words import ANY_MONTH, ANY_WEEKDAY
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="think")


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of this rule."""

    max_words: int = 15
    """A sentence with more words than this is pointed out."""
    far_too_long: int = 25
    """A sentence with more words than this is pointed out one level louder."""


PLAIN = Options(max_words=20)

_ONE_WORD = re.compile(
    rf"""
    \d (?:
        \d? (?:st|nd|rd|th)? (?:[ ]of)? [ ] (?:{ANY_MONTH})\b (?:[ ]\d{{4}}\b)?    # 6 August 2026
      | [\d()-]* (?:[ ][\d()-]+){{1,4}}                                           # 020 7946 0018
    )
    """,
    re.VERBOSE,
)
"""A date or a phone number, which is read as one thing."""
_WEEKDAY_BEFORE = re.compile(rf"\b(?:{ANY_WEEKDAY}),?[ ](?:the[ ])?\Z")
_LONGEST_WEEKDAY = 16


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences with too many words."""
    most = options.max_words
    long = [sentence for sentence in page.document.sentences if sentence.words > most]
    starts = [match.start for match in page.terms] if long else []
    for sentence in long:
        terms = page.terms[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        parts = [(match.start, match.end) for match in terms] + _dates_and_phones(sentence)
        words = sentence.words - sum(_more_than_one(page, start, end) for start, end in parts)
        if words > most:
            yield _problem(page, sentence, words, options)


def _dates_and_phones(sentence: Sentence) -> list[tuple[int, int]]:
    """Where each date and phone number stands. A date has its day of the week with it."""
    parts = []
    text, offset = sentence.text, sentence.start
    for found in _ONE_WORD.finditer(text):
        start = found.start()
        weekday = _WEEKDAY_BEFORE.search(text, max(start - _LONGEST_WEEKDAY, 0), start)
        parts.append((offset + (weekday.start() if weekday else start), offset + found.end()))
    return parts


def _more_than_one(page: Page, start: int, end: int) -> int:
    """How many words to take off, because all of these are read as one."""
    return max(len(page.document.words_in(start, end)) - 1, 0)


def _problem(page: Page, sentence: Sentence, words: int, options: Options) -> Problem:
    return Problem(
        page.document.span(sentence.start, sentence.end),
        f"This sentence has {words} words.",
        f"Split it into sentences of {options.max_words} words or fewer.",
        louder=1 if words > options.far_too_long else 0,
    )
