"""Words like 'not' and 'unless' stand in one sentence.

Say what people can do, and when.

## Why

A reader has to turn the meaning round again and again.
It is easy to get the opposite.

## Not like this

```markdown
You cannot go in unless you have a ticket.
```

## Like this

```markdown
You can go in if you have a ticket.
```

## Where it comes from

Plain language guides and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.negative_contraction import SPELLINGS
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Sayings that your group wants to keep."""


SAYINGS = (
    "nothing about us without us",
    "nothing about me without me",
    "nothing about us, without us",
    "no decision about me without me",
    "no decisions about me without me",
    "no decision about us without us",
    "no decisions about us without us",
    "never say never",
)
"""Most of them come from the disability movement."""

NOT = frozenset(("not", "never", "cannot", *SPELLINGS))
NO = frozenset("no nobody none nothing no-one".split())
TURNS_NOT = frozenset("unless until without except".split())
TURNS_NO = frozenset("unless without".split())
"""In the same part of a sentence, they turn 'not' or 'no' round again."""

CLOSE_TURNS = frozenset("no nothing nobody none fail fails refuse refused".split())
"""These only count close behind, because people also list what is not so."""

BREAKS = frozenset(
    "and or but so nor if when because while which who whose where how why what whether than"
    " only just necessarily".split()
)
"""A new part of the sentence starts, or 'not' does not stand alone: not only."""

_LESS = (["less"], ["fewer"])
_AT_LEAST = ("no less than ", "no fewer than ", "not less than ", "not fewer than ")
_NO_DENIAL = frozenset("or why if".split())
"""or not, why not, if not"""
_ANSWERED = frozenset("i you he she it we they this that these those".split())
"""No you do not: here 'no' is an answer."""
_SPEAKS = frozenset("say says said saying answer mean means".split())
"""She did not say no."""

_UN = re.compile(r"un(?!der|anim|i[^mn]|til|less|cle)[a-z]{4,}$")
_UN_VERBS = re.compile(
    r"un(?:do|dress|lock|pack|plug|subscribe|tie|wrap|fold|load|roll|screw|cover|block|mute|friend"
    r"|follow|install|veil|wind|zip|button|bolt|hook|clip|leash|mask|ravel|pick|freeze|check|tick)"
)
"""To undo a thing is no denial: do not unplug it."""

OPPOSITES = frozenset(
    """
    disagree dislike dissatisfied dishonest disrespectful dissimilar illegal illogical impatient
    impolite impossible improbable inaccessible inaccurate inadequate inappropriate incapable
    incompatible inconsistent incorrect ineligible infrequent insignificant insufficient invalid
    irregular irrelevant irresponsible
    """.split()
)

_FIRST = NOT | NO | {"unless"}
_TURN = NOT | CLOSE_TURNS | OPPOSITES
"""Words that turn the meaning round again, besides those with un-."""

FAR = 12
"""'unless' and the like are looked for this many words behind 'not'."""
CLOSE = 3
"""Other words are looked for this close behind 'not'."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Two words in one part of a sentence that turn the meaning round."""
    document = page.document
    sayings = (*SAYINGS, *options.allow)
    done = -1
    for first, last in sorted({*_far_pairs(document), *_close_pairs(document)}):
        word = document.word(first)
        if (
            first > done
            and not document.is_quoted(word.start)
            and not stands_in(document, word, sayings)
        ):
            done = last
            yield _problem(document, word, document.word(last))


def _far_pairs(document: Document) -> Iterator[tuple[int, int]]:
    """The numbers of both words in pairs like not … unless and no … without."""
    index, lower = document.word_numbers, document.words_in_lower_case
    for turn in TURNS_NOT:
        turned = NOT | NO if turn in TURNS_NO else NOT
        for place in index.get(turn, ()):
            if place and lower[place - 1][0].isdigit():
                continue  # 9am until 5pm
            for number in range(place - 1, max(place - 1 - FAR, -1), -1):
                if lower[number] in turned:
                    if _are_one_part(document, number, place):
                        yield number, place
                    break
                if lower[number] in BREAKS:
                    break


def _close_pairs(document: Document) -> Iterator[tuple[int, int]]:
    """The numbers of both words in pairs like not uncommon, no less than, unless … not."""
    index, lower, starts = document.word_numbers, document.words_in_lower_case, document.word_starts
    for word in index.keys() & _FIRST:
        far = 2 * CLOSE if word == "unless" else CLOSE
        for first in index[word]:
            following = lower[first + 1 : first + 1 + far]
            if following[:1] in _LESS:
                start = starts[first]
                if document.text[start : start + 16].lower().startswith(_AT_LEAST):
                    yield first, first + 2
                    continue
            if following and following[0][:2] != "un" and _TURN.isdisjoint(following):
                continue
            second = _second(lower, first, following)
            if second and _are_one_part(document, first, second):
                yield first, second


def _second(lower: list[str], first: int, following: list[str]) -> int:
    """The number of the word that turns the meaning of this one round again; 0 for none."""
    word = lower[first]
    for number, second in enumerate(following, first + 1):
        if second in BREAKS or (word == "no" and second in _ANSWERED):
            return 0
        if second.startswith("fail") and lower[number + 1 : number + 2] != ["to"]:
            return 0
        if _turns(word, second, lower[number - 1], number - first):
            return number
    return 0


def _turns(first: str, word: str, before: str, distance: int) -> bool:
    """Whether `word`, this many words behind `first`, turns the meaning round again."""
    if word in NOT:
        return before not in _SPEAKS
    if first == "unless" or first in NO:
        return False
    if distance == 1 and first != "never" and (word in OPPOSITES or _UN.match(word)):
        return not _UN_VERBS.match(word)
    return word in CLOSE_TURNS and before not in _SPEAKS


def _are_one_part(document: Document, first: int, last: int) -> bool:
    """Nothing but spaces between these words, all in one sentence, and no 'or not' before."""
    texts, starts = document.word_texts, document.word_starts
    if first and texts[first - 1].lower() in _NO_DENIAL:
        return False
    between = document.text[starts[first] : starts[last]]
    is_plain = between.replace("\u2028", " ").split() == texts[first:last]
    return is_plain and starts[last] < document.sentence_at(starts[first]).end


def _problem(document: Document, first: Word, second: Word) -> Problem:
    span = document.span(first.start, second.end)
    word = second.text.lower()
    if word == "than":
        text = document.text[first.start : second.end]
        least = like(first.text, "at least")
        return Problem(span, f"'{text}' is hard to follow.", f"Write '{least}'.", (least,))
    message = f"'{first.text}' and '{second.text}' together are hard to follow."
    if word == "until":
        return Problem(span, message, "Say when it can happen, such as 'You can go in at 9am.'")
    if word in TURNS_NOT or first.text.lower() == "unless":
        return Problem(span, message, "Say what people can do, such as 'You can go if you pay.'")
    return Problem(span, message, "Say it in a way that needs only one of them.")
