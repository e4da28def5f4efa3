"""A picture is not there.

Check the name of its file.
Is the name right?
Then put the file there.

## Why

Readers see an empty space where a picture should be.
A picture may be what helps them most.

A capital letter counts in the name of a file.
`Cup.svg` and `cup.svg` are 2 files.

A name such as `picture:cup` leads to your library of pictures.
To see which pictures it has, type `speakeasy picture cup`.

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
from mkdocs_speakeasy.pictures.record import BY_NAME
from mkdocs_speakeasy.reading.parts import Picture
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


def find(page: Page, _options: NoOptions) -> Iterator[Problem]:
    """Pictures that are not where the page, or the library, looks for them."""
    for one in page.shelf:
        if one.facts is None:
            message = f"There is no file '{shown(one.record.file)}' for '{one.record.name}'."
            yield Problem(one.span("file"), message, "Check its name, or put it there.", louder=1)
        elif one.facts.is_broken:
            message = f"The file '{shown(one.record.file)}' is not a picture that we can read."
            yield Problem(one.span("file"), message, "Save it again, or get it anew.", louder=1)
    document = page.document
    for picture in document.pictures:
        # One in HTML counts from another place: the built page.
        is_html = not document.source.startswith("![", picture.span.start)
        by_name = picture.source.startswith(BY_NAME)
        if is_html and by_name:
            message = f"'{shown(picture.source)}' does not work in HTML."
            help_text = f"Write ![]({shown(picture.source)}) on a line of its own."
            yield Problem(picture.span, message, help_text, louder=1)
        near = page.missing_pictures.get(picture.source)
        if near is None or is_html:
            continue
        if by_name:
            yield _no_such_name(page, picture, near)
            continue
        message = f"There is no picture at '{shown(picture.source)}'."
        help_text = "Check the name, or put the file there."
        if near:
            help_text = f"Did you mean '{shown(near)}'?"
        yield Problem(picture.span, message, help_text)


def _no_such_name(page: Page, picture: Picture, near: str) -> Problem:
    name = shown(picture.source.removeprefix(BY_NAME))
    if not page.has_library:
        message = "This site has no library of pictures."
        help_text = f"To start one, type: speakeasy picture {name}"
        return Problem(picture.span, message, help_text, louder=1)
    message = f"There is no picture '{name}' in the library."
    help_text = f"Did you mean {near}?" if near else f"To find one, type: speakeasy picture {name}"
    return Problem(picture.span, message, help_text, louder=1)
