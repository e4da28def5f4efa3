"""The published reading formulas, from counts of our own.

They count sentences, words and syllables. The formulas themselves are those that textstat has; its
own way to count makes five bullets one sentence, and needs a list of words from the network.
"""

from __future__ import annotations


def flesch_kincaid_grade(words_a_sentence: float, syllables_a_word: float) -> float:
    """The year at an American school in which people read this well (Kincaid and others, 1975)."""
    return 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59


def flesch_reading_ease(words_a_sentence: float, syllables_a_word: float) -> float:
    """100 and over is very easy, and 0 and below very hard (Flesch, 1948)."""
    return 206.835 - 1.015 * words_a_sentence - 84.6 * syllables_a_word
