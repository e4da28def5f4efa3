"""A sentence has many numbers or a sum.

Write 2 numbers or fewer in each sentence.
Do the sum for the reader.

## Why

It is hard to hold many numbers in your head.
Some people find all sums hard.

A date, a time or a phone number counts as one number.

## Not like this

```markdown
We asked 40 people, 25 of them came and 12 stayed.

Multiply your hours by 12 to see what you get.
```

## Like this

```markdown
We asked 40 people.
25 of them came.
```

## Where it comes from

The NHS and the guide 'Making Content Usable' ask for few numbers.
They ask writers to do the sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import ANY_MONTH, ANY_WEEKDAY
from mkdocs_speakeasy.language.number_words import VALUES
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Sentence, Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    max_numbers: int = 2
    """A sentence with more numbers than this is pointed out."""
    sums: bool = True
    """Sums that the reader has to do are pointed out."""


_CLOSE = 400
"""Three numbers in one sentence stand this close together, in letters."""
_LONGEST = 1500
"""A sentence with more letters than this is a list or a table in disguise."""
_NO_SENTENCES = frozenset(("footnote", "term", "title"))

_YEAR = r"(?:1[5-9]|20)\d\d\b"
_DAY = r"\d\d?(?:st|nd|rd|th)?"
_TIME = r"(?:\d\d?(?:[:.][0-5]\d)?[ ]?(?:[ap]m\b|[ap]\.m\b\.?|noon\b)|(?:[01]?\d|2[0-3]):[0-5]\d\b)"
_TO = r"(?:[ ]?[-–—][ ]?|[ ](?:to|until|till|and)[ ])"
_DATE = rf"""(?:
    {_DAY} (?:{_TO}{_DAY})? (?:[ ]of)? [ ](?:{ANY_MONTH})\b (?:,?[ ]{_YEAR})?     # 6 to 8 May 2026
    | (?:{ANY_MONTH})[ ] (?: {_YEAR} | {_DAY}(?![\w:]) (?:,?[ ]{_YEAR})? )        # May 6, 2026
    | \d\d?[/.]\d\d?[/.]\d\d(?:\d\d)?\b                                          # 6/5/2026
)"""
_HOURS = rf"{_TIME} (?:{_TO}(?:{_TIME}|midnight|midday))? | \d\d?(?:[:.][0-5]\d)?{_TO}{_TIME}"
_AMOUNT = r"[£$€]?\d[\d,.:/]*(?:\w+|[ ]?%)?"
_WORDS = "|".join((*(word for word in VALUES if word.isalpha()), "hundred", "thousand"))
_ONE_NUMBER = rf"""
    (?P<label>
        \b (?:steps?|sections?|chapters?|parts?|pages?|figures?|tables?|rules?|questions?|rooms?
        |versions?|numbers?|no|flat|unit|article|items?|points?|appendix|act|regulations?
        |paragraphs?|goals?|levels?|types?|stages?|phases?|grades?|bus|buses|routes?|ward)\.?[ ]
        \d[\w.()]* (?:,?[ ](?:(?:and|or|to)[ ])?\d[\w.()]*)*+                   # steps 2 and 3
      | \d+(?!(?:st|nd|rd|th|am|pm|[mk]?g|m[lm]?|[ck]m|k|bn|s|p|x)\b)[a-zA-Z]\w*   # 2AB
      | \[\d+\] | \(\d+\)
    )
    | {_DATE} (?: ,?[ ](?:(?:at|from|by|before|after|between|until)[ ])? (?:{_HOURS}) )?
    | (?:{_HOURS}) (?: ,?[ ](?:on[ ])? (?:(?:{ANY_WEEKDAY}),?[ ])? {_DATE} )?
    | 24[ ]hours[ ]a[ ]day (?:,?[ ](?:and[ ])? 7[ ]days[ ]a[ ]week)?
    | (?:\+\d|\(?\b0)[\d()-]*(?:[ ][\d()-]+){{1,4}} | \b0\d{{9,10}}\b             # a phone number
    | \b\d{{2,4}}(?:[ -]\d{{2,4}}){{2,}}\b                                         # a long code
    | \b between[ ] {_AMOUNT}[ ]and[ ]{_AMOUNT}
    | \b {_AMOUNT} [ ](?:in|out[ ]of)[ ](?:every[ ])? {_AMOUNT} (?:[ ]million\b)?  # 1 in 4
    | (?<![\w.-]) {_AMOUNT} (?: (?:[ ]?[-–—][ ]?|[ ](?:to|or)[ ]) {_AMOUNT} )?     # 16 to 25
    | \b (?:{_WORDS}) (?: (?:[ -]|[ ]and[ ]) (?:{_WORDS}|one) )*+ \b              # twenty-five
    """
"""What is read as one number. The number of a part, a page or a street is none."""

_SUM_WORDS = frozenset(
    "add away deduct divide divided minus multiplied multiply per plus subtract subtracted"
    " times total".split()
)
_AMOUNT_AFTER = late_pattern(r"[ ](?:about[ ])?[£$€]?\d")
_AMOUNT_BEFORE = late_pattern(r"\d[\d,.]*(?:[a-z]{1,2})?(?:[ ][a-z]+)?[ ]\Z")
_PRICE_BEFORE = late_pattern(r"(?:[£$€]\d[\d,.]*|\d+(?:p|[ ]pounds))(?:[ ][a-z]+){0,2}[ ]\Z")
_BY_AMOUNT = late_pattern(
    r"[^.\n]{0,40}\bby[ ](?:[£$€]?\d|(?:two|three|four|five|six|ten|twelve)\b)"
)
_TO_AMOUNT = late_pattern(r"[ ](?:up\b|[£$€]?\d[\d,.]*[ ](?:[a-z]+[ ])?(?:to|and)[ ][£$€]?\d)")
_TAKE_BEFORE = late_pattern(r"\btak(?:e|es|ing)[ ](?:£?\d[\d,.]*[ ])?\Z", re.IGNORECASE)
_DEGREES_AFTER = late_pattern(r"[ ]\d+[ ]?(?:°|degrees?|[CF]\b)")
_NEAR = 40


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences with many numbers, and sums."""
    document = page.document
    crowded: set[int] = set()
    for sentence in _may_be_crowded(document, options.max_numbers):
        found = _one_number().finditer(sentence.text)
        count = len([one for one in found if not one["label"]])
        is_prose = sentence.words >= count * 2
        if is_prose and count > options.max_numbers and not document.is_quoted(sentence.start):
            crowded.add(sentence.start)
            yield Problem(
                document.span(sentence.start, sentence.end),
                f"This sentence has {count} numbers.",
                f"Write {options.max_numbers} numbers or fewer in each sentence.",
            )
    if not options.sums or document.word_numbers.keys().isdisjoint(_SUM_WORDS):
        return
    for word in document.where(_SUM_WORDS):
        if not _is_sum(document, word) or document.is_quoted(word.start):
            continue
        start = document.sentence_at(word.start).start
        if start not in crowded:
            crowded.add(start)
            yield Problem(
                document.span(word.start, word.end),
                f"'{word.text}' asks people to do a sum.",
                "Do the sum, and write only the answer.",
            )


def _may_be_crowded(document: Document, most: int) -> Iterator[Sentence]:
    """Sentences in which more than so many words are a number or a part of one."""
    index, starts = document.word_numbers, document.word_starts
    numbers: list[int] = []
    text = document.text
    is_long = "ty-" in text or "ty‑" in text or "ty‐" in text  # twenty-one
    words = _number_words() if is_long else _short_number_words()
    for word in (*document.words_with_digits, *(word for word in words if word in index)):
        numbers += index[word]
    numbers.sort()
    done = -1
    for first, later in zip(numbers, numbers[most:], strict=False):
        start, end = starts[first], starts[later]
        if start >= done and end - start < _CLOSE:
            sentence = document.sentence_at(start)
            is_whole = sentence.end - sentence.start < _LONGEST
            if end < sentence.end and is_whole and sentence.block.kind not in _NO_SENTENCES:
                done = sentence.end
                yield sentence


@cache
def _one_number() -> re.Pattern[str]:
    """Made when a page first needs it, because it takes a while."""
    return re.compile(_ONE_NUMBER, re.VERBOSE | re.IGNORECASE)


@cache
def _number_words() -> frozenset[str]:
    return frozenset((*VALUES, "hundred", "thousand"))


@cache
def _short_number_words() -> frozenset[str]:
    """Those without a hyphen, unlike twenty-one."""
    return frozenset(filter(str.isalpha, _number_words()))


def _is_sum(document: Document, word: Word) -> bool:
    """Numbers stand beside this word in such a way that the reader has to work them out."""
    text, kind, end = document.text, word.text.lower(), word.end
    before = text[max(word.start - _NEAR, 0) : word.start].rpartition("\n")[2]
    if kind in ("divide", "divided"):
        return bool(_BY_AMOUNT().match(text, end))
    if kind == "add":
        return bool(_TO_AMOUNT().match(text, end)) and _amounts_near(document, word) > 0
    if kind == "minus":
        return bool(_AMOUNT_AFTER().match(text, end)) and not _DEGREES_AFTER().match(text, end)
    if kind == "away":
        return bool(_TAKE_BEFORE().search(before)) and _amounts_near(document, word) > 1
    if kind in ("plus", "times"):
        return bool(_AMOUNT_AFTER().match(text, end) and _AMOUNT_BEFORE().search(before))
    if kind == "per":
        return bool(_PRICE_BEFORE().search(before)) and _amounts_near(document, word) > 1
    return _amounts_near(document, word) > (1 if kind == "total" else 0)


def _amounts_near(document: Document, word: Word) -> int:
    """How many numbers that are no date stand in the same sentence."""
    sentence = document.sentence_at(word.start)
    start, end = max(sentence.start, word.start - 200), min(sentence.end, word.end + 200)
    found = _one_number().finditer(document.text, start, end)
    return sum(not (one["label"] or re.search(ANY_MONTH, one[0])) for one in found)
