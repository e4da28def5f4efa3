"""Finds signs such as & and = where they stand in place of a word, and not in a name or code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN


class WordSign(NamedTuple):
    """A sign: where it stands, what it is, and words for it; none where the sign has its own."""

    start: int
    end: int
    sign: str
    words: tuple[str, ...] = ()


class Around(NamedTuple):
    """One sign and what stands around it, in its block."""

    text: str
    """The text of the document."""
    start: int
    """Where the sign stands."""
    left: str
    """The letters before it, up to a space; with a space between, up to the next one."""
    right: str
    before: str
    """The one character right before it, or nothing."""
    after: str

    @property
    def is_spaced(self) -> bool:
        """A space on both sides, and words or numbers behind the spaces."""
        return self.before == self.after == " " and bool(self.left and self.right)

    @property
    def is_near_code(self) -> bool:
        """Code, a keyboard key, or something else that is no word stands beside it."""
        sides = (self.left, self.right)
        return any(
            HIDDEN in side
            or "_" in side
            or side.strip("()[]<>.,").lower() in _KEYS
            or (len(side) == 1 and side.islower() and side != "a")
            for side in sides
        )

    def one(self, *words: str, length: int = 1, sign: str = "") -> WordSign:
        """The sign as found."""
        end = self.start + length
        return WordSign(self.start, end, sign or self.text[self.start : end], words)


_KEYS = frozenset(
    "ctrl control alt shift cmd command option fn tab enter delete esc = + - / < > #".split()
)
_FAR = 40
_LAST = re.compile(r"[^\s\u2028]*[ ]?\Z")
_FIRST = re.compile(r"[ ]?[^\s\u2028]*")
_AMOUNT = re.compile(r"[£$€]?\d")
_ISSUE_BEFORE = re.compile(
    r"(?:issues?|pr|pull|requests?|bugs?|tickets?|commit|colou?r|fixes|closes)[ (]*\Z",
    re.IGNORECASE,
)
_STAR_SAID = re.compile(r"(?:marked|stars?|asterisk|with|an?)[ ]?[(“\"']*\Z", re.IGNORECASE)
_PER = tuple("day week month year hour minute night person session head visit mile".split())
_COUNT_BEFORE = re.compile(r"(?:\d|\d[ ]?p|times|once|twice|hours?|days?|nights?|pounds)\Z")
_HEART = re.compile(r"<3(?![ ]?(?:\d|hour|day|week|month|year|minute|people|metre|mile))")
_TWO_IN_ONE = frozenset(("and/or", "or/and", "he/she", "she/he", "his/her", "her/his", "him/her"))
"""With a slash between them, these belong to the rule two-in-one."""


def word_signs(
    document: Document, ordinary: frozenset[str], names: frozenset[str]
) -> Iterator[WordSign]:
    """Each sign that stands for a word.

    Args:
        document: the page.
        ordinary: words in small letters that make no name of a company on both sides of an &.
        names: words in small letters that say that an & beside them is part of a name.
    """
    text = document.text
    for sign, judge in _JUDGES.items():
        place, stars = text.find(sign), 0
        while place >= 0:
            is_inside = text[place - 1 : place].isalpha() and text[place + 1 : place + 2].isalpha()
            is_code = is_inside and sign != "&" and not text.startswith(_PER, place + 1)
            found = None if is_code else judge(_around(document, place))
            if found and found.sign == "&" and _is_name(document, found, ordinary, names):
                found = None
            if found and not (sign == "*" and stars):
                stars += 1
                yield found
            place = text.find(sign, place + 1)


def stands_between(document: Document, start: int, end: int) -> bool:
    """Words or numbers stand on both sides, in the same block."""
    block = document.block_at(start)
    left = document.text[max(block.start, start - 2) : start]
    right = document.text[end : min(block.end, end + 2)]
    return bool(left.strip() and right.strip()) and HARD_BREAK not in left + right


def _around(document: Document, start: int) -> Around:
    text, block = document.text, document.block_at(start)
    left = _LAST.search(text, max(block.start, start - _FAR), start)
    right = _FIRST.match(text, start + 1, min(block.end, start + _FAR))
    return Around(
        text=text,
        start=start,
        left=left[0].strip() if left else "",
        right=right[0].strip() if right else "",
        before=text[start - 1] if start > block.start else "",
        after=text[start + 1] if start + 1 < block.end else "",
    )


def _and(sign: Around) -> WordSign | None:
    if sign.is_spaced:
        return None if sign.is_near_code else sign.one()
    joins = sign.before.islower() and sign.after.islower()
    return sign.one() if joins else None


def _is_name(
    document: Document, sign: WordSign, ordinary: frozenset[str], names: frozenset[str]
) -> bool:
    """Marks & Spencer, Q & A; but not Health & Safety, unless a trust or a board has the name."""
    number = len(document.words_in(0, sign.start))
    sentence = document.sentence_at(sign.start)
    numbers = document.words_in(sentence.start, sentence.end)
    sides = [document.word_texts[side] for side in (number - 1, number) if side in numbers]
    if len(sides) < 2 or not all(side[0].isupper() for side in sides):
        return False
    near = [one for one in range(number - 4, number + 4) if one in numbers]
    if not names.isdisjoint(document.words_in_lower_case[one] for one in near):
        return True
    return not all(side.lower().replace("'", "").replace("’", "") in ordinary for side in sides)


def _plus(sign: Around) -> WordSign | None:
    if sign.before.isdigit() and not (sign.after.isalnum() or sign.after in ("+", "=")):
        digits = re.search(r"[£$€]?[\d,]+\Z", sign.text[max(sign.start - 12, 0) : sign.start])
        start = sign.start - len(digits[0]) if digits else sign.start
        if sign.text[max(start - 1, 0) : start] in (".", "-"):  # version 2.7+
            return None
        number = sign.text[start : sign.start]
        if number[0] in "£$€" and sign.right.isupper():  # £20+ VAT
            return sign.one("and")
        return WordSign(start, sign.start + 1, "+", (f"{number} or more",))
    is_sum = sign.is_spaced and not sign.is_near_code
    return sign.one("and") if is_sum else None


def _equals(sign: Around) -> WordSign | None:
    if sign.text.startswith("=>", sign.start):
        return None
    joins = sign.before.isdigit() and sign.after.isdigit()
    return sign.one() if joins or (sign.is_spaced and not sign.is_near_code) else None


def _at(sign: Around) -> WordSign | None:
    joins = sign.before in (" ", "") and sign.after.isdigit()
    return sign.one() if joins or sign.is_spaced else None


def _number(sign: Around) -> WordSign | None:
    number = re.match(r"#\d{1,2}(?![\w-])", sign.text[sign.start : sign.start + 5])
    before = sign.text[max(sign.start - 12, 0) : sign.start]
    if (number and sign.before in ("", " ")) or (sign.is_spaced and sign.right.isalpha()):
        return None if _ISSUE_BEFORE.search(before) else sign.one()
    return None


def _star(sign: Around) -> WordSign | None:
    if "*" in (sign.before, sign.after) or "*" in (sign.left, sign.right):
        return None
    if _STAR_SAID.search(sign.text[max(sign.start - 12, 0) : sign.start]) or sign.is_near_code:
        return None
    if sign.before.isdigit() and not sign.after.isdigit():
        return sign.one("star")
    ends_word = (
        sign.left[-2:].isalpha()
        and len(sign.left) > 1
        and sign.before != " "
        and not (sign.after.isalnum() or sign.after in ("/", "."))
    )
    starts_note = not sign.before and sign.right[:1].isalpha()
    is_sum = sign.is_spaced and sign.left[-1].isdigit() and sign.right[0].isdigit()
    return sign.one("times") if is_sum else sign.one() if ends_word or starts_note else None


def _about(sign: Around) -> WordSign | None:
    starts = sign.before in ("", " ", "(") and _AMOUNT.match(sign.right)
    return sign.one() if starts else None


def _less(sign: Around) -> WordSign | None:
    if sign.before in ("", " ", "(") and _AMOUNT.match(sign.right.lstrip("=")):
        if sign.is_near_code or sign.left[-1:].isdigit():  # a formula: n < 5, 3 < 4
            return None
        return None if _HEART.match(sign.text, sign.start) else sign.one()
    return None


def _more(sign: Around) -> WordSign | None:
    if sign.before in ("-", "="):
        arrow = sign.before + ">"
        left = sign.text[max(sign.start - 2, 0) : sign.start - 1]
        if left == " " == sign.after and HIDDEN not in sign.right:
            return WordSign(sign.start - 1, sign.start + 1, arrow)
        return None
    if sign.before in ("", " ", "(") and _AMOUNT.match(sign.right.lstrip("=")):
        if sign.is_near_code or sign.left[-1:].isdigit():
            return None
        is_way = sign.left[-1:].isalpha() and sign.after == " " and sign.left[0].isupper()
        return sign.one() if is_way else sign.one("more than")
    return sign.one("then") if sign.is_spaced and not sign.is_near_code else None


def _slash(sign: Around) -> WordSign | None:
    left, right = sign.left.strip("(“'\""), sign.right.strip(").,;:!?”'\"")
    if right.lower() in _PER and not sign.is_near_code:
        before = sign.text[max(sign.start - 8, 0) : sign.start].rstrip(" ")
        return sign.one("a") if _COUNT_BEFORE.search(before) else None
    if not sign.is_spaced or sign.is_near_code or f"{left}/{right}".lower() in _TWO_IN_ONE:
        return None
    is_name = left.isupper() and right.isupper()
    return sign.one() if left[1:].isalpha() and right[1:].isalpha() and not is_name else None


_JUDGES: dict[str, Callable[[Around], WordSign | None]] = {
    "&": _and,
    "+": _plus,
    "=": _equals,
    "@": _at,
    "#": _number,
    "*": _star,
    "~": _about,
    "<": _less,
    ">": _more,
    "/": _slash,
}
