"""A phone number is hard to use.

Write it in groups, and make it a link.
Say who will answer and when.

## Why

A long row of digits is hard to read and to copy.
People with a phone in their hand want to press the number.
They want to know who they will speak to.

## Not like this

```markdown
Call us on 01632960123.
```

## Like this

```markdown
Call Sam on [01632 960 123](tel:01632960123).
Sam is there from 9am to 5pm, Monday to Friday.
```

## Where it comes from

The NHS and the guide 'Making Content Usable' ask for groups of digits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Link
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    link: bool = True
    """A number that nobody can press is pointed out."""
    times: bool = True
    """A number with no opening times near it is pointed out."""
    allow: tuple[str, ...] = ()
    """Numbers that are fine as they are, as you write them."""


_GAP = r"[ \u00a0.‐‑–-]"
_NUMBER = re.compile(
    rf"(?:0|44(?:{_GAP}?\(0\))?{_GAP}?)[ ()-]?[1235789](?:[()]?{_GAP}?[()]?\d){{7,12}}"
)
_STICKS_BEFORE = frozenset("/.:,#@_-£=0123456789")
_CALLS = ("tel:", "sms:", "callto:", "whatsapp:", "https://wa.me")
_DIGITS_IN_NUMBER = (10, 11)
_LONGEST_GROUP = 6
"""A row with more digits than this is hard to read."""
_AREA = re.compile(r"02\d|011\d|01\d1|0[3589]\d\d|0\d{4}")
_NO_PHONE = frozenset(
    """
    account barcode bic booking card case charity claim code company customer employee fax iban id
    invoice isbn issn licence member membership nhs order passport payroll pin policy product ref
    reference registered registration roll serial sort staff tracking utr vat
    """.split()
)
_PHONE = frozenset(
    "call calling contact helpline landline mobile phone ring sms tel telephone text textphone us"
    " whatsapp".split()
)
_WORDS_BEFORE = 8
_TIMES = r"""
    \d[ ]?[ap]\.?m\b | \b(?:[01]?\d|2[0-3])[:.][0-5]\d\b | \b24[ /-](?:hours?|7)\b | \bo'clock\b
    | \b(?:hours|midday|midnight|noon|daily|evenings?|mornings?|afternoons?|weekends?|weekdays?
      |mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|any[ ]?time|always
      |day[ ](?:or|and)[ ]night|every[ ]day|all[ ]day|day[ ]and)\b
    """
_LETTERS_NEAR = 1000
_BLOCKS_NEAR = 2
"""Opening times may stand this many blocks before or after."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Phone numbers in one row, that nobody can press, or with no opening times."""
    document = page.document
    words = [word for word in document.words_with_digits if word.startswith(("0", "44"))]
    if not words:
        return
    links = sorted(document.links)
    told: set[str] = set()
    for word in document.where(words):
        found = _NUMBER.match(document.text, word.start)
        if not found or not _is_phone(document, found) or document.is_quoted(word.start):
            continue
        phone = _phone(document, found)
        if phone.text in options.allow:
            continue
        problem = _long_row(phone)
        if not problem and phone.digits not in told:
            problem = _hard_to_use(document, phone, links, options)
        told.add(phone.digits)
        if problem:
            message, advice, better = problem
            yield Problem(document.span(phone.start, phone.end), message, advice, better)


class _Phone(NamedTuple):
    """A phone number: where it stands, with its + or bracket, and its digits from 0 on."""

    text: str
    start: int
    end: int
    digits: str


def _is_phone(document: Document, found: re.Match[str]) -> bool:
    text, start, end = document.text, found.start(), found.end()
    before = text[max(start - 1, 0) : start]
    if before in _STICKS_BEFORE or text[end : end + 1].isalnum():
        return False
    is_abroad = found[0].startswith("44")
    digits = _only_digits(found[0])
    if (is_abroad and before != "+") or len(digits) - is_abroad not in _DIGITS_IN_NUMBER:
        return False
    sentence = document.sentence_at(start)
    near = document.words_in(sentence.start, start)[-_WORDS_BEFORE:]
    lower = document.words_in_lower_case
    names = (lower[number] for number in reversed(near))
    nearest = next((name for name in names if name in _NO_PHONE or name in _PHONE), "")
    return nearest not in _NO_PHONE


def _only_digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("(0)", ""))


def _phone(document: Document, found: re.Match[str]) -> _Phone:
    start, end = found.span()
    before = document.text[max(start - 1, 0) : start]
    if before == "+" or (before == "(" and ")" in found[0]):
        start -= 1
    digits = _only_digits(found[0])
    digits = digits if digits[0] == "0" else f"0{digits[2:]}"
    return _Phone(document.text[start:end], start, end, digits)


def _long_row(phone: _Phone) -> tuple[str, str, tuple[str, ...]] | None:
    """What to say of a number that is not in groups: message, help, replacements."""
    if max(map(len, re.findall(r"\d+", phone.text))) <= _LONGEST_GROUP:
        return None
    better = _in_groups(phone.digits, is_abroad=phone.text[0] == "+")
    message = f"'{phone.text}' is one long row of digits."
    return message, f"Write it in groups, like '{better}'.", (better,)


def _hard_to_use(
    document: Document, phone: _Phone, links: list[Link], options: Options
) -> tuple[str, str, tuple[str, ...]] | None:
    """What to say of a number that is no link, or has no opening times."""
    last = bisect_right(links, phone.start, key=lambda link: link.start) - 1
    link = links[last] if last >= 0 and phone.start < links[last].end else None
    if options.link and not (link and link.target.lower().startswith(_CALLS)):
        target = f"tel:+44{phone.digits[1:]}" if phone.text[0] == "+" else f"tel:{phone.digits}"
        message = f"People cannot press '{phone.text}' to call."
        return message, f"Write '[{phone.text}]({target})'.", ()
    if options.times and not _has_times(document, phone.start):
        message = f"Nothing here says when people can call '{phone.text}'."
        return message, "Say who will answer and when, like 'Sam, 9am to 5pm'.", ()
    return None


def _in_groups(digits: str, *, is_abroad: bool) -> str:
    """01632 960 123, 020 7946 0018, 07700 900 123."""
    area = _AREA.match(digits)
    first = area[0] if area else digits[:5]
    rest = digits[len(first) :]
    middle = len(rest) - 4 if len(rest) > _LONGEST_GROUP else 3
    number = f"{first} {rest[:middle]} {rest[middle:]}"
    return f"+44 {number[1:]}" if is_abroad else number


def _has_times(document: Document, start: int) -> bool:
    """Opening times stand in the same block, or close before or after it."""
    number = bisect_right(document.blocks, start, key=lambda block: block.start) - 1
    near = document.blocks[max(number - _BLOCKS_NEAR, 0) : number + _BLOCKS_NEAR + 1]
    first, last = start - _LETTERS_NEAR, start + _LETTERS_NEAR
    times = re.compile(_TIMES, re.VERBOSE | re.IGNORECASE)  # made only where it is needed
    return any(
        times.search(document.text, max(block.start, first), min(block.end, last)) for block in near
    )
