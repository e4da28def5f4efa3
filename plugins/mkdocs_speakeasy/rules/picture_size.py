"""A picture is too small.

Make pictures big and clear.
Use at least 150 pixels on a screen, and 3 cm on paper.

## Why

Small pictures are hard to see.
People need to make out what each picture shows.

An icon beside a heading may be small.
Say so with `{ .icon }`.

A very large file takes long to come, and costs money on a phone.
Use at most 1 megabyte for a picture.

## Not like this

```markdown
![A bus](bus.png){ width=60 } You can come by bus.
```

## Like this

```markdown
![A bus](bus.png){ width=200 } You can come by bus.
```

## Where it comes from

The Department of Health and the World Wide Web Consortium ask for big pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.pictures import (
    PicturePlaces,
    is_icon,
    is_logo,
    is_word,
    name_words,
    size_of,
)
from mkdocs_speakeasy.pictures.facts import PictureFacts
from mkdocs_speakeasy.reading.parts import Picture, Span
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    min_pixels: int = 150
    """A picture that is asked to be smaller than this is pointed out."""
    max_megabytes: float = 1
    """A picture with a larger file is pointed out. At 10 times as much, this is louder."""


_SIGNS = frozenset("tick ticks cross check checkmark star arrow dot pixel".split())
"""Small signs, by the name of the file."""


_MEGABYTE = 1_000_000
_FAR_TOO_LARGE = 10


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Pictures with a small size set, and files that are too large."""
    for one in page.shelf:
        yield from _too_heavy(one.span("file"), one.facts, options)
    for picture in page.document.pictures:
        yield from _too_heavy(picture.span, page.picture_facts.get(picture.source), options)
    places = PicturePlaces(page.document)
    for picture in page.document.pictures:
        found = _too_small(picture, options)
        if found and not _may_be_small(picture, places):
            length, side = found
            yield Problem(
                picture.span,
                f"This picture is only {length:g} pixels {side}.",
                f"Make it {options.min_pixels} pixels or more, or take the size out.",
            )


def _too_heavy(span: Span, facts: PictureFacts | None, options: Options) -> Iterator[Problem]:
    most = options.max_megabytes
    megabytes = facts.bytes / _MEGABYTE if facts else 0
    if megabytes > most:
        enough = "1 megabyte is" if most == 1 else f"{most:g} megabytes are"
        size = f"{round(megabytes)} megabytes"
        if round(megabytes) <= max(most, 1):
            size = f"more than {enough.rpartition(' ')[0]}"
        message = f"The file of this picture has {size}."
        is_far = megabytes > most * _FAR_TOO_LARGE
        yield Problem(span, message, f"Make it smaller. {enough} enough.", louder=is_far)


def _too_small(picture: Picture, options: Options) -> tuple[float, str] | None:
    """The side that is too small. A picture that is wide enough may be low."""
    width, height = size_of(picture)
    if width is not None:
        return (round(width), "wide") if width < options.min_pixels else None
    if height is not None and height < options.min_pixels:
        return round(height), "high"
    return None


def _may_be_small(picture: Picture, places: PicturePlaces) -> bool:
    """An icon, a logo, a link, or a picture beside a heading or in a line of text."""
    if is_icon(picture) or is_logo(picture) or places.is_in_link(picture):
        return True
    if not _SIGNS.isdisjoint(name_words(picture.source)):
        return True
    block = places.block(picture)
    if block is None:
        return False
    return block.kind in ("heading", "title") or (
        block.kind != "cell" and is_word(places.words_before(picture, block))
    )
