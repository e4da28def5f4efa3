"""The hard words of a page with their meanings, at its end.

This is where they stand on paper, in an old browser, and for those who like to read them in a row.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from mkdocs_speakeasy.markup.own_words import as_written, put_own_words
from mkdocs_speakeasy.markup.word_note import WORDS, put_meaning
from mkdocs_speakeasy.words.glossary import Term

NAME = "se-hard-words"


def hard_words_box(terms: Iterable[Term], heading_id: str, language: str) -> Element:
    """The box, with each word once, from A to Z."""
    box = Element("section", {"class": NAME, "aria-labelledby": heading_id})
    heading = SubElement(box, "h2", {"id": heading_id})
    put_own_words(heading, WORDS.hard_words, language)
    words = SubElement(box, "dl")
    for word, entries in groupby(sorted(terms, key=_order), key=lambda term: term.word):
        SubElement(words, "dt").text = as_written(word)
        for entry in entries:
            put_meaning(SubElement(words, "dd"), entry, language)
    return box


def _order(term: Term) -> tuple[str, str, int]:
    """A to Z, without capitals and accents."""
    parts = unicodedata.normalize("NFKD", term.word.casefold())
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare, term.word, term.line
