"""What people say in place of the words of a page, so that they find it by their own words.

The group's list says it for its hard words, and the list of easier words for those of a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.search.page_text import PageText
from mkdocs_speakeasy.words.easier_words import entries
from mkdocs_speakeasy.words.endings import possible_bases
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.matching import find_terms


class PlainWords(NamedTuple):
    """Texts with words that lead to a page, though they may not stand there."""

    of_title: list[str]
    """What is said in place of the title."""
    of_page: list[str]
    """What is said in place of a hard word on the page."""
    meanings: list[str]
    """What the hard words mean."""


def plain_words(page: PageText, glossary: Glossary, *, is_english: bool = True) -> PlainWords:
    """What people may say in place of the words of this page.

    Args:
        page: the page.
        glossary: the words of its language.
        is_english: our own list of easier words counts too.
    """
    easier = _easier(page.title) if is_english else ()
    in_title = _terms(page.title, glossary)
    shown = set(page.hard_words)
    on_page = [
        *(term for term in glossary.terms if term.word in shown),
        *_terms(f"{page.headings}. {page.text}", glossary),
    ]
    of_all = {id(term): term for term in (*in_title, *on_page)}.values()
    return PlainWords(
        [text for term in in_title for text in _ways(term)],
        [*easier, *(text for term in of_all for text in _ways(term))],
        [text for term in of_all for text in (term.meaning, term.example)],
    )


def _terms(text: str, glossary: Glossary) -> list[Term]:
    matches = find_terms(read(text), glossary)
    return [term for match in matches for term in match.terms]


def _ways(term: Term) -> Iterable[str]:
    return (term.word, *term.forms, term.short_for, *term.say_instead)


def _easier(title: str) -> Iterator[str]:
    for word in title.lower().split():
        for base in possible_bases(word):
            yield from _easier_words().get(base, ())


@cache
def _easier_words() -> dict[str, tuple[str, ...]]:
    easier: dict[str, tuple[str, ...]] = {}
    for kind, word, instead in entries():
        if kind != "phrase":
            easier[word] = (*easier.get(word, ()), *instead)
    return easier
