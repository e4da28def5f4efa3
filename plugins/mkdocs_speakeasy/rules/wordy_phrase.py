"""A phrase has more words than it needs.

Write 'to', not 'in order to'.
Leave out words that add nothing, such as 'very' and 'basically'.

## Why

Each extra word is one more word to read.
The words that matter are hard to see between words that do not.

Look at each phrase before you change it.
In a text about the law, a small change can mean something else.

## Not like this

```markdown
We will support you for a period of 14 days in order to help you settle in.
```

## Like this

```markdown
We will support you for 14 days to help you settle in.
```

## Where it comes from

The NHS, GOV.UK and plain English guides ask writers to cut extra words.
So do the drafts of the new rules for the web.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from mkdocs_speakeasy.language.letters import like, straight
from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.language.titles import is_in_title
from mkdocs_speakeasy.language.verb_forms import follows_has, in_same_form
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Phrases that may stay, such as 'in partnership with'."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the list and what to write in its place."""

    group: str
    """swap, cut, hint or before_number: how its words are to be used; or filler."""
    verb: str
    """The verb that gives its form to the words in its place; may be empty."""
    write: tuple[str, ...]
    not_after: frozenset[str]
    not_before: frozenset[str]


FILLERS = frozenset("very really actually basically".split())
_FILLER = Phrase("filler", "", (), frozenset(), frozenset())
_HELPERS = frozenset("will would to may might shall should must can could cannot not".split())
_MODALS = ("can", "could", "cannot", "must")
_ASKS = frozenset("do does did is are was were if".split())
_WHO = frozenset("i you he she it we they this that".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten twelve twenty fifty hundred thousand".split()
)


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Phrases with extra words, and words that only fill."""
    document = page.document
    found = [one for one in _phrases().find(document) if _is_here(document, one)]
    fillers = list(_fillers(document))
    if fillers:
        found = sorted([*found, *fillers], key=lambda one: one.start)
    for one in found:
        if not (
            document.is_quoted(one.start)
            or is_in_title(document, one.first, one.last)
            or (options.allow and _is_allowed(document, one, options.allow))
        ):
            yield _problem(document, one)


def _is_allowed(document: Document, found: Found[Phrase], allow: tuple[str, ...]) -> bool:
    text = document.text[found.start : found.end]
    return stands_in(document, Word(text, found.start, found.end, found.first), allow)


@cache
def _list() -> Any:  # noqa: ANN401 - as load_list gives it
    return load_list("wordy_phrase")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(_list()[name].split())


@cache
def _phrases() -> PhraseList[Phrase]:
    lists = _list()
    return PhraseList.of(((text, group) for group in _GROUPS for text in lists[group]), _phrase)


_GROUPS = ("swap", "cut", "hint", "before_number")


def _phrase(text: str, group: str) -> Phrase:
    """What the list says of one of its phrases."""
    lists = _list()
    verb = text.split(maxsplit=1)[0][1:] if text.startswith("~") else ""
    write = () if group == "cut" else tuple(lists[group][text])
    around = (frozenset(lists[name].get(text, "").split()) for name in ("not_after", "not_before"))
    return Phrase(group, verb, write, *around)


def _is_here(document: Document, found: Found[Phrase]) -> bool:
    """Whether the words around the phrase leave it its meaning."""
    lower, phrase = document.words_in_lower_case, found.value
    following = lower[found.last + 1] if found.last + 1 < len(lower) else ""
    if phrase.group == "before_number":
        after = document.text[found.end :][:2].strip()[:1]
        return after in ("£", "$", "€") or after.isdigit() or following in _NUMBERS
    before = lower[found.first - 1] if found.first else ""
    return before not in phrase.not_after and following not in phrase.not_before


def _fillers(document: Document) -> Iterator[Found[Phrase]]:
    """Where one of these words adds nothing."""
    for word in document.where(FILLERS):
        if word.text.lower() == "basically" or _only_fills(document, word):
            yield Found(word.start, word.end, word.number, word.number, _FILLER)


def _only_fills(document: Document, word: Word) -> bool:
    """Whether the sentence says the same with no such word."""
    filler = word.text.lower()
    before = [straight(text) for text in _just_before(document, word)]
    if before and before[-1] in _set("not_filler_after"):
        return False
    if filler == "very":
        following = _next(document, word)
        return bool(following) and following not in _set("very_before")
    if before and before[-1] in _WHO and not _ASKS.isdisjoint(before[:-1]):
        return False
    if not _set("actually_after").isdisjoint(before):
        return False
    following = _next(document, word)
    return filler == "actually" or (following != "" and following not in _set("really_before"))


def _just_before(document: Document, word: Word) -> list[str]:
    """The two words before it in its sentence."""
    start = document.sentence_at(word.start).start
    first = max(word.number - 2, document.words_in(start, word.end).start)
    return document.words_in_lower_case[first : word.number]


def _next(document: Document, word: Word) -> str:
    """The word after it, where only a space stands between."""
    number = word.number + 1
    if number >= len(document.word_texts):
        return ""
    between = document.text[word.end : document.word_starts[number]]
    return document.words_in_lower_case[number] if between in (" ", "\u00a0") else ""


def _problem(document: Document, found: Found[Phrase]) -> Problem:
    text, phrase = document.text[found.start : found.end], found.value
    write = tuple(dict.fromkeys(_fitting(document, found, text)))
    if phrase.group == "filler":
        return Problem(
            document.span(found.start, found.end), f"'{text}' adds little here.", "Leave it out."
        )
    message = f"'{' '.join(text.split())}' has extra words."
    advice = "Leave it out." if not write else f"Write {_one_of(write)}."
    if phrase.group == "hint":
        advice = f"Say it with fewer words, such as {_one_of(write)}."
    fits = phrase.group != "hint" and not _has_helper_before(document, found, write)
    return Problem(document.span(found.start, found.end), message, advice, write if fits else ())


def _fitting(document: Document, found: Found[Phrase], text: str) -> Iterator[str]:
    """The words for its place, in the form of its verb and with a capital where it has one."""
    phrase = found.value
    for words in phrase.write:
        fitting = words
        if words.startswith("~"):
            written = document.words_in_lower_case[found.first]
            after_has = follows_has(document, found.first)
            fitting = in_same_form(written, phrase.verb, words[1:], after_has=after_has)
        yield fitting if text[0] == "I" and text[1:2] == " " else like(text, fitting)


def _has_helper_before(document: Document, found: Found[Phrase], write: Iterable[str]) -> bool:
    """'Will have the ability to' cannot become 'will can'."""
    before = document.words_in_lower_case[found.first - 1] if found.first else ""
    return before in _HELPERS and any(words.split()[0].lower() in _MODALS for words in write)


def _one_of(words: tuple[str, ...]) -> str:
    return " or ".join(f"'{one}'" for one in words)
