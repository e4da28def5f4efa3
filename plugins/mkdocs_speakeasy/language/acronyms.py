"""Finds short forms in capitals on a page: ABC, DoLS, A&E."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word

_SHAPE = re.compile(r"(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]{2,6}(?=(?:['’]?s)?$)")
"""2 to 6 letters with at least two capitals."""

_AND = re.compile(r"&(?<=[A-Z]&)(?<![\w&].&)[A-Z](?![\w&])")
"""A&E, from its second letter on."""

_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


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
    found = [
        ShortForm(name, word.start)
        for word in document.words_in_capitals
        if (name := _short_form_in(word.text)) and not _in_name(document, word)
    ]
    for match in document.search(_AND):
        start = match.start() - 1
        found.append(ShortForm(document.text[start : match.end()], start))
    return sorted(found, key=lambda one: one.start)


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


def _in_name(document: Document, word: Word) -> bool:
    """Part of the name of a site or a file: GOV.UK."""
    before, after = document.text[word.start - 1 : word.start], document.text[word.end :][:2]
    return before in tuple("./_@") or (after[:1] in tuple("./_") and after[1:].isalnum())


def is_shouted(document: Document, one: ShortForm, shouted: Container[str]) -> bool:
    """An ordinary word in capitals, or part of a sentence in capitals.

    A sentence with many short forms is none: The ICB, LGA, CQC and DHSC met.

    Args:
        shouted: ordinary words in capitals.
    """
    uses = document.word_numbers.get(one.name.lower(), ())
    if any(document.word_texts[number].islower() for number in uses):
        return True
    words = document.sentence_at(one.start).text[:500].split()
    if len(words) <= 2:
        return False
    loud = sum(text.strip(".,:;!?") in shouted for text in words)
    return loud * 4 > len(words) or not any(map(str.islower, words))
