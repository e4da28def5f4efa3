"""Turns the words of glossary entries into phrases to look for, and finds the ones to try.

A phrase is parts (words without hyphens) and joints between them. Where the group wrote a
hyphen, a hyphen, a space or nothing may stand; where they wrote a space, a hyphen may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from mkdocs_speakeasy.words.endings import possible_bases, regular_forms
from mkdocs_speakeasy.words.glossary import Glossary, Term

PART = re.compile(r"[^\W_][\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]*(?:['’ʼ＇‘][^\W_]\w*)*(?<!_)")
"""A word without hyphens. A soft hyphen or a joiner, which nobody sees, is part of it."""

_SPACE = r"(?:['’]?[^\S\n]+)"
_HYPHENS = frozenset("-‐‑\u2012\u2013\u2212\u00ad\u058a\u1806\u2e17\ufe63\uff0d")
_HYPHEN = r"[-‐‑\u2012\u2013\u2212\u00ad\u058a\u1806\u2e17\ufe63\uff0d]"
JOINT = re.compile(rf"{_SPACE}|{_HYPHEN}[^\S\n]?")
"""What may stand between two parts that the group wrote with a space or a hyphen: never the end of
a block. After a hyphen, a line may end."""

_STEM_END = re.compile("[ey]?$|'")
START, LONG = 3, 6
"""How many letters tell that a word starts no phrase, and from what length of the word on."""

_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060]")
_APOSTROPHE = str.maketrans(dict.fromkeys("’ʼ＇‘", "'"))


def plain(part: str) -> str:
    """A part as it is compared: lower case, straight apostrophes, nothing unseen."""
    if not part.isascii():
        part = _UNSEEN.sub("", part).translate(_APOSTROPHE)
    return part.lower()


class Phrase(NamedTuple):
    """One way to write the word of an entry."""

    term: Term
    parts: tuple[str, ...]
    """In lower case, with straight apostrophes."""
    joints: tuple[str, ...]
    """What stands after each part but the last; empty for a space or a hyphen."""
    exact: tuple[str, ...]
    """For each part: how it must be written, or empty where case does not matter."""
    is_fine: bool = False
    """The phrase is one of those in which the entry's word is fine."""
    second: str = ""
    """How the second word must start; empty where that takes a closer look."""

    def fits(self, number: int, seen: str) -> bool:
        """Whether a part as seen on the page is the part with this number."""
        part, exact = self.parts[number], self.exact[number]
        wanted = plain(seen)
        if number < len(self.parts) - 1:
            return wanted == part and (not exact or seen.translate(_APOSTROPHE) == exact)
        if not exact:
            return wanted == part or wanted in regular_forms(part)
        ending = seen.translate(_APOSTROPHE)[len(exact) :]
        return (
            seen.startswith(exact[:1])
            and seen.translate(_APOSTROPHE) == exact + ending
            and (ending in ("", "s", "'s") or (ending.islower() and wanted in regular_forms(part)))
        )


@dataclass(slots=True)
class PhraseBook:
    """All phrases of a glossary, by the part that they start with.

    A phrase is only made when a page has a word that it may start with, so a long list costs
    little more than a short one.
    """

    written: dict[str, list[tuple[Term, str, bool]]]
    """By first part: the entry, what the group wrote, and whether the word is fine in it."""
    starts: frozenset[str]
    """The first letters of the first parts."""
    found: dict[str, tuple[tuple[int, Phrase], ...]] = field(default_factory=dict)
    """What was found for the words asked about so far."""

    def starting_in(self, word: str) -> tuple[tuple[int, Phrase], ...]:
        """The phrases that may start in this word, and where in it: after a hyphen, for example.

        Args:
            word: a word of a page, in lower case.
        """
        known = self.found.get(word)
        if known is None:
            known = self.found[word] = () if self._is_far_off(word) else tuple(self._in(word))
        return known

    def _is_far_off(self, word: str) -> bool:
        """No first part starts like this word. Its endings change nothing so early in it."""
        is_plain = len(word) >= LONG and word.isascii() and word.isalpha()
        return is_plain and word[:START] not in self.starts

    def _in(self, word: str) -> Iterator[tuple[int, Phrase]]:
        for part in PART.finditer(word):
            for phrase in self._starting_with(plain(part[0])):
                yield part.start(), phrase

    def _starting_with(self, part: str) -> Iterator[Phrase]:
        for base in dict.fromkeys(possible_bases(part)):
            for term, text, is_fine in self.written.get(base, ()):
                if base != part and " " in text:
                    continue  # only the last part of a phrase stands in other forms
                for phrase in _phrases(term, text, is_fine=is_fine):
                    is_alone = len(phrase.parts) == 1
                    if phrase.parts[0] == base and (is_alone or base == part):
                        yield phrase


@lru_cache(maxsize=8)
def phrase_book(glossary: Glossary) -> PhraseBook:
    """The phrases to look for on every page."""
    written: dict[str, list[tuple[Term, str, bool]]] = {}
    for term in glossary.terms:
        if term.status == "retired":
            continue
        for text in (term.word, *term.forms):
            for first in _first_parts(text):
                written.setdefault(first, []).append((term, text, False))
        for text in term.not_in:
            for first in _first_parts(text):
                written.setdefault(first, []).append((term, text, True))
    return PhraseBook(written, frozenset(first[:START] for first in written))


def _first_parts(text: str) -> Iterator[str]:
    """What the phrases may start with: co-production starts with co or with coproduction."""
    found = PART.search(text)
    first = ""
    while found:
        first += plain(found[0])
        yield first
        is_hyphen = text[found.end() : found.end() + 1] in _HYPHENS
        found = PART.match(text, found.end() + 1) if is_hyphen else None


def _phrases(term: Term, text: str, *, is_fine: bool) -> Iterator[Phrase]:
    """The phrases that one way of writing stands for; more than one where it has hyphens."""
    found = list(PART.finditer(text))
    if len(found) == 1:
        part = found[0][0]
        exact = (_exact(part, term, is_fine=is_fine),)
        yield Phrase(term, (plain(part),), (), exact, is_fine)
        return
    parts = [part[0] for part in found]
    between = [text[one.end() : other.start()] for one, other in pairwise(found)]
    hyphens = [number for number, joint in enumerate(between) if joint in _HYPHENS]
    for closed in product((False, True), repeat=min(len(hyphens), 4)):
        gone = {number for number, is_closed in zip(hyphens, closed, strict=False) if is_closed}
        yield _joined(term, parts, between, gone, is_fine=is_fine)


def _joined(
    term: Term, parts: list[str], between: list[str], gone: set[int], *, is_fine: bool
) -> Phrase:
    """The phrase with some of its hyphens gone: coproduction."""
    joined, joints = [parts[0]], []
    for number, joint in enumerate(between):
        if number in gone:
            joined[-1] += parts[number + 1]
        else:
            joined.append(parts[number + 1])
            joints.append("" if JOINT.fullmatch(joint) else " ".join(joint.split(" ")))
    exact = tuple(_exact(part, term, is_fine=is_fine) for part in joined)
    plain_parts = tuple(plain(part) for part in joined)
    second = "" if joints[:1] != [""] else _STEM_END.split(plain_parts[1], maxsplit=1)[0]
    return Phrase(term, plain_parts, tuple(joints), exact, is_fine, second)


def _exact(part: str, term: Term, *, is_fine: bool) -> str:
    """The part itself where its capitals matter: SEND, iPad, or an entry with match_case."""
    has_second_capital = part[1:] != part[1:].lower()
    matters = has_second_capital or (term.match_case and not is_fine)
    return part.translate(_APOSTROPHE) if matters else ""
