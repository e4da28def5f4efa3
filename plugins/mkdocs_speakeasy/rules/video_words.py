"""A video has no words to read.

Give each video captions, and a page with all its words.
Say at the top of the page that they are there.

## Why

Some people cannot hear a video.
Some people would rather read, or need more time.

Captions are the words of a video, shown while it plays.
Does the video show something that nobody says?
Then let a voice say what it shows.

## Not like this

```markdown
<iframe src="https://www.youtube.com/embed/abc"></iframe>
```

## Like this

```markdown
---
captions: in the video
transcript: words-of-our-video.md
---

<iframe src="https://www.youtube.com/embed/abc"></iframe>
```

## Where it comes from

The NHS, the World Wide Web Consortium and Inclusion Europe ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.language.pictures import words_of
from mkdocs_speakeasy.language.videos import is_player, is_video_file
from mkdocs_speakeasy.reading.attributes import attributes_of
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Span, Tag
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="must", plain="must")

_TRACK = late_pattern(r"<track\b(?P<attributes>[^>]*)>", re.IGNORECASE)
_NONE = frozenset(("", "no", "none", "false", "todo", "not yet", "~", "null"))
_TRANSCRIPT = frozenset(("transcript", "transcripts"))


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Videos of which nobody has said where their words are."""
    document = page.document
    for tag in document.tags:
        if tag.name == "video" and not tag.is_closing:
            yield from _video(page, tag)
        elif tag.name in ("iframe", "embed", "object") and not tag.is_closing:
            said = attributes_of(tag.attributes)
            address = said.get("src") or said.get("data-src") or said.get("data", "")
            if is_player(address):
                yield from _embed(page, tag.span, has_captions="cc_load_policy=1" in address)
    for picture in document.pictures:
        if words_of(picture).startswith("type:video") or is_video_file(picture.source):
            yield from _embed(page, picture.span, has_captions=False)


def _video(page: Page, tag: Tag) -> Iterator[Problem]:
    said = attributes_of(tag.attributes)
    inside = page.document.source[tag.span.start : tag.span.end]
    tracks = (attributes_of(found["attributes"]) for found in _TRACK().finditer(inside))
    # A clip without sound has no words: if it plays by itself, nothing-moves says so.
    is_silent = "muted" in said
    if is_silent or any(track.get("kind", "").lower() == "captions" for track in tracks):
        return
    if not (_says(page, "captions") and _says(page, "transcript")):
        message = "This video has no captions."
        yield Problem(tag.span, message, "Add them in a '<track kind=captions>'.")


def _embed(page: Page, span: Span, *, has_captions: bool) -> Iterator[Problem]:
    captions = has_captions or _says(page, "captions")
    words = page.document.word_numbers
    transcript = _says(page, "transcript") or not _TRANSCRIPT.isdisjoint(words)
    if captions and transcript:
        return
    if captions:
        message = "This page does not say where to read the words of this video."
        yield Problem(span, message, "Say it at the top of the page, after 'transcript:'.")
    elif transcript:
        message = "This page does not say that this video has captions."
        yield Problem(span, message, "Say it at the top of the page, after 'captions:'.")
    else:
        message = "This page does not say where the words of this video are."
        yield Problem(span, message, "Add 'captions:' and 'transcript:' at the top of the page.")


def _says(page: Page, name: str) -> bool:
    """The top of the page says that the video has it."""
    if name not in page.top:
        return False
    return not hasattr(page.top[name], "text") or page.says(name).strip().lower() not in _NONE
