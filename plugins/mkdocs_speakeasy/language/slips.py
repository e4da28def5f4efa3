"""Tells slips of the pen from words that no dictionary has.

A slip is near to a word, in ways that people slip: recieve, untill, goverment, dont, alot. A name
of a thing (kanban, yaml) is near to some word too, but seldom in one of these ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.nearness import steps_between

FINE, UNSURE, SLIP = "fine", "unsure", "slip"


class Slip(NamedTuple):
    """What a wrong word is, and what it may be in its place, the likeliest first."""

    kind: str
    """FINE, UNSURE or SLIP."""
    words: tuple[str, ...] = ()


MOST = 3
"""How many words are told."""
SHORT, MIDDLE, LONG = 5, 6, 9
"""Letters. The longer a word is, the less likely it is that a slip made it another word."""

SHORTEST_PART = 3
"""Letters of each part of a new word: webpage is made of web and page."""

_VOWELS = frozenset("aeiou")
_OFTEN_CHANGED = frozenset(("cs", "sc", "sz", "zs", "mn", "nm"))

_AMERICAN = (
    ("or", "our"),
    ("er", "re"),
    ("ered", "red"),
    ("ering", "ring"),
    ("l", "ll"),
    ("ll", "l"),
    ("yz", "ys"),
    ("ense", "ence"),
    ("og", "ogue"),
    ("gray", "grey"),
    ("e", "ae"),
    ("e", "oe"),
    ("dgm", "dgem"),
    ("artif", "artef"),
    ("math", "maths"),
    ("izat", "isat"),
)
"""How Americans write it, and how the British do."""

_RUN_TOGETHER = frozenset(
    """
    all and any as at be been by can do each every has have is it its least lot much my no not of
    so such that the their there they this to too very was we well were will with you your
    """.split()
)
"""Words that run into others by a slip: alot, aswell, hopethe. Others make new words: rollout."""
_RUN_INTO = frozenset(
    "infact inspite incase inorder inturn infront indepth upto forexample ontop ofcourse".split()
)
"""Slips with other small words."""

_CUT_SHORT = ("n't", "'re", "'ve", "'ll", "'d")
_OF_ONE = frozenset(
    """
    today yesterday tomorrow year week month somebody everybody anybody nobody someone everyone
    anyone child children man men woman women people person mum dad mother father
    """.split()
)
"""Words that often own something: todays news, womens health."""


@lru_cache(maxsize=4096)
def slip_in(word: str, said: tuple[str, ...]) -> Slip:
    """What kind of slip this is.

    Args:
        word: a word in small letters, with plain apostrophes, that no dictionary has.
        said: what it may be, as a program said it, the likeliest first.
    """
    british = [one for one in _british(word) if one in said]
    if british:
        return Slip(SLIP, (british[0],))
    kinds = {one: _same_letters(word, one) for one in said[:MOST]}
    slips = [one for one, kind in kinds.items() if kind == SLIP][:1]
    near = _nearest(word, said)
    slips = slips or [one for one in near if _is_slip(word, one)]
    if slips:
        return Slip(SLIP, tuple(slips[:MOST]))
    if FINE in kinds.values() or "'" in word:  # the last: the speech of another place
        return Slip(FINE)
    return Slip(UNSURE, tuple(near[:MOST]) if len(word) >= MIDDLE else ())


def _british(word: str) -> Iterator[str]:
    """What this would be in British English, if it is American."""
    for american, british in _AMERICAN:
        place = word.find(american)
        while place >= 0:
            yield word[:place] + british + word[place + len(american) :]
            place = word.find(american, place + 1)


def _same_letters(word: str, said: str) -> str:
    """What a word is that has the same letters, without its capitals, spaces or apostrophes."""
    if said.lower() == word:
        if said.isupper():  # a short form, which is another rule's
            return FINE
        return SLIP if len(word) >= SHORT else UNSURE
    parts = said.replace("-", " ").split(" ")
    if len(parts) > 1 and "".join(parts) == word:
        if word in _RUN_INTO or not _RUN_TOGETHER.isdisjoint(parts):
            return SLIP
        return FINE if len(min(parts, key=len)) >= SHORTEST_PART else ""
    if said.replace("'", "") == word:
        base = said.removesuffix("'s")
        if base == said:
            return SLIP if said.endswith(_CUT_SHORT) or said == "o'clock" else UNSURE
        owns = base in _OF_ONE or (base.endswith("y") and base[-2:-1] not in _VOWELS)
        return SLIP if owns else FINE
    return FINE if f"{said}s" == word else ""


def _nearest(word: str, said: Iterable[str]) -> list[str]:
    """The nearest of the words that start with the same letter."""
    steps = {
        one: steps_between(word, one, 2)
        for one in said
        if one.isalpha() and one.islower() and one[0] == word[0]
    }
    fewest = min(steps.values(), default=2)
    return [one for one in steps if steps[one] == fewest <= 2]


def _is_slip(word: str, said: str) -> bool:
    """One letter left out, doubled, changed or turned round, as people do, and not at the end."""
    pairs = enumerate(zip(f"{word} ", f"{said}_", strict=False))
    same = next(place for place, (one, other) in pairs if one != other)
    if steps_between(word, said, 1) > 1:
        left = max(len(word), len(said)) - same
        return len(word) >= LONG and abs(len(word) - len(said)) < 2 and same > 1 and left > 4
    if len(word) == len(said):
        changed = word[same] + said[same]
        if word[same + 1 :] != said[same + 1 :]:
            return True  # two letters turned round
        often = _VOWELS.issuperset(changed) or changed in _OFTEN_CHANGED
        return len(word) >= MIDDLE and often and same < len(word) - 1
    longer = max(word, said, key=len)
    is_doubled = longer[same] == longer[same - 1]
    if is_doubled:
        return len(word) >= SHORT
    if same >= len(longer) - 1:
        return False
    if len(said) > len(word):
        return len(word) >= MIDDLE
    return len(word) >= (MIDDLE if word[same] in _VOWELS else LONG)
