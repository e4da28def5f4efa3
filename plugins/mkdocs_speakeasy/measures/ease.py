"""One number for how easy a page is to read, made of five plain counts.

The weights of the counts were fitted on pairs of pages that say the same, one easier than the
other: see `tools/README.md`. The number is a clue. It knows nothing of pictures, order or sense.
"""

from __future__ import annotations

import json
from functools import cache
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from mkdocs_speakeasy.own_files import damaged

WEIGHTS = Path(__file__).with_name("ease.json")

EASIEST = 100
_FURTHEST = 50.0
"""Further from the middle, no page is any easier or harder."""


class Counts(NamedTuple):
    """What is counted on a page. All are over the whole page, and none depends on its length."""

    words_a_sentence: float
    share_over_15_words: float
    """From 0 to 1."""
    syllables_a_word: float
    level_of_words: float
    """The mean level of its words in the table of hard words, from 0 to 100."""
    hard_words_in_100_words: float


def ease_of(counts: Counts) -> float:
    """How easy a page with these counts is: near 100 is easy, near 0 is hard.

    Half of the easy-read pages that it was fitted on have over 80, and half of their official
    originals below 20.

    Raises:
        MistakesFound: the file of weights is missing or damaged.
    """
    weights, middle = weights_and_middle()
    hard = sum([weight * value for weight, value in zip(weights, features(counts), strict=True)])
    return EASIEST / (1 + exp(max(-_FURTHEST, min(hard - middle, _FURTHEST))))


def features(counts: Counts) -> tuple[float, ...]:
    """The counts as they are weighed. Between 8 words and 16 lies as much as between 16 and 32."""
    return (log(max(counts.words_a_sentence, 1)), *counts[1:])


@cache
def weights_and_middle() -> tuple[tuple[float, ...], float]:
    """The weight of each count, and what a page in the middle comes to.

    Raises:
        MistakesFound: the file is missing or damaged.
    """
    try:
        kept = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        weights = tuple(float(kept["weights"][name]) for name in Counts._fields)
        return weights, float(kept["middle"])
    except (OSError, ValueError, TypeError, KeyError):
        raise damaged(WEIGHTS, "The file for the ease of a page") from None
