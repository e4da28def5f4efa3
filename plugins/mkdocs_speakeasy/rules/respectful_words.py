"""A word can hurt people.

Use the words that people choose for themselves.
Write 'disabled people', not 'the handicapped'.

## Why

Some words make a person sound helpless, or like a thing.
Some are old names from a time of little respect.
A reader can feel that the page is not for them.

Words differ from group to group, and they change.
Ask people what they want to be called.

Put their words in the word list, with `use: hurts` and their reason.
Then the check speaks with their words.

## Not like this

```markdown
Wheelchair-bound people can ask for help with the bus.
```

## Like this

```markdown
Wheelchair users can ask for help with the bus.
```

## Where it comes from

Guides of the NHS, councils, Dimensions and the Easy Read Standard say this.
They made their lists with the people who are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from mkdocs_speakeasy.language.group_words import GroupWords
from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.language.titles import is_in_title
from mkdocs_speakeasy.language.verb_forms import follows_has, in_same_form
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words that your group is happy with, such as `service users`."""


@dataclass(frozen=True, slots=True)
class Hurt:
    """Words that can hurt, and better ones."""

    verb: str
    """The verb they start with; may be empty."""
    write: tuple[str, ...]
    after_ing: tuple[str, ...]
    such_as: str
    why: str
    as_noun: bool
    after_be: bool
    victim: bool
    quieter: bool
    not_before: frozenset[str]
    not_near: frozenset[str]


_SPOKEN_OF = re.compile(
    r"""
    \b(?: used[ ]to[ ](?:say|call|be[ ]called|be[ ]known) | in[ ]the[ ]past | years[ ]ago | history
        | once[ ]called | (?:was|were)[ ](?:then[ ]|once[ ])?called | known[ ]as
        | old[ ](?:word|name|term)s?\b
        | the[ ](?:words?|terms?|phrase|language|label|name)[ ] | instead[ ]of | rather[ ]than
        | (?:not|never|n['’]t)[ ](?:say|use|call|write|like[ ]being[ ]called) | avoid | 1[5-9]\d\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The sentence tells of the past, or is about the word itself."""

_CRIMES = frozenset(
    """
    crime crimes theft fraud burglary robbery murder terrorism terror scam scams slavery trafficking
    war attack attacks bombing arson accident fire flood flooding earthquake disaster vandalism
    breach breaches propaganda knife gun shooting hacking success circumstance circumstances
    """.split()
)
_ABUSE = frozenset("abuse violence rape assault bullying harassment neglect torture".split())
_JOBS = frozenset(
    """
    adviser advisor assistant coordinator co-ordinator forum group involvement lead leader manager
    network nurse officer policy representative school schools team teacher teachers worker workers
    """.split()
)
_NO_NOUN = frozenset(
    """
    about after also and are as at be because been before but by can cannot could did do does for
    from get had has have if in is live may might must need needs of often on or should so than that
    to too was were when where who whose will with without would
    """.split()
)
_BE = frozenset("is are was were be been being am who's he's she's".split())
_AFTER = 4
"""How many words after 'victim of' tell of what."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words that can hurt, where the group's own list says nothing of them."""
    document = page.document
    group = GroupWords(page)
    for found in _phrases().find(document):
        word = Word(document.text[found.start : found.end], found.start, found.end, found.first)
        if not (
            document.is_quoted(found.start)
            or not _is_meant(document, found)
            or is_in_title(document, found.first, found.last)
            or stands_in(document, word, options.allow)
            or group.speak_of(found.start, found.end)
        ):
            yield _problem(document, found, word.text)


@cache
def _phrases() -> PhraseList[Hurt]:
    return PhraseList.of(_entries(), _hurt)


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for entry in load_list("respectful_words"):
        for text in entry["find"]:
            yield text, entry
            if "-" in text:
                yield text.replace("-", " "), entry


def _hurt(text: str, entry: dict[str, Any]) -> Hurt:
    return Hurt(
        verb=text.split(maxsplit=1)[0][1:] if text.startswith("~") else "",
        write=tuple(entry.get("write", ())),
        after_ing=tuple(entry.get("after_ing", ())),
        such_as=entry.get("such_as", ""),
        why=entry["why"],
        as_noun="as_noun" in entry,
        after_be="after_be" in entry,
        victim="victim" in entry,
        quieter="quieter" in entry,
        not_before=frozenset(entry.get("not_before", "").split()),
        not_near=frozenset(entry.get("not_near", "").split()),
    )


def _is_meant(document: Document, found: Found[Hurt]) -> bool:
    """Whether the words speak of people of today, and not of a job, a crime or an old word."""
    hurt = found.value
    sentence = document.sentence_at(found.start)
    words = document.words_in_lower_case
    numbers = document.words_in(sentence.start, sentence.end)
    after = words[found.last + 1 : min(found.last + 1 + _AFTER, numbers.stop)]
    if after and (after[0] in hurt.not_before or not _JOBS.isdisjoint(after[:2])):
        return False
    is_joined = document.text[found.end : found.end + 1] in (" ", "\u00a0")
    if hurt.as_noun and after and is_joined and after[0] not in _NO_NOUN:
        return False
    if hurt.victim and not _CRIMES.isdisjoint(after):
        return False
    if hurt.not_near and not hurt.not_near.isdisjoint(words[numbers.start : numbers.stop]):
        return False
    return not _is_spoken_of(sentence.text, found.start - sentence.start)


_FAR = 200


def _is_spoken_of(text: str, offset: int) -> bool:
    return bool(_SPOKEN_OF.search(text, max(offset - _FAR, 0), offset + _FAR))


def _problem(document: Document, found: Found[Hurt], text: str) -> Problem:
    hurt = found.value
    write = tuple(like(text, words) for words in _fitting(document, found))
    choice = " or ".join(f"'{words}'" for words in write)
    advice = f"You can say {choice}."
    if hurt.such_as and not write:
        advice = f"Say it another way, such as '{hurt.such_as}'."
    after = document.words_in_lower_case[found.last + 1 : found.last + 1 + _AFTER]
    is_quiet = hurt.quieter
    if hurt.victim and not _ABUSE.isdisjoint(after):
        is_quiet, advice = True, "Say it another way, such as 'survivor'."
    before = document.words_in_lower_case[found.first - 1] if found.first else ""
    fits = not hurt.after_be or before in _BE
    span = document.span(found.start, found.end)
    message = f"'{' '.join(text.split())}' {hurt.why}."
    return Problem(span, message, advice, write if fits else (), louder=-1 if is_quiet else 0)


def _fitting(document: Document, found: Found[Hurt]) -> Iterator[str]:
    """The better words, in the form of the verb that stands there."""
    hurt, written = found.value, document.words_in_lower_case[found.first]
    for words in hurt.after_ing if hurt.after_ing and written.endswith("ing") else hurt.write:
        if words.startswith("~"):
            after_has = follows_has(document, found.first)
            yield in_same_form(written, hurt.verb, words[1:], after_has=after_has)
        else:
            yield words.replace("{first}", written)
