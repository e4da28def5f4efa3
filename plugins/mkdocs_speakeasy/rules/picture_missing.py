"""A picture is not there.

Check the name of its file.
Is the name right?
Then put the file there.

## Why

Readers see an empty space where a picture should be.
A picture may be what helps them most.

A capital letter counts in the name of a file.
`Cup.svg` and `cup.svg` are 2 files.

## Not like this

```markdown
![A cup of tea](images/blocks/Cup.svg)
```

## Like this

```markdown
![A cup of tea](images/blocks/cup.svg)
```

## Where it comes from

This is our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


def find(page: Page, _options: NoOptions) -> Iterator[Problem]:
    """Pictures from files that are not where the page looks for them."""
    if not page.missing_pictures:
        return
    document = page.document
    for picture in document.pictures:
        near = page.missing_pictures.get(picture.source)
        # One in HTML counts from another place: the built page.
        if near is None or not document.source.startswith("![", picture.span.start):
            continue
        message = f"There is no picture at '{shown(picture.source)}'."
        help_text = "Check the name, or put the file there."
        if near:
            help_text = f"Did you mean '{shown(near)}'?"
        yield Problem(picture.span, message, help_text)
