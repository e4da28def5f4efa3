"""A long web address stands in the text.

Use words for the link, such as the name of the page.

## Why

A long address is hard to read and hard to type.
A voice that reads the page out says each sign of it.

A short address that people can type is fine.

## Not like this

```markdown
Read https://example.org/health/easy-read/your-yearly-check.
```

## Like this

```markdown
Read [about your yearly check](https://example.org/health/easy-read/your-yearly-check).

Go to 111.nhs.uk.
```

## Where it comes from

The NHS and the European easy-to-read standards ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import HIDDEN, Span
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_letters: int = 30
    """An address with more letters and signs than this is pointed out."""


_ADDRESS = late_pattern(
    r"<?(?P<address>(?:(?:https?|ftp)://|www\.)(?:(?!\]\()[^\s>])+)", re.IGNORECASE
)
"""An address in the file. A reader of ours may take the end of a link for a part of it."""
_NO_SCHEME = late_pattern(r"/(?:(?<=\.(?:uk|io|eu)/)|(?<=\.(?:org|com|net|gov|edu|app)/))")
"""The first slash of an address without http or www: gov.uk/apply."""
_HOST = late_pattern(r"[\w-]+(?:\.[\w-]+)+\Z")
_PATH = late_pattern(r"[^\s<>\"'“”‘’`|)\]\ufffc\u2028]{0,2000}")
_STOPS = ".,;:!?"


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Long web addresses that a reader sees."""
    document = page.document
    seen = [*_hidden(document, options.max_letters), *_in_text(document)]
    for span in seen:
        letters = span.end - span.start
        if letters > options.max_letters:
            yield Problem(
                span,
                f"This web address has {letters} letters and signs.",
                "Use words for the link, like the name of the page.",
            )


def _hidden(document: Document, most: int) -> Iterator[Span]:
    """Addresses that start with http or www, which stand as one sign in the text."""
    if HIDDEN not in document.text:
        return
    places, text = document.places, document.text
    for offset, start, end in zip(places.text, places.start, places.end, strict=True):
        if end - start > most and text[offset] == HIDDEN:
            found = _ADDRESS().match(document.source, start, end)
            if found and not document.block_at(offset).quoted:
                address = found["address"].rstrip(_STOPS)
                yield Span(found.start("address"), found.start("address") + len(address))


def _in_text(document: Document) -> Iterator[Span]:
    """Addresses that start with the name of a site, as people type them: gov.uk/apply."""
    text = document.text
    for slash in document.search(_NO_SCHEME()):
        host = _HOST().search(text, max(slash.start() - 60, 0), slash.start())
        if not host or text[host.start() - 1 : host.start()] in ("/", "@", ".", "-"):
            continue
        path = _PATH().match(text, slash.start())
        end = slash.start() + len(path[0].rstrip(_STOPS) if path else "")
        if not document.block_at(end).quoted:
            yield document.span(host.start(), end)
