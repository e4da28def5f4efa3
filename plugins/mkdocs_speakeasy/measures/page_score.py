"""How hard a page is to read: counts that people can act on, and two scores made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import is_read
from mkdocs_speakeasy.language.syllables import SYLLABLES
from mkdocs_speakeasy.measures.difficulty import levels
from mkdocs_speakeasy.measures.ease import Counts, ease_of
from mkdocs_speakeasy.measures.english import is_english
from mkdocs_speakeasy.measures.formulas import flesch_kincaid_grade
from mkdocs_speakeasy.measures.hard_words import hard_words
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import Sentence

LONG = 15
"""A sentence with more words is long, say most guides to easy read."""

MOST_TO_MEND = 3

_LIKE_LONG_WORDS = 5
"""A hard word stops a reader as much as so many words over the limit."""

_LONGEST = 40
"""More letters than this are no word that anybody reads."""


class ToMend(NamedTuple):
    """A sentence that stops readers: its place, from 1, what it says, and why."""

    line: int
    column: int
    text: str
    words: int
    hard_words: tuple[str, ...]


class PageScore(NamedTuple):
    """How hard a page is. What nobody can know is None, and `why_not` says why."""

    words: int
    sentences: int
    """Each heading, list item and cell is at least one. Those without words do not count."""
    words_a_sentence: float | None = None
    share_over_15_words: float | None = None
    """From 0 to 1."""
    syllables_a_word: float | None = None
    hard_words_in_100_words: float | None = None
    ease: float | None = None
    """From 0 (hard) to 100 (easy). A clue, never a pass or a fail."""
    grade: float | None = None
    """The Flesch-Kincaid grade, of our sentences, words and syllables."""
    to_mend: tuple[ToMend, ...] = ()
    """The sentences to mend first, at most 3, the hardest first."""
    why_not: str = ""
    """One short sentence where there is no score."""


def score(source: str) -> PageScore:
    """How hard a page is to read.

    Args:
        source: the Markdown source of the page.

    Raises:
        MistakesFound: a table of ours is missing or damaged.
    """
    return score_document(read(source.removeprefix("\ufeff")))


def score_document(document: Document, known: Collection[str] = ()) -> PageScore:
    """How hard a page is to read.

    Args:
        document: the page.
        known: words in lower case that do not count as hard, such as the words of the glossary.
    """
    text = _text(document)
    words = sum([one.words for one in text.sentences])
    if text.why_not:
        return PageScore(words, len(text.sentences), why_not=text.why_not)
    hard = hard_words(document, known)
    counts = _counts(text, hard)
    return PageScore(
        words,
        len(text.sentences),
        counts.words_a_sentence,
        counts.share_over_15_words,
        counts.syllables_a_word,
        counts.hard_words_in_100_words,
        ease_of(counts),
        flesch_kincaid_grade(counts.words_a_sentence, counts.syllables_a_word),
        to_mend=tuple(_to_mend(document, text.sentences, hard)),
    )


def counts_of(document: Document) -> Counts | None:
    """What is counted for the ease of a page; None where a score would mean nothing."""
    text = _text(document)
    return None if text.why_not else _counts(text, hard_words(document))


class _Text(NamedTuple):
    """What people read of a page."""

    sentences: list[Sentence]
    uses: dict[str, int]
    """How often each word in lower case stands there."""
    why_not: str
    """Why a score would mean nothing; empty where it means something."""


def _text(document: Document) -> _Text:
    uses = Counter(document.words_in_lower_case)
    for block in document.blocks:
        if not is_read(document, block):
            numbers = document.words_in(block.start, block.end)
            uses.subtract(document.words_in_lower_case[numbers.start : numbers.stop])
    read = {word: times for word, times in uses.items() if times > 0 and len(word) <= _LONGEST}
    if not any(word[0].isalpha() for word in read):
        return _Text([], {}, "This page has no words to score.")
    sentences = [one for one in document.sentences if one.words and is_read(document, one.block)]
    return _Text(sentences, read, _why_not(sentences, read))


def _why_not(sentences: list[Sentence], uses: dict[str, int]) -> str:
    if not is_english(uses):
        return "This page does not seem to be in English, so it has no score."
    if all(one.block.kind == "cell" and one.text[-1] not in ".!?" for one in sentences):
        return "This page has only a table, so it has no score."
    return ""


def _counts(text: _Text, hard: dict[str, list[int]]) -> Counts:
    words = sum(text.uses.values())
    sentences = len(text.sentences)
    return Counts(
        words_a_sentence=sum([one.words for one in text.sentences]) / sentences,
        share_over_15_words=sum([one.words > LONG for one in text.sentences]) / sentences,
        syllables_a_word=sum([SYLLABLES[word] * uses for word, uses in text.uses.items()]) / words,
        level_of_words=_level(text.uses),
        hard_words_in_100_words=100 * sum(map(len, hard.values())) / words,
    )


def _level(uses: dict[str, int]) -> float:
    """The mean level of the words, without names and numbers."""
    table = levels()
    total = seen = 0
    for word, times in uses.items():
        if word not in table.names and word[0].isalpha():
            total += table[word] * times
            seen += times
    return total / seen if seen else 0.0


def _to_mend(
    document: Document, sentences: list[Sentence], hard: dict[str, list[int]]
) -> list[ToMend]:
    """The sentences that stop readers most, the hardest first."""
    inside: dict[int, list[str]] = {}
    for numbers in hard.values():
        for number in numbers:
            at = document.sentence_number(document.word_starts[number])
            inside.setdefault(document.sentences[at].start, []).append(document.word_texts[number])
    found = []
    for place, one in enumerate(sentences):
        words = inside.get(one.start, ())
        weight = max(one.words - LONG, 0) + _LIKE_LONG_WORDS * len(words)
        if weight:
            found.append((-weight, place))
    worst = (sentences[place] for _, place in sorted(found)[:MOST_TO_MEND])
    return [
        ToMend(
            *document.position(document.span(one.start, one.end).start),
            " ".join(one.text.split()),
            one.words,
            tuple(dict.fromkeys(inside.get(one.start, ()))),
        )
        for one in worst
    ]
