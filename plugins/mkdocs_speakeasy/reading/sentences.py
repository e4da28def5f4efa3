"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.reading.abbreviations import ABBREVIATIONS
from mkdocs_speakeasy.reading.full_stops import ends_at_full_stop
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.next_words import PRONOUNS, STARTERS
from mkdocs_speakeasy.reading.stops import CLOSING, Stop, look

_EMOJI = (
    r"[\u203c\u2049\u231a-\u23fa\u2600-\u260d\u2614-\u2617\u2639-\u26a0\u26a2-\u2704\u270a-\u270d"
    r"\u2728-\u2747\u2763-\u2767\u2b50\U0001f000-\U0001f445\U0001f44a-\U0001f4c7"
    r"\U0001f4f7-\U0001f516\U0001f518-\U0001faff]"
)
"""Small pictures, but for those that point at what comes next: a tick, a phone, a hand."""
_ANY_EMOJI = re.compile(
    r"[\u203c\u2049\u2190-\u21ff\u2300-\u23ff\u25a0-\u2bff\U0001f000-\U0001faff]"
)
_SIGNS = ".!?…‽⁇⁈⁉؟۔।॥።։。！？｡．"
_STOP = re.compile(
    rf"""
    (?P<first> [\u2028{_SIGNS}] )
    (?:
        (?<= \u2028) \s*+                              # a line break that the writer asked for
        |
        (?<! \u2028) (?<! [{_SIGNS}][{_SIGNS}])        # or the first sign of a stop,
        (?P<more> [{_SIGNS}]*+ )                       # the others,
        (?P<close> [{CLOSING}]*+ )                     # quotes and brackets that close after it,
        (?:\[\w{{1,3}}\] | [⁰¹²³⁴-⁹*†‡§])*+            # the mark of a note
        (?P<number> (?: (?<= [a-z)][.!?] | [.!?]["”’)] ) \d{{1,3}}+ (?= \s ["“‘(]? [A-Z]) )?+ )
        (?: (?= [\s\ufffc] | {_EMOJI} | $ ) | (?<= [。！？｡」』”）]) )
    )
    """,
    re.VERBOSE,
)
_GO_ON = _SIGNS + ",)]&"
_TRAIL = late_pattern(rf"(?:[ \u00a0]*+(?:\[\d{{1,3}}\]|{_EMOJI}[\u200d\ufe0f]*+))*+(?=\s|$)")
"""What belongs to the sentence before it, though it stands after the stop: an emoji, a note."""
_SOME_WORD = re.compile(r"[^\W_]|\ufffc")

_SPEECH = late_pattern(
    r"""(?x)
    \s+
    (?! (?:He|She|They|We|It|You|This|That|There|Nobody|Who) \b )
    [A-Z][\w'’-]*+ \.?  (?: \s [A-Z][\w'’-]*+ \.? ){0,2}
    \s (?:said|says|asked|asks|shouted|cried|replied|answered|whispered|yelled|called|exclaimed) \b
    (?! : | \s (?: ["“‘'] | (?:it|that|he|she|they|we|the|this|there|his|her|their) \b ) )
    """
)
"""Who said it, after a quote with a mark of its own: “Stop!” Ann said."""
_LEADS = frozenset(
    "ah and because but er erm hmm i if no oh okay or so then uh um well yes".split()
)
"""Words before dots that show that somebody waits: Well… I think so."""
_REPLIES = PRONOUNS.union(("i", "no", "ok", "okay", "yes"))
"""What may start a sentence without a capital letter: Wow! that is big."""
_NEXT_MARK = late_pattern(r"[^.!?]*+([.!?])")
"""The next mark: What a day! what a night!"""
_MARKED_NAMES = frozenset("jeopardy kahoot oklahoma wham which yahoo yum".split())
"""Names that end with a mark of their own: Yahoo!"""
_LONG = 4
"""A small word with more letters than this is no number in Roman letters."""
_REACH = 40
"""How many characters before a stop the last word is looked for in."""


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where each sentence of one block ends: offsets into `text`; the last one is `end`.

    Args:
        text: the text of the whole document.
        start: where the block starts.
        end: where the block ends.
    """
    last = looked = start
    has_words = False
    for found in _STOP.finditer(text, start, end):
        stop, after = found.span()
        if after == end:
            break
        if after - stop == 1 and end - after > 1 and _is_plain_end(text, last, stop):
            yield after
            last = looked = after
            has_words = False
            continue
        if not has_words:
            has_words = bool(_SOME_WORD.search(text, looked, stop))
            looked = stop
        if not has_words:
            continue
        if not _is_end(text, last, found, end):
            continue
        if text[stop] != "\u2028":
            after = _with_trail(text, start, after, end)
        if after == end:
            break
        yield after
        last = looked = after
        has_words = False
    yield end


def _is_plain_end(text: str, last: int, stop: int) -> bool:
    """Whether a long small word stands before a stop, and a capital letter after it: most ends."""
    if not text[stop + 2].isupper():
        return False
    word = text[text.rfind(" ", max(last, stop - _REACH), stop) + 1 : stop]
    return len(word) > _LONG and word.isalpha() and word.islower() and word not in ABBREVIATIONS


def _with_trail(text: str, start: int, after: int, end: int) -> int:
    """Where the sentence ends with the emoji and notes after its stop."""
    following = text[after : after + 2].lstrip()[:1]
    if following != "[" and not _ANY_EMOJI.match(following):
        return after
    trail = _TRAIL().match(text, after, end)
    leads = _ANY_EMOJI.match(text, start)  # then an emoji leads each sentence of this block
    if trail and not leads:
        after = trail.end()
    return after if _SOME_WORD.search(text, after, end) else end


def _is_end(text: str, last: int, found: re.Match[str], end: int) -> bool:
    """Whether this stop ends a sentence. `last` is where the sentence before it ended."""
    stop = look(text, last, found.start(), found.end(), end)
    first, more, close = found["first"], found["more"], found["close"]
    if not (stop.next or stop.opening) and stop.sign and stop.sign in _GO_ON:
        return False  # the stop goes on, or its sentence: . . .
    if first == "\u2028":
        return not stop.is_small
    if close and (stop.is_small or stop.next[:1] in ("と", "っ")):
        return False  # “Help!” she said.
    if first == "." and not more:
        if found["number"] and stop.word.lower() in ABBREVIATIONS:
            return False  # no.5
        return ends_at_full_stop(stop)
    if first in ".…" and not more.strip(".…"):
        return _ends_at_dots(stop, close)
    return _ends_at_mark(stop, close, last)


def _ends_at_dots(stop: Stop, close: str) -> bool:
    """Whether dots end a sentence, and do not stand for a break or for words left out."""
    if stop.is_small or (not stop.word and (stop.is_number or close[:1] in (")", "]"))):
        return False  # […]   1, 2, … 10   Chapter 1 ..... 5
    word = stop.word.lower() or stop.last_word
    return stop.next != "I" or word not in _LEADS


def _ends_at_mark(stop: Stop, close: str, last: int) -> bool:
    """Whether a question or exclamation mark ends a sentence, and not a quote or a name."""
    if close:
        is_aside = close[0] in ")]" and stop.as_written[:1] in ("(", "[") and not stop.is_first
        return not is_aside and not _SPEECH().match(stop.text, stop.after, stop.end)
    if stop.word.lower() in _MARKED_NAMES:
        return stop.next[:1].isupper() and stop.next.lower() in STARTERS
    if stop.is_small and not stop.opening and stop.next not in _REPLIES:
        first = _SOME_WORD.search(stop.text, last)  # if small, the next sentence may be so too
        mark = _NEXT_MARK().match(stop.text, stop.after, stop.end)
        is_same = mark and mark[1] == stop.text[stop.after - 1]
        return bool(is_same or (first and first[0].islower()))
    return True
