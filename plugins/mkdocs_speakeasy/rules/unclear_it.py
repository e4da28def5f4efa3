"""It is not clear what 'it' or 'they' is.

Say the name of the thing or the person again.

## Why

A sentence that starts with 'It' makes the reader look back.
Where 2 things come before, the reader has to guess which one it is.

Often it is clear, so this rule only asks you to think.

## Not like this

```markdown
Put the form in the folder. It has to be signed.
```

## Like this

```markdown
Put the form in the folder. The form has to be signed.
```

## Where it comes from

The World Wide Web Consortium has a guide for people with thinking and learning needs.
It asks writers to be clear about what each word means.
Inclusion Europe asks for this too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import every_apostrophe
from mkdocs_speakeasy.language.verbs import is_participle
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Sentence
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="off")
NOT_FOR = frozenset({"words"})

_STARTS = frozenset("it this they these".split())
_HELPERS = frozenset(
    "was were will can could may might must has have had should would needs need cannot".split()
)
_ABOUT_ALL = frozenset(
    "means mean meant takes take took seems seemed looks looked depends happens happened matters"
    " turns turned says feels felt sounds helps helped rains snows".split()
)
"""What follows an 'it' or 'this' that stands for no one thing: it takes time, this means."""
_BE = frozenset(("is", "was", "be", *every_apostrophe("isn't"), *every_apostrophe("wasn't")))
_TO_THAT = frozenset("to that if when how whether because why where who which for not".split())
_ADVERBS = frozenset(
    "also still now then always often usually only just not never both all".split()
)
_WEATHER = frozenset(
    "raining snowing cold hot warm wet dark sunny windy late early time ok okay fine true like up"
    " called about when because why how where important easy hard difficult good bad best better"
    " possible likely clear great nice sad wrong right normal surprising interesting amazing"
    " useful helpful worth strange funny lovely scary fun common".split()
)
_LOUD = frozenset("very so really quite too not".split())
_DETERMINERS = frozenset(
    "a an the my your his her its our their this that these those each every some any another both"
    " all many several two three four five six seven eight nine ten".split()
)
_ONE = frozenset("a an this that each every another".split())
_MANY = frozenset(
    "these those both all many several two three four five six seven eight nine ten".split()
)
_IS = frozenset("is are was were means called".split())
_ONE_THING = frozenset("a an the".split())
_TOGETHER = frozenset("and with".split())
_BEFORE_A_PLACE = frozenset("in at of from near to".split())
_NO_COUNT = ""
_PLURALS = frozenset("people children men women staff police".split())
_NO_NOUNS = frozenset(
    "is are was were be been has have had do does did can will may must of to in on at for from by"
    " with about as and or but if when that which who what you we i he she it they them him her us"
    " me not no so too up out more most help work go come see tell ask".split()
)
_NEAR = 5
_FAR = 40
"""A sentence before with more words than this is only looked at in its last words."""


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """The first unclear sentence of each paragraph."""
    document = page.document
    done = -1
    text, texts, starts = document.text, document.word_texts, document.word_starts
    index = document.word_numbers
    found = [at for word in index.keys() & _STARTS for at in index[word] if texts[at] != word]
    for at in sorted(found):
        if starts[at] < done or text[starts[at] - 1] == "\n":
            continue  # no sentence stands before the first one of a block
        word = document.word(at)
        number = document.sentence_number(word.start)
        sentence, before = document.sentences[number], document.sentences[number - 1]
        if number == 0 or sentence.start != word.start or before.block is not sentence.block:
            continue
        start = word.text.lower()
        if not _asks(document, word.number, start, sentence) or document.is_quoted(word.start):
            continue
        if _could_be(document, before, start) > 1:
            done = sentence.block.end
            yield Problem(
                document.span(word.start, word.end),
                f"It may not be clear what '{word.text}' means here.",
                "Say the name of the thing or the person again.",
            )


def _asks(document: Document, number: int, start: str, sentence: Sentence) -> bool:
    """Whether it stands for a thing: not 'It is raining', 'This means' or 'This page'."""
    numbers = document.words_in(document.word_starts[number], sentence.end)
    words = document.words_in_lower_case[numbers.start + 1 : min(numbers.start + 8, numbers.stop)]
    words = [word for word in words if word not in _ADVERBS]
    verb, following = "".join(words[:1]), words[1:]
    if not verb or verb in _ABOUT_ALL or "called" in following[:1]:
        return False
    if verb in _HELPERS and following[:1] == ["be"]:
        is_be, following = True, following[1:]
    else:
        is_be = verb in _BE
    if start == "this":
        return is_be and bool(following) and is_participle(following[0])
    if start == "these":
        return verb in _HELPERS or (
            verb == "are" and bool(following) and is_participle(following[0])
        )
    if start == "they":
        return verb.isalpha()
    if not is_be:
        return _ABOUT_ALL.isdisjoint(f"{word}s" for word in following[:1])
    about = [word for word in following if word not in _LOUD][:5]
    is_about_all = not about or about[0] in _WEATHER or not about[0].isalpha()
    return not (is_about_all or not _TO_THAT.isdisjoint(about))


def _could_be(document: Document, before: Sentence, start: str) -> int:
    """How many different things or people in the sentence before it could stand for."""
    numbers = document.words_in(before.start, before.end)[-_FAR:]
    lower = document.words_in_lower_case
    if not numbers or lower[numbers[0]] == start or _same_verb(lower, numbers):
        return 0
    for at in numbers[1:_NEAR]:
        if lower[at] in _IS and lower[at + 1] in _ONE_THING:
            return 0  # Speakeasy is a tool: all that follows is about the tool
    nouns = list(_nouns(document, numbers))
    people = [noun for noun in nouns if noun.is_person]
    things = [
        noun for noun in nouns if not noun.is_person and noun.is_many == (start[0:3] == "the")
    ]
    fits = people if start == "they" and people else things
    same = sum(
        _is_one(lower[left.number + 1 : right.number], start) for left, right in pairwise(fits)
    )
    return len({noun.word for noun in fits}) - same


def _same_verb(lower: list[str], numbers: range) -> bool:
    """This page tells … It tells …: it is the page."""
    following = lower[numbers.stop + 1 : numbers.stop + 2]
    verb = following[0] if following else ""
    if verb in _HELPERS or verb in _BE or verb == "are":
        return False
    words, base = lower[numbers.start : numbers.stop], verb.removesuffix("s")
    return f"{base}s" in words or (base[-1:] != "s" and base in words)


class _Noun(NamedTuple):
    """A noun of the sentence before."""

    word: str
    number: int
    is_many: bool
    is_person: bool


def _nouns(document: Document, numbers: range) -> Iterator[_Noun]:
    """The nouns that the word before them shows, names, and words for people."""
    lower, texts = document.words_in_lower_case, document.word_texts
    people, light = _words("people"), _words("light")
    before = _before_noun()
    at, end = numbers[0], numbers.stop
    while at < end:
        is_shown, counts = False, _NO_COUNT
        while at < end - 1 and (lower[at] in before or lower[at].isdigit()):
            counts = lower[at] if lower[at] in _ONE or lower[at] in _MANY else counts
            is_shown = is_shown or lower[at] in _DETERMINERS
            at += 1
        noun = lower[at]
        is_name = at > numbers[0] and texts[at][0].isupper() and texts[at] != "I"
        is_name = is_name and lower[at - 1] not in _BEFORE_A_PLACE
        if (is_shown or is_name or noun in people) and noun not in light and noun.isalpha():
            if noun not in _NO_NOUNS:
                is_person = is_name or noun in people or (at + 1 < end and lower[at + 1] in people)
                yield _Noun(noun, at, counts in _MANY or _is_plural(noun, counts), is_person)
            while is_name and at + 1 < end and texts[at + 1][0].isupper():
                at += 1
        at += 1


@cache
def _before_noun() -> frozenset[str]:
    return _DETERMINERS | _words("describing")


def _is_plural(noun: str, counts: str) -> bool:
    if counts in _ONE:
        return False
    return noun in _PLURALS or (noun.endswith("s") and noun[-2:-1] not in "siu")


@cache
def _words(name: str) -> frozenset[str]:
    """The words of one list, with their plurals."""
    words = " ".join(load_list("unclear_it")[name]).split()
    return frozenset(form for word in words for form in (word, f"{word}s"))


def _is_one(between: list[str], start: str) -> bool:
    """What stands between shows one thing, 'X of the Y', or two together, 'Sam and Alex'."""
    if len(between) > _NEAR:
        return False
    if not _IS.isdisjoint(between[:2]) or between[:1] == ["of"]:
        return True
    return start == "they" and not _TOGETHER.isdisjoint(between)
