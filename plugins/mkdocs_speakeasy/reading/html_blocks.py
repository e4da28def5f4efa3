"""HTML that stands on lines of its own, between the blocks of Markdown.

From a block-level tag at the start of a line to the tag that closes it, all is HTML. What
stands between the tags is read; Markdown in it is not Markdown, unless a tag says
`markdown="1"` (or `block` or `span`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_speakeasy.reading import patterns
from mkdocs_speakeasy.reading.lines import Line, make_line

BLOCK_TAGS = frozenset(
    "address article aside blockquote body canvas caption center col colgroup dd details dir div dl"
    " dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr"
    " html iframe isindex legend li link main map math menu meta nav noframes noscript object ol"
    " output p picture pre progress script search section style summary svg table tbody td template"
    " tfoot th thead title tr track ul video".split()
)
EMPTY_TAGS = frozenset("hr br img input link meta col track wbr area base embed source".split())
KIND_OF_TAG = {
    "li": "item",
    "td": "cell",
    "th": "cell",
    "summary": "title",
    "caption": "title",
    "figcaption": "title",
    "legend": "title",
    "dt": "term",
    "dd": "definition",
} | {f"h{level}": "heading" for level in range(1, 7)}

STARTS = re.compile(r"<(?:(?P<name>[a-zA-Z][\w-]*)|!--|\?|!\[CDATA\[|![A-Z])")
_ANY_TAG = re.compile(rf"<!--|{patterns.TAG.pattern}", re.VERBOSE)


class Tag(NamedTuple):
    """A tag in a stretch of HTML, by offsets into it."""

    name: str
    start: int
    end: int
    is_closing: bool
    attributes: str


def find_tags(raw: str) -> Iterator[Tag]:
    """Each tag in turn. Comments are passed over."""
    position = 0
    last_comment = raw.rfind("-->")
    while found := _ANY_TAG.search(raw, position):
        position = found.end()
        if found["name"]:
            is_closing = bool(found["close"])
            yield Tag(found["name"].lower(), *found.span(), is_closing, found["attributes"])
        elif position <= last_comment:
            position = raw.find("-->", position) + 3


def closing_tags(tags: Sequence[Tag]) -> dict[int, Tag]:
    """For each tag that is closed, by where it starts: the tag that closes it."""
    closing: dict[int, Tag] = {}
    waiting: dict[str, list[Tag]] = {}
    for tag in tags:
        opened = waiting.setdefault(tag.name, [])
        if not tag.is_closing:
            opened.append(tag)
        elif opened:
            if tag.name in patterns.HIDDEN_TAGS:  # no tag opens inside them
                del opened[1:]
            closing[opened.pop().start] = tag
    return closing


class Part(NamedTuple):
    """Part of an HTML block: lines, and how to read them."""

    lines: list[Line]
    kind: str
    """The kind of block, `blocks` for Markdown blocks, or `tag` for a tag."""
    level: int = 0
    quoted: bool = False
    table_head: bool = False
    tag: Tag | None = None


def html_parts(lines: Sequence[Line]) -> Iterator[Part]:
    """The parts of a stretch of HTML, in order."""
    raw = "\n".join(line.text for line in lines)
    places = _Places(lines)
    tags = list(find_tags(raw))
    closing_tag = closing_tags(tags)
    around = [_Around()]
    text_start = skip_to = 0
    for tag in tags:
        if tag.start < skip_to or tag.name not in BLOCK_TAGS:
            continue
        if tag.start > text_start:
            yield around[-1].part(places.lines(raw, text_start, tag.start))
        text_start = tag.end
        closing = closing_tag.get(tag.start)
        is_hidden = tag.name in patterns.HIDDEN_TAGS and closing
        tag_end = closing.end if closing and is_hidden else tag.end
        yield Part(places.lines(raw, tag.start, tag_end), "tag", tag=tag)
        if tag.is_closing:
            _close(around, tag.name)
        elif tag.name in patterns.HIDDEN_TAGS:
            text_start = skip_to = closing.end if closing else tag.end
        elif closing and (how := _markdown_in(tag)):
            inside = places.lines(raw, tag.end, closing.start)
            yield around[-1].inside(tag.name).part(inside, is_blocks=how == "blocks")
            text_start = skip_to = closing.end
        elif tag.name not in EMPTY_TAGS:
            around.append(around[-1].inside(tag.name))
    if text_start < len(raw):
        yield around[-1].part(places.lines(raw, text_start, len(raw)))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands open around a place in HTML."""

    tag: str = ""
    """The innermost tag."""
    kind_tag: str = ""
    """The innermost tag that says what kind of text stands in it."""
    lists: int = 0
    quoted: bool = False

    def inside(self, tag: str) -> _Around:
        """The same, one tag further in."""
        return _Around(
            tag,
            tag if tag in KIND_OF_TAG else self.kind_tag,
            self.lists + (tag in ("ul", "ol")),
            self.quoted or tag == "blockquote",
        )

    def part(self, lines: list[Line], *, is_blocks: bool = False) -> Part:
        """The text that stands here."""
        if is_blocks:
            return Part(lines, "blocks", quoted=self.quoted)
        kind = KIND_OF_TAG.get(self.kind_tag, "paragraph")
        level = int(self.kind_tag[1]) if kind == "heading" else 0
        if kind == "item":
            level = self.lists or 1
        return Part(lines, kind, level, self.quoted, self.kind_tag == "th")


def _close(around: list[_Around], name: str) -> None:
    for index in range(len(around) - 1, max(len(around) - 20, 0), -1):
        if around[index].tag == name:
            del around[index:]
            return


def _markdown_in(tag: Tag) -> str:
    """How Markdown is read inside a tag: blocks or span; empty where it is not Markdown."""
    if "markdown" not in tag.attributes:
        return ""
    value = patterns.html_attributes(tag.attributes).get("markdown")
    if value not in ("1", "", "block", "span", "true"):
        return ""
    is_line = tag.name in KIND_OF_TAG and tag.name not in ("li", "dd", "td", "th")
    return "span" if value == "span" or is_line else "blocks"


class _Places:
    """Cuts lines out of the raw text of other lines, and keeps their places."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.places = lines
        self.starts = [0]
        for line in lines[:-1]:
            self.starts.append(self.starts[-1] + len(line.text) + 1)
        self.current = 0

    def lines(self, raw: str, start: int, end: int) -> list[Line]:
        found = []
        for text in raw[start:end].split("\n"):
            while self.current + 1 < len(self.starts) and self.starts[self.current + 1] <= start:
                self.current += 1
            place = self.places[self.current].place + start - self.starts[self.current]
            found.append(make_line(text, place))
            start += len(text) + 1
        return found
