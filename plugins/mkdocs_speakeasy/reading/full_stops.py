"""Whether one full stop ends a sentence, and not an abbreviation, an initial or a number."""

from __future__ import annotations

import re

from mkdocs_speakeasy.reading.abbreviations import ABBREVIATIONS, GOES_ON, UNITS
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.next_words import kind_of_next
from mkdocs_speakeasy.reading.stops import CLOSING, Stop

_UNITS = frozenset(UNITS.split())
_TIME_LEADS = frozenset("after at before by during from in on since until".split())
_FEW = 4
"""Fewer words before a time than this make no sentence: On Monday 5 Nov."""
_HAS_LETTERS = frozenset(
    "appendix block box class column form gate grade grades group hepatitis letter level option"
    " part plan platform point question room route row seat section size step team type unit"
    " vitamin ward wing zone".split()
)
"""Words that one letter may follow: vitamin C."""
_ARTICLES = frozenset("a an her his my our their your".split())
_LONGEST_NUMBER = 2
"""A number with more digits than this is no number of an item."""

_HOUSE = 4
"""How many words back from a road the number of a house is looked for."""
_DOTTED = re.compile(r"[A-Za-z]{1,2}(?:\.[A-Za-z]{1,2})+")
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TVWZb-df-hj-np-tvwz][b-df-hj-np-tvwz]{1,5}")
"""A word that must be cut short: sch, Blk, mgr."""
_AMOUNT = late_pattern(r"\W?\d[\d.,]*(?:m|bn|k|kg|g|cm|km|mm|ml|lb|oz|ft|in|yrs?|hrs?)")
"""A number with a short form: £1.5m."""
_ITEM = late_pattern(r"\d{1,2}(?:\.\d{1,2})*[a-h]?|[A-Z]\d{1,2}|[IVXLC]{1,6}|[ivx]{2,5}")
"""What may stand in front of an item: 1, 2.3, 4a, Q1, iv."""
_BARE_LETTER = late_pattern(r"[A-HJ-Z],?")
_LAST_PART = re.compile(r"[-–/]")
_PLACE_NEXT = late_pattern(r"(?:\s[A-Z][\w'’-]++){1,3}(?:[.,;)]|$|\s[A-Z]{1,2}\d)")
"""A place at the end of an address."""
_STOP_IN_BRACKETS = late_pattern(r"\s*+[(\[][^()\[\]]{0,200}[.!?][)\]](?!\s*+[a-z,.;])")


def ends_at_full_stop(stop: Stop) -> bool:
    """Whether a sentence ends at one full stop."""
    word = stop.word
    if not word:
        return not (stop.is_small or (stop.is_number and stop.last_word == "."))  # . . . . 5
    if stop.as_written[-1] in CLOSING:
        return not stop.is_small
    if not word.isalpha():
        word = _LAST_PART.split(word)[-1]  # 9–10 a.m.
        stop = stop._replace(word=word)
    kind = _kind(stop)
    if kind:
        return _ends_after_abbreviation(stop, kind)
    if stop.is_first and _ITEM().fullmatch(word):
        return stop.sign_before == "?" and word.isdigit()  # How many? 5. Good.
    if word.isdigit():
        return _ends_after_number(stop)
    if len(word) == 1 and word.isalpha():
        return _ends_after_letter(stop)
    return not (stop.is_small and _AMOUNT().fullmatch(word))


def _kind(stop: Stop) -> str | None:
    """What kind of abbreviation stands before the stop."""
    word, lower = stop.word, stop.word.lower()
    if lower in _UNITS and stop.is_counted:
        return "measure"
    kind = ABBREVIATIONS.get(lower)
    if kind is None:
        if "." in word and _DOTTED.fullmatch(word):
            return "other" if word.islower() else "part"
        if not _NO_VOWEL.fullmatch(word):
            return None
        return "number" if stop.is_small or not stop.is_counted else None  # 9 pm. 20 people came.
    if kind == "date" and word.islower():
        return None  # we sat, in the sun
    if len(word) == 1 and word.isupper() and not stop.is_number:
        return None  # an initial
    return "part" if word == "Co" and _is_county(stop.before) else kind


def _is_county(before: list[str]) -> bool:
    """Whether the words before Co. are not the name of a firm: in Co. Durham."""
    last = before[-1] if before else ","
    return last.endswith(",") or (last.islower() and (last != "and" or "Co." in before))


def _ends_after_abbreviation(stop: Stop, kind: str) -> bool:
    """Whether a sentence ends after an abbreviation of this kind."""
    if stop.opening[-1:] in ("(", "["):
        return bool(_STOP_IN_BRACKETS().match(stop.text, stop.after, stop.end))
    following = kind_of_next(stop)
    if following in ("small", "dash") or following in GOES_ON[kind]:
        return False
    if following == "name" and kind == "road":
        return not _is_in_address(stop)
    return not (kind in ("date", "clock") and _is_time(stop))


def _is_time(stop: Stop) -> bool:
    """Whether the words only say when: On 5 Nov. Tom lit a fire."""
    words = stop.before
    return stop.is_whole and 0 < len(words) < _FEW and words[0].lower() in _TIME_LEADS


def _is_in_address(stop: Stop) -> bool:
    """Whether a road has the number of a house, and a place ends what comes next."""
    has_number = any(word[0].isdigit() for word in stop.before[-_HOUSE:])
    return has_number and bool(_PLACE_NEXT().match(stop.text, stop.after, stop.end))


def _ends_after_letter(stop: Stop) -> bool:
    """Whether one letter is no initial of a name, and no letter of an item in a list."""
    if stop.is_first or stop.is_label:
        return False
    if stop.word == "I" or stop.last_word.rstrip(":") in _HAS_LETTERS:
        return True
    if stop.is_small:
        return False
    if stop.word.islower():
        return not stop.is_number
    if stop.is_number:
        return True
    is_listed = any(_BARE_LETTER().fullmatch(word) for word in stop.before[-3:])
    return is_listed or stop.last_word in _ARTICLES or kind_of_next(stop) in ("starter", "pronoun")


def _ends_after_number(stop: Stop) -> bool:
    """Whether a number is the last thing of its sentence, and not the number of an item."""
    if stop.is_small:
        return len(stop.word) > _LONGEST_NUMBER
    return not (stop.is_label or (stop.as_written == "1" and stop.last_word.endswith(":")))
