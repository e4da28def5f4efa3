"""A picture has no words, or bad ones.

Say in a few words what the picture shows.
Does the picture add nothing new?
Then say so with `{: alt="" }`.

## Why

A screen reader says these words aloud.
With no words, some screen readers say the name of the file.

Easy read pictures often show what the text beside them says.
Then mark it as adding nothing new, and save people time.

## Not like this

```markdown
![](meeting.png)
```

## Like this

```markdown
![People sit round a table and laugh.](meeting.png)
```

Here the picture adds nothing new.

```markdown
![](meeting.png){: alt="" }
```

## Where it comes from

The NHS and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from mkdocs_speakeasy.pictures.record import BY_NAME
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block, Picture
from mkdocs_speakeasy.reading.words import WORD
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="must", plain="must")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_characters: int = 125
    """Words for a picture with more characters than this are pointed out."""


FILE_TYPES = "png jpg jpeg gif svg webp avif bmp tif tiff heic ico"
_FILE_NAME = re.compile(rf"\S+\.(?:{'|'.join(FILE_TYPES.split())})", re.IGNORECASE)
_CAMERA_NAME = re.compile(
    r"(?:img|dsc|dscn|dcim|pxl|image|picture|photo|screenshot|screen[ ]shot|untitled)"
    r"[ _-]?\d[\d _-]*",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"(?:this[ ]is[ ])?(?:an?[ ]|the[ ])?(?P<kind>image|picture|pic|photo|photograph|graphic|icon"
    r"|drawing|illustration)[ ](?:of|showing|that[ ]shows)[ ]",
    re.IGNORECASE,
)
SAY_NOTHING = frozenset(
    """
    image picture photo photograph pic graphic icon img drawing illustration screenshot alt
    description placeholder untitled figure todo
    """.split()
) | {"alt text", "image description", "picture description", "an image", "a picture"}

_SAME = (
    "The words for this picture say the same as the words beside it.",
    "Say something new, or mark it as adding nothing new.",
)
FEWEST_WORDS = 3
"""Shorter words for a picture are a name, and no copy of the words beside it."""
ENOUGH_SHARED = 0.8
"""Words for a picture that share this part with the words beside it say the same."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Pictures that nobody decided about, and words that do not help."""
    document = page.document
    yield from _on_shelf(page, options)
    if not document.pictures:
        return
    beside = _Beside(document)
    for picture in document.pictures:
        if picture.decorative:
            continue
        if picture.alt is None or not picture.alt.strip():
            if not picture.source.startswith(BY_NAME):
                yield _no_decision(document, picture)
                continue
            record = page.picture_records.get(picture.source)
            if record and beside.says(picture, record.shows):
                yield Problem(picture.span, *_SAME, louder=-1)
            continue
        found = _quality(picture.source, " ".join(picture.alt.split()), options, picture, beside)
        if found:
            yield Problem(picture.span, *found, louder=-1)


def _no_decision(document: Document, picture: Picture) -> Problem:
    is_html = document.source.startswith("<", picture.span.start)
    where = "in 'alt'" if is_html else "in the square brackets"
    return Problem(
        picture.span,
        "This picture has no words for people who cannot see it.",
        f"Say what it shows {where}, or mark it as adding nothing new.",
    )


def _on_shelf(page: Page, options: Options) -> Iterator[Problem]:
    """The words that the library has for its pictures."""
    for one in page.shelf:
        record = one.record
        if not record.shows:
            message = f"The picture '{record.name}' has no words for people who cannot see it."
            yield Problem(one.span("name"), message, "Write 'shows:', and say what it shows.")
            continue
        found = _quality(record.file, record.shows, options)
        if found:
            yield Problem(one.span("shows"), *found, louder=-1)


def _quality(
    source: str,
    alt: str,
    options: Options,
    picture: Picture | None = None,
    beside: _Beside | None = None,
) -> tuple[str, str] | None:
    """The message and the help for words that do not help; None where they do.

    Args:
        source: the file of the picture.
        alt: the words for it.
        options: of the rule.
        picture: on a page; in a library there is none.
        beside: what stands beside it there.
    """
    if _is_file_name(alt, source):
        return f"'{alt}' is the name of a file.", "Say what the picture shows."
    if alt.casefold().rstrip(".") in SAY_NOTHING:
        return f"'{alt}' does not say what the picture shows.", "Say what you see in it."
    starts = _STARTS.match(alt)
    is_about_photos = beside is not None and beside.is_about_photos
    if starts and not (starts["kind"].lower().startswith("photo") and is_about_photos):
        return f"'{starts[0].strip()}' is not needed.", "Start with what the picture shows."
    if len(alt) > options.max_characters:
        return (
            f"The words for this picture have {len(alt)} characters.",
            f"Use {options.max_characters} or fewer, and put the rest on the page.",
        )
    if picture and beside and beside.says(picture, alt):
        return _SAME
    return None


def _is_file_name(alt: str, source: str) -> bool:
    if _FILE_NAME.fullmatch(alt) or _CAMERA_NAME.fullmatch(alt):
        return True
    stem = PurePosixPath(source.partition("?")[0]).stem
    looks_like_code = any(sign in alt for sign in "-_") or any(map(str.isdigit, alt))
    return " " not in alt and looks_like_code and alt.casefold() == stem.casefold()


class _Beside:
    """The words beside each picture."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = [block for block in document.blocks if block.kind != "alt"]
        self.starts = [block.start for block in self.blocks]
        self.links = sorted(
            (link.span.start, link.span.end) for link in document.links if link.has_picture
        )

    @property
    def is_about_photos(self) -> bool:
        """A heading or the title speaks of photos."""
        titles = (block for block in self.blocks if block.kind in ("heading", "title"))
        return any("photo" in self.document.text_of(block).lower() for block in titles)

    def says(self, picture: Picture, alt: str) -> bool:
        """A sentence beside the picture has nearly the same words; never for a link's picture."""
        words = _words(alt)
        last = bisect_right(self.links, (picture.span.start, len(self.document.source))) - 1
        is_link = last >= 0 and picture.span.start < self.links[last][1]
        if len(words) < FEWEST_WORDS or is_link:
            return False
        return any(_is_same(words, _words(text)) for text in self.sentences_near(picture))

    def sentences_near(self, picture: Picture) -> Iterator[str]:
        """The sentences around it in its own block, and the nearest of the blocks around it."""
        here = bisect_right(self.starts, picture.start) - 1
        own = self.blocks[here] if here >= 0 else None
        if own and own.start <= picture.start <= own.end:
            for place in (picture.start - 1, picture.start + 1):
                inside = min(max(place, own.start), own.end - 1)
                yield self.document.sentence_at(inside).text
        elif own:
            yield self.nearest(own, -1)
        if here + 1 < len(self.blocks):
            yield self.nearest(self.blocks[here + 1], 0)

    def nearest(self, block: Block, which: int) -> str:
        sentences = self.document.sentences_of(block)
        return sentences[which].text if sentences else ""


def _words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def _is_same(words: set[str], others: set[str]) -> bool:
    return len(words & others) >= ENOUGH_SHARED * max(len(words), len(others))
