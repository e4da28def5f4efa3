"""How many syllables a word has.

Each group of vowels is one syllable, unless the letters around it tell something else. Which
letters do stands in `syllables.txt`, which `tools/make_syllables.py` learns from a dictionary of
how words are said. So the count is right for each common word, and mostly for new ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.own_files import read_with_sum
from mkdocs_speakeasy.reading.late_pattern import late_pattern

TABLE = Path(__file__).with_suffix(".txt")
VOWELS = frozenset("aeiouy")
_GROUPS = late_pattern("[aeiouy]+|'")
"""An apostrophe stands for a vowel: it is heard in `couldn't` and in `James's`."""
_LONGEST_SHORT_FORM = 6
"""More letters without a vowel are a noise, like `zzzzzzz`."""
_LONGEST = 50
"""Only so many letters of a word are looked at. No word is so long, but an address may be."""
_MOST = 50_000
"""So many words are kept. Then we start anew."""


class _Syllables(dict[str, int]):
    """For each word in lower case: how many syllables it has. Kept from page to page."""

    def __missing__(self, word: str) -> int:
        """Count them the first time."""
        if len(word) > _LONGEST:
            return self[word[:_LONGEST]]
        if len(self) >= _MOST:
            self.clear()
        self[word] = count = max(_count(word), 1)
        return count


SYLLABLES = _Syllables()
"""How many syllables each word in lower case has, at least one.

`well-known` has those of its parts. The letters of `nhs` are said one by one. A number counts as
one syllable, however long it is: figures are easy to read. So do `18th`, an emoji, and a word in
other letters than ours.
"""


def _count(word: str) -> int:
    if not word.isascii():
        word = "".join(map(_plain, normalize("NFKD", straight(word)).lower()))
    if word.isalpha():
        return _beats(word)
    if "-" in word:
        return sum([SYLLABLES[part] for part in word.split("-") if part])
    return 1 if any(map(str.isdigit, word)) else _beats(word)


def _plain(sign: str) -> str:
    """A plain sign that counts like this one: an o for each letter that we do not know."""
    if sign.isascii():
        return sign
    if sign.isalpha():
        return "o"
    if sign.isdigit():
        return "1"
    return "-" if sign == "\N{HYPHEN}" else ""


def _beats(word: str) -> int:
    known_piece = pieces().get
    if VOWELS.isdisjoint(word):
        return known_piece(f"^{word}$") or letter_by_letter(word)
    total = 0
    for text, start, end in vowel_groups(word):
        beats = 1
        for width in range(len(text)):
            known = known_piece(text[start - width if start > width else 0 : end + width])
            if known is None:
                break
            beats = known
        total += beats
    return total


def letter_by_letter(word: str) -> int:
    """How many syllables the letters of a short form have: en aitch ess, dee double-u pee."""
    letters = [sign for sign in word.partition("'")[0] if sign.isalpha()]
    return len(letters) + 2 * letters.count("w") if len(letters) <= _LONGEST_SHORT_FORM else 1


def vowel_groups(word: str) -> Iterator[tuple[str, int, int]]:
    """For each group of vowels: the word with only this group in capitals, and where it stands.

    The word has a ^ before it and a $ after it.
    """
    text = f"^{word}$"
    for found in _GROUPS().finditer(text):
        start, end = found.span()
        yield text[:start] + text[start:end].upper() + text[end:], start, end


@cache
def pieces() -> dict[str, int]:
    """For a group of vowels with letters around it: how many syllables it is.

    Where more letters are in the table too, they know better.
    """
    table: dict[str, int] = {}
    for line in read_with_sum(TABLE, "The list of syllables").splitlines():
        if not line.startswith("#"):
            beats, *texts = line.split()
            table.update(dict.fromkeys(texts, int(beats)))
    return table
