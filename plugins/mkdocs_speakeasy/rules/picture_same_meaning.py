"""One picture has 2 meanings.

Use each picture for one thing only.
Use another picture for the other thing.

## Why

People learn what a picture stands for.
When it means something else, they lose their way.

## Not like this

```markdown
![Your doctor](person.png) You can see a doctor.

![Your social worker](person.png) You can see a social worker.
```

## Like this

```markdown
![Your doctor](doctor.png) You can see a doctor.

![Your social worker](social-worker.png) You can see a social worker.
```

## Where it comes from

Inclusion Europe and guides on symbols ask for this.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from mkdocs_speakeasy.language.pictures import (
    PicturePlaces,
    is_icon,
    is_logo,
    name_words,
    words_of,
)
from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Picture
from mkdocs_speakeasy.reading.words import WORD
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem, ShelfPicture

LEVEL = Level(easy_read="think", plain="think")

MOST_WORDS_SHOWN = 4
"""The message shows the words for a picture, up to this many."""

_PHOTO = frozenset("photo photos photograph portrait headshot selfie".split())
_SMALL = frozenset(
    "a an the of in on at to with and or is are his her their our your my for this that".split()
)
_NO_NAMES = _SMALL | frozenset(
    "people person man woman men women boy girl child children family friend friends group staff"
    " someone somebody nurse doctor worker carer team two three four five six many some".split()
)
"""Words with a capital that are no name, at the start of the words for a picture."""
_START = late_pattern(r"[./]*")


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Pictures that stand on the page twice, with other words or beside other hard words."""
    document = page.document
    yield from _on_shelf(page)
    yield from _styles(page)
    by_file: dict[str, list[Picture]] = {}
    for picture in document.pictures:
        by_file.setdefault(_file(picture.source), []).append(picture)
    places = PicturePlaces(document)
    for file, same in by_file.items():
        if not file or len(same) < 2 or any(is_logo(one) or is_icon(one) for one in same):
            continue
        named = [one for one in same if words_of(one)]
        others = [one for one in named[1:] if not _is_same(named[0], one)]
        yield from (_two_meanings(named[0], one) for one in others)
        if not others:
            yield from _beside_other_words(page, same, places)


def _on_shelf(page: Page) -> Iterator[Problem]:
    """2 names of the library for one file, with 2 meanings."""
    first: dict[str, ShelfPicture] = {}
    for one in page.shelf:
        other = first.setdefault(one.record.file, one)
        if other.record.means.casefold() != one.record.means.casefold():
            names = f"'{other.record.name}' and '{one.record.name}'"
            message = f"{names} are one picture with 2 meanings."
            yield Problem(one.span("file"), message, "Use another picture for one of them.")


def _styles(page: Page) -> Iterator[Problem]:
    """The first picture of a second style. Photos may stand beside drawings."""
    style = ""
    for picture in page.document.pictures:
        record = page.picture_records.get(picture.source)
        other = record.style if record else ""
        if not other or not _PHOTO.isdisjoint(_words(other)) or is_logo(picture):
            continue
        style = style or other
        if other.casefold() != style.casefold():
            message = f"This picture is in the style '{shown(other)}'."
            help_text = f"Use one style on a page: this page began with '{shown(style)}'."
            yield Problem(picture.span, message, help_text)
            return


def _file(source: str) -> str:
    """The file of a picture, the same however the way to it is written."""
    return _START().sub("", source.partition("?")[0].partition("#")[0].strip(), count=1)


def _is_same(first: Picture, second: Picture) -> bool:
    """The words mean the same, as far as we can tell, or they name a person."""
    one, other = words_of(first), words_of(second)
    if not _PHOTO.isdisjoint({*name_words(first.source), *_words(one), *_words(other)}):
        return True
    if _names(one) & _names(other):
        return True
    words, others = set(_words(one)) - _SMALL, set(_words(other)) - _SMALL
    return words <= others or others <= words


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _names(text: str) -> set[str]:
    """Words with a capital: a person's name may come first."""
    words = WORD.findall(text)
    return {word for word in words if word[0].isupper() and word.lower() not in _NO_NAMES}


def _two_meanings(first: Picture, second: Picture) -> Problem:
    one, other = words_of(first), words_of(second)
    message = f"This picture means '{one}' higher up and '{other}' here."
    if max(len(one.split()), len(other.split())) > MOST_WORDS_SHOWN:
        message = "This picture has other words higher up on this page."
    return Problem(second.span, message, "Use another picture here, or say the same.")


def _beside_other_words(
    page: Page, same: list[Picture], places: PicturePlaces
) -> Iterator[Problem]:
    """A picture beside the meanings of two hard words: each stands first in its block, or bold."""
    starts = [match.start for match in page.terms]
    bold = {mark.start for mark in page.document.marks if mark.kind == "strong"}
    before: set[str] = set()
    for picture in same:
        block = places.block(picture)
        number = places.next_number(picture)
        if block is None and number < len(places.blocks):
            block = places.blocks[number]
        if block is None or block.kind == "heading":
            continue
        matches = page.terms[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        text = page.document.text
        shown = [
            one for one in matches if one.start in bold or not text[block.start : one.start].strip()
        ]
        terms = {one.word for match in shown for one in match.terms if one.use == "explain"}
        if before and terms and not before & terms:
            message = f"This picture stands beside '{min(before)}' and '{min(terms)}'."
            yield Problem(picture.span, message, "Use one picture for one word.")
        before = before or terms
