"""How the lines look that start, end or interrupt a block. One pattern for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mkdocs_speakeasy.reading.html_blocks import BLOCK_TAGS, EMPTY_TAGS, STARTS
from mkdocs_speakeasy.reading.lines import Line

HEADING = re.compile(r"[ ]{0,3}(?P<level>\#{1,6})[ \t]*(?P<text>.*)", re.DOTALL)
"""## Heading ##"""

_ATTRIBUTES_OF_HEADING = re.compile(r"(?<=[ \t])\{:?[^{}]*\}$")

SETEXT = re.compile(r"[ ]{0,3}(?:=+|-+)[ ]*$")
"""A row of = or - under a heading."""

RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]{0,2}+){3,}+|(?:_[ ]{0,2}+){3,}+|(?:\*[ ]{0,2}+){3,}+)[ ]*$")
"""A line across the page."""

LIST_ITEM = re.compile(r"(?P<marker>[ ]{0,3}(?:[-*+]|\d{1,9}[.)]|\#\.)(?:[ ]{1,4}(?=\S)|[ ]))")
"""- item, 1. item"""

_LIST_THAT_INTERRUPTS = re.compile(r"[ ]{0,3}(?:[-*+]|1[.)])[ ]+\S")

TASK = re.compile(r"\[[ xX]\][ ]+")
"""[ ] or [x] at the start of a list item."""

QUOTE = re.compile(r"[ ]{0,3}>[ ]?")

CALLOUT = re.compile(r"\[!(?P<kind>[\w-]+)\][+-]?[ ]*")
"""> [!NOTE], with or without a title."""

BOX = re.compile(
    r"""
    [ ]{0,3}
    (?:
        !!![ ]?(?P<kind>[\w-]+)(?:[ ]+[\w-]+)*               # a box and its kind
        | \?\?\?\+?[ ]?                                      # one that opens
          (?:(?P<kind_that_opens>[\w-]+)(?:[ ]+[\w-]+)*|(?=[ ]*"))
        | ===[!+]{0,2}(?=[ ]+["'])                          # a tab
    )
    (?:[ ]*(?P<quote>["'])(?P<title>.*)(?P=quote))?         # its title
    [ ]*$
    """,
    re.VERBOSE,
)
"""!!! note "Title" """

SLASHES = re.compile(r"[ ]{0,3}/{3,}[ ]*(?:(?P<name>[\w-]+)[^|]*(?:\|[ ]*(?P<title>.*))?)?$")
"""/// note | Title"""

NO_TITLE = frozenset({"html", "latex"})
"""Blocks between slashes where what stands after | is not for readers."""

SETTING = re.compile(r"[ ]{4,}[\w-]+:(?:[ ]|$)|[ ]{4,}-[ ]")
"""A setting below the start of a block between slashes."""

FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\]\s]+\]:[ ]*")

REFERENCE = re.compile(r"[ ]{0,3}\[(?P<name>[^\[\]^][^\[\]]*)\]:[ \t]*(?P<target><[^<>]*>|\S+)")
"""[name]: target"""

_REFERENCE_TITLE = re.compile(r"""[ ]*(?:"[^"]*"|'[^']*'|\([^()]*\))[ ]*$""")
_REFERENCE_REST = re.compile(r"""[ \t]*(?:".*"|'.*'|\(.*\))?[ \t]*$""")

DEFINITION = re.compile(r"[ ]{0,3}:[ ]{1,3}(?=\S)")

NO_TEXT = re.compile(
    r"""
    [ ]*
    (?:
        \[\[?_?TOC_?\]\]?[ ]*            # [TOC]: the list of contents
        | ;?-+8<-+.*                     # --8<--: text from another file
        | \*\[[^\]]+\][ ]?:.*            # *[HTML]: what a short form stands for
    )$
    """,
    re.VERBOSE,
)
"""A line that shows nothing of its own."""

_MAY_INTERRUPT = frozenset("#-*+1>_!?=/[:<")


def interrupts(line: Line) -> bool:
    """Whether a line starts something new right below a line of a paragraph."""
    if line.indent >= 4:
        return False
    first = line.text[line.indent]
    if first not in _MAY_INTERRUPT:
        return False
    text = line.text
    if first == "<":
        return starts_html(text)
    if first in "!?=":
        return text.startswith(("!!!", "???", "==="), line.indent) and bool(BOX.match(text))
    if first == "/":
        return bool(SLASHES.match(text))
    if first == "[":
        return bool(FOOTNOTE.match(text)) or is_reference(text)
    if first == ":":
        return bool(DEFINITION.match(text))
    if first in "#>":
        return True
    return bool(_LIST_THAT_INTERRUPTS.match(text) or RULE.match(text))


def heading_text(text: str) -> str:
    """The words of a heading, without the signs and the attribute list that close it."""
    text = text.rstrip(" \t")
    if text.endswith("}") and (found := _ATTRIBUTES_OF_HEADING.search(text, text.rfind("{"))):
        text = text[: found.start()].rstrip(" \t")
    return text.rstrip("#").rstrip(" \t")


def is_reference(text: str) -> bool:
    """Whether a line says where a named link goes."""
    found = REFERENCE.match(text)
    return bool(found and _REFERENCE_REST.match(text, found.end()))


def end_of_reference(lines: Sequence[Line], number: int) -> int | None:
    """Where the lines end that say where a named link goes."""
    if not is_reference(lines[number].text):
        return None
    following = number + 1
    if following < len(lines) and _REFERENCE_TITLE.match(lines[following].text):
        return following + 1
    return following


def starts_html(text: str) -> bool:
    """Whether a line starts a block of HTML."""
    found = STARTS.match(text.lstrip())
    if not found:
        return text.lstrip().startswith("</") and _closes_block(text)
    return found["name"] is None or found["name"].lower() in BLOCK_TAGS


_CLOSING = re.compile(r"\s*</([a-zA-Z][\w-]*)")


def _closes_block(text: str) -> bool:
    found = _CLOSING.match(text)
    return bool(found and found[1].lower() in BLOCK_TAGS)


@lru_cache(maxsize=128)
def _tags_named(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"<!--.*?(?:-->|$)|<(/?){re.escape(name)}(?![\w-])[^<>]*?(/?)(?:>|$)", re.IGNORECASE
    )


class HtmlEnds:
    """Knows where the blocks of HTML end in some lines. Each tag is looked for only once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.ends: dict[str, dict[int, int]] = {}
        self.last_with: dict[str, int] = {}

    def end(self, number: int) -> int | None:
        """Where a block of HTML ends; None where none starts, or where it is never closed."""
        text = self.lines[number].text.lstrip()
        found = STARTS.match(text)
        if not found:
            return number + 1 if _closes_block(text) else None
        if found["name"] is None:
            return self._end_of_other(number, "-->" if text.startswith("<!--") else ">")
        name = found["name"].lower()
        if name not in BLOCK_TAGS:
            return None
        if name in EMPTY_TAGS:
            return number + 1
        if name not in self.ends:
            self.ends[name] = self._ends_of(name)
        return self.ends[name].get(number, number) + 1

    def _ends_of(self, name: str) -> dict[int, int]:
        """For each line that opens a tag: the line after which as many are closed as opened."""
        ends: dict[int, int] = {}
        waiting: list[tuple[int, int]] = []
        open_tags = 0
        for number, line in enumerate(self.lines):
            if "<" not in line.text:
                continue
            tags = [tag[1] for tag in _tags_named(name).finditer(line.text) if tag[2] == ""]
            if tags:
                waiting.append((number, open_tags))
                open_tags += sum(-1 if closing else 1 for closing in tags)
                while waiting and open_tags <= waiting[-1][1]:
                    ends[waiting.pop()[0]] = number
        return ends

    def _end_of_other(self, number: int, sign: str) -> int | None:
        """The end of a comment or the like: the line with `sign` in it."""
        if sign not in self.last_with:
            with_sign = (
                n for n in range(len(self.lines) - 1, -1, -1) if sign in self.lines[n].text
            )
            self.last_with[sign] = next(with_sign, -1)
        if number > self.last_with[sign]:
            return None
        while sign not in self.lines[number].text:
            number += 1
        return number + 1
