"""A slash between words is hard to read.

Pick one word, or write 'or' or 'and'.

## Why

Readers do not know how to say the slash.
They have to work out if it means 'and', 'or', or both.

## Not like this

```markdown
Bring your parent/carer and the form(s).
```

## Like this

```markdown
Bring your parent or carer, and the forms.
```

Use 'they' for one person when you do not know who it is.

## Where it comes from

The plain language guides of the United States and the NHS ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like, straight
from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words with a slash that your readers know, such as the name of a job."""


KNOWN = {
    "and/or": ("or", "and"),
    "or/and": ("or", "and"),
    "he/she": ("they",),
    "she/he": ("they",),
    "s/he": ("they",),
    "he/she/they": ("they",),
    "she/he/they": ("they",),
    "his/her": ("their",),
    "her/his": ("their",),
    "his/her/their": ("their",),
    "his/hers": ("theirs",),
    "him/her": ("them",),
    "her/him": ("them",),
    "him/her/them": ("them",),
    "himself/herself": ("themselves",),
    "herself/himself": ("themselves",),
}
"""What to write for the ones that everybody uses."""

PEOPLE = frozenset(
    """
    aunt boyfriend brother carer carers child children dad daughter families family father friend
    friends girlfriend grandparent guardian guardians husband man men mother mum parent parents
    partner sister son uncle wife woman women
    """.split()
)
"""Three or more words with slashes are an address of a file, unless one of these is in it."""

PER = frozenset(
    """
    year years month months week weeks day days hour hours hr night minute min second sec person
    head kg g mg mcg ml l litre mol mmol km mile m dose
    """.split()
)
"""After a slash these mean 'in each': 3 times/day."""

PRONOUNS = frozenset("he him she her they them it xe ze hir zir theirs hers his".split())
"""She/her and they/them say how to speak of a person."""

_BEFORE_PATH = frozenset("/.~#@:_$\\\ufffc")
_AFTER_PATH = frozenset("/_\\\ufffc")
"""Before or after words with slashes, these say that it is an address of a file."""

_SLASH = re.compile("/")
_OPTIONAL = re.compile(r"\((?:s|es|ies|ren|S|ES)\)")
"""form(s), box(es), part(ies), child(ren), (s)he"""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words joined by a slash, and endings in brackets."""
    document = page.document
    done = 0
    for found in document.search(_SLASH):
        joined = _joined(document, found.start()) if found.start() >= done else None
        if joined:
            done = joined.end
        if not joined or _is_address(document, joined) or document.is_quoted(joined.start):
            continue
        if not stands_in(document, joined, options.allow):
            yield from _slash_problem(document, joined)
    for found in document.search(_OPTIONAL):
        word = _word_around(document, found.start(), found.end())
        if (
            word
            and not document.is_quoted(word.start)
            and not stands_in(document, word, options.allow)
        ):
            yield _optional_problem(document, word, found[0])


def _joined(document: Document, slash: int) -> Word | None:
    """The words around a slash, and around those that follow without a space."""
    text, starts, texts = document.text, document.word_starts, document.word_texts
    number = last = bisect_left(starts, slash)
    if not 0 < number < len(starts):
        return None
    start = starts[number - 1]
    gap = slash - start - len(texts[number - 1])
    if gap > 1 or gap != starts[number] - slash - 1 or text[slash - gap] not in "/ ":
        return None
    end = starts[last] + len(texts[last])
    while text[end : end + 1] == "/" and last + 1 < len(starts) and starts[last + 1] == end + 1:
        last += 1
        end = starts[last] + len(texts[last])
    return Word(text[start:end], start, end, number - 1)


def _is_address(document: Document, joined: Word) -> bool:
    """The signs before and after say that it is part of an address or the name of a file."""
    text, start, end = document.text, joined.start, joined.end
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    is_file = after[:1] == "." and after[1:].isalnum()
    return before in _BEFORE_PATH or after[:1] in _AFTER_PATH or is_file


def _slash_problem(document: Document, joined: Word) -> Iterator[Problem]:
    parts = joined.text.replace(" ", "").split("/")
    span = document.span(joined.start, joined.end)
    message = f"'{joined.text}' is {len(parts)} words in one."
    known = KNOWN.get("/".join(parts).lower())
    if known == ("they",) and not _fits_they(document, joined.end):
        yield Problem(span, message, "Write 'they' or the name of the person.")
    elif known:
        words = tuple(like(parts[0], way) for way in known)
        yield Problem(span, message, f"Write '{words[0]}', or pick one word.", words)
    elif " " not in joined.text and _is_two_in_one(parts):
        words = (_list(parts, "or"), _list(parts, "and"))
        yield Problem(span, message, f"Write '{words[0]}', or pick one word.", words)


def _is_two_in_one(parts: list[str]) -> bool:
    """Ordinary words: no codes, units, short forms, names, pronouns or addresses of files."""
    lower = [part.lower() for part in parts]
    letters = [straight(part).replace("-", "").replace("'", "") for part in parts]
    if not all(part[1:] and part.isalpha() for part in letters):
        return False
    if parts[2:] and PEOPLE.isdisjoint(lower):
        return False
    if PRONOUNS.issuperset(lower) or lower[-1] in PER or lower[0] == "either":
        return False
    if all(part.isupper() for part in parts):
        return False
    return all(part.islower() or part.isupper() for part in parts[1:])


def _list(parts: list[str], joint: str) -> str:
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"


def _fits_they(document: Document, end: int) -> bool:
    """Whether 'they' can stand there: he/she can, but not he/she is."""
    following = document.text[end : end + 15].split()
    return bool(following) and not following[0].rstrip(",.;:?!").endswith("s")


def _word_around(document: Document, bracket: int, end: int) -> Word | None:
    """The word before the bracket, with the bracket; or (s)he."""
    text = document.text
    number = bisect_left(document.word_starts, bracket) - 1
    if text[bracket : end + 2].lower() == "(s)he" and not text[end + 2 : end + 3].isalnum():
        return Word(text[bracket : end + 2], bracket, end + 2, number)
    if number < 0 or text[end : end + 1].isalnum():
        return None
    word = document.word(number)
    if word.end != bracket or not word.text[1:] or not word.text.isalpha():
        return None
    return Word(text[word.start : end], word.start, end, number)


def _optional_problem(document: Document, word: Word, ending: str) -> Problem:
    span = document.span(word.start, word.end)
    message = f"'{word.text}' is 2 words in one."
    if word.text.startswith("("):
        words = (like(word.text[1], "they"),) if _fits_they(document, word.end) else ()
        return Problem(span, message, "Write 'they' or the name of the person.", words)
    one, more = word.text[: -len(ending)], ending.strip("()")
    many = one[:-1] + more if more == "ies" and one.endswith("y") else one + more
    return Problem(span, message, f"Write '{many}', or '{one}' if there is only 1.", (many, one))
