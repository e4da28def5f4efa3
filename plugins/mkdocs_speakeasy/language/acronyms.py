"""Finds short forms in capitals on a page: ABC, DoLS, A&E."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern

_SHAPE = re.compile(r"(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]{2,6}(?=(?:['’]?s)?$)")
"""2 to 6 letters with at least two capitals."""

_AND = late_pattern(r"&(?<=[A-Z]&)(?<![\w&].&)[A-Z](?![\w&])")
"""A&E, from its second letter on."""

_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


_JOINS = frozenset("./_@")
_JOINS_AFTER = frozenset("./_")
_KEPT = "short forms of the page"


class ShortForm(NamedTuple):
    """One place where a short form stands."""

    name: str
    """Without -s or -'s."""
    start: int
    """Offset into `Document.text`."""

    @property
    def end(self) -> int:
        """Where it ends, without -s or -'s."""
        return self.start + len(self.name)


def short_forms(document: Document) -> list[ShortForm]:
    """Each place where a short form stands, in the order of the page."""
    # Kept with the document, as its own cached properties are: two rules ask for them.
    kept: dict[str, list[ShortForm]] = vars(document)
    if _KEPT not in kept:
        kept[_KEPT] = _short_forms(document)
    return kept[_KEPT]


def _short_forms(document: Document) -> list[ShortForm]:
    text = document.text
    found: list[ShortForm] = []
    for word in document.words_in_capitals:
        name = _short_form_in(word.text)
        if name and not _in_name(text, word.start, word.end):
            found.append(ShortForm(name, word.start))
    if "&" in text:
        ands = (match.span() for match in document.search(_AND()))
        found += [ShortForm(text[start - 1 : end], start - 1) for start, end in ands]
        found.sort(key=_start)
    return found


def _start(one: ShortForm) -> int:
    return one.start


def first_of_each(uses: Iterable[ShortForm]) -> list[ShortForm]:
    """Each short form at the first of its places."""
    found: dict[str, ShortForm] = {}
    for one in uses:
        found.setdefault(one.name, one)
    return list(found.values())


@lru_cache(maxsize=4096)
def _short_form_in(text: str) -> str:
    """The short form without its -s or -'s; empty where this is none."""
    shape = _SHAPE.match(text)
    name = shape[0] if shape else ""
    if name.endswith("s") and name[:-1].isupper():
        name = name[:-1]
    is_one = sum(map(str.isupper, name)) * 2 > len(name) and not _ROMAN.match(name)
    return name if is_one else ""


def _in_name(text: str, start: int, end: int) -> bool:
    """Part of the name of a site or a file: GOV.UK."""
    if text[start - 1 : start] in _JOINS:
        return True
    return text[end : end + 1] in _JOINS_AFTER and text[end + 1 : end + 2].isalnum()


def is_shouted(document: Document, one: ShortForm, shouted: Container[str]) -> bool:
    """An ordinary word in capitals, or part of a sentence in capitals.

    A sentence with many short forms is none: The ICB, LGA, CQC and DHSC met.

    Args:
        shouted: ordinary words in capitals.
    """
    texts = document.word_texts
    for number in document.word_numbers.get(one.name.lower(), ()):
        if texts[number].islower():
            return True
    words = document.sentence_at(one.start).text[:500].split()
    if len(words) <= 2:
        return False
    loud = [text for text in words if text.strip(".,:;!?") in shouted]
    return len(loud) * 4 > len(words) or not any(map(str.islower, words))
