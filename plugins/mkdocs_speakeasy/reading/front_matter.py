"""The settings at the top of a page, between two lines of dashes."""

from __future__ import annotations

import re
from typing import NamedTuple

from mkdocs_speakeasy.reading.parts import Span

_END = r"(?:\r\n|\r|\n)"
_FRONT_MATTER = re.compile(
    rf"""
    \A---[ \t]*{_END}
    (?P<inside>(?:.*?{_END})??)
    (?:---|\.\.\.)[ \t]*(?:{_END}|\Z)
    """,
    re.DOTALL | re.VERBOSE,
)
_TITLE = re.compile(
    r"""
    (?<![^\r\n])title:[ \t]+
    (?:
        "(?P<double>[^"\r\n]*)"
        | '(?P<single>[^'\r\n]*)'
        | (?P<bare>[^\s"'>|&*!\[{](?:[ \t]*+[^\s\#]|\#)*)
    )
    [ \t]*+(?:(?<=[ \t])\#[^\r\n]*)?(?![^\r\n])
    """,
    re.VERBOSE,
)


class FrontMatter(NamedTuple):
    """The settings at the top of a page."""

    inside: Span
    """The place of the settings, without the lines of dashes."""
    end: int
    """Where the page itself starts."""
    title: Span | None
    """The place of the page's title."""


def find_front_matter(source: str) -> FrontMatter | None:
    """The settings at the top of a page; None where there are none."""
    found = _FRONT_MATTER.match(source)
    if not found:
        return None
    title = _TITLE.search(source, found.start("inside"), found.end("inside"))
    span = Span(*title.span(title.lastgroup or 0)) if title else None
    return FrontMatter(Span(*found.span("inside")), found.end(), span)
