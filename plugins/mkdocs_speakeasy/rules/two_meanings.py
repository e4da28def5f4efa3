"""A common word means something else at work.

A positive test can be bad news.
Say what you mean.

## Why

The reader knows the word, so they do not ask.
They think of the meaning that they know.

The NHS asked people about letters with a positive test.
Many thought that it was good news.

Talk about these words in your group.
Put the words that they choose in the word list.

## Not like this

```markdown
Your test result is positive.
```

## Like this

```markdown
The test found the virus. You have COVID-19.
```

```markdown
We had positive comments about the meeting.
```

## Where it comes from

The NHS and the W3C group for people with cognitive disabilities say this.
It is also part of the rules for the web.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from mkdocs_speakeasy.language.group_words import GroupWords
from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.names import is_in_name, stands_in
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    near: int = 20
    """How many words away a word may be that shows which meaning is meant."""
    allow: tuple[str, ...] = ()
    """Words that your readers know in this meaning, such as 'ward'."""


class Meaning(NamedTuple):
    """What a word means at work, and the words that show that it means this."""

    number: int
    ask: str
    such_as: str
    write: tuple[str, ...]
    near: frozenset[str]
    not_near: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]


_SOON = 4
"""So soon after a word, its meaning may follow."""
_MEANS = frozenset("means mean".split())
_STARTS = frozenset("a the when where".split())
"""A meaning starts so, after 'is'."""
_CUES = ("near", "not_near", "before", "after", "not_before", "not_after")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first place of each word that means something else at work."""
    document = page.document
    meanings = _meanings()
    group = GroupWords(page)
    said: set[int] = set()
    index = document.word_numbers
    for number in sorted(one for word in index.keys() & meanings.keys() for one in index[word]):
        word = document.word(number)
        meaning = _meaning(document, word, options.near)
        if meaning and meaning.number not in said:
            if (
                document.is_quoted(word.start)
                or _is_explained(document, word)
                or is_in_name(document, word)
                or stands_in(document, word, options.allow)
                or group.match_at(word.start, word.end)
            ):
                continue
            said.add(meaning.number)
            yield _problem(document, word, meaning)


@cache
def _meanings() -> dict[str, list[Meaning]]:
    """What each word can mean at work."""
    found: dict[str, list[Meaning]] = {}
    for number, entry in enumerate(load_list("two_meanings")):
        cues = {cue: frozenset(entry.get(cue, ())) for cue in _CUES}
        write = tuple(entry.get("write", ()))
        such_as = entry.get("such_as", "") or write[0]
        meaning = Meaning(number, entry["ask"], such_as, write, **cues)
        for word in entry["say"]:
            found.setdefault(word, []).append(meaning)
    return found


def _meaning(document: Document, word: Word, far: int) -> Meaning | None:
    """What the word means at work, where the words around it show that."""
    lower = document.words_in_lower_case
    sentence = document.sentence_at(word.start)
    words = document.words_in(sentence.start, sentence.end)
    first, last = max(words.start, word.number - far), min(words.stop, word.number + far + 1)
    around = {*lower[first : word.number], *lower[word.number + 1 : last]}
    before = _or_number(lower[word.number - 1]) if word.number > words.start else ""
    after = _or_number(lower[word.number + 1]) if word.number + 1 < words.stop else ""
    for meaning in _meanings()[lower[word.number]]:
        if (
            (not meaning.near or not meaning.near.isdisjoint(around))
            and meaning.not_near.isdisjoint(around)
            and (not meaning.before or after in meaning.before)
            and (not meaning.after or before in meaning.after)
            and after not in meaning.not_before
            and before not in meaning.not_after
        ):
            return meaning
    return None


def _is_explained(document: Document, word: Word) -> bool:
    """The sentence says what the word means: a ward is a room in a hospital."""
    following = document.words_in_lower_case[word.number + 1 : word.number + 1 + _SOON]
    if not _MEANS.isdisjoint(following):
        return True
    pairs = pairwise(following)
    return any(one in ("is", "are") and after in _STARTS for one, after in pairs)


def _or_number(word: str) -> str:
    return "#" if word[0].isdigit() else word


def _problem(document: Document, word: Word, meaning: Meaning) -> Problem:
    return Problem(
        document.span(word.start, word.end),
        f"'{word.text}' can mean something else.",
        f"If you mean {meaning.ask}, say '{meaning.such_as}'.",
        tuple(like(word.text, words) for words in meaning.write),
    )
