"""A word is long.

Look for a shorter word that means the same.
If there is none, say what the long word means.

## Why

Long words take more time to read.
People who read slowly often stop at a long word.

Many long words are easy, because we all say them each day.
'Television' and 'information' are like that, so we leave them alone.

## Not like this

```markdown
We will give you assistance with your accommodation.
```

## Like this

```markdown
We will help you to find a place to live.
You can ask us for information.
```

## Where it comes from

German guides for easy reading ask for words of 3 syllables or fewer.
A syllable is one beat of a word when you say it.
The NHS, GOV.UK and guides from America ask for short words too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.syllables import syllables
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.endings import possible_bases
from mkdocs_speakeasy.words.glossary import Glossary

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = True


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of this rule."""

    max_syllables: int = 3
    """A word with more beats than this is long. Clap as you say it to count them."""
    max_letters: int = 12
    """A word with more letters than this is long."""
    allow: tuple[str, ...] = ()
    """Long words that your readers know."""


_SHORTEST = 6
"""No word with fewer letters has four syllables, apart from very rare ones."""
_ENDINGS = tuple(
    "tion tions sion sions ity ities ly ment ments ing ed al able ible ance ances ence ences ancy"
    " ency encies ive ives ous ary ory aries ories ism ist ists ship ships ness ate ates ise ises"
    " ify ic ics logy logies graphy ator ators".split()
)
"""How an ordinary long word ends. At the start of a sentence a name has a capital too, and this
tells them apart."""
_JOINS = frozenset("/@_\\=#~")
"""What joins a word to an address or a path."""
_LOOK_AT = 5
"""At how many uses of a word we look for its meaning."""
_EXPLAINS = re.compile(r"[\"'”’)]?[ ]+(?:(?:also )?means?|(?:is|are) when|stands? for)\b")
_MAY_EXPLAIN = re.compile(r"[\"'”’):]{0,2}[ ]+(?:is|are)[ ](?!not\b)")
_NEXT_EXPLAINS = re.compile(r"(?:this|that|it|they|these) (?:means?|is|are)\b", re.IGNORECASE)


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Each different long word, at the first place where it stands."""
    shortest = min(_SHORTEST, options.max_letters + 1)
    hard = _hard_words(options.max_syllables, options.max_letters)
    fine = _own_words(page.glossary, options.allow)
    uses: dict[str, list[int]] = {}
    for text, numbers in page.document.word_numbers.items():
        if len(text) >= shortest and (word := hard[text]) and not fine[word]:
            uses[word] = sorted(uses[word] + numbers) if word in uses else numbers
    if uses:
        yield from _problems(page, sorted(uses.values()))


class _HardWords(dict[str, str]):
    """For each word in lower case: the word for one thing, or nothing where it is easy.

    Kept from page to page, because most pages use the same words.
    """

    def __init__(self, max_syllables: int, max_letters: int) -> None:
        super().__init__()
        self.max_syllables = max_syllables
        self.max_letters = max_letters

    def __missing__(self, text: str) -> str:
        """Look at a word for the first time."""
        word = straight(text).removesuffix("'s")
        parts = re.split("[-‐‑']", word) if self._is_long(word) else ()
        is_hard = any(
            part.isalpha() and self._is_long(part) and not _is_known(part, _easy())
            for part in parts
        )
        self[text] = _singular(word) if is_hard and not _is_known(word, _easy()) else ""
        return self[text]

    def _is_long(self, word: str) -> bool:
        return len(word) > self.max_letters or syllables(word) > self.max_syllables


@lru_cache(maxsize=4)
def _hard_words(max_syllables: int, max_letters: int) -> _HardWords:
    return _HardWords(max_syllables, max_letters)


@cache
def _easy() -> frozenset[str]:
    return frozenset(" ".join(load_list("long_word")["easy"]).split())


class _OwnWords(dict[str, bool]):
    """For each word: whether the word list or the settings have it."""

    def __init__(self, words: frozenset[str]) -> None:
        super().__init__()
        self.words = words

    def __missing__(self, word: str) -> bool:
        """Look at a word for the first time."""
        self[word] = _is_known(word, self.words)
        return self[word]


@lru_cache(maxsize=2)
def _own_words(glossary: Glossary, allow: tuple[str, ...]) -> _OwnWords:
    return _OwnWords(frozenset(text.lower() for text in (*glossary.spellings, *allow)))


def _is_known(word: str, known: frozenset[str]) -> bool:
    return not known.isdisjoint(possible_bases(word))


def _singular(word: str) -> str:
    """One word for a thing and for many of them, to count both as one word."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and word[-2:-1] not in "isu" else word


def _problems(page: Page, groups: list[list[int]]) -> Iterator[Problem]:
    """One for each group of words, in the order of the page."""
    document = page.document
    terms = _Places((match.start, match.end) for match in page.terms)
    marks = _Places(
        (mark.start, mark.end) for mark in document.marks if mark.kind in ("strong", "mark")
    )
    for numbers in groups:
        for at, word in enumerate(map(document.word, numbers)):
            if _is_name(document, word) or terms.hold(word.start) or document.is_quoted(word.start):
                continue
            uses = map(document.word, numbers[at : at + _LOOK_AT])
            if not any(_is_explained(document, use, marks) for use in uses):
                yield _problem(document, word, len(numbers) - at)
            break


def _problem(document: Document, word: Word, times: int) -> Problem:
    more = f" that is here {times} times" if times > 1 else ""
    return Problem(
        document.span(word.start, word.end),
        f"'{word.text}' is a long word{more}.",
        "Try a shorter word, or say what it means.",
    )


class _Places:
    """Knows which places of the text are taken. They never overlap."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        """Put them in order."""
        self.places = sorted(places)

    def hold(self, offset: int) -> bool:
        """Whether a place in the text is inside one of them."""
        index = bisect_left(self.places, (offset + 1, 0)) - 1
        return index >= 0 and offset < self.places[index][1]


def _is_name(document: Document, word: Word) -> bool:
    """A name, part of a name, a short form, or part of an address."""
    text, start, end = document.text, word.start, word.end
    after = text[end : end + 2]
    if after[:1] in _JOINS or text[max(start - 1, 0) : start] in _JOINS:
        return True
    if text[max(start - 1, 0) : start] == "." or (after[:1] == "." and after[1:].isalnum()):
        return True
    if word.text.islower():
        return False
    if not word.text[1:].islower() or word.number != _first_word(document, word):
        return True
    follows = document.word_texts[word.number + 1 : word.number + 2]
    if after[:1] == " " and follows and follows[0][0].isupper():
        return True
    return not straight(word.text).removesuffix("'s").endswith(_ENDINGS)


def _first_word(document: Document, word: Word) -> int:
    """The number of the first word of the sentence."""
    return document.words_in(document.sentence_at(word.start).start, word.end)[0]


def _is_explained(document: Document, word: Word, marks: _Places) -> bool:
    """Whether the page says what it means: X means …, or **X** … This means …."""
    if _EXPLAINS.match(document.text, word.end):
        return True
    if not marks.hold(word.start):
        return False
    number = document.sentence_number(word.start) + 1
    following = document.sentences[number].text if number < len(document.sentences) else ""
    return bool(_MAY_EXPLAIN.match(document.text, word.end) or _NEXT_EXPLAINS.match(following))
