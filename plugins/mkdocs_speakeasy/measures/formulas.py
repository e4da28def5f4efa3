"""The published reading formula, from counts of our own.

It counts sentences, words and syllables. The formula itself is the one that textstat has; its own
way to count makes five bullets one sentence, and needs a list of words from the network.
"""

from __future__ import annotations


def flesch_kincaid_grade(words_a_sentence: float, syllables_a_word: float) -> float:
    """The year at an American school in which people read this well (Kincaid and others, 1975)."""
    return 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59
