"""Remembers where the words of the list stand in each text, for the next build.

Explaining words takes a build about a third longer than Markdown alone, and most of that is the
search.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs_speakeasy.building.kept_file import hash_of, keep, read_kept
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.matching import Match, find_terms

Places = list[tuple[int, int, list[int]]]
"""For each word: where it starts and ends, and the numbers of its entries on the list."""


class KnownMatches:
    """The matches of one list of words, while the list and our code stay the same."""

    def __init__(self, file: Path, key: str) -> None:
        """Take up what is in the file, if it was kept under the same key."""
        self.file = file
        self.key = key
        kept = read_kept(file, key)
        self.before: dict[str, Places] = kept if isinstance(kept, dict) else {}
        self.now: dict[str, Places] = {}

    def find(self, document: Document, glossary: Glossary) -> list[Match]:
        """The same as `find_terms`."""
        kinds = "".join(block.kind[0] for block in document.blocks)
        name = hash_of(document.text, kinds)
        places = self.now.get(name) or self.before.get(name)
        if places is None:
            matches = find_terms(document, glossary)
            numbers = {id(term): number for number, term in enumerate(glossary.terms)}
            places = [
                (one.start, one.end, [numbers[id(term)] for term in one.terms]) for one in matches
            ]
        self.now[name] = places
        terms = glossary.terms
        return [
            Match(start, end, tuple(terms[number] for number in of)) for start, end, of in places
        ]

    def save(self) -> None:
        """Write the file, if there is anything new. Texts that are gone are forgotten."""
        if self.now.keys() != self.before.keys():
            keep(self.file, self.key, self.now)
            self.before = self.now
        self.now = {}
