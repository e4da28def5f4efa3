"""One stop, and what stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

OPENING = "\"'“‘(\\[{«„¿¡「『"
CLOSING = "\"'”’»)\\]}›“‘」』】）》"
"""Quotes and brackets, written as in a set of a regular expression."""
_NEXT = re.compile(rf"[\s\u2028]*+([{OPENING}]*+)(\w*+)(\S?)")
"""What comes after a stop: signs that open, a word, and the sign right after it."""
_AROUND_WORD = "\"'“”‘’«»()[]{}*„¿¡‹›"
_REACH = 40
"""How many characters before a stop are looked at: more than an abbreviation and its words need."""

_LABELS = frozenset(
    "annex appendix article chapter clause day exercise fig figure lesson map part photo picture"
    " point question rule schedule section stage step table task tip unit week".split()
)
"""Words that stand with a number in front of a sentence: Step 1. Sit down."""


class Stop(NamedTuple):
    """What stands around one stop."""

    text: str
    after: int
    """Where the stop ends, with the signs that close after it."""
    end: int
    """Where the block ends."""
    word: str
    """The word before it, without quotes and brackets; nothing after a space."""
    as_written: str
    """The same word with all its signs."""
    before: list[str]
    """The words before that one."""
    is_whole: bool
    """Those are all the words of its sentence."""
    sign_before: str
    """The last sign of the sentence before this one."""
    opening: str
    """Quotes and brackets that open after it."""
    next: str
    """The next word; nothing where a sign comes next."""
    sign: str
    """The sign right after the next word, or in its place."""

    @property
    def is_first(self) -> bool:
        """Whether the word is the first of its sentence."""
        return self.is_whole and not self.before

    @property
    def last_word(self) -> str:
        """The word before the word, in lower case."""
        return self.before[-1].lower().strip(_AROUND_WORD) if self.before else ""

    @property
    def is_counted(self) -> bool:
        """Whether a number stands before the word: 5 kg."""
        return self.last_word[-1:].isdigit()

    @property
    def is_small(self) -> bool:
        """Whether the next word starts small, as in the middle of a sentence."""
        return is_small(self.next)

    @property
    def is_number(self) -> bool:
        """Whether a number comes next."""
        return self.next[:1].isdigit()

    @property
    def is_label(self) -> bool:
        """Whether the word and the one before it only say where we are: Step 1."""
        return self.is_whole and len(self.before) == 1 and self.last_word.rstrip(".") in _LABELS


def look(text: str, last: int, start: int, after: int, end: int) -> Stop:
    """What stands around the stop from `start` to `after`.

    Args:
        text: the text of the whole document.
        last: where the sentence before this one ended.
        start: where the stop starts.
        after: where it ends.
        end: where the block ends.
    """
    following = _NEXT.match(text, after, end)
    opening, following_word, sign = following.groups() if following else ("", "", "")
    reach = max(last, start - _REACH)
    words = text[reach:start].split()
    as_written = words.pop() if words and not text[start - 1].isspace() else ""
    return Stop(
        text=text,
        after=after,
        end=end,
        word=as_written.strip(_AROUND_WORD),
        as_written=as_written,
        before=words,
        is_whole=reach == last,
        sign_before=text[last - 1 : last],
        opening=opening,
        next=following_word,
        sign=sign,
    )


def is_small(word: str) -> bool:
    """Whether a word starts small; but iPhones may start a sentence."""
    return word[:1].islower() and not word[1:2].isupper()
