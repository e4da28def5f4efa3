"""Which capitals say that a word is a name, and which only start a sentence."""

from __future__ import annotations

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import HARD_BREAK, Word

LONGEST_START = 20
"""How far before a word we look for the start of its sentence, in letters."""

_OPENS = " \t\"'“‘«([{"
_STARTS_AFTER = (":", HARD_BREAK, "•", "–", "—", "…", ".", "?", "!")


class Capitals:
    """The capitals of one page."""

    def __init__(self, document: Document) -> None:
        """Look at nothing yet."""
        self.document = document
        self._are_names: dict[str, bool] = {}

    def name(self, word: Word) -> bool:
        """Whether a capital says that this is a name.

        It does where no start of a sentence asks for it, here or further on. It also does where
        the next word has one too.
        """
        if not self._starts(word.number) or self._is_followed(word):
            return True
        lower = word.text.lower()
        if lower not in self._are_names:
            texts = self.document.word_texts
            self._are_names[lower] = any(
                texts[number][0].isupper() and not self._starts(number)
                for number in self.document.word_numbers[lower]
            )
        return self._are_names[lower]

    def _is_followed(self, word: Word) -> bool:
        """By another word with a capital."""
        texts = self.document.word_texts
        following = texts[word.number + 1] if word.number + 1 < len(texts) else "-"
        return following[0].isupper() and self.document.text[word.end] == " "

    def _starts(self, number: int) -> bool:
        """The word is the first of a sentence, a quote or a line."""
        start = self.document.word_starts[number]
        sentence = self.document.sentence_at(start)
        before = self.document.text[max(sentence.start, start - LONGEST_START) : start]
        rest = before.rstrip(_OPENS)
        has_opened = len(before.rstrip(" \t")) > len(rest)
        return has_opened or rest.endswith(_STARTS_AFTER) or not any(map(str.isalnum, before))
