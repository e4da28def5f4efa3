"""A picture may have writing in it.

Put words on the page and not in the picture.
A logo or the name of a shop is fine.

## Why

A screen reader cannot read words in a picture.
They get fuzzy when people make them bigger.
Nobody can change their colours.

## Not like this

```markdown
![Come to our open day](open-day-poster.png)
```

## Like this

```markdown
![People in a garden](open-day.png) Come to our open day.
```

## Where it comes from

The NHS and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.pictures import is_icon, is_logo, name_words, words_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Picture
from mkdocs_speakeasy.rules.picture_alt import Options as PictureAlt
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 12
    """More words than this for one picture may mean that it has writing in it."""


_WRITING = frozenset(
    "poster posters flyer flyers flier fliers screenshot screenshots screengrab screencap"
    " infographic infographics leaflet leaflets".split()
)
_PAPER = frozenset("leaflet document letter page form booklet".split())
_HOLDS = frozenset(
    "holding hold holds reading read reads looking look giving give gives handing hand hands man"
    " woman person people girl boy putting put making make board wall icon".split()
)
"""In the name of a file: somebody holds a leaflet. So it is a picture of a person."""
_STARTS = late_pattern(
    r"(?:(?:a|an|the|our|this)\ )?(?:\w+\ )?(?:poster|flye?r|flier|leaflet|screen\ ?shot"
    r"|screen\ ?grab|infographic)(?:\ (?:of|for|about|that|with|saying|says|showing|which)\b|:|$)",
    re.IGNORECASE,
)
_QUOTED = late_pattern(
    r"""“[^”]*\w[^”]*”|"[^"]*\w[^"]*"|(?<!\w)['‘](?=\w)(?P<inside>[^'‘’]*(?:\w['’]\w[^'‘’]*)*)['’](?!\w)"""
)
_SIGN = late_pattern(
    r"\b(?:signs?|signpost|shop|shops|store|door|front|label|badge|button|bus|building|street|road"
    r"|station|called|named|name|logo|brand)\b",
    re.IGNORECASE,
)
_QUOTES = "The words for this picture quote what stands in it."
_LETTERS = ("This drawing has writing in it.", "Put its words on the page.")
_SHORT = 3
"""A sign has so many words in quotation marks at most."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Pictures whose file or whose words speak of writing."""
    document = page.document
    for one in page.shelf:
        if one.facts and one.facts.has_writing and "logo" not in name_words(one.record.file):
            yield Problem(one.span("file"), *_LETTERS)
    for picture in document.pictures:
        facts = page.picture_facts.get(picture.source)
        if facts and facts.has_writing and not is_logo(picture):
            yield Problem(picture.span, *_LETTERS)
            continue
        if not (is_logo(picture) or is_icon(picture)):
            found = _sign_of_writing(picture, options)
            if found:
                message, help_text, louder = found
                yield Problem(picture.span, message, help_text, louder=louder)
    yield from _drawings(document)


def _sign_of_writing(picture: Picture, options: Options) -> tuple[str, str, int] | None:
    """The message, the help, and how loud."""
    alt = words_of(picture)
    named = _name_of_writing(name_words(picture.source))
    if named:
        message = f"The name of this file speaks of writing, with '{named}'."
        return message, "Put the words of the picture on the page.", 0
    if _STARTS().match(alt):
        message = "The words for this picture say that it shows writing."
        return message, "Put the words of the picture on the page.", 0
    quoted = _QUOTED().search(alt)
    # Marks around all the words quote nothing: the editor put them there by mistake.
    if (
        quoted
        and quoted[0] != alt
        and not (_SIGN().search(alt) and len(quoted[0].split()) <= _SHORT)
    ):
        return _QUOTES, "Put that writing on the page.", 0
    words = len(alt.split())
    # From 126 characters on, picture-alt says so: one note is enough.
    if words > options.max_words and len(alt) <= PictureAlt().max_characters:
        message = f"This picture needs {words} words to say what it shows."
        return message, "Use fewer, and put any writing from the picture on the page.", -1
    return None


def _name_of_writing(words: list[str]) -> str:
    """The word in the name of a file that speaks of writing."""
    if not _HOLDS.isdisjoint(words):
        return ""
    joined = " ".join(words)
    if "screen shot" in joined or "screen grab" in joined:
        return "screen shot"
    is_scan = "scanned" in words or ("scan" in words and not _PAPER.isdisjoint(words))
    return "scan" if is_scan else next((word for word in words if word in _WRITING), "")


def _drawings(document: Document) -> Iterator[Problem]:
    """Drawings in the page itself (SVG) with writing in them."""
    for tag in document.tags:
        if tag.name == "svg" and "<text" in document.source[tag.span.start : tag.span.end]:
            yield Problem(tag.span, *_LETTERS)
