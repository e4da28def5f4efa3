"""An idea has no picture.

Put a picture beside each idea.
Use one picture for one idea, and never more than 2.

## Why

Many people understand a page better with pictures.
The picture helps them find their place and remember it.

Some people find pictures in the way.
So your site can let them hide all pictures.

An address and a short line like 'You can:' need no picture.
Does another part need none?
Then say so with a comment and a reason.

## Not like this

```markdown
# Your health check

![A nurse takes a blood test](nurse.png) A nurse will do some tests.

You can bring a friend with you.
```

## Like this

```markdown
# Your health check

![A nurse takes a blood test](nurse.png) A nurse will do some tests.

![Two friends](friends.png) You can bring a friend with you.
```

## Where it comes from

The Department of Health, People First and Inclusion Europe ask for this.
But 2 studies found that pictures did not help their readers.
Still, many readers ask for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.allowances import Allowance, read_allowances
from mkdocs_speakeasy.language.ideas import Idea, Ideas
from mkdocs_speakeasy.language.looks import Parts
from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.language.pictures import PicturePlaces, is_icon, is_logo
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import HIDDEN, Picture
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="off")
NOT_FOR = frozenset({"words", "contacts", "contents", "law", "form", "news"})
_ID = "picture-each-idea"


class Options(NamedTuple):
    """Settings of this rule."""

    most_pictures: int = 2
    """A block with more pictures than this is pointed out."""
    short_words: int = 5
    """A line with fewer words than this joins others, and needs no picture."""
    wanted: bool = True
    """A page with no pictures at all is pointed out too, one level quieter."""


_NONE = late_pattern(r"no picture (?:is )?needed|needs no picture", re.IGNORECASE)
"""A comment that says so in words of its own."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """How many ideas have a picture, and blocks with too many."""
    document = page.document
    pictures = [one for one in document.pictures if not is_icon(one)]
    if not pictures and not options.wanted:
        return
    places = PicturePlaces(document)
    ours = _allowances(document)
    needs_none = [one.covers for one in ours]
    needs_none += [
        one.covers for one in document.comments if one.covers and _NONE().search(one.text)
    ]
    # Without a picture, 2 ideas are enough to know: this saves time on most pages.
    enough = None if pictures or needs_none else 2
    ideas = Ideas(document, places, pictures, options.short_words).all(enough=enough)
    if needs_none:
        allowed, ideas = _set_apart(document, ideas, Parts(needs_none))
        # The comments take these away. So nobody says that the comments do nothing.
        yield from (_allowed(document, idea) for idea in allowed if ours)
    without = [idea for idea in ideas if not idea.has_picture]
    if without and (pictures or len(ideas) > 1):
        yield _share(page, len(ideas), without, louder=0 if pictures else -1)
    yield from _crowds(document, places, pictures, options)


def _allowances(document: Document) -> list[Allowance]:
    """The comments on the page that say that a part needs no picture."""
    if not any(_ID in comment.text for comment in document.comments):
        return []
    return read_allowances(document, None, [_ID])[0]


def _set_apart(
    document: Document, ideas: list[Idea], needs_none: Parts
) -> tuple[list[Idea], list[Idea]]:
    """The ideas that a comment says need no picture, and the others."""
    allowed: list[Idea] = []
    others: list[Idea] = []
    for idea in ideas:
        place = document.span(idea.first.start, idea.first.start + 1).start
        is_allowed = not idea.has_picture and needs_none.hold(place)
        (allowed if is_allowed else others).append(idea)
    return allowed, others


def _allowed(document: Document, idea: Idea) -> Problem:
    span = document.span(idea.first.start, idea.first.end)
    return Problem(span, "This idea has no picture.", "Put a picture beside it.")


def _share(page: Page, all_ideas: int, without: list[Idea], louder: int) -> Problem:
    document = page.document
    having = all_ideas - len(without)
    has = "has" if having == 1 else "have"
    message = f"{having} of {all_ideas} ideas on this page {has} a picture."
    if not having:
        message = "No idea on this page has a picture."
    words = document.text_of(without[0].first).replace(HIDDEN, " ").split()[:5]
    start = " ".join(words).strip(" '\"‘’“”.,:;")
    help_text = f"Start with the idea that begins '{start}'." if start else "Add one to each idea."
    return Problem(place_of_page(document), message, help_text, louder=louder)


def _crowds(
    document: Document, places: PicturePlaces, pictures: list[Picture], options: Options
) -> Iterator[Problem]:
    """Blocks with too many pictures. Tables, links and logos are left out."""
    crowd: list[Picture] = []
    for picture in (*pictures, None):
        if picture and (
            places.is_in_table(picture) or places.is_in_link(picture) or is_logo(picture)
        ):
            continue
        if picture and crowd and _is_one_block(document, places, crowd[-1], picture):
            crowd.append(picture)
            continue
        if len(crowd) > options.most_pictures:
            message = f"{len(crowd)} pictures stand in one block."
            help_text = f"Use {options.most_pictures} or fewer for one idea."
            yield Problem(crowd[0].span, message, help_text)
        crowd = [picture] if picture else []


def _is_one_block(
    document: Document, places: PicturePlaces, first: Picture, second: Picture
) -> bool:
    number = places.number(first)
    if number != places.number(second):
        return False
    between = document.source[first.span.end : second.span.start]
    return number >= 0 or not ("\n\n" in between or "</" in between or "\n\r" in between)
