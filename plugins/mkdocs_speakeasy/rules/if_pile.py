"""A sentence has more than one 'if'.

Put one 'if' in each sentence.
Where there are many choices, make a list.

## Why

Each 'if' asks the reader to think of something that may not happen.
More of them in one sentence are hard to hold in mind.
'When', 'unless' and 'as long as' work in the same way.

## Not like this

```markdown
Call us if you are ill when you come home.
```

## Like this

```markdown
You may feel ill when you come home.
If you do, call us.
```

## Where it comes from

Plain language guides, and guides for people who find it hard to think or remember.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.clause_words import DETERMINERS, HELPERS, SUBJECTS, by_sentence
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    max_conditions: int = 1
    """A sentence with more words like 'if' and 'when' than this is pointed out."""


_KEYS = {
    "if": "if",
    "unless": "unless",
    "when": "when",
    "provided": "provided",
    "providing": "providing",
    "case": "in case",
    "long": "as long as",
}
"""The word that each is looked up by, and how a message shows it."""

_ASKS = frozenset("who what where why how which whether".split())
_WITH_AND = _ASKS | {"as", "if", "when", "only"}
"""'When' with 'and' and one of these is one thing: if and when, where and when."""

_NOT_AFTER = {
    "if": frozenset(
        """
        as what like ask asks asked asking check checks checked checking see seen know knows knew
        wonder wonders wondered decide decided out sure unsure
        """.split()
    ),
    "when": _ASKS
    | frozenset("as since by until till about of know exactly that's that’s not".split()),
}
"""What if, as if, check if, since when: these set no condition."""

_NOT_BEFORE = {
    "if": frozenset("so not any possible needed necessary required applicable only".split()),
    "when": _ASKS | frozenset("to possible needed necessary required it’s".split()),
    "case": frozenset("study studies law management notes work".split()),
    "long": frozenset("a an possible needed necessary one two three four five six ten".split()),
}
"""If possible, when to come, in case studies, as long as a week: nor do these."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Sentences with two or more words like 'if'."""
    document = page.document
    index, lower = document.word_numbers, document.words_in_lower_case
    numbers: list[int] = []
    for key in _KEYS:
        numbers += index.get(key, ())
    numbers.sort()
    for sentence, group in by_sentence(document, numbers):
        if len(group) > options.max_conditions:
            real = [number for number in group if _is_condition(document, number, sentence)]
            real = [
                number for number in real if not document.is_quoted(document.word_starts[number])
            ]
            if len(real) > options.max_conditions:
                yield _problem(document, sentence, [_KEYS[lower[number]] for number in real])


def _is_condition(document: Document, number: int, sentence: Sentence) -> bool:
    words = document.words_in(sentence.start, sentence.end)
    near = [_word(document, place, words) for place in range(number - 2, number + 3)]
    two_before, before, word, after, two_after = near
    if before in _NOT_AFTER.get(word, ()) or not after:
        return False
    if word == "case":
        return before == "in" and after not in _NOT_BEFORE["case"]
    if word == "long":
        is_phrase = before in ("as", "so") and after == "as" and bool(two_after)
        return is_phrase and two_after not in _NOT_BEFORE["long"] and not two_after[0].isdigit()
    if word in ("provided", "providing"):
        return _starts_part(document, number, before, after)
    if after in _NOT_BEFORE.get(word, ()):
        return False
    if word == "unless" or (before in ("and", "or") and two_before == word):
        return True
    if before in ("and", "or") and two_before in _WITH_AND:
        return False
    return word == "if" or not _asks_for_time(after, two_after, sentence)


def _asks_for_time(after: str, two_after: str, sentence: Sentence) -> bool:
    """It asks for a time, or it is a saying."""
    if after in HELPERS:
        return sentence.text.endswith("?")
    is_pair = after in ("and", "or") and two_after in _ASKS | {"for"}
    return is_pair or (after, two_after) in (("it", "comes"), ("in", "doubt"))


def _word(document: Document, number: int, words: range) -> str:
    """The word in lower case; empty where it stands outside the sentence."""
    return document.words_in_lower_case[number] if number in words else ""


def _starts_part(document: Document, number: int, before: str, after: str) -> bool:
    """Provided that you come; but not: we provided the food."""
    if before in HELPERS or before in SUBJECTS or before in ("to", "by", "of"):
        return False
    start = document.word_starts[number]
    comma = not before or document.text[start - 2 : start] == ", "
    return after == "that" or after in SUBJECTS or (comma and after in DETERMINERS)


def _problem(document: Document, sentence: Sentence, words: list[str]) -> Problem:
    different = list(dict.fromkeys(words))
    if len(different) == 1:
        message = f"This sentence says '{words[0]}' {len(words)} times."
    elif len(words) == 2:
        message = f"This sentence has both '{words[0]}' and '{words[1]}'."
    else:
        message = (
            f"This sentence has {len(words)} words like '{different[0]}' and '{different[1]}'."
        )
    span = document.span(sentence.start, sentence.end)
    return Problem(span, message, "Put one 'if' in each sentence, or make a list.")
