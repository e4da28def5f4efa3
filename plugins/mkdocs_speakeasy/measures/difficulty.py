"""How hard a word is to read, from a table made of what people said about words.

The table has one number for each of the words that English uses most. How it was made, from what,
and what it cannot know stands in `tools/README.md`. Here is no model, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from unicodedata import normalize

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.own_files import read_with_sum
from mkdocs_speakeasy.words.endings import possible_bases

TABLE = Path(__file__).with_name("difficulty.txt")
"""The first line holds the sum of the others. Each of these has the words of one level, from the
easiest to the hardest; after a bar come those that are mostly names."""

HARD = 50
"""The words of this level and over are hard for many readers of easy read."""

HARDEST = 100

UNKNOWN = 75
"""The level of a word of which the table knows nothing: few people use it. No word of the table
has this level."""

_LONGEST = 40
"""No word of the table has as many letters. What is longer is not kept."""

_SPELT = (("is", "iz"), ("ys", "yz"), ("our", "or"), ("ae", "e"), ("oe", "e"), ("ll", "l"))
"""Scrutinise, scrutinize: what is spelt in two ways."""

_PARTS = str.maketrans(dict.fromkeys("-‐‑'/.:,_", " "))


def difficulty(word: str) -> float:
    """How hard a word is, from 0 (easy) to 1 (hard). From 0.5 on, it stops many readers.

    Capitals and accents do not matter. A text without letters, such as a number, has 0. A word
    that is not in the table has the number of its base form, and a word with a hyphen that of its
    hardest part. A word about which nothing is known is hard.

    Args:
        word: one word, as it stands on a page.

    Raises:
        MistakesFound: the table is missing or damaged.
    """
    return levels()[straight(word).lower()] / HARDEST


class Levels(dict[str, int]):
    """For each word in lower case: its level, from 0 to 100. Kept from page to page."""

    def __init__(self) -> None:
        """Make an empty table."""
        super().__init__()
        self.names: set[str] = set()
        """Words in lower case that are mostly written with a capital."""

    def __missing__(self, text: str) -> int:
        """Look at a text that is not in the table as it stands."""
        if len(text) > _LONGEST:
            return self._of_parts(text[: 2 * _LONGEST])
        self[text] = level = self._of_parts(straight(text))
        return level

    def _of_parts(self, text: str) -> int:
        parts = [part for part in text.translate(_PARTS).split() if part.isalpha()]
        if text in parts or (len(parts) == 2 and "'" in text):
            return self._of_word(text)
        return max(map(self._of_word, parts), default=0)

    def _of_word(self, word: str) -> int:
        plain = _without_accents(word)
        for base in chain(possible_bases(plain), *map(possible_bases, _american(plain))):
            level = self.get(base, UNKNOWN)
            if level != UNKNOWN:
                return level
        return UNKNOWN


@cache
def levels() -> Levels:
    """The table, read when a word is first looked up.

    Raises:
        MistakesFound: the table is missing or damaged.
    """
    table = Levels()
    for level, line in enumerate(read_with_sum(TABLE, "The list of hard words").split("\n")):
        words, _, names = line.partition("|")
        table.update(dict.fromkeys(words.split(), level))
        table.update(dict.fromkeys(names.split(), level))
        table.names.update(names.split())
    return table


def _american(word: str) -> Iterator[str]:
    """The word as it is spelt in America, where most of the words of the table come from."""
    for british, american in _SPELT:
        if british in word:
            yield word.replace(british, american)


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return normalize("NFKD", word).encode("ascii", "ignore").decode()
