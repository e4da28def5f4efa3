"""A short form like 'we'll' is hard.

Write 'we will', 'you are' and 'it is' in full.

## Why

A short form is one more thing to work out.
Some short forms have 2 meanings: 'she'd' can be 'she had' or 'she would'.

Not all guides agree.
In plain pages we only point out short forms like 'they've' and 'she'd'.

We leave the words of other people as they are.
Put them in quotation marks.

## Not like this

```markdown
We'll visit you when you're ready.
```

## Like this

```markdown
We will visit you when you are ready.
```

## Where it comes from

The Department of Health, Norfolk and Easy English guides ask for full words.
The NHS and plain language guides allow 'we'll'.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import every_apostrophe, like, straight
from mkdocs_speakeasy.language.names import is_in_name, stands_in
from mkdocs_speakeasy.language.verbs import is_participle
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="think")
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    endings: tuple[str, ...] = ("'m", "'re", "'s", "'ll", "'ve", "'d")
    """Short forms with these endings are pointed out."""
    allow: tuple[str, ...] = ()
    """Names that hold a short form, such as a project called Let's Talk."""


PLAIN = Options(endings=("'ve", "'d"))

STARTS = {
    "'m": "i",
    "'re": "you we they who what there those these",
    "'s": "it he she that there what who where how when why here let",
    "'ll": "i you he she it we they that there this who what",
    "'ve": "i you we they who could should would might must may",
    "'d": "i you he she it we they who there that",
}
"""The words before each ending. No others with 's: most show who owns a thing."""

_FULL = {"'m": ("am",), "'re": ("are",), "'ll": ("will",), "'ve": ("have",)}

_HAD_OR_WOULD = frozenset(
    "a an the no some any to come become overcome run put cut set let hit hurt shut read cost beat"
    " split spread bet burst cast quit rid".split()
) | {""}
"""After 'd these leave open whether it is 'had' or 'would'."""

_QUESTION_WORDS = frozenset("what where who how when why".split())
_PEOPLE = frozenset("he she it that this".split())

_SMALL_WORDS = frozenset("not also always already just never often only now still all both".split())


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Short forms of two words, other than those with 'not'."""
    document = page.document
    for word in document.where(_spellings(options.endings)):
        if (
            document.is_quoted(word.start)
            or (word.text[0] != "I" and is_in_name(document, word))
            or (options.allow and stands_in(document, word, options.allow))
        ):
            continue
        full, is_open = _in_full(word.text, _next_word(document, word))
        yield Problem(
            document.span(word.start, word.end),
            f"'{word.text}' is a short form.",
            "Write '" + "' or '".join(full) + "'.",
            full,
            safe=len(full) == 1 and not is_open,
        )


@cache
def _spellings(endings: tuple[str, ...]) -> frozenset[str]:
    """Every short form with one of these endings, with every kind of apostrophe."""
    return frozenset(
        spelling
        for ending in endings
        for start in STARTS.get(ending, "").split()
        for spelling in every_apostrophe(start + ending)
    )


@lru_cache(maxsize=1024)
def _in_full(text: str, following: str) -> tuple[tuple[str, ...], bool]:
    """The words in full, the likeliest first; and whether only a person can tell which fit."""
    start, _, ending = straight(text).lower().partition("'")
    ending = f"'{ending}"
    start = "I" if start == "i" else start
    if ending == "'s":
        full = _in_full_s(start, following)
    elif ending == "'d":
        had = following in ("better", "been", "had") or is_participle(following)
        full = [f"{start} had", f"{start} would"] if had else [f"{start} would"]
    else:
        full = [f"{start} {word}" for word in _FULL[ending]]
    return tuple(like(text, words) for words in full), _is_open(start, ending, following)


def _in_full_s(start: str, following: str) -> list[str]:
    if start == "let":
        return ["let us"]
    if start == "it" and following == "own":
        return ["its"]
    if following in ("been", "got", "had"):
        return [f"{start} has"]
    return [f"{start} is", f"{start} has"] if is_participle(following) else [f"{start} is"]


def _is_open(start: str, ending: str, following: str) -> bool:
    """Only a person can tell: I'd come (had, would), what's he done (has, is)."""
    if ending == "'d":
        return following in _HAD_OR_WOULD
    return ending == "'s" and start in _QUESTION_WORDS and following in _PEOPLE


def _next_word(document: Document, word: Word) -> str:
    """The next word that is not a small one, in lower case; empty where the block ends first."""
    lower, starts = document.words_in_lower_case, document.word_starts
    number, end = word.number + 1, document.block_at(word.start).end
    while number < len(lower) and starts[number] < end:
        if lower[number] not in _SMALL_WORDS:
            return lower[number]
        number += 1
    return ""
