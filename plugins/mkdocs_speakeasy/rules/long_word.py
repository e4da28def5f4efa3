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
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.names import is_written_as_name
from mkdocs_speakeasy.language.syllables import SYLLABLES
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Mark, Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.endings import possible_bases, singular
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.matching import Match

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term", "hard-word")


class Options(NamedTuple):
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
_STANDS_OUT = frozenset(("strong", "mark"))
_LOOK_AT = 5
"""At how many uses of a word we look for its meaning."""
_SAYS = frozenset("also mean means is are stand stands".split())
"""How the words go on where a page explains a word."""
_EXPLAINS = late_pattern(r"[\"'”’)]?[ ]+(?:(?:also )?means?|(?:is|are) when|stands? for)\b")
_MAY_EXPLAIN = late_pattern(r"[\"'”’):]{0,2}[ ]+(?:is|are)[ ](?!not\b)")
_NEXT_EXPLAINS = late_pattern(r"(?:this|that|it|they|these) (?:means?|is|are)\b", re.IGNORECASE)


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Each different long word, at the first place where it stands."""
    index = page.document.word_numbers
    hard = _hard_words(page.glossary, options)
    uses: dict[str, list[int]] = {}
    for text in filter(hard.__getitem__, index):
        word, numbers = hard[text], index[text]
        uses[word] = sorted(uses[word] + numbers) if word in uses else numbers
    if uses:
        yield from _problems(page, sorted(uses.values()))


class _HardWords(dict[str, str]):
    """For each word in lower case: the word for one thing, or nothing where it is easy or own.

    Kept from page to page, because most pages use the same words.
    """

    def __init__(self, own: frozenset[str], options: Options) -> None:
        super().__init__()
        self.own = own
        self.max_syllables = options.max_syllables
        self.max_letters = options.max_letters
        self.shortest = min(_SHORTEST, options.max_letters + 1)

    def __missing__(self, text: str) -> str:
        """Look at a word for the first time."""
        word = straight(text).removesuffix("'s") if len(text) >= self.shortest else ""
        parts = re.split("[-‐‑']", word) if self._is_long(word) else ()
        is_hard = any(
            part.isalpha() and self._is_long(part) and not _is_known(part, _easy())
            for part in parts
        )
        one = singular(word) if is_hard and not _is_known(word, _easy()) else ""
        self[text] = "" if _is_known(one, self.own) else one
        return self[text]

    def _is_long(self, word: str) -> bool:
        return len(word) > self.max_letters or SYLLABLES[word] > self.max_syllables


@lru_cache(maxsize=4)
def _hard_words(glossary: Glossary, options: Options) -> _HardWords:
    own = frozenset(text.lower() for text in (*glossary.spellings, *options.allow))
    return _HardWords(own, options)


@cache
def _easy() -> frozenset[str]:
    return frozenset(" ".join(load_list("long_word")["easy"]).split())


def _is_known(word: str, known: frozenset[str]) -> bool:
    return not known.isdisjoint(possible_bases(word))


def _problems(page: Page, groups: list[list[int]]) -> Iterator[Problem]:
    """One for each group of words, in the order of the page."""
    document = page.document
    terms = _numbers_in(document, page.terms)
    marked = _numbers_in(document, [one for one in document.marks if one.kind in _STANDS_OUT])
    for numbers in groups:
        for at, number in enumerate(numbers):
            word = document.word(number)
            if number in terms or _is_name(document, word) or document.is_quoted(word.start):
                continue
            for use in numbers[at : at + _LOOK_AT]:
                if _is_explained(document, use, is_marked=use in marked):
                    break
            else:
                yield _problem(document, word, len(numbers) - at)
            break


def _problem(document: Document, word: Word, times: int) -> Problem:
    more = f" that is here {times} times" if times > 1 else ""
    return Problem(
        document.span(word.start, word.end),
        f"'{word.text}' is a long word{more}.",
        "Try a shorter word, or say what it means.",
    )


def _numbers_in(document: Document, parts: Iterable[Match | Mark]) -> set[int]:
    """The numbers of the words that start in one of these parts."""
    return {number for part in parts for number in document.words_in(part.start, part.end)}


def _is_name(document: Document, word: Word) -> bool:
    """A name, part of a name, a short form, or part of an address."""
    if is_written_as_name(document, word.number):
        return True
    return not word.text.islower() and not straight(word.text).removesuffix("'s").endswith(_ENDINGS)


def _is_explained(document: Document, number: int, *, is_marked: bool) -> bool:
    """Whether the page says what it means: X means …, or **X** … This means …."""
    says = document.words_in_lower_case[number + 1 : number + 2]
    may_explain = bool(says) and says[0] in _SAYS
    if not (is_marked or may_explain):
        return False
    word = document.word(number)
    if may_explain and _EXPLAINS().match(document.text, word.end):
        return True
    if not is_marked:
        return False
    following = document.sentence_number(word.start) + 1
    after = document.sentences[following].text if following < len(document.sentences) else ""
    return bool(_MAY_EXPLAIN().match(document.text, word.end) or _NEXT_EXPLAINS().match(after))
