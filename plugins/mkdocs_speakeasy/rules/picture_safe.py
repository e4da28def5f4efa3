"""A drawing holds more than a picture.

Use drawings with nothing but a picture in them.
We leave out drawings with a script in them when your site is built.
We also leave out pictures of your list with a link in them.

## Why

A drawing (SVG) may hold a script, a link or another page.
A script is a small program.
It can do things that readers do not want.

A link tells other websites who reads your page.

## Not like this

```xml
<svg xmlns="http://www.w3.org/2000/svg">
  <script>alert("Hello")</script>
</svg>
```

## Like this

```xml
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">
  <circle cx="36" cy="36" r="30"/>
</svg>
```

## Where it comes from

This is our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.pictures.facts import PictureFacts
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="must", plain="must")
ANY_LANGUAGE = True


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Drawings with scripts, links or other pages in them."""
    for one in page.shelf:
        yield from _danger(one.span("file"), one.facts)
    for picture in page.document.pictures:
        yield from _danger(picture.span, page.picture_facts.get(picture.source))


def _danger(span: Span, facts: PictureFacts | None) -> Iterator[Problem]:
    if facts and facts.danger:
        message = f"This drawing has {facts.danger} in it."
        yield Problem(span, message, "Take that out of the file, or use another picture.")
