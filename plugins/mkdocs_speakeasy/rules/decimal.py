"""A number has a point in it.

Write a whole number, like 'about 3'.
Keep the point in money, medicine and test results.

## Why

Many people find parts of a number hard.
They may read 2 or 25 when they see '2.5'.
A whole number is nearly always enough.

## Not like this

```markdown
Each person waits 2.4 weeks.
```

## Like this

```markdown
Each person waits about 2 weeks.

The ticket is £2.50.
```

## Where it comes from

The NHS and the European easy-to-read standards ask for whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import SHORT_WEEKDAYS, WEEKDAYS
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow_near: tuple[str, ...] = ()
    """More words that show that a number must stay exact, in the same sentence."""


_DECIMAL = re.compile(
    r"(?P<whole>0|[1-9]\d{0,2}(?:,?\d{3})*)\.(?P<part>\d{1,3})(?P<unit>[a-zA-Zµ]*)"
)
_MEASURES = frozenset(("", *"m mm cm km l ft in bn k x s mph".split()))
"""What may be joined to a number that is too exact. Doses, sizes of files and others stay."""
_STICKS_BEFORE = frozenset("/\\@#=+_-–:.&?*~^×<>≤≥")
_STICKS_AFTER = late_pattern(r"[/\\@=_&°×–][\w]?|[-.:,]\d|[ ]?[x×+*=][ ]?\d|-[a-z]?\d")
_MONEY_BEFORE = late_pattern(r"[£$€¥][ ]?\Z")
_EXACT_AFTER = r"""
    [ ]? (?:
        (?: [mk]?g | mc?g | µg | ml | mls | mmol | mol | mmhg | kpa | iu | cc                 # dose
          | milligram | microgram | gram | kilogram | kilo | millilitre | unit | tablet | dose
          | [kmgt]i?b | kilobyte | megabyte | gigabyte | terabyte | [mk]bps                  # file
          | [gm]hz | fm | am | a\.m | pm | p\.m | o'clock | noon
          | h (?:ou)? r                                     # the rule clock looks at these
          | pounds? | pence | euros? | dollars? | p | gbp | usd | eur
          | degree | celsius | °?c | °?f | dioptre | tog
        ) s? \b (?! [.]\d)
      | [°]
    )
    """
"""Money, medicine, a temperature, the size of a file, a time."""
_COUNTED = late_pattern(
    r"""
    [ ]?% | [ ] (?: per | [mb]illion | thousand | times | out | people | adults | children | visits
      | seconds | minutes | days | weeks | months | years | points | stars | places
      | metres | miles | kilometres | litres | tonnes ) \b
    """,
    re.VERBOSE,
)
"""Before one of these the number counts something, and is no version: in Wales 2.3 million."""
_SOFTWARE = frozenset(
    """
    api backend browser changelog cli compatibility config css deprecated dependencies docs
    download extension extensions github html install installed javascript json library markdown
    module package plugin plugins python repository software syntax update upgrade upgraded
    upgrading versions yaml
    """.split()
)
"""Where some of these stand on a page, most numbers with a point are versions."""
_SOME = 3
_LABEL = r"""
    (?: (?<![\w-]) (?:v|ver|versions?|releases?|sections?|sect?|chapters?|chap|parts?|pages?|pp?
      | paras? | paragraphs?|appendix|annex|figures?|figs?|tables?|steps?|rules?|regulations?
      | clauses? | articles?|standards?|criteri(?:on|a)|outcomes?|questions?|q|items?|points?
      | schedule
      | levels?|units?|modules?|lessons?|exercises?|rooms?|floors?|sizes?|class|types?|series
      | junctions?|no|nos|numbers?|refs?|references?|codes?|verses?|box|boxes|charts?|maps?
      | actions?|objectives?|recommendations?|requirements?|guidelines?|updates?|model|ph)
    \.?[ ] )
    (?: \(? \d+ (?:\.\d+)* \)? (?: ,? [ ] (?: (?:and|or|to)[ ] )? ) )* \Z
    """
"""Section 2.1, and the last one in sections 2.1, 2.2 and 2.3."""
_LONGEST_LABEL = 60
_STARTERS = frozenset(
    """
    a about almost an and around at average between but by for from he i in is it just like more
    nearly of on only or over she some takes than that the there they this to took under up use
    was we were with you
    """.split()
)
"""Words with a capital at the start of a sentence, which name nothing. Windows 8.1 is a name."""
_WORD_BEFORE = late_pattern(r"([^\W\d_][\w'’-]*|\ufffc)[ ]\Z")
_TIME = late_pattern(r"(?:[01]?\d|2[0-3])\.[0-5][05]")
_TIME_BEFORE = frozenset(
    ("at", "until", "till", *SHORT_WEEKDAYS, *(day.lower() for day in WEEKDAYS))
)
_TO = r"[ ]?(?:to|and|until|till|-|–|—)[ ]?"
_TO_TIME = late_pattern(rf"{_TO}\d\d?(?:\.[0-5][05])?(?!\d|\.\d|[ ]?%)")
_TIME_TO = late_pattern(rf"\b\d\d?(?:\.[0-5][05])?{_TO}\Z")
_WHOLE_CELL = frozenset(("cell", "term"))
_EXACT_NEAR = frozenset(
    """
    blood dose doses dosage medicine medicines medication medications prescription prescribed
    injection injections insulin tablet tablets test tests glucose cholesterol hba1c bmi inr egfr
    haemoglobin potassium sodium thyroid temperature fever thermometer interest apr aer vat
    alcohol abv vitamin lens lenses oxygen ph creatinine platelets
    """.split()
)
"""In the same sentence, these show that a number must be exact."""
_SCALE = late_pattern(r"[ ]?(?:%|per[ ]cent\b|percent\b|[mb]illion\b)")
_HALF, _QUARTER, _THREE_QUARTERS = "5", "25", "75"
_SMALL = {_HALF: "half", _QUARTER: "a quarter", _THREE_QUARTERS: "three quarters"}


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Numbers with a point that need not be so exact."""
    document = page.document
    shapes = {
        word: shape
        for word in document.words_with_digits
        if "." in word and (shape := _DECIMAL.fullmatch(word)) and shape["unit"] in _MEASURES
    }
    if not shapes:
        return
    has_versions = len(document.word_numbers.keys() & _SOFTWARE) >= _SOME
    exact = _EXACT_NEAR | {word.lower() for word in options.allow_near}
    for word in document.where(shapes):
        if _is_name(document, word) or _is_time(document, word) or document.is_quoted(word.start):
            continue
        if has_versions and not _COUNTED().match(document.text, word.end):
            continue
        if not _is_exact(document, word, exact):
            yield Problem(
                document.span(word.start, word.end),
                f"'{word.text}' has a point in it.",
                _advice(document, word, shapes[word.text.lower()]),
            )


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Made when a page first needs it, because it takes a while."""
    return re.compile(text, re.VERBOSE | re.IGNORECASE)


def _is_name(document: Document, word: Word) -> bool:
    """The number of a section, a version, a verse, a place on a map."""
    text, start, end = document.text, word.start, word.end
    if text[start - 1 : start] in _STICKS_BEFORE or _STICKS_AFTER().match(text, end):
        return True
    block = document.block_at(start)
    if start == block.start:
        if block.kind in _WHOLE_CELL and end == block.end:
            return True
        after = text[end : end + 2].lstrip(" ")
        return block.kind in ("heading", "title") or after[:1].isupper() or after[:1] in (")", "")
    before = text[max(block.start, start - _LONGEST_LABEL) : start]
    if _pattern(_LABEL).search(before) or text[start - 1 : start] + text[end : end + 1] in (
        "()",
        "[]",
    ):
        return True
    name = _WORD_BEFORE().search(before)
    if not name or _COUNTED().match(text, end):
        return False
    return not name[1].islower() and name[1].lower() not in _STARTERS


def _is_time(document: Document, word: Word) -> bool:
    """9.30, with something beside it that says that it is a time."""
    if not _TIME().fullmatch(word.text):
        return False
    before = document.text[max(word.start - 12, 0) : word.start]
    name = _WORD_BEFORE().search(before)
    return bool(
        (name and name[1].lower() in _TIME_BEFORE)
        or _TO_TIME().match(document.text, word.end)
        or _TIME_TO().search(before)
    )


def _is_exact(document: Document, word: Word, exact: frozenset[str]) -> bool:
    """Money, medicine, a test result, a temperature, the size of a file."""
    text, start = document.text, word.start
    if _MONEY_BEFORE().search(text, max(start - 2, 0), start) or _pattern(_EXACT_AFTER).match(
        text, word.end
    ):
        return True
    sentence = document.sentence_at(start)
    near = document.words_in(max(sentence.start, start - 200), min(sentence.end, start + 200))
    lower = document.words_in_lower_case
    return any(lower[number] in exact for number in near)


def _advice(document: Document, word: Word, shape: re.Match[str]) -> str:
    whole, part = int(shape["whole"].replace(",", "")), shape["part"].rstrip("0") or "0"
    following = _SCALE().match(document.text, word.end)
    scale = following[0] if following else ""
    if "%" in scale or "cent" in scale:
        if not whole:
            return "Say it another way, like 'fewer than 1 in 100'."
    elif not whole:
        words = _SMALL.get(part, "a small part")
        return f"Write it in words, like '{words}{' a' if scale else ''}{scale}'."
    elif part == _HALF and not shape["unit"]:
        return f"Write '{whole:,} and a half{scale}', or use a whole number."
    if part[0] >= "5":
        whole += 1
    return f"Write a whole number, like 'about {whole:,}{shape['unit']}{scale}'."
