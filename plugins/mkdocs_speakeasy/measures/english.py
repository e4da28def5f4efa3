"""Whether a page is in English, so that a score of it means something."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_speakeasy.measures.difficulty import HARD, levels

_SMALL_WORDS = frozenset(
    "the of and to is are was were that it for with as you we your our this these those they not"
    " have has had be been by from will can but what which who how there their his her she he if"
    " when about would should do does did then than them because out up so my i at or".split()
)
"""They stand in nearly every English sentence, and few of them are words of another language."""

_SURE = 0.18
"""English running text has 35 or more of these in 100 words. With half of that, it is English."""

_PLAIN = 0.4
"""A list in English has at least so many words that the table knows and does not call hard."""

_FEW = 4
"""Fewer words in our letters tell nothing, and are taken for English."""

_LAST_LATIN = "\u024f"
"""The last letter of the alphabets that are made of A to Z."""


def is_english(uses: Mapping[str, int]) -> bool:
    """Whether these words are from an English text. A few words, or only names, may well be.

    Args:
        uses: how often each word in lower case stands on the page.
    """
    words = {word: times for word, times in uses.items() if word[0].isalpha()}
    total = sum(words.values())
    if sum([words.get(word, 0) for word in _SMALL_WORDS]) >= total * _SURE:
        return True
    if 2 * sum([times for word, times in words.items() if word[0] > _LAST_LATIN]) > total:
        return False
    table = levels()
    ours = {word: times for word, times in words.items() if word not in table.names}
    total = sum(ours.values())
    plain = sum([times for word, times in ours.items() if table[word] < HARD])
    return total < _FEW or plain >= total * _PLAIN
