"""Finds meanings that go round in a loop: A is explained with B, and B with A."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_speakeasy.mistakes import MistakeList, shown
from mkdocs_speakeasy.words.glossary import Term
from mkdocs_speakeasy.words.same_word import keeps_case

HARD = ("avoid", "explain")
"""The uses of words that a meaning should not need."""
LONGEST = 10
"""Entries of more words than this are not looked for, so that odd files cost no time."""
MOST_TOLD = 6
"""How many words of a loop a message names."""
_find_words = re.compile(r"[^\W_]+").findall


def find_loops(terms: Sequence[Term], mistakes: MistakeList) -> None:
    """Adds a mistake for each loop."""
    hard = [term for term in terms if term.use in HARD and term.word]
    uses = _Index(hard).uses()
    for loop in _loops(uses):
        words = [f"'{shown(hard[number].word)}'" for number in loop[:MOST_TOLD]]
        if len(loop) <= MOST_TOLD:
            words.append(words[0])
        told = ", which uses ".join(words[1:])
        more = ", and so on" if len(loop) > MOST_TOLD else ""
        message = (
            f"The meanings go round in a loop. The meaning of {words[0]} uses {told}{more}. "
            "Change one of them."
        )
        mistakes.add(hard[loop[0]].line, 1, message)


class _Index:
    """The hard words, by first word and length: a look-up costs the same in a long list."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self.numbers: dict[str, list[int]] = {}
        lengths: dict[str, set[int]] = {}
        for number, term in enumerate(terms):
            words = _find_words(term.word.lower())
            if 0 < len(words) <= LONGEST:
                self.numbers.setdefault(" ".join(words), []).append(number)
                lengths.setdefault(words[0], set()).add(len(words))
        self.lengths = {word: sorted(some, reverse=True) for word, some in lengths.items()}

    def uses(self) -> list[list[int]]:
        """For each term, the terms that its meaning uses."""
        return [self.used_in(term) if term.meaning else [] for term in self.terms]

    def used_in(self, term: Term) -> list[int]:
        words = _find_words(term.meaning.lower())
        if self.lengths.keys().isdisjoint(words):
            return []
        found: dict[int, None] = {}
        place = 0
        while place < len(words):
            for length in self.lengths.get(words[place], ()):
                numbers = self.numbers.get(" ".join(words[place : place + length]))
                if numbers and len(words) >= place + length:
                    found.update(dict.fromkeys(self.other(term, numbers)))
                    place += length - 1
                    break
            place += 1
        return list(found)

    def other(self, term: Term, numbers: list[int]) -> list[int]:
        """Without the entry's own word, and without words whose capitals are not there."""
        own = term.word.lower()
        return [
            number
            for number in numbers
            if self.terms[number].word.lower() != own
            and (
                not keeps_case(self.terms[number]) or _is_in(self.terms[number].word, term.meaning)
            )
        ]


def _is_in(words: str, meaning: str) -> bool:
    return f" {' '.join(_find_words(words))} " in f" {' '.join(_find_words(meaning))} "


def _loops(uses: list[list[int]]) -> list[list[int]]:
    """Each way back to a term that we came from, walking once over all. No recursion."""
    loops = []
    done: set[int] = set()
    for start, used in enumerate(uses):
        if not used or start in done:
            continue
        path: list[int] = []
        depth: dict[int, int] = {}
        waiting = [iter([start])]
        while waiting:
            number = next(waiting[-1], None)
            if number is None:
                waiting.pop()
                if path:
                    done.add(path[-1])
                    del depth[path.pop()]
            elif number in depth:
                loops.append(path[depth[number] : depth[number] + MOST_TOLD + 1])
            elif number not in done:
                depth[number] = len(path)
                path.append(number)
                waiting.append(iter(uses[number]))
    return loops
