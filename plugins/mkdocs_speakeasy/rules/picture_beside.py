"""A picture is not beside its words.

Put the picture first and its words right after it.
Then your site can show them side by side.
Give each picture words of its own.

## Why

People look at the picture and then read the words.
They need to see which words belong to it.
On a phone the picture stands right above its words.

## Not like this

```markdown
We will meet at the town hall. ![The town hall](town-hall.png) You can come by bus.
```

```markdown
![The town hall](town-hall.png){ align=right } We will meet at the town hall.
```

```markdown
![The town hall](town-hall.png) ![A bus](bus.png) We will meet at the town hall.
```

## Like this

```markdown
![The town hall](town-hall.png) We will meet at the town hall.

![A bus](bus.png) You can come by bus.
```

## Where it comes from

The Department of Health, Photosymbols and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mkdocs_speakeasy.language.looks import (
    Looks,
    Parts,
    is_right_to_left,
    right_to_left_parts,
    says_right_to_left,
)
from mkdocs_speakeasy.language.pictures import (
    PicturePlaces,
    is_icon,
    is_logo,
    is_word,
    name_words,
    size_of,
    words_of,
)
from mkdocs_speakeasy.reading.attributes import attributes_of, classes_of, styles_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, Block, Picture, Span
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    below: bool = True
    """A picture that stands below all the words of its part is pointed out too."""
    two: bool = True
    """The second picture before the same words is pointed out too."""


PLAIN = Options(below=False, two=False)

_RIGHT = frozenset(
    "right float-right float-end align-right alignright pull-right pull-end img-right image-right"
    " picture-right right-float floatright text-right text-end align-end".split()
)
_COVER = frozenset("cover banner hero header masthead".split())
_OWN_PLACE = frozenset(("heading", "title", "cell", "term"))
"""Blocks in which a picture may stand anywhere."""


MOST_LETTERS = 2_000
"""Before a picture, where we look for words of its block."""
_SMALLEST = 48
"""A picture that is to be less wide than this, in pixels, is a sign and gets no place in a row."""
_IN_ITS_OWN_TIME = ("only-light", "only-dark", "light-mode-only", "dark-mode-only")
"""Ends of the addresses of pictures that stand on a light page or on a dark page only."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Pictures in the middle of words, after them, or on the right."""
    document = page.document
    if not document.pictures:
        return
    places = PicturePlaces(document)
    sides = _Sides(page)
    pictures = [one for one in document.pictures if not _is_left_alone(one, places)]
    lone = [one for one in pictures if places.number(one) < 0]
    straight: list[Picture] = []
    for picture in pictures:
        if sides.are_right_for(picture):
            if not is_logo(picture) and not sides.are_turned_round_for(picture, places):
                message = "This picture is pushed away from the left."
                help_text = "Put it on the left, with its words beside it."
                yield Problem(picture.span, message, help_text)
        elif places.number(picture) >= 0:
            straight.append(picture)
            yield from _in_words(picture, places)
        elif options.below and not is_logo(picture) and _is_below(document, picture, lone, places):
            message = "This picture comes after its words."
            yield Problem(picture.span, message, "Move it up, right before the words it shows.")
    if options.two:
        yield from _crowded(straight, places)


def _is_left_alone(picture: Picture, places: PicturePlaces) -> bool:
    """An icon, a link, a cover, or part of a table."""
    if is_icon(picture) or places.is_in_link(picture) or places.is_in_table(picture):
        return True
    classes = attributes_of(picture.attributes).get("class", "").lower().split()
    words = {*classes, *name_words(picture.source), *words_of(picture).lower().split()[:1]}
    return not words.isdisjoint(_COVER)


class _Sides:
    """Which parts of the page stand on the right, and which are read from the right."""

    def __init__(self, page: Page) -> None:
        self.page = page
        looks = Looks(page.document)
        self.right_to_left = right_to_left_parts(looks)
        on_right: list[Span] = []
        for look in looks.that_say("right", "end"):
            if look.selector or not look.name or look.name == "img":
                continue
            is_box = look.name == "figure" or "float" in look.styles or not looks.has_words(look)
            if is_box and _says_right(look.attributes, look.styles):
                on_right.append(look.inside)
        self.on_right = Parts(on_right)

    def are_right_for(self, picture: Picture) -> bool:
        """The picture, or what it stands in, is asked to be on the right."""
        attributes = attributes_of(picture.attributes)
        styles = styles_of(attributes.get("style", ""))
        return _says_right(attributes, styles) or self.on_right.hold(picture.span.start)

    def are_turned_round_for(self, picture: Picture, places: PicturePlaces) -> bool:
        """The words beside the picture are read from the right to the left."""
        if says_right_to_left(self.page) or self.right_to_left.hold(picture.span.start):
            return True
        beside = places.block(picture)
        if beside is None and places.next_number(picture) < len(places.blocks):
            beside = places.blocks[places.next_number(picture)]
        return beside is not None and is_right_to_left(self.page.document.text_of(beside))


def _says_right(attributes: Mapping[str, str], styles: Mapping[str, str]) -> bool:
    classes = attributes.get("class", "").lower().split()
    return (
        attributes.get("align", "").lower() == "right"
        or styles.get("float", "") in ("right", "inline-end")
        or styles.get("text-align", "") in ("right", "end")
        or not _RIGHT.isdisjoint(classes)
        or {"inline", "end"} <= set(classes)
    )


def _in_words(picture: Picture, places: PicturePlaces) -> Iterator[Problem]:
    """A picture that does not stand at the start of its block, or of a line in it."""
    block = places.block(picture)
    if block is None or block.kind in _OWN_PLACE:
        return
    if not is_word(places.words_before(picture, block)):
        start = max(block.start, picture.start - MOST_LETTERS)
        is_first = not is_word(places.document.text[start : picture.start])
        if is_first or is_word(places.words_after(picture, block)):
            return
    if is_word(places.words_after(picture, block)):
        message = "This picture stands in the middle of words."
        yield Problem(picture.span, message, "Move it to the start of the words it shows.")
    else:
        message = "This picture comes after its words."
        yield Problem(picture.span, message, "Move it to the start of the words it shows.")


def _crowded(pictures: list[Picture], places: PicturePlaces) -> Iterator[Problem]:
    """The second of the pictures that stand before the same words."""
    rows: dict[Block, list[Picture]] = {}
    for picture in pictures:
        block = places.block(picture)
        if block and block.kind not in _OWN_PLACE and _starts_row(picture, block, places):
            rows.setdefault(block, []).append(picture)
    for block, row in rows.items():
        if len(row) > 1 and not _is_caption(block, places.document):
            message = f"{len(row)} pictures stand before these words."
            yield Problem(row[1].span, message, "Give each picture its own words.")


def _starts_row(picture: Picture, block: Block, places: PicturePlaces) -> bool:
    """The picture gets a place at the start of a row: only others stand before it in its block."""
    document = places.document
    before = document.text[max(block.start, picture.start - MOST_LETTERS) : picture.start]
    if before.strip(f" \n{HARD_BREAK}") or not is_word(places.words_after(picture, block)):
        return False
    is_markdown = document.source.startswith("![", picture.span.start)
    is_sign = any(side is not None and side < _SMALLEST for side in size_of(picture))
    no_row = is_sign or is_logo(picture) or "no-row" in classes_of(picture.attributes)
    return is_markdown and not no_row and not picture.source.endswith(_IN_ITS_OWN_TIME)


def _is_caption(block: Block, document: Document) -> bool:
    """All words of the block are slanted, as words below pictures often are."""
    words = document.text_of(block)
    start = block.start + len(words) - len(words.lstrip(f" \n{HARD_BREAK}"))
    end = block.start + len(words.rstrip())
    return any(
        mark.kind == "em" and mark.start <= start and mark.end >= end for mark in document.marks
    )


def _is_below(
    document: Document, picture: Picture, lone: list[Picture], places: PicturePlaces
) -> bool:
    """A picture on its own, with words before it in its part of the page and none after it."""
    number = places.next_number(picture)
    blocks = places.blocks
    if number < len(blocks) and blocks[number].kind != "heading":
        return False
    if not number or blocks[number - 1].kind not in ("paragraph", "item"):
        return False
    first, last = blocks[number - 1].end, blocks[number].start if number < len(blocks) else None
    here = bisect_left(lone, first, key=lambda one: one.start)
    beside = [one for one in lone[here : here + 2] if last is None or one.start <= last]
    # Several in a row are a set of pictures, and no picture of these words.
    return len(beside) == 1 and not document.text_of(blocks[number - 1]).rstrip().endswith(":")
