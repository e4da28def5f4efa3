"""Which words of the pages are wrong, and what they may be. Each word is asked about once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_speakeasy.language.word_pieces import PLAIN, pieces
from mkdocs_speakeasy.spelling.programs import Program, Trouble, wrong_words

if TYPE_CHECKING:
    from mkdocs_speakeasy.spelling.suggester import Suggester

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(slots=True)
class Answers:
    """What was said of each word."""

    right: set[str] = field(default_factory=set)
    wrong: dict[str, Sequence[str] | None] = field(default_factory=dict)
    """With what they may be; None where nobody was asked that yet."""


class Kept(NamedTuple):
    """Where answers are kept between two checks."""

    name: str
    made_from: str
    """What they depend on, as it was before the first question."""


class Spelling:
    """Knows how words are spelt, as far as the answers go, and asks a program for the others.

    Without a program, a word that has no answer is not called wrong.
    """

    def __init__(
        self, answers: Answers | None = None, program: Program | None = None, trouble: str = ""
    ) -> None:
        """Start nothing yet."""
        self.answers = answers or Answers()
        self.program = program
        self.kept_as = Kept("", "")
        """Where the answers are kept."""
        self.own_words: frozenset[str] = frozenset()
        """The words of the site's own file."""
        self.trouble = trouble
        """Why words could not be asked about, in one plain line; empty where all is well."""
        self.has_news = False
        """There are answers that were not there at the start."""
        self._suggester: Suggester | None = None
        self._suggested = 0
        self._one_at_a_time = RLock()

    def unsure_of(self, words: Iterable[str]) -> set[str]:
        """Those of the words that are not known to be right. Nobody is asked."""
        return set(words) - self.answers.right

    def wrong(self, words: Iterable[str]) -> set[str]:
        """Those of the words that are not in the dictionary.

        Args:
            words: pieces of words, as `word_pieces` makes them.
        """
        words = set(words)
        self._learn(words)
        return self.answers.wrong.keys() & words

    def gather(self, sources: Iterable[str]) -> None:
        """Ask about all words of these pages at once, so that no page need start a program."""
        if self.program is None:
            return
        tokens: set[str] = set()
        for source in sources:
            tokens.update(source.split())
        tokens -= self.answers.right
        words = {token for token in tokens if token.isascii() and token.isalpha()}
        for token in tokens - words:
            words.update(_LETTERS.findall(token))
        found = {piece.plain for word in words for piece in pieces(word)}
        self._learn(found | {word.lower() for word in found})

    def suggestions(self, word: str) -> Sequence[str]:
        """What a wrong word may be, the likeliest first; nothing where nobody knows."""
        known = self.answers.wrong.get(word)
        if known is not None:
            return known
        if self.program is None or self.trouble or not PLAIN.fullmatch(word):
            return ()
        with self._one_at_a_time:
            return self._ask_for_suggestions(self.program, word)

    def finish(self) -> None:
        """End the program. It is started again when it is asked again."""
        with self._one_at_a_time:
            self._suggested = 0
            if self._suggester:
                self._suggester.close()
                self._suggester = None

    def _ask_for_suggestions(self, program: Program, word: str) -> Sequence[str]:
        from mkdocs_speakeasy.spelling.suggester import Suggester  # noqa: PLC0415 - slow to import

        if self._suggested >= program.most_suggestions:
            return ()
        try:
            self._suggester = self._suggester or Suggester(program)
            found = self._suggester.suggestions(word)
        except Trouble as trouble:
            self._stop(trouble)
            return ()
        self._suggested += 1
        self.answers.wrong[word] = found
        self.has_news = True
        return found

    def _learn(self, words: Iterable[str]) -> None:
        """Ask about the words that have no answer yet."""
        answers = self.answers
        new = {word for word in words if word not in answers.right and word not in answers.wrong}
        new = {word for word in new if PLAIN.fullmatch(word)}
        if not new or self.program is None or self.trouble:
            return
        try:
            wrong = wrong_words(self.program, new)
            wrong -= self._made_of_right_words(self.program, wrong)
        except Trouble as trouble:
            self._stop(trouble)
            return
        with self._one_at_a_time:
            answers.right |= new - wrong
            for word in wrong:
                answers.wrong.setdefault(word)
            self.has_news = True

    @staticmethod
    def _made_of_right_words(program: Program, words: set[str]) -> set[str]:
        """Those of the wrong words that are made of right ones, such as timeframe."""
        if not program.language.startswith("en"):
            return set()
        from mkdocs_speakeasy.spelling.made_words import ways  # noqa: PLC0415 - as above

        all_ways = {word: list(ways(word)) for word in words if word.islower()}
        parts = {part for found in all_ways.values() for way in found for part in way}
        wrong = wrong_words(program, parts) if parts else parts
        return {
            word for word, found in all_ways.items() if any(wrong.isdisjoint(way) for way in found)
        }

    def _stop(self, trouble: Trouble) -> None:
        self.trouble = str(trouble)
        self.finish()
