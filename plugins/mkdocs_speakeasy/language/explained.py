"""Which words a page explains to its reader, whether they stand in the group's list or not.

Easy read writes a hard word in bold and says what it means soon: *You can have an **advocate**. An
advocate is a person who speaks up for you.* This finds such words by the signs around them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.words.endings import possible_bases

_STANDS_OUT = frozenset(("strong", "mark"))
_ARTICLES = frozenset("a an the your our".split())
_SAYS = frozenset("mean means is are stand stands".split())
_MOST_WORDS = 5
"""How many words a phrase has at most that a sentence explains."""

_MEANS = late_pattern(
    r"[\"'”’)]*[ ]+(?:also[ ])?(?:means?|stands?[ ]for|(?:is|are)[ ](?:when|where|how|if|the[ ]way|"
    r"an?|money|someone|something|anyone|anything|people[ ]who))\b"
)
"""X means …, X is when …, X is a …: clear without bold, where the sentence starts with X."""

_AFTER_BOLD = late_pattern(
    r"[\"'”’]*(?:[ ]?[:–—][ ]|[ ]-[ ]|[ ]?\((?=[^()\n]*[ ])|,[ ](?:which|who|or)\b"
    r"|\)?[ ]+(?:also[ ])?(?:means?|stands?[ ]for|(?:is|are|was)(?![ ]not\b))\b)"
)
"""**X**: …, **X** - …, **X** (…), **X**, which …, **X** means …, **X** is …"""

_BEFORE_BOLD = late_pattern(
    r"\b(?:called|known[ ]as|calls?[ ](?:this|that|these|them|it))(?:[ ]\w+){0,2}[ ][\"'“‘]?$"
)
"""This is called **X**. We call this **X**."""

_NEXT_SENTENCE = late_pattern(
    r"(?i:this|that|it|they|these)[ ](?:means?|is|are|was|were|says?|tells?|helps?|gives?|checks?"
    r"|looks?|shows?|stands?|makes?|lets?|works?|has|have|includes?)\b"
)
"""This means …, They help …, right after the sentence with **X**."""


def explained_words(document: Document) -> frozenset[str]:
    """The words that this page explains: in lower case, each with the bases it may come from."""
    numbers = chain(_in_bold(document), _by_sentences(document), _in_lists(document))
    words = {word for group in numbers for word in _words(document, group)}
    return frozenset(base for word in words for base in possible_bases(word))


def is_explained(word: str, explained: frozenset[str]) -> bool:
    """Whether these words have this word in lower case, or another form of it."""
    return bool(explained) and not explained.isdisjoint(possible_bases(word))


def _words(document: Document, numbers: range) -> list[str]:
    return document.words_in_lower_case[numbers.start : numbers.stop]


def _in_bold(document: Document) -> Iterator[range]:
    """Words in bold with a meaning right before, right after, or in the next sentence."""
    for mark in document.marks:
        if (
            mark.kind in _STANDS_OUT
            and mark.start < mark.end
            and (
                _AFTER_BOLD().match(document.text, mark.end)
                or _BEFORE_BOLD().search(document.text, max(mark.start - 60, 0), mark.start)
                or _next_sentence_explains(document, mark.end - 1)
            )
        ):
            yield document.words_in(mark.start, mark.end)


def _next_sentence_explains(document: Document, place: int) -> bool:
    following = document.sentence_number(place) + 1
    if following >= len(document.sentences):
        return False
    return bool(_NEXT_SENTENCE().match(document.sentences[following].text))


def _by_sentences(document: Document) -> Iterator[range]:
    """X at the start of a sentence that says what it means; any X of bold, if it says *is*."""
    bold = {
        _bases(document, document.words_in(mark.start, mark.end))
        for mark in document.marks
        if mark.kind in _STANDS_OUT
    }
    for word in document.where(_SAYS):
        numbers = _subject(document, document.sentence_at(word.start), word.number)
        if numbers and (
            _MEANS().match(document.text, document.word(numbers[-1]).end)
            or _bases(document, numbers) in bold
        ):
            yield numbers


def _subject(document: Document, sentence: Sentence, number: int) -> range:
    """The few words of a sentence before the word with this number, without a, an or the."""
    first = document.words_in(sentence.start, sentence.end).start
    first += document.words_in_lower_case[first] in _ARTICLES
    return range(first, number) if number - first <= _MOST_WORDS else range(0)


def _bases(document: Document, numbers: range) -> tuple[str, ...]:
    """The words in one form for one and for many: a polling station, polling stations."""
    return tuple(min(possible_bases(word), key=len) for word in _words(document, numbers))


def _in_lists(document: Document) -> Iterator[range]:
    """The terms of a list of words with meanings."""
    for block in document.blocks:
        if block.kind == "term":
            yield document.words_in(block.start, block.end)
