"""Sets of words that mean the same, and each form of them that may stand on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_speakeasy.language.phrase_list import PhraseList

NO_WORD = -1
"""The rank of a phrase that is no word of its set; the set of a phrase that belongs to none."""


class WordSet(NamedTuple):
    """Words that mean the same, the chosen one first."""

    words: Sequence[str]
    fine: Sequence[str] = ()
    """Phrases in which one of them means something else."""
    different: Sequence[str] = ()
    """Words that are a different thing on a page that has a phrase of `where`."""
    where: Sequence[str] = ()


class Meant(NamedTuple):
    """A word of a set, in one of its forms."""

    set: int
    """The number of the set."""
    rank: int
    """0 for the chosen word of the set."""
    form: int
    """Which form stands here: see `forms`."""


_IRREGULAR = {"child": "children"}
_NO_PLURAL = frozenset(
    "autism flu influenza diarrhoea staff personnel legislation rubbish garbage trash".split()
)


def phrases_of(sets: Sequence[WordSet]) -> PhraseList[Meant]:
    """All words of the sets in all their forms, and the phrases around them."""
    return PhraseList.of(_entries(sets))


def _entries(sets: Sequence[WordSet]) -> Iterator[tuple[str, Meant]]:
    for number, (words, fine, _, where) in enumerate(sets):
        for rank, word in enumerate(words):
            for form, text in enumerate(forms(word)):
                if text:
                    yield text, Meant(number, rank, form)
        yield from ((text, Meant(NO_WORD, NO_WORD, 0)) for text in fine)
        yield from ((text, Meant(number, NO_WORD, 0)) for text in where)


def forms(word: str) -> tuple[str, str, str, str]:
    """The word, its plural, and both with 's; empty where there is no such form."""
    first, space, last = word.rpartition(" ")
    if last.endswith("s"):
        return (word, "", "", "")
    if word in _NO_PLURAL:
        return (word, "", f"{word}'s", "")
    if first.startswith("person "):
        return (word, "people" + first[6:] + space + last, "", "")
    plural = first + space + _plural(last)
    return (word, plural, f"{word}'s", f"{plural}'s" if last in _IRREGULAR else f"{plural}'")


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "ch", "sh")) else "s")
