"""Parts of a page that ask for a look of their own: with a tag, a class, a style, or CSS.

A rule names what it looks for (`style`, `align`), and gets the tags and attribute lists that speak
of it, with the words that each holds. CSS in `<style>` comes as looks too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from mkdocs_speakeasy.reading.attributes import attributes_of, css_rules, styles_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Block, Span, Tag
from mkdocs_speakeasy.rules.rule import Page

NEVER_CLOSED = frozenset("hr br img input link meta col track wbr area base embed source".split())
NO_PROSE = frozenset("code pre kbd samp var tt".split())
NO_LETTERS = frozenset("script style svg iframe video audio object math canvas".split())
_RIGHT_TO_LEFT = frozenset("ar he fa ur ps sd yi ckb dv ug arabic hebrew farsi urdu".split())
"""Languages as a page may name them at its top."""
_EMPTY_LINE = late_pattern(r"\n[ \t>]*\n")
_NO_ATTRIBUTES: Mapping[str, str] = {}


class Look(NamedTuple):
    """Something that says how a part of the page looks."""

    name: str
    """The name of a tag; empty for an attribute list; `style` for a rule of CSS."""
    attributes: Mapping[str, str]
    styles: Mapping[str, str]
    span: Span
    start: int
    """The words that it holds, by offsets into `Document.text`."""
    end: int
    inside: Span
    """What stands between the tag and the one that closes it, in the file."""
    selector: str = ""
    """For a rule of CSS: what it is about."""
    around: str = ""
    """For a rule of CSS: what stands around it, such as `@media print`."""

    is_inline: bool = False
    """An attribute list of a link, a picture or marked words, and not of a block."""

    @property
    def classes(self) -> list[str]:
        """Its classes, in small letters."""
        return self.attributes.get("class", "").lower().split()


class Looks:
    """The looks of one page. What a tag holds is worked out when a rule first asks."""

    def __init__(self, document: Document) -> None:
        """Look at nothing yet."""
        self.document = document

    def that_say(self, *words: str, names: frozenset[str] = frozenset()) -> Iterator[Look]:
        """The tags with one of these words in their attributes or one of these names, and CSS."""
        for number, tag in enumerate(self.document.tags):
            if tag.is_closing:
                continue
            if tag.name == "style":
                yield from self._css(tag)
            elif tag.name in names or (tag.attributes and _says(tag.attributes, words)):
                yield self.look(number)

    def look(self, number: int) -> Look:
        """The look of the tag with this number."""
        tag = self.document.tags[number]
        attributes = attributes_of(tag.attributes)
        start, end, closes = self._holds(number)
        styles = styles_of(attributes.get("style", ""))
        inside = Span(tag.span.end, max(closes, tag.span.end))
        is_inline = not tag.name and tag.span.start in self._inline
        return Look(tag.name, attributes, styles, tag.span, start, end, inside, is_inline=is_inline)

    def has_words(self, look: Look) -> bool:
        """Whether words of the page stand in it. Words for pictures are none."""
        return bool(look.selector) or next(self.blocks(look), None) is not None

    def blocks(self, look: Look) -> Iterator[Block]:
        """The blocks with words that stand in it, all or in part."""
        text, blocks = self.document.text, self.document.blocks
        for number in range(self._number(look.start), len(blocks)):
            block = blocks[number]
            if block.start >= look.end:
                return
            words = text[max(block.start, look.start) : min(block.end, look.end)]
            if block.kind != "alt" and any(map(str.isalnum, words)):
                yield block

    def _css(self, tag: Tag) -> Iterator[Look]:
        source = self.document.source[tag.span.start : tag.span.end]
        start = source.find(">") + 1
        end = source.rfind("</")
        for rule in css_rules(source[start : end if end > start else len(source)]):
            first = tag.span.start + start
            span = Span(first + rule.start, first + rule.end)
            yield Look(
                "style", _NO_ATTRIBUTES, rule.styles, span, 0, 0, span, rule.selector, rule.around
            )

    def _holds(self, number: int) -> tuple[int, int, int]:
        """The words that a tag holds, and where in the file the tag that closes it stands."""
        tag = self.document.tags[number]
        if tag.name in NEVER_CLOSED or tag.name in NO_LETTERS:
            return tag.start, tag.start, 0
        if not tag.name:
            return *self._of_list(tag), 0
        closing = self._closing.get(number)
        if closing:
            return tag.start, closing.start, closing.span.start
        end = self.document.block_at(tag.start).end if self.document.blocks else tag.start
        return tag.start, max(end, tag.start), 0

    def _of_list(self, tag: Tag) -> tuple[int, int]:
        """What an attribute list is about: the words right before it, or its whole block."""
        if tag.span.start in self._inline:
            return self._inline[tag.span.start]
        document = self.document
        number = self._number(tag.start)
        while number > 0 and (
            document.blocks[number].kind == "alt" or self._place(number) > tag.span.start
        ):
            number -= 1
        block = document.blocks[number] if document.blocks else None
        if block is None or block.kind == "alt":
            return tag.start, tag.start
        place = document.span(block.start, block.end).end
        if _EMPTY_LINE().search(document.source, place, tag.span.start):  # about a lone picture
            return tag.start, tag.start
        return block.start, block.end

    def _place(self, number: int) -> int:
        block = self.document.blocks[number]
        return self.document.span(block.start, block.start + 1).start

    def _number(self, offset: int) -> int:
        blocks = self.document.blocks
        return max(bisect_right(blocks, offset, key=lambda block: block.start) - 1, 0)

    @cached_property
    def _inline(self) -> dict[int, tuple[int, int]]:
        """Where a link, a mark or a picture ends in the file: its words."""
        document = self.document
        found = {mark.span.end: (mark.start, mark.end) for mark in document.marks}
        found |= {link.span.end: (link.start, link.end) for link in document.links}
        found |= {one.span.end: (one.start, one.start) for one in document.pictures}
        return found

    @cached_property
    def _closing(self) -> dict[int, Tag]:
        """For each tag that is closed, by its number: the tag that closes it."""
        closing: dict[int, Tag] = {}
        waiting: dict[str, list[int]] = {}
        for number, tag in enumerate(self.document.tags):
            if not tag.name or tag.name in NEVER_CLOSED:
                continue
            opened = waiting.setdefault(tag.name, [])
            if not tag.is_closing:
                opened.append(number)
            elif opened:
                closing[opened.pop()] = tag
        return closing


class Parts:
    """Parts of the file: whether a place stands in one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Put the parts that overlap together."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def hold(self, place: int) -> bool:
        """Whether the place stands in one of the parts."""
        number = bisect_right(self.starts, place) - 1
        return number >= 0 and place < self.ends[number]


def right_to_left_parts(looks: Looks) -> Parts:
    """The parts of the page that say that they are read from the right to the left."""
    said = (one for one in looks.that_say("rtl", "lang") if not one.selector)
    return Parts(one.inside for one in said if is_turned_round(one))


def is_turned_round(look: Look) -> bool:
    """A tag says that what it holds is read from the right to the left."""
    language = look.attributes.get("lang", "").lower().partition("-")[0]
    return (
        look.attributes.get("dir", "").lower() == "rtl"
        or look.styles.get("direction") == "rtl"
        or language in _RIGHT_TO_LEFT
    )


def _says(attributes: str, words: tuple[str, ...]) -> bool:
    attributes = attributes.lower()
    return any(word in attributes for word in words)


def is_right_to_left(text: str) -> bool:
    """Half of the letters or more are Hebrew or Arabic."""
    letters = [letter for letter in text[:200] if letter.isalpha()]
    foreign = sum("\u0590" <= letter <= "\u08ff" for letter in letters)
    return foreign > 0 and foreign * 2 >= len(letters)


def says_right_to_left(page: Page) -> bool:
    """The page says at its top that it is in a language written from right to left."""
    names = f"{page.says('lang')} {page.says('language')}".lower().split()
    return page.says("dir").lower() == "rtl" or not _RIGHT_TO_LEFT.isdisjoint(names)
