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
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import ANY_MONTH, ANY_WEEKDAY, MONTHS
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="think")
ANY_LANGUAGE = True


class Options(NamedTuple):
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
_GOES_ON = frozenset("0123456789o" + "".join(month[0] for month in MONTHS))
"""How the second word of a date or a phone number starts."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences with too many words."""
    document, most, far = page.document, options.max_words, options.far_too_long
    help_text = f"Split it into sentences of {most} words or fewer."
    saved: dict[int, int] | None = None
    for number, (_, start, end, every, _) in enumerate(document.sentences):
        if every <= most:
            continue
        if saved is None:
            saved = _saved(page)
        words = every - saved[number] if number in saved else every
        if words > most:
            message = f"This sentence has {words} words."
            louder = 1 if words > far else 0
            yield Problem(document.span(start, end), message, help_text, (), louder)


def _saved(page: Page) -> dict[int, int]:
    """How many words to take off in a sentence, by its number: what is read as one thing."""
    document = page.document
    saved: dict[int, int] = {}
    for start, end in [*((one.start, one.end) for one in page.terms), *_dates_and_phones(document)]:
        more = len(document.text[start:end].split()) - 1
        if more > 0:
            number = document.sentence_number(start)
            saved[number] = saved.get(number, 0) + more
    return saved


def _dates_and_phones(document: Document) -> Iterator[tuple[int, int]]:
    """Where each date and phone number stands. A date has its day of the week with it."""
    text, texts, starts, index = (
        document.text,
        document.word_texts,
        document.word_starts,
        document.word_numbers,
    )
    done, last = 0, len(texts) - 1
    for number in sorted(number for word in document.words_with_digits for number in index[word]):
        start = starts[number]
        if start < done or number == last or texts[number + 1][0] not in _GOES_ON:
            continue
        found = _ONE_WORD.match(text, start)
        if found:
            done = found.end()
            weekday = _WEEKDAY_BEFORE.search(text, max(start - _LONGEST_WEEKDAY, 0), start)
            yield weekday.start() if weekday else start, done
