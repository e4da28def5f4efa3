"""A big number is hard to read.

Put a comma in numbers from 1,000.
Say 'about' before a very big number, or compare it with something people know.

## Why

The comma breaks a long number into parts.
It is hard to imagine a very big number.
The exact number is seldom what people need to know.

## Not like this

```markdown
12000 people came.
```

## Like this

```markdown
About 12,000 people came.
That is enough people to fill a football ground.
```

## Where it comes from

The NHS and the guide 'Making Content Usable' ask for easy numbers.
The European easy-to-read standards ask writers to leave out big numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    comma_from: int = 1000
    """From this number on a comma is asked for, one level louder."""
    very_big_from: int = 10_000
    """From this number on a word like 'about' is asked for."""


_BIG = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{3,8})(?P<pence>\.\d\d)?")
_STICKS_BEFORE = frozenset("/\\@#=+_-–.:&?*~^")
_STICKS_AFTER = late_pattern(r"[/\\@=+_–&-]|[.,:]\w|%|[ ]?[x×][ ]?\d|[ ]\d{3}|[ ](?:BC|AD|B?CE)\b")
_YEARS = range(1400, 2200)
_OLD_YEARS = range(1000, 1400)
_IN = late_pattern(r"\b(?:in|since|of|before|after|until|from|year)[ ]\Z", re.IGNORECASE)
"""What shows that 1066 is a year."""
_YEAR_FIRST = late_pattern(r"(?:In|Since|By|Before|After|From|Until)[ ]\Z")
"""At the start of a sentence: 'In 2015 staff' speaks of a year."""
_COUNTED = late_pattern(
    r"[ ](?:more[ ])?(?:people|adults|children|men|women|patients|carers|members|homes|places|jobs"
    r"|times|pounds|steps|miles|metres|calories|hours|days|words|copies|visitors|staff|families"
    r"|users|visits|calls|schools|beds|cases|deaths)\b"
)
"""What shows that a number like 2000 is no year."""
_IDENTIFIES = frozenset(
    "call ring phone telephone tel text sms dial fax number no code reference ref id pin extension"
    " ext account sort room box port isbn doi postcode article issue step version bus route order"
    " charity company registered registration licence license".split()
)
"""Words near a number that names something: a phone, a room, a charity."""
_NAME_AFTER = late_pattern(r"[ ][A-Z][a-z]")
_PART_BEFORE = late_pattern(r"\d[ ]\Z")
_MONEY = frozenset("£$€")
_WORDS_BEFORE = 6
_ABOUT = late_pattern(
    r"\b(?:about|around|nearly|almost|over|roughly|approximately|more than|less than|fewer than"
    r"|up to|at least|at most|under|between|as (?:many|much|big) as|the same as|enough|like"
    r"|compared?|average|estimated?|just|every|to \d[\d,]*)\b",
    re.IGNORECASE,
)
_RATIO = late_pattern(r"\d[ ](?:in|out[ ]of)[ ](?:every[ ])?\Z")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Numbers from 1,000 with no comma, and very big numbers that nothing makes easy."""
    document = page.document
    words = [word for word in document.words_with_digits if _BIG.fullmatch(word)]
    for word in document.where(words):
        whole, pence = word.text.partition(".")[::2]
        value = int(whole.replace(",", ""))
        if value < options.comma_from or _is_name(document, word, value):
            continue
        if document.is_quoted(word.start):
            continue
        if "," not in whole:
            better = f"{value:,}" + (f".{pence}" if pence else "")
            yield Problem(
                document.span(word.start, word.end),
                f"'{word.text}' has no comma.",
                f"Write '{better}'.",
                replacements=(better,),
                louder=1,
            )
        elif value >= options.very_big_from and not _is_easy(document, word):
            yield Problem(
                document.span(word.start, word.end),
                f"'{word.text}' is a very big number.",
                "Say 'about', or compare it with something people know.",
            )


def _is_name(document: Document, word: Word, value: int) -> bool:
    """A year, a phone number, a house number, a reference, the name of a standard."""
    text = document.text
    before = text[max(word.start - 1, 0) : word.start]
    if before in _STICKS_BEFORE or _STICKS_AFTER().match(text, word.end):
        return True
    if before in _MONEY:
        return False
    if "." in word.text or _PART_BEFORE().search(text, max(word.start - 3, 0), word.start):
        return True
    if "," in word.text:
        return False
    if value in _YEARS and _YEAR_FIRST().search(text, max(word.start - 8, 0), word.start):
        return True
    if _COUNTED().match(text, word.end):
        return False
    if value in _OLD_YEARS and _IN().search(text, max(word.start - 8, 0), word.start):
        return True
    return value in _YEARS or _is_named_near(document, word)


def _is_named_near(document: Document, word: Word) -> bool:
    """A word before says that the number names something, or a name stands right beside it."""
    text = document.text
    if _NAME_AFTER().match(text, word.end):
        return True
    start = document.sentence_at(word.start).start
    before = document.words_in(start, word.start)[-_WORDS_BEFORE:]
    if any(document.word_texts[number].lower() in _IDENTIFIES for number in before):
        return True
    has_more = len(before) > 1 or (before and before[0] != document.words_in(start, word.start)[0])
    return bool(has_more) and document.word_texts[before[-1]][0].isupper()


def _is_easy(document: Document, word: Word) -> bool:
    """Something in this sentence or the next makes the number easier, or it is exact money."""
    text = document.text
    if text[max(word.start - 1, 0) : word.start] in _MONEY or text.startswith(" pounds", word.end):
        return True
    if _RATIO().search(text, max(word.start - 16, 0), word.start):
        return True
    sentence = document.sentence_at(word.start)
    following = document.sentence_at(sentence.end + 2)
    return any(_ABOUT().search(part.text) for part in (sentence, following))
