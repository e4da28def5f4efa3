"""Where words and sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_INNER = r"[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
"""A letter, a digit, an accent on its own, or a sign that shows nothing (soft hyphen, joiners)."""

WORD = re.compile(
    rf"""
    \d+(?:[.,:/]\d+)+{_INNER}*          # 3.5   1,000   2:30pm   6/8/2026
    |
    [^\W_]{_INNER}*                     # a word, which may go on after
    (?:['’ʼ＇‘\-‐‑][^\W_]{_INNER}*)*    # an apostrophe or a hyphen: don’t, well-known
    (?<!_)
    """,
    re.VERBOSE,
)

_END = re.compile(
    r"""
    [\u2028.!?…]
    (?:
        (?<=\u2028) \s*+                      # a line break that the writer asked for
        |
        (?<!\u2028) (?<![.!?…][.!?…])         # or the first sign of a stop,
        (?P<more> [.!?…]*+ )                  # the others,
        ["'”’»)\]]*+                          # quotes and brackets that close after it
        (?= [\s\u2028\ufffc] | $ )
    )
    """,
    re.VERBOSE,
)

_NEVER_LAST = frozenset(
    "mr mrs ms mx dr prof rev fr st ave rd sgt capt col gen lt cllr hon pres gov vs cf viz"
    " eg e.g ie i.e approx dept tel mon tue tues wed thu thur thurs fri avg nb n.b".split()
)
"""Short forms with a stop that a sentence seldom ends on."""

_LAST_IF_CAPITAL = frozenset(
    "etc inc ltd co corp al a.m p.m am pm jr sr no nos est ed eds fig figs vol p pp para ch sec"
    " art ref ext min max jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
"""Short forms that do end a sentence where a capital letter follows."""

_STARTS_A_SENTENCE = frozenset(
    "a all an and as ask at but call can come do for go he her his how i if in it its many most my"
    " no now on our people please she so some then there they this that the these those to we what"
    " when where who why will with yes you your".split()
)
"""Words that often start a sentence and are no part of a name: in the U.K. They came."""

_HAS_LETTERS = frozenset(
    "appendix block class form gate grade group hepatitis letter level option part plan platform"
    " room section step team type vitamin ward wing zone".split()
)
"""Words that one letter may follow: vitamin C."""

_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")

_BEFORE = re.compile(r"[^\s(\[“\"‘\u2028\ufffc]*$")
_NEXT = re.compile(r"[\s\u2028]*[\"'“‘(\[«]*(\S?)")


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where each sentence of one block ends: offsets into `text`; the last one is `end`.

    Args:
        text: the text of the whole document.
        start: where the block starts.
        end: where the block ends.
    """
    for found in _END.finditer(text, start, end):
        if found["more"] is None:
            if _breaks_at_line(text, start, found.start(), end):
                yield found.end()
        elif (
            found["more"]
            or found[0][0] != "."
            or _is_end(text, start, found.start(), found.end(), end)
        ) and not (found.end() == end or _goes_on(text, found.end(), end, found[0])):
            yield found.end()
    yield end


def _goes_on(text: str, after: int, end: int, stop: str) -> bool:
    """A small letter follows a quote's own stop or dots: “Help!” she said. And then … nothing."""
    following = _NEXT.match(text, after, end)
    small = bool(following and following[1].islower())
    return small and (stop[-1] not in ".!?" or stop.startswith("..") or stop[0] == "…")


def _is_end(text: str, start: int, stop: int, after: int, end: int) -> bool:
    """Whether the one full stop at `stop` ends a sentence and not a short form or an initial."""
    following = _NEXT.match(text, after, end)
    next_letter = following[1] if following else ""
    if not next_letter:
        return True
    before = _BEFORE.search(text, max(start, stop - 40), stop)
    word = before[0] if before else ""
    lower = word.lower().rstrip(".")
    if lower in _LAST_IF_CAPITAL:
        return next_letter.isupper()
    if lower in _NEVER_LAST:
        return not (next_letter.isalnum() or next_letter in "£$€")
    if next_letter.islower() and after == stop + 1:
        return not _looks_like_short_form(word)
    if next_letter.isupper() and word != "I" and _INITIALS.fullmatch(word):
        return _ends_on_letter(text[max(start, stop - 40) : stop], text[after : after + 40])
    is_number_of_item = word.isdigit() and stop - len(word) == start  # 1. at the start
    return not is_number_of_item


def _ends_on_letter(before: str, after: str) -> bool:
    """Whether this is no initial of a name: vitamin C. Eat it. But not: J. Smith."""
    words = before.rsplit(None, 2)
    if len(words) > 1 and words[-2].lower() in _HAS_LETTERS:
        return True
    following = WORD.search(after)
    if not following or after.startswith(".", following.end()):
        return False
    return following[0].lower() in _STARTS_A_SENTENCE


def _looks_like_short_form(word: str) -> bool:
    """A stop inside the word, or a word of one letter: e.g, U.K, p."""
    return "." in word or len(word) <= 1


def _breaks_at_line(text: str, start: int, stop: int, end: int) -> bool:
    """A line break ends a sentence where the next line starts like one."""
    following = _NEXT.match(text, stop, end)
    first = following[1] if following else ""
    return stop > start and (first.isupper() or first.isdigit() or first == "\ufffc")
