"""Which words of a page are code: parts of addresses, of names of files, of commands."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HIDDEN, Word

_BEFORE = frozenset(f"/\\._@#$%&=<>`~+-{HIDDEN}")
_AFTER = frozenset(f"/\\_@=({HIDDEN}")
_AFTER_IN_WORD = frozenset(".:-")
MOST_ASKED = 20
_MAYBE_MORE = "(s)"
_LETTERS = re.compile(r"[a-z]{3,}")


class CodeWords:
    """The words of one page that are code."""

    def __init__(self, document: Document) -> None:
        """Look at nothing yet."""
        self.document = document
        self._asked = 0

    def hold(self, word: Word) -> bool:
        """The word is part of the name of a file, an address, a command: config.yml, --strict."""
        text = self.document.text
        before, after = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 3]
        return (
            before in _BEFORE
            or (after[:1] in _AFTER and after != _MAYBE_MORE)
            or (after[:1] in _AFTER_IN_WORD and after[1:2].isalnum())
        )

    def include(self, word: str) -> bool:
        """A word in small letters stands in the file more often than a reader sees it."""
        if self._asked < MOST_ASKED:  # this is fast for a few words, and the other for many
            self._asked += 1
            if self._source.count(word) == self._text.count(word):
                return False
        return word in self._words

    @cached_property
    def _source(self) -> str:
        return self.document.source.lower()

    @cached_property
    def _text(self) -> str:
        return self.document.text.lower()

    @cached_property
    def _words(self) -> set[str]:
        in_file, seen = (Counter(_LETTERS.findall(text)) for text in (self._source, self._text))
        return {word for word, count in in_file.items() if count > seen[word]}
