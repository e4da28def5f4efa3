"""A sentence has hard signs.

Use full stops and few commas.
Do not use semi-colons, dashes or brackets inside a sentence.

## Why

These signs join more than one idea in a sentence.
Many readers do not know what the signs mean.
A screen reader may leave them out.

Brackets for a short form are fine, as in 'National Health Service (NHS)'.
So are brackets after a hard word, and a colon before a list.

## Not like this

```markdown
We will talk about your plan; you can bring a friend who knows you well.
```

## Like this

```markdown
We will talk about your plan.
You can bring a friend who knows you well.
```

## Where it comes from

Inclusion Europe, Easy English and the NHS ask for simple signs.
Guides do not agree on brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN, Sentence
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    dashes: bool = True
    """Dashes between parts of a sentence are pointed out."""
    brackets: bool = True
    """Brackets inside a sentence are pointed out."""
    dots: bool = True
    """A row of dots is pointed out."""
    colons: bool = True
    """A colon inside a sentence is pointed out."""


PLAIN = Options(brackets=False, colons=False)

FEWEST_WORDS = 8
"""A dash in fewer words than this is part of a label: Tea – 3pm."""
LABEL_WORDS = 4
"""A colon after so few words ends a label: Phone: 020 7946 0018. So few words in brackets may be
a label too."""

MOST_LETTERS = 400
"""Brackets that hold more than this are not looked at."""

_NO_SENTENCES = frozenset("heading title cell term".split())

_STARTS_AFRESH = frozenset("”’\"'" + HARD_BREAK)
"""After one of these a dash says who spoke, or starts a line."""

_ENDS_SMILEY = frozenset(")-")
"""After one of these a semi-colon is a face that winks."""

_NO_WORDS = frozenset("“‘\"'" + HIDDEN + HARD_BREAK)
"""After one of these and a space, no words of the same sentence follow."""

_RANGE = re.compile(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december|noon|midnight|midday)$",
    re.IGNORECASE,
)
_COLON = re.compile(": ")
_DOTS = re.compile(r"\.\.\.")
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_SHORT_FORM = re.compile(r"[A-Za-z&]*[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*")
"""GP, DoLS, A&E: at least two capitals."""
_LABELS = ("opens in", "new tab", "new window", "optional", "required", "pdf", "word", "and so on")
"""Words in brackets that say what kind of thing it is, and are no part of the sentence."""


SAYS = {
    "semi_colons": ("There is a semi-colon here.", "Use a full stop and start a new sentence."),
    "dashes": ("There is a dash in this sentence.", "Split the sentence in 2, or use a comma."),
    "dots": ("There are 3 dots here.", "Finish the sentence, and end it with a full stop."),
    "colons": (
        "There is a colon inside this sentence.",
        "Split the sentence in 2, or make a list.",
    ),
    "brackets": ("There are brackets in this sentence.", "Put it in a sentence of its own."),
}
"""The message and the help for each kind of sign."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Semi-colons, dashes, brackets, dots and colons inside sentences."""
    document = page.document
    for kind, start, end in _signs(page, options):
        if not document.is_quoted(start):
            louder = 0 if kind == "semi_colons" else -1
            yield Problem(document.span(start, end), *SAYS[kind], louder=louder)


def _signs(page: Page, options: Options) -> Iterator[tuple[str, int, int]]:
    """Each sign: its kind, and its place in the text."""
    document = page.document
    places = {
        "semi_colons": _semi_colons(document),
        "dashes": _dashes(document) if options.dashes else (),
        "dots": _dots(document) if options.dots else (),
        "colons": _colons(document) if options.colons else (),
        "brackets": _brackets(page) if options.brackets else (),
    }
    for kind, found in places.items():
        for start, end in found:
            yield kind, start, end


def _places(text: str, sign: str) -> Iterator[int]:
    """Where a sign stands."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def _semi_colons(document: Document) -> Iterator[tuple[int, int]]:
    for place in _places(document.text, ";"):
        if document.text[place + 1 : place + 2] not in _ENDS_SMILEY:
            yield place, place + 1


def _sentence(document: Document, start: int) -> Sentence | None:
    """The sentence around this place; None in a heading and the like."""
    sentence = document.sentence_at(start)
    is_inside = sentence.start < start < sentence.end
    return sentence if is_inside and sentence.block.kind not in _NO_SENTENCES else None


def _dashes(document: Document) -> Iterator[tuple[int, int]]:
    """The first dash of each sentence that has one between two parts."""
    text, texts = document.text, document.word_texts
    found = [(place, place + 1) for place in _places(text, "—")]
    for sign in "–-":
        for start in _places(text, sign):
            end = start + 2 if text.startswith("--", start) else start + 1
            if text[start - 1 : start] == " " == text[end : end + 1]:
                found.append((start, end))
    if not found:
        return
    labels = {mark.end for mark in document.marks} | {link.end for link in document.links}
    last: Sentence | None = None
    for start, end in sorted(found):
        sentence = _sentence(document, start)
        if not sentence or sentence is last or sentence.words < FEWEST_WORDS:
            continue
        number = bisect_left(document.word_starts, start)
        before, after = texts[max(number - 1, 0)], texts[min(number, len(texts) - 1)]
        follows = text[max(start - 2, 0) : start].rstrip(" ")[-1:]
        if start - 1 in labels or follows in _STARTS_AFRESH:
            continue
        if not (_RANGE.search(before) and _RANGE.search(after)):
            last = sentence
            yield start, end


def _dots(document: Document) -> Iterator[tuple[int, int]]:
    found = [match.span() for match in document.search(_DOTS)]
    found += [(place, place + 1) for place in _places(document.text, "…")]
    for start, end in sorted(found):
        around = document.text[max(start - 1, 0) : start] + document.text[end : end + 1]
        is_row = any(sign in "….[]()" for sign in around)
        if not is_row and document.block_at(start).kind not in ("cell", "term"):
            yield start, end


def _colons(document: Document) -> Iterator[tuple[int, int]]:
    """Colons that start no list, end no label, and stand before no quote, link or number."""
    found = [match.start() for match in document.search(_COLON)]
    links = {link.start for link in document.links} if found else set()
    labels = {mark.end for mark in document.marks if mark.kind == "strong"} if found else set()
    for start in found:
        end = start + 1
        following = document.text[end + 1 : end + 2]
        if following in _NO_WORDS or following.isdigit():
            continue
        if start in labels or end in labels or end + 1 in links:
            continue
        sentence = _sentence(document, start)
        if sentence and len(document.words_in(sentence.start, start)) > LABEL_WORDS:
            yield start, end


def _brackets(page: Page) -> Iterator[tuple[int, int]]:
    """Brackets inside a sentence that hold more than a short form or a label."""
    document, text = page.document, page.document.text
    explained: set[int] | None = None
    for start in _places(text, "("):
        close = text.find(")", start, start + MOST_LETTERS)
        if close < 0 or text[start - 1 : start].isalnum() or _is_label(text[start + 1 : close]):
            continue
        sentence = _sentence(document, start)
        if not sentence or close >= sentence.end:
            continue
        if explained is None:
            explained = {match.end for match in page.terms}
            explained |= {mark.end for mark in document.marks if mark.kind == "strong"}
        before = document.word(max(bisect_left(document.word_starts, start) - 1, 0))
        if start - 1 not in explained and not _SHORT_FORM.fullmatch(before.text):
            yield start, close + 1


def _is_label(inside: str) -> bool:
    """A short form, a number, a name or a label, and no words of the sentence."""
    inside = inside.strip()
    if len(inside) <= 2 or HIDDEN in inside or not _LETTER.search(inside):
        return True
    words = inside.split()
    if inside.lower().startswith(_LABELS):
        return True
    if len(words) == 1 and ("/" in inside or _SHORT_FORM.fullmatch(inside.removesuffix("s"))):
        return True
    return len(words) <= LABEL_WORDS and (
        all(word[0].isupper() for word in words) or bool(_DIGIT.search(inside))
    )
