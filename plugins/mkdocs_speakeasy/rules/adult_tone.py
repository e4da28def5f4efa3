"""A page speaks to adults like children.

Use the words that you use with any adult.
Leave out praise, exclamation marks, and words that say a task is easy.

## Why

People who read easy words are adults.
Baby words and praise can hurt.
You may call a task easy that is hard for the reader.

Plain words for the body are fine, as long as adults use them.

## Not like this

```markdown
Well done! Simply fill in the form if you have a poorly tummy.
```

## Like this

```markdown
Thank you. Fill in the form if your stomach hurts.
```

## Where it comes from

Inclusion Europe, the Easy Read Standard, Dudley Council and the NHS ask for it.
For a page for children, write `audience: children` at its top.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.cued_phrases import (
    Phrase,
    example,
    phrases_of,
    plain_words,
    where_meant,
)
from mkdocs_speakeasy.language.names import is_in_name, stands_in
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.language.verbs import is_participle
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words that may stay, such as the name of a group with an exclamation mark."""
    exclamation_marks: bool = True
    """Exclamation marks are pointed out."""


class _Place(NamedTuple):
    """Where something stands in the text, and what to say of it."""

    start: int
    end: int
    message: str
    help: str
    write: tuple[str, ...] = ()


_MARKS = re.compile(r"!!*")
_SMALL = frozenset("just simply easily obviously".split())


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Baby words, praise, exclamation marks, and words that call a task easy."""
    if "child" in page.says("audience").lower():
        return
    document = page.document
    places = [*_listed(document, options.allow), *_small_words(document, options.allow)]
    if options.exclamation_marks and "!" in document.text:
        places += _marks(document, options.allow)
    for place in sorted(places):
        span = document.span(place.start, place.end)
        yield Problem(span, place.message, place.help, place.write)


# --- words of the list ------------------------------------------------------------------------


@cache
def _phrases() -> PhraseList[Phrase]:
    lists = load_list("adult_tone")
    return phrases_of(
        {"ask": kind, **entry} for kind in ("baby", "praise", "easy") for entry in lists[kind]
    )


def _listed(document: Document, allow: tuple[str, ...]) -> Iterator[_Place]:
    for found in where_meant(document, _phrases(), allow):
        if not _is_badly(document, found):
            yield _of_list(document, found)


def _is_badly(document: Document, found: Found[Phrase]) -> bool:
    """Poorly paid: the word says how, and not that someone is ill."""
    if found.value.text != "poorly":
        return False
    following = _following(document, found.last)
    return is_participle(following) or following.endswith("ing") or following in _DONE_BADLY


_DONE_BADLY = frozenset("lit paid off set cut fed lit-up fitting equipped".split())


def _of_list(document: Document, found: Found[Phrase]) -> _Place:
    words, phrase = document.text[found.start : found.end], found.value
    if phrase.ask == "praise":
        message, help_text = f"'{words}' is praise.", "Leave it out, or say 'thank you'."
    elif phrase.ask == "easy":
        message = f"'{words}' tells the reader that this is easy."
        help_text = "Leave that out, and say how to do it."
    else:
        message = f"'{words}' is a word for children."
        help_text = f"Say it as you would to any adult, for example '{example(phrase)}'."
    write = plain_words(document, found)
    return _Place(found.start, found.end, message, help_text, write)


# --- just, simply, easily, obviously ------------------------------------------------------------


def _small_words(document: Document, allow: tuple[str, ...]) -> Iterator[_Place]:
    for word in document.where(_SMALL):
        if (
            word.text.lower() not in allow
            and _makes_small(document, word)
            and not document.is_quoted(word.start)
            and not is_in_name(document, word)
        ):
            message = f"'{word.text}' tells the reader that this is easy."
            yield _Place(word.start, word.end, message, "Leave this word out.")


def _makes_small(document: Document, word: Word) -> bool:
    """Whether the word makes little of what the reader is to do."""
    small, following = word.text.lower(), _following(document, word.number)
    before, two_before = _before(document, word)
    if small == "obviously":
        return not before or following in _KNOWN or following in _verbs()
    if small == "easily":
        return two_before == "you" and before in _MODALS and following in _verbs()
    if small == "simply" and (following == "means" or before == "by"):
        return following == "means" or following.endswith("ing")
    if before == "you" and following in ("need", "have"):
        return True
    if before not in _BEFORE or (before in _MODALS and two_before not in ("", "you", "please")):
        return False
    is_past = before == "you" and following in load_list("adult_tone")["also_past"].split()
    return _is_order(document, word, following) and not (is_past and small == "just")


_MODALS = frozenset("can could may might should must will would".split())
_BEFORE = _MODALS | {"", "you", "to", "please", "and", "then", "you'll", "you’ll", "so", "but"}
_KNOWN = frozenset("need know want means be have is are you we this it".split())


def _is_order(document: Document, word: Word, following: str) -> bool:
    """Simply call; but not: Simply put, it is late."""
    if following not in _verbs():
        return False
    end = word.end + 1 + len(following)
    return not (following == "put" and document.text[end : end + 1] == ",")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(load_list("adult_tone")["verbs"].split())


def _following(document: Document, number: int) -> str:
    """The next word in lower case; empty where something else than a space comes between."""
    if number + 1 >= len(document.word_starts):
        return ""
    end = document.word_starts[number] + len(document.word_texts[number])
    between = document.text[end : document.word_starts[number + 1]]
    return document.words_in_lower_case[number + 1] if between in _SPACES else ""


_SPACES = (" ", "\n", "\u00a0")


def _before(document: Document, word: Word) -> tuple[str, str]:
    """The two words before it, last first; empty where a sentence or a clause starts with it."""
    sentence = document.sentence_at(word.start)
    first = document.words_in(sentence.start, sentence.end).start
    if word.number <= first or document.text[word.start - 2] in ",:;(–—":
        return "", ""
    lower = document.words_in_lower_case
    return lower[word.number - 1], lower[word.number - 2] if word.number - 2 >= first else ""


# --- exclamation marks --------------------------------------------------------------------------


def _marks(document: Document, allow: tuple[str, ...]) -> Iterator[_Place]:
    for found in document.search(_MARKS):
        start, end = found.span()
        if (
            _is_cheer(document, start, end)
            and not document.is_quoted(start)
            and not stands_in(document, Word("!", start, end, 0), allow)
        ):
            message = "There is an exclamation mark here."
            yield _Place(start, end, message, "Use a full stop.", (".",))


def _is_cheer(document: Document, start: int, end: int) -> bool:
    """Not a part of code, of a name (Yahoo! is), or of a warning (Danger!)."""
    text = document.text
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if not (before.isalnum() or (before and before in _CLOSING)):
        return False
    if (
        after[:1].isalnum()
        or after[:1] in tuple("=[({:/<-")
        or (after[:1] == " " and after[1:].islower())
    ):
        return False
    sentence = document.sentence_at(start)
    is_short = start - sentence.start <= LONGEST_WARNING
    return not (is_short and text[sentence.start : start].lower() in _WARNINGS)


_CLOSING = "”’\"')]%*"
_WARNINGS = frozenset("warning danger stop fire caution beware".split())
LONGEST_WARNING = 7
