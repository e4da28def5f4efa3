"""Makes a glossary of any size, the same each time.

The words are made up but look like words. A fixed number of them stand in the pages, so that a
larger list finds no more than a small one and only the cost of its size is seen.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from pathlib import Path

SEED = 2026
REAL_WORDS = 50
"""How many words of the pages are in each glossary."""
STARTS = ["b", "br", "c", "cl", "d", "f", "fl", "g", "gr", "l", "m", "n", "p", "pl", "s", "st", "t"]
VOWELS = ["a", "ai", "e", "ea", "i", "o", "oo", "u"]
ENDS = ["", "", "l", "m", "n", "nd", "r", "s", "st", "t"]


def write_glossary(path: Path, size: int, pages: Iterable[Path]) -> None:
    """Write a glossary with so many words."""
    chance = random.Random(SEED)  # noqa: S311 - it has to be the same each time, not secret
    common = _words_of(pages)
    real = chance.sample(common, min(REAL_WORDS, len(common), size))
    words = dict.fromkeys(real)
    while len(words) < size:
        words[_made_up(chance, common)] = None
    path.write_text("words:\n" + "".join(map(_entry, words)), encoding="utf-8")


def _words_of(pages: Iterable[Path]) -> list[str]:
    text = " ".join(page.read_text(encoding="utf-8", errors="replace") for page in pages)
    return sorted(set(re.findall(r"\b[a-z]{6,12}\b", text)))


def _made_up(chance: random.Random, common: list[str]) -> str:
    """A made-up word; one in five times two of them, one in ten times after a word of the pages."""
    word = _word(chance)
    kind = chance.random()
    if kind < 0.1:
        return f"{chance.choice(common)} {word}"
    return f"{_word(chance)} {word}" if kind < 0.3 else word


def _word(chance: random.Random) -> str:
    sounds = (STARTS, VOWELS, ENDS)
    return "".join(chance.choice(sound) for _ in range(chance.randint(2, 4)) for sound in sounds)


def _entry(word: str) -> str:
    return f"  - word: {word}\n    use: avoid\n    say_instead: [an easy word]\n"
