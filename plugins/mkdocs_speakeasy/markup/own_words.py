"""Puts our own words into the tree of a page, in the language of the page.

Where nobody wrote them down in that language they are English, and marked so: a screen reader then
says them right, and their full stops stand at the right end of a line that runs to the left.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AMP_SUBSTITUTE

from mkdocs_speakeasy.languages.names import direction_of
from mkdocs_speakeasy.languages.translations import say, tongue

_NOT_FOR_PAGES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs that HTML does not know. Python-Markdown uses some of them for itself."""
_PLACES = re.compile(r"\{(words?)\}")


def as_written(text: str) -> str:
    """Text for the tree of a page, which shows as it is: `&lt;` is four signs."""
    return clean(text).replace("&", f"{AMP_SUBSTITUTE}amp;")


def clean(text: str) -> str:
    """The text on one line, without signs that no page can have."""
    return " ".join(_NOT_FOR_PAGES.sub("", text).split())


def put_own_words(
    part: Element, english: str, language: str, *, word: str = "", words: str = ""
) -> None:
    """Put our words into a part of the page.

    Args:
        part: an empty part.
        english: our words in English: `{word}` and `{words}` are places for those of the site.
        language: of the page.
        word: for the place `{word}`, whatever braces it has.
        words: for the place `{words}`.
    """
    filled = {"word": as_written(word), "words": as_written(words)}
    # Each second piece is the name of a place.
    pieces = _PLACES.split(say(english, language))
    marks = tongue(language)
    if not marks:
        pieces[1::2] = [filled[name] for name in pieces[1::2]]
        part.text = "".join(pieces)
        return
    part.attrib.update(marks)
    part.text = pieces[0]
    for name, after in zip(pieces[1::2], pieces[2::2], strict=True):
        theirs = {"lang": language, "dir": direction_of(language)}
        own = SubElement(part, "span", theirs)
        own.text, own.tail = filled[name], after
