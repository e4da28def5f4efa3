"""A number is a percentage.

Write 1 in 4, half or most.
Use one way to write numbers on the whole page.

## Why

Many people do not know what a percentage means.
It is easier to think of 1 person in a group of 4.

## Not like this

```markdown
25% of people feel lonely.
```

## Like this

```markdown
1 in 4 people feel lonely.
```

## Where it comes from

The NHS asks for 1 in 10, and not for '10%'.
The European easy-to-read standards ask for no percentages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow_near: tuple[str, ...] = ()
    """More words that make a percentage fine when they stand close to it."""


_SIGN = re.compile("%")
_NUMBER = late_pattern(r"(?<![\w.,£$€])(?P<number>\d+(?:[.,]\d+)?)[ ]?(?:per[ ])?\Z")
_STAYS = frozenset(
    "interest apr aer vat tax battery charged zoom alcohol abv beer wine deet cotton wool"
    " polyester cream gel ointment lotion solution saline bleach strength cocoa juice oxygen"
    " saturation humidity discount off deposit wide high".split()
)
"""Words near a percentage that has to be exact, or that people know as it is."""
_CHANGES = frozenset("by more less higher lower increase decrease rise fall bigger smaller".split())
"""Words near a percentage that says how much something changed."""
_WORDS_NEAR = 3
_WORD = late_pattern(r"[^\W\d_]+")
_IN_WORDS = {Fraction(1, 2): "half", Fraction(1, 4): "a quarter", Fraction(3, 4): "three quarters"}
"""Words that fit before 'of'."""
_EASY = sorted({Fraction(part, whole) for whole in (2, 3, 4, 5, 10) for part in range(1, whole)})
"""Parts that are easy to think of: 1 in 2, 1 in 3, 9 in 10."""
_CLOSE = Fraction(3, 100)

_OUT_OF = late_pattern(r"(?<!\S)\d+[ ]out[ ]of[ ](?:every[ ])?\d+\b")
_ONE_IN = late_pattern(r"\d{1,3}[ ]in[ ]\d{1,3}(?:,\d{3})*(?![\d.,:]*\d)(?!am|pm)\b")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Percentages, and two ways on one page to write the same kind of number."""
    text = page.document.text
    for start, end in _signs(page.document):
        number = _NUMBER().search(text, max(start - 16, 0), start)
        if number and not page.document.is_quoted(start):
            near = _words_near(text, number.start(), end)
            if _STAYS.isdisjoint(near) and near.isdisjoint(map(str.lower, options.allow_near)):
                yield _percentage(page, number, end, near)
    yield from _two_ways(page)


def _signs(document: Document) -> Iterator[tuple[int, int]]:
    """Where each %, percent and per cent stands."""
    yield from (sign.span() for sign in document.search(_SIGN))
    index = document.word_numbers
    if "cent" not in index and "percent" not in index:
        return
    for word in document.where(("percent", "cent")):
        if word.text.lower() == "percent" or document.text.startswith("per ", word.start - 4):
            yield word.start, word.end


def _words_near(text: str, start: int, end: int) -> set[str]:
    """The words right before and after, in small letters."""
    before = _WORD().findall(text[max(start - 40, 0) : start].rpartition("\n")[2])
    after = _WORD().findall(text[end : end + 40].partition("\n")[0])
    return {word.lower() for word in (*before[-_WORDS_NEAR:], *after[:_WORDS_NEAR])}


def _percentage(page: Page, number: re.Match[str], end: int, near: set[str]) -> Problem:
    document, start = page.document, number.start()
    value = Fraction(number["number"].replace(",", ".")) / 100
    words = _IN_WORDS.get(value, "")
    if words and document.sentence_at(start).start == start:
        words = words.capitalize()
    return Problem(
        document.span(start, end),
        f"'{document.text[start:end]}' is a percentage.",
        _advice(value, near),
        replacements=(words,) if words and document.text.startswith(" of ", end) else (),
    )


def _advice(value: Fraction, near: set[str]) -> str:
    """What to do. A number in a hundred parts is rounded to one that is easy to think of."""
    if near & _CHANGES:
        return "Say it another way, like 'a lot more' or 'a few less'."
    easy = _nearest(value)
    if abs(easy - value) > _CLOSE:
        return "Say it another way, like '1 in 10' or 'most'."
    if easy != value:
        return f"Write it another way, like 'about {easy.numerator} in {easy.denominator}'."
    words = f" or '{_IN_WORDS[value]}'" if value in _IN_WORDS else ""
    return f"Write '{value.numerator} in {value.denominator}'{words}."


@lru_cache(maxsize=1024)
def _nearest(value: Fraction) -> Fraction:
    return min(_EASY, key=lambda part: abs(part - value))


def _two_ways(page: Page) -> Iterator[Problem]:
    """'1 in 4' and '3 out of 10' on the same page: the one that comes later."""
    document = page.document
    if " out of " not in document.text:
        return
    outs = (
        _OUT_OF().search(document.text, max(word.start - 9, 0), word.end + 16)
        for word in document.where(("out",))
    )
    out_of = next((found for found in outs if found), None)
    one_in = next(document.search(_ONE_IN()), None) if out_of else None
    if out_of and one_in:
        first, last = sorted((out_of, one_in), key=lambda found: found.start())
        yield Problem(
            document.span(*last.span()),
            f"This page has both '{first[0]}' and '{last[0]}'.",
            "Write such numbers in one way on the whole page.",
            louder=-1,
        )
