"""Where words begin and end."""

from __future__ import annotations

import re

_INNER = (
    r"[\w\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0963\u0971-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    r"\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3\u00ad\u200b-\u200d\u2060]"
)
"""A letter, a digit, an accent or a vowel sign on its own (as in Arabic, Hebrew, Hindi or Thai),
or a sign that shows nothing (soft hyphen, joiners)."""
_JOINED = rf"(?:['’ʼ＇‘\-‐‑][^\W_]{_INNER}*"
"""What may go on after an apostrophe or a hyphen: don’t, well-known."""

WORD = re.compile(
    rf"""
    [^\W_] [a-zA-Z]*+
    (?:
        (?= [ \n])                                   # most words: nothing more to look at
        |
        (?<= \d) \d*+ (?:[.,:/]\d++)++ {_INNER}*+    # 3.5   1,000   2:30pm   6/8/2026
        |
        {_INNER}*+ {_JOINED}+)*+ (?<! _)             # a word that may go on
        |
        {_INNER}* {_JOINED})* (?<! _)                # as above, before a low line
    )
    """,
    re.VERBOSE,
)
WORDS_APART = re.compile(f"({WORD.pattern})", re.VERBOSE)
"""Cuts a text into what stands before a word, the word, what stands before the next word, …"""
