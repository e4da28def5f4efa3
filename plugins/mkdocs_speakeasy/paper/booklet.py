"""Puts chapters together as one page of HTML, for a browser to print."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape, unescape

from markupsafe import Markup

from mkdocs_speakeasy.paper.chapter import PAGE_NUMBER, Chapter, HardWord
from mkdocs_speakeasy.paper.paper_words import PaperWords
from mkdocs_speakeasy.theme.files import HOME

_STYLES = "tokens page text table code note tabs extras row box word words booklet".split()
_NUMBERS = re.compile(PAGE_NUMBER.format("([a-z0-9]+)"))
_HEADINGS = re.compile(r"<h[1-6]\b[^>]*>(.*?)</h[1-6]>", re.DOTALL)
_USUAL_SIZE, _LARGE_SIZE = 12.8, 19.2
"""Of 1 rem, in points: text of 1.25 rem is 16 points, or 24."""
_FEWEST_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of the contents."""

    name: str
    """The id of what it leads to."""
    text: str
    """HTML."""
    number: str
    """Of the page; empty where it is not known yet."""


@dataclass(frozen=True, slots=True)
class Booklet:
    """What a person holds in the hand in the end."""

    title: str
    site: str
    link: str
    """Where the booklet comes from on the internet; empty where nobody knows."""
    address: str
    """The same, as people type it."""
    contact: str
    """How to tell the group; empty where nobody wrote it down."""
    chapters: Sequence[Chapter]
    day: date
    is_large: bool = False

    @property
    def words(self) -> list[HardWord]:
        """The hard words of all chapters, each once, from A to Z."""
        found: dict[str, HardWord] = {}
        for one in (word for chapter in self.chapters for word in chapter.words):
            known = found.setdefault(one.word.casefold(), HardWord(one.word, []))
            known.meanings += [text for text in one.meanings if text not in known.meanings]
        return sorted(found.values(), key=lambda one: _bare(one.word))


class BookletPages:
    """The HTML of a booklet, before and after the numbers of its pages are known."""

    def __init__(self, booklet: Booklet, words: PaperWords) -> None:
        """Take the booklet, and the words of its language."""
        self.booklet = booklet
        self.words = words

    def html(self, numbers: Mapping[str, int]) -> str:
        """The whole page.

        Args:
            numbers: on which page each part starts, by its id. Empty at first.
        """
        booklet = self.booklet
        shown = {
            "title": booklet.title,
            "site": booklet.site,
            "link": booklet.link,
            "address": booklet.address,
            "made": self.words.day(booklet.day),
            "contact": booklet.contact,
            "chapters": booklet.chapters,
            "words": booklet.words,
            "contents": list(self._contents(numbers)),
            "styles": self._styles(),
        }
        page = self.words.page(shown)
        return _NUMBERS.sub(lambda found: self.page_number(numbers.get(found[1])), page)

    def _contents(self, numbers: Mapping[str, int]) -> Iterable[ContentsLine]:
        lines = [(one.name, escape(one.title)) for one in self.booklet.chapters]
        if len(lines) == 1:
            headings = self.booklet.chapters[0].headings
            lines = list(headings) if len(headings) >= _FEWEST_HEADINGS else lines
        if self.booklet.words:
            lines.append(("words", self.words["paper.words"]))
        lines.append(("tell", self.words["paper.tell"]))
        for name, text in lines:
            yield ContentsLine(name, text, str(numbers.get(name, "")))

    def page_number(self, number: int | None) -> str:
        """The number of a page in words: page 12."""
        words = self.words["paper.see"].replace("{number}", str(number or "…"))
        return words.replace(" ", "\u00a0")

    def _styles(self) -> str:
        booklet = self.booklet
        size = _LARGE_SIZE if booklet.is_large else _USUAL_SIZE
        start, end = ("right", "left") if self.words.is_right_to_left else ("left", "right")
        text = f"font: {1.125 * size}pt Arial, Helvetica, sans-serif; color: #000;"
        parts = {one.name: (one.title, one.address or booklet.address) for one in booklet.chapters}
        for name in ("words", "tell"):
            parts[name] = (unescape(self.words[f"paper.{name}"]), booklet.address)
        # Wide at the side where the booklet is held.
        margins = f"margin: 2.5cm; margin-{start}: 3.5cm; margin-{end}: 2cm;"
        number = f"@bottom-{end} {{ content: counter(page); {text} font-weight: bold; }}"
        rules = [
            f"html {{ font-size: {size}pt !important; }}",
            f"@page {{ size: A4; {margins} {number} }}",
            f"@page :first {{ @bottom-{end} {{ content: none; }} }}",
        ]
        for name, (title, address) in parts.items():
            rules.append(
                f"#{name} {{ page: {name}; }} @page {name} {{"
                f" @top-{start} {{ content: {_string(title)}; {text} }}"
                f" @bottom-{start} {{ content: {_string(address)}; {text} }} }}"
            )
        sheets = (
            (HOME / "components" / name / f"{name}.css").read_text("utf-8") for name in _STYLES
        )
        return "\n".join([*sheets, *rules])


def headings_of(page: str) -> list[str]:
    """The text of each heading of a page of HTML."""
    return [Markup(found).striptags() for found in _HEADINGS.findall(page)]  # noqa: S704 - it is taken apart


def _string(text: str) -> str:
    """Text as a string of CSS. Only plain letters and digits stand as they are."""
    plain = (
        one if one == " " or (one.isascii() and one.isalnum()) else f"\\{ord(one):x} "
        for one in text
    )
    return f'"{"".join(plain)}"'


def _bare(word: str) -> str:
    """Without capitals and accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
