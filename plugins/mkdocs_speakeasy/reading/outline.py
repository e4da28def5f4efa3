"""The outline of a page: its parts, each with the heading that stands above it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Block

_NUMBER = late_pattern(r"(?:[\d.]{1,8}|[a-z](?=[.):]))[.):]?\s+|[^\w\"'‘“]+")


class Part(NamedTuple):
    """A heading, and what stands below it."""

    heading: Block
    says: str
    """The words of the heading, as `bare` gives them."""
    next: int
    """Where the next heading starts in the text, or where the page ends."""
    end: int
    """Where the next heading of the same level or a higher one starts, or the page ends."""


def outline(text: str, blocks: Iterable[Block]) -> list[Part]:
    """The parts of a page. A heading in a quote is no heading of the page, and makes none."""
    headings = [block for block in blocks if block.kind == "heading" and not block.quoted]
    found: list[Part] = []
    following: list[tuple[int, int]] = []  # level and start of the headings that may end a part
    last = after = len(text)
    for heading in reversed(headings):
        level = heading.level
        while following and following[-1][0] > level:
            following.pop()
        end = following[-1][1] if following else last
        found.append(Part(heading, bare(text[heading.start : heading.end]), after, end))
        after = heading.start
        following.append((level, after))
    return found[::-1]


def bare(text: str) -> str:
    """The words of a heading in small letters, without a number before and signs after them."""
    text = text.casefold()
    if "  " in text or "\n" in text:
        text = " ".join(text.split())
    number = None if text[:2].isalpha() else _NUMBER().match(text)
    text = (text[number.end() :] if number else "") or text
    return text.rstrip(" .:;!?…")
