"""Only a colour or place says which one.

Say the name of the thing too.
Write 'the box called Help' and not 'the red box'.

## Why

Some people do not see colours, or do not see the page.
On a phone, a box at the side may be below the words.
A voice that reads the page out says no colours.

## Not like this

```markdown
Please fill in the red box.

Press the button on the right.
```

## Like this

```markdown
Please fill in the box called 'Your name'.

Press the button 'Send'.
```

## Where it comes from

The NHS and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Things that have these colours and names, such as 'the red button'."""


_NAMED_AFTER = late_pattern(
    r"[ ](?:called|named|marked|labelled|titled|saying|(?:that|which)[ ]says?"
    r"|with[ ]the[ ](?:words?|name|title|letters?|numbers?|heading))\b|[ ]?[:(“‘\"'\ufffc]"
)
"""The name comes right after: the red box called Help."""
_NAMED_BEFORE = late_pattern(r"(?:[”’\"'\ufffc]|\b[A-Z][\w-]*)[ ]\Z")
_ENDS = frozenset((*".,;:!?)\n", ""))
_PLACE = late_pattern(
    r"\b(?:on|to|at|down|in)[ ]the[ ](?:far[ ]|top[ ]|bottom[ ])?\Z", re.IGNORECASE
)
_HAND = frozenset(("right", "left", "right-hand", "left-hand"))
_SIDE = late_pattern(r"(?:[ -]hand)?(?:[ ](?:side|corner))?")
_OF_PAGE = late_pattern(
    r"[ ](?:of|on)[ ](?:the|this|your|each|every)[ ](?:page|screen|form|website)\b"
)
_COLUMN = late_pattern(
    r"(?:[ -]hand)?[ ](?:column|menu|panel|sidebar|box|pane|button|picture|bar)s?\b"
)
_NAME_SIGNS = frozenset('“‘"\ufffc')
_WORDS_NEAR = 4


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Boxes, buttons and words that only a colour or a place picks out."""
    document, lists = page.document, _lists()
    for word in sorted(_all(document, lists), key=lambda word: word.start):
        is_alt = document.block_at(word.start).kind == "alt"
        if not (
            is_alt or document.is_quoted(word.start) or stands_in(document, word, options.allow)
        ):
            words = word.text.lower().split()
            is_part = words[-1] in lists["parts"] and not lists["colours"].isdisjoint(words)
            what = "the colour of" if is_part else "what is"
            yield Problem(
                document.span(word.start, word.end),
                f"Not everybody can see {what} '{word.text}'.",
                "Say the name of the thing too, like 'the box called Help'.",
            )


def _all(document: Document, lists: dict[str, frozenset[str]]) -> Iterator[Word]:
    words = document.word_numbers.keys()
    if not words.isdisjoint(lists["colours"]):
        yield from _colours(document, lists)
    if not words.isdisjoint(_HAND):
        yield from _places(document, lists)


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load_list("colour_only").items()}


def _colours(document: Document, lists: dict[str, frozenset[str]]) -> Iterator[Word]:
    """The red box, and in red."""
    lower = document.words_in_lower_case
    for word in document.where(lists["colours"]):
        before = _joined(document, word.number - 1, word.number)
        if not before:
            continue
        last = word.number
        while lower[last + 1 : last + 2] and lower[last + 1] in lists["parts"]:
            if not _joined(document, last, last + 1):
                break
            last += 1
        if last > word.number:
            found = _colour_of_part(document, word, last, lists)
        else:
            found = _in_colour(document, word, lists)
        if found and not _is_near(document, word, lists["near_real"]):
            yield found


def _joined(document: Document, left: int, right: int) -> bool:
    """Only a space stands between two words that are next to each other."""
    if left < 0:
        return False
    one = document.word(left)
    return document.text[one.end : document.word_starts[right]] == " "


def _is_near(document: Document, word: Word, words: frozenset[str]) -> bool:
    """One of these words stands in the same sentence."""
    sentence = document.sentence_at(word.start)
    start, end = max(sentence.start, word.start - 200), min(sentence.end, word.end + 200)
    lower = document.words_in_lower_case
    return any(lower[number] in words for number in document.words_in(start, end))


def _colour_of_part(
    document: Document, word: Word, last: int, lists: dict[str, frozenset[str]]
) -> Word | None:
    """The red box, which has no name."""
    lower = document.words_in_lower_case
    before, part = lower[word.number - 1], document.word(last)
    first = word.number - 1
    if before in ("a", "an") and first and lower[first - 1] == "in":
        first -= 1
    elif before not in lists["before"]:
        return None
    if f"{word.text} {lower[word.number + 1]}".lower() in lists["real"]:
        return None
    if word.text[0].isupper() or _NAMED_AFTER().match(document.text, part.end):
        return None
    start = document.word_starts[first]
    return Word(document.text[start : part.end], start, part.end, first)


def _in_colour(document: Document, word: Word, lists: dict[str, frozenset[str]]) -> Word | None:
    """In red, or in red and green, with no noun after it."""
    lower = document.words_in_lower_case
    first, last = word.number - 1, word.number
    if lower[first] != "in" or not lists["before_in"].isdisjoint(lower[max(first - 2, 0) : first]):
        return None
    while last + 2 < len(lower) and lower[last + 1] in ("and", "or"):
        if lower[last + 2] not in lists["colours"]:
            break
        last += 2
    if {"black", "white"} <= {*lower[word.number : last + 1]}:
        return None
    end = document.word_starts[last] + len(lower[last])
    after = document.text[end : end + 1]
    following = lower[last + 1] if last + 1 < len(lower) else ""
    if after not in _ENDS and not (after == " " and following in lists["after_in"]):
        return None
    start = document.word_starts[first]
    near = document.text[max(start - 40, 0) : end + 20]
    return (
        Word(document.text[start:end], start, end, first) if _NAME_SIGNS.isdisjoint(near) else None
    )


def _places(document: Document, lists: dict[str, frozenset[str]]) -> Iterator[Word]:
    """The box on the right, the left column, on the right of the page."""
    text, lower = document.text, document.words_in_lower_case
    strong = sorted(mark.start for mark in document.marks if mark.kind == "strong")
    for word in document.where(_HAND):
        place = _PLACE().search(text, max(word.start - 18, 0), word.start)
        if not place or _is_near(document, word, lists["elsewhere"]):
            continue
        side = _SIDE().match(text, word.end)
        end = side.end() if side else word.end
        column = _COLUMN().match(text, word.end)
        end = column.end() if column else end
        if _NAMED_AFTER().match(text, end) or _names_things(document, word, strong):
            continue
        numbers = document.words_in(document.sentence_at(word.start).start, place.start())
        things = [one for one in numbers[-_WORDS_NEAR:] if lower[one] in lists["things"]]
        if things and _has_name(document, things[-1]):
            continue
        if column or things or _OF_PAGE().match(text, end):
            yield Word(text[place.start() : end], place.start(), end, word.number)


def _names_things(document: Document, word: Word, strong: list[int]) -> bool:
    """The sentence has something in bold or in quotation marks, so the place is a help only."""
    sentence = document.sentence_at(word.start)
    following = bisect_left(strong, sentence.start)
    has_bold = following < len(strong) and strong[following] < sentence.end
    return has_bold or not _NAME_SIGNS.isdisjoint(sentence.text[:1000])


def _has_name(document: Document, number: int) -> bool:
    """A name stands right before the thing: the Help button."""
    start = document.word_starts[number]
    first = document.sentence_at(start).start
    named = _NAMED_BEFORE().search(document.text, max(start - 30, first), start)
    return named is not None and named.start() > first
