"""A video is long.

Make videos and sounds of 6 minutes or less.
Cut a long one into parts, and give each part a clear name.

## Why

A long video is hard to follow and hard to find your place in.
Short parts let people choose and take a break.

## Not like this

```markdown
[Watch our video (12 minutes)](https://www.youtube.com/watch?v=abc)
```

## Like this

```markdown
[Watch how to vote (4 minutes)](https://www.youtube.com/watch?v=abc)

[Watch how to vote by post (3 minutes)](https://www.youtube.com/watch?v=def)
```

A meeting that was filmed may be long.
Give it chapters.

## Where it comes from

The World Wide Web Consortium asks for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.files.yaml_file import YamlText
from mkdocs_speakeasy.language.videos import is_player, is_video_file, is_video_or_sound
from mkdocs_speakeasy.reading.attributes import attributes_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    max_minutes: int = 6
    """A video or a sound that is longer than this is pointed out."""


_NAMES = ("video_length", "audio_length", "video_duration", "length", "duration")
"""Where the top of a page may say how long its video is."""
_LENGTH = late_pattern(
    r"""
    (?<![\w.:£/-])
    (?: (?P<hours>\d{1,2}) [ -]? (?:hours?|hrs?)\b
        (?: [ ](?:and[ ])? (?P<rest>\d{1,2}) [ -]? min\w* )?
      | (?P<minutes>\d{1,3}) [ \u00a0-]? (?:minutes?|mins?)\b
        (?: [ ](?:and[ ])? (?P<seconds>\d{1,2}) [ ]? sec\w* )?
      | (?P<clock> (?:\d{1,2}:)? \d{1,3}:[0-5]\d ) (?![\d:]|[ ]?[ap]\.?m)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""12 minutes   1 hour and 5 minutes   12:30"""
_BEFORE = late_pattern(
    r"\b(?:lasts?|runs?(?:\ for)?|length:?|duration:?|running\ time:?|video\ is|film\ is|clip\ is"
    r"|recording\ is|podcast\ is)\ (?:for\ |about\ |around\ )?$",
    re.IGNORECASE,
)
_AFTER = late_pattern(
    r"[ -](?:long\b|(?:video|film|clip|recording|podcast|audio)\b)", re.IGNORECASE
)
_ISO = late_pattern(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?", re.IGNORECASE)
_VIDEO_WORDS = frozenset("video videos film films clip recording podcast watch listen".split())
_CHAPTERS = frozenset(("chapter", "chapters"))
_FAR = 200
"""How far from a video, in letters, its length is looked for."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Videos and sounds that are said to be long."""
    document = page.document
    links = [link for link in document.links if is_video_or_sound(link.target)]
    tags = [tag for tag in document.tags if _plays(tag.name, tag.attributes)]
    pictures = [one for one in document.pictures if is_video_file(one.source)]
    has_video = bool(links or tags or pictures)
    is_said = bool(page.top) and any(name in page.top for name in _NAMES)
    if not (has_video or is_said) or _has_chapters(page):
        return
    yield from _at_top(page, options, has_video=has_video)
    done: set[int] = set()
    for link in links:
        block = document.block_at(link.start)
        first, last = max(block.start, link.start - _FAR), min(block.end, link.end + _FAR)
        for found in _LENGTH().finditer(document.text, first, last):
            is_inside = link.start <= found.start() < link.end
            if found.start() not in done and (is_inside or _is_said_of_video(document, found)):
                done.add(found.start())
                yield from _too_long(
                    document.span(*found.span()), _minutes(found), options.max_minutes
                )
    for tag in tags:
        said = attributes_of(tag.attributes)
        titled = _LENGTH().search(said.get("title", "") or said.get("aria-label", ""))
        if titled:
            yield from _too_long(tag.span, _minutes(titled), options.max_minutes)
    for start in [*(tag.start for tag in tags), *(one.start for one in pictures)]:
        for found in _beside(document, start):
            if found.start() not in done:
                done.add(found.start())
                yield from _too_long(
                    document.span(*found.span()), _minutes(found), options.max_minutes
                )


def _plays(name: str, attributes: str) -> bool:
    if name in ("video", "audio"):
        return True
    return name in ("iframe", "embed") and is_player(attributes_of(attributes).get("src", ""))


def _has_chapters(page: Page) -> bool:
    """The page speaks of chapters, so people can find their place in a recording."""
    source = page.document.source
    words = page.document.word_numbers
    return (
        "chapters" in page.top
        or "chapter" in words
        or "chapters" in words
        or ("kind=" in source and bool(re.search(r"kind=[\"']?chapters", source)))
    )


def _at_top(page: Page, options: Options, *, has_video: bool) -> Iterator[Problem]:
    for name in _NAMES:
        node = page.top.get(name)
        if isinstance(node, YamlText) and (has_video or name.startswith(("video", "audio"))):
            yield from _too_long(
                _place(page.document, node), _minutes_at_top(node.text), options.max_minutes
            )


def _place(document: Document, node: YamlText) -> Span:
    """The place in the page of a value at its top."""
    front = document.front_matter or Span(0, 0)
    first_line, _ = document.position(front.start)
    start = document.offset(first_line + node.line - 1, node.column)
    return Span(start, start + len(node.text) + (0 if node.plain else 2))


def _minutes_at_top(text: str) -> float:
    """A length as the top of a page has it: 12, 12 minutes, 12:30, PT12M30S."""
    iso = _ISO().fullmatch(text.strip())
    if iso:
        hours, minutes, seconds = (int(part or 0) for part in iso.groups())
        return hours * 60 + minutes + seconds / 60
    found = _LENGTH().search(text)
    if found:
        return _minutes(found)
    return float(text) if text.strip().replace(".", "", 1).isdigit() else 0


def _minutes(found: re.Match[str]) -> float:
    if found["clock"]:
        hours, minutes, seconds = ([0] + [int(part) for part in found["clock"].split(":")])[-3:]
        return hours * 60 + minutes + seconds / 60
    if found["hours"]:
        return int(found["hours"]) * 60 + int(found["rest"] or 0)
    return int(found["minutes"]) + int(found["seconds"] or 0) / 60


def _is_said_of_video(document: Document, found: re.Match[str]) -> bool:
    """In brackets, or in words that say how long something lasts."""
    text = document.text
    before = text[max(found.start() - 40, 0) : found.start()].rpartition("\n")[2]
    after = text[found.end() : found.end() + 40].partition("\n")[0]
    opens = max(before.rfind("("), before.rfind("["))
    is_in_brackets = opens > max(before.rfind(")"), before.rfind("]")) and re.match(
        r"[^()\[\]]*[)\]]", after
    )
    return bool(is_in_brackets or _BEFORE().search(before) or _AFTER().match(after))


def _beside(document: Document, start: int) -> Iterator[re.Match[str]]:
    """The lengths that the blocks right before and after a video speak of."""
    number = bisect_left(document.blocks, start, key=lambda block: block.start)
    for block in document.blocks[max(number - 1, 0) : number + 1]:
        words = document.words_in(block.start, block.end)
        of_video = any(document.words_in_lower_case[word] in _VIDEO_WORDS for word in words)
        if block.kind in ("heading", "title") or of_video:
            for found in _LENGTH().finditer(document.text, block.start, block.end):
                if _is_said_of_video(document, found):
                    yield found


def _too_long(span: Span, minutes: float, most: int) -> Iterator[Problem]:
    if minutes > most:
        shown = f"{int(minutes)}" if minutes == int(minutes) else f"more than {int(minutes)}"
        message = f"This is {shown} minutes long."
        yield Problem(span, message, f"Make parts of {most} minutes or less, or give it chapters.")
