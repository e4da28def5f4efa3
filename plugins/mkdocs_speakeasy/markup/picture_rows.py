"""Puts a picture beside its words.

A picture at the start of a paragraph or of a list item, with words after it, becomes a row: the
picture on one side, its words on the other. Writers write plain Markdown and learn nothing new.
The class `no-row` leaves a picture where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.class_names import add_class, class_names
from mkdocs_speakeasy.markup.page_facts import PageFacts

_SIGNS = frozenset({"icon", "emoji", "emojione", "gemoji", "twemoji"})
_SMALLEST = 48
"""A picture that is to be less wide than this, in pixels, is a sign: a flag or a tick."""
_LEAVE = frozenset({"no-row", "admonition-title"})
_NO_ROWS_IN = frozenset(
    """
    a button dt figure h1 h2 h3 h4 h5 h6 label math pre script style summary svg table
    """.split()
)
_PIXELS = re.compile(r"\s*(\d{1,9})(?:\.\d*)?(?:px)?\s*")
_HELD_BACK = re.compile("\x02[^\x03]*\x03")
"""Python-Markdown keeps some things apart, such as HTML in a line. In the text stands a mark."""
_HELD_HTML = re.compile("\\s*\x02wzxhzdk:(\\d{1,9})\x03")


class _Start(NamedTuple):
    """How a block starts."""

    pictures: list[Element]
    taken: int
    """So many elements of the block are pictures, or line breaks after them."""
    text: str
    """The words right after them."""


class PictureRows(Treeprocessor):
    """Makes the rows. It comes before the sizes: only a width that a writer chose makes a sign."""

    def __init__(self, md: Markdown, facts: PageFacts) -> None:
        super().__init__(md)
        self.facts = facts

    def run(self, root: Element) -> None:
        """Make a row of each block that starts with a picture."""
        waiting = [root]
        while waiting:
            element = waiting.pop()
            for index, child in enumerate(list(element)):
                if child.tag in _NO_ROWS_IN or not _LEAVE.isdisjoint(class_names(child)):
                    continue
                if child.tag == "p":
                    element[index] = self._row_of(child)
                    continue
                if child.tag in {"li", "dd"} and self._makes_row_in(child) and child.tag == "li":
                    add_class(element, "se-rows")
                    add_class(child, "se-rows__item")
                waiting.append(child)

    def _row_of(self, paragraph: Element) -> Element:
        """The row that this paragraph makes, or the paragraph as it is."""
        start = self._start_of(paragraph)
        if not start.pictures or not _has_words(start.text, paragraph[start.taken :]):
            return paragraph
        row, words = _new_row(start.pictures)
        for name in class_names(paragraph):
            add_class(row, name)
        row.attrib.update({**paragraph.attrib, "class": row.get("class", "")})
        row.tail = paragraph.tail
        block = SubElement(words, "p")
        block.text = start.text
        block.extend(paragraph[start.taken :])
        return row

    def _makes_row_in(self, item: Element) -> bool:
        """Whether this list item starts with a picture. If so, all of it is now in a row."""
        first = item[0] if len(item) and item[0].tag == "p" and _is_blank(item.text) else None
        if first is not None and not _LEAVE.isdisjoint(class_names(first)):
            return False
        block, after = (item, []) if first is None else (first, item[1:])
        start = self._start_of(block)
        rest = block[start.taken :]
        if not start.pictures or not _has_words(start.text, [*rest, *after]):
            return False
        row, words = _new_row(start.pictures)
        block[:] = rest
        block.text = start.text
        if first is None:
            words.text = start.text
            words.extend(rest)
        else:
            words.extend(item if start.text or rest else after)
        item[:] = [row]
        item.text = None
        return True

    def _start_of(self, block: Element) -> _Start:
        """The pictures at the start of a block."""
        pictures: list[Element] = []
        text = block.text or ""
        for count, element in enumerate(block):
            if not _is_blank(text):
                return _Start(pictures, count, text)
            if _is_picture(element):
                pictures.append(element)
            elif element.tag != "br" or not pictures:
                return _Start(pictures, count, text)
            text = self._without_line_break(element.tail or "")
        return _Start(pictures, len(block), text)

    def _without_line_break(self, text: str) -> str:
        """These words, without spaces and HTML line breaks before them."""
        while held := _HELD_HTML.match(text):
            html = self.md.htmlStash.rawHtmlBlocks[int(held[1])]
            if not isinstance(html, str) or html.strip("</ >\n").lower() != "br":
                break
            text = text[held.end() :]
        return text.lstrip()


def _is_picture(element: Element) -> bool:
    """Whether this is a picture, or a link with nothing else in it."""
    if element.tag == "a" and len(element) and _is_blank(element.text):
        return all(_is_image(one) and _is_blank(one.tail) for one in element)
    return _is_image(element)


def _is_image(element: Element) -> bool:
    if element.tag != "img" or not (_SIGNS | _LEAVE).isdisjoint(class_names(element)):
        return False
    width = _PIXELS.fullmatch(element.get("width", ""))
    return width is None or int(width[1]) >= _SMALLEST


def _has_words(text: str, after: Iterable[Element]) -> bool:
    """Whether somebody could read this. The number of a footnote does not count."""
    parts = [text]
    for element in after:
        if element.tag != "sup":
            parts += element.itertext()
        parts.append(element.tail or "")
    return any(sign.isalnum() for sign in _HELD_BACK.sub("", "".join(parts)))


def _new_row(pictures: Iterable[Element]) -> tuple[Element, Element]:
    """A row with these pictures, and the empty place for its words."""
    row = Element("div", {"class": "se-row"})
    place = SubElement(row, "div", {"class": "se-row__picture"})
    place.extend(pictures)
    for picture in place:
        picture.tail = None
    return row, SubElement(row, "div", {"class": "se-row__words"})


def _is_blank(text: str | None) -> bool:
    return not text or not text.strip()
