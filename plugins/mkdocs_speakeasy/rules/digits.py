"""A number stands as a word.

Write 3 people and not 'three people'.
Keep 'one' as a word.

## Why

Digits stand out on the page.
People who find words hard can often read a number.
It is quicker to find 3 than 'three'.

## Not like this

```markdown
There are three ways to tell us.
```

## Like this

```markdown
There are 3 ways to tell us.
```

## Where it comes from

The NHS asks for digits, also for small numbers.
The European easy-to-read standards ask for the same.
Guides in the United States ask for words up to 9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.number_words import VALUES, NumberInWords, numbers_in_words
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """More phrases in which a number stays a word, such as 'the big three'."""


_BEFORE_ONE_IN = re.compile(
    r"(?<!no[ ])(?<!any[ ])(?<!every[ ])\b(?P<one>[Oo]ne)[ ](?P<in>in|out[ ]of)[ ](?:every[ ])?\Z"
)
_BEFORE_OR = re.compile(r"(?P<word>[\w-]+)[ ](?P<or>or|to)[ ]\Z")
_BEFORE_THE = re.compile(r"\b(?:the|these|those|other)[ ]\Z", re.IGNORECASE)
_NOTHING_AFTER = re.compile(r"[.,;:!?)]|$", re.MULTILINE)
_PART_AFTER = re.compile(
    r"[ ](?:thirds?|quarters?|halves|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?"
    r"|dozen|score|point)\b"
)
_DIGIT_AFTER = re.compile(r"[ ](?:(?:or|to)[ ][a-z-]+[ ])?\d")
_NAME_AFTER = re.compile(r"[ ][A-Z][a-z]")
_TIME_AFTER = re.compile(r"[ ](?:minute|hour|day|week|month|year)")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Numbers from two up that are written as words."""
    document = page.document
    sayings = _sayings_by_word(options.allow)
    for number in numbers_in_words(document):
        if _stays(document, number, sayings) or document.is_quoted(number.start):
            continue
        start, digits = number.start, f"{number.value:,}"
        one_in = _BEFORE_ONE_IN.search(document.text, max(start - 24, 0), start)
        if one_in and not _TIME_AFTER.match(document.text, number.end):
            start, digits = one_in.start("one"), f"1 {one_in[0][4:]}{digits}"
        text = document.text[start : number.end]
        yield Problem(
            document.span(start, number.end),
            f"'{text}' is a number in words.",
            f"Write '{digits}'.",
            replacements=(digits,),
            safe=True,
        )


@lru_cache(maxsize=8)
def _sayings_by_word(allow: tuple[str, ...]) -> dict[str, list[str]]:
    """For each number word: the phrases in which it stays."""
    index: dict[str, list[str]] = {}
    for saying in (*load_list("digits"), *(phrase.lower() for phrase in allow)):
        for word in saying.split():
            index.setdefault(word, []).append(saying)
    return index


def _stays(document: Document, number: NumberInWords, sayings: dict[str, list[str]]) -> bool:
    """Whether the number is part of a saying, a name, a fraction or a dose."""
    text, start, end = document.text, number.start, number.end
    if text[start].isupper() and (
        document.sentence_at(start).start < start - 1 or _NAME_AFTER.match(text, end)
    ):
        return True
    if text[max(start - 1, 0) : start] in {"-", "/"} or text[end : end + 1] in {"-", "/"}:
        return True
    if _PART_AFTER.match(text, end) or _DIGIT_AFTER.match(text, end):
        return True
    before_or = _BEFORE_OR.search(text, max(start - 24, 0), start)
    if before_or and _is_vague(before_or["word"], before_or["or"]):
        return True
    if _BEFORE_THE.search(text, max(start - 8, 0), start) and _NOTHING_AFTER.match(text, end):
        return True
    phrases = sayings.get(text[start:end].lower())
    around = text[max(start - 24, 0) : end + 24].lower() if phrases else ""
    return any(phrase in around for phrase in phrases or ())


def _is_vague(word: str, link: str) -> bool:
    """One or two, one to two, and a day or two."""
    return word.lower() == "one" or (
        link == "or" and word.lower() not in VALUES and not word.isdigit()
    )
