"""A link does not say where it goes.

Use the name of the page, or say what people will find there.

## Why

Some people hear a list of the links on a page.
'Click here' tells them nothing.
Links with the same words must go to the same place.

## Not like this

```markdown
To see our plan, [click here](plan.md).
```

## Like this

```markdown
You can read [our plan for 2027](plan.md).
```

## Where it comes from

The NHS, plain language guides and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HIDDEN, Link, Picture
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="must", plain="must")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words of links that are fine on your site."""
    same_words: bool = True
    """Links with the same words that go to different places are pointed out."""


_SIGNS = re.compile(r"[^\w]+")
_ADDRESS_START = re.compile(r"(?:https?:)?//(?:www\.)?|\.?/|#$")
_ADDRESS_END = re.compile(r"(?:/|index\.html|index\.md|#|/index)+$")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Links with no words, with words that say nothing, or with the words of another link."""
    document = page.document
    if not document.links:
        return
    click, empty = _lists()
    allowed = {_plain(words) for words in options.allow}
    pictures = _Pictures(document)
    places: dict[str, str] = {}
    for link in document.links:
        shown = " ".join(document.text_of(link).split())
        if HIDDEN in shown:
            continue
        words = _plain(" ".join((shown, *pictures.words_in(link))) if link.has_picture else shown)
        if words in allowed:
            continue
        if not words:
            if not shown and link.target and pictures.none_waits_in(link):
                yield _no_words(link)
        elif words in click or words in empty or words.startswith("click here"):
            yield _says_nothing(link, shown, louder=0 if words in click else -1)
        elif options.same_words and link.target:
            first = places.setdefault(words, link.target)
            if first != link.target and _address(first) != _address(link.target):
                yield _same_words(link)


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    lists = load_list("link_words")
    return frozenset(lists["click"]), frozenset(lists["empty"])


def _plain(words: str) -> str:
    """The words in small letters, without signs such as arrows and full stops."""
    return _SIGNS.sub(" ", words).strip().casefold()


def _address(target: str) -> str:
    return _ADDRESS_END.sub("", _ADDRESS_START.sub("", target.casefold(), count=1))


class _Pictures:
    """The pictures of the page, by their place."""

    def __init__(self, document: Document) -> None:
        self.pictures = sorted(document.pictures, key=lambda picture: picture.span.start)
        self.starts = [picture.span.start for picture in self.pictures]

    def inside(self, link: Link) -> list[Picture]:
        if not link.has_picture:
            return []
        first = bisect_left(self.starts, link.span.start)
        return self.pictures[first : bisect_left(self.starts, link.span.end)]

    def words_in(self, link: Link) -> list[str]:
        """The words of the pictures inside a link."""
        return [picture.alt for picture in self.inside(link) if picture.alt]

    def none_waits_in(self, link: Link) -> bool:
        """No picture inside waits for words: that is for the rule picture-alt to say."""
        return all(picture.alt is not None for picture in self.inside(link))


def _no_words(link: Link) -> Problem:
    what = "a picture but no words" if link.has_picture else "no words"
    return Problem(link.span, f"This link has {what}.", "Say where the link goes.")


def _says_nothing(link: Link, shown: str, louder: int) -> Problem:
    message = f"'{shown}' does not say where the link goes."
    if not shown:
        message = "The words for this picture do not say where the link goes."
    return Problem(link.span, message, "Use the name of the page it goes to.", louder=louder)


def _same_words(link: Link) -> Problem:
    message = "Another link on this page has these words and goes elsewhere."
    return Problem(link.span, message, "Give each link words of its own.", louder=-1)
