"""A cut-down or Latin word is hard.

Write 'for example', not 'e.g.'
Write 'information', not 'info'.

## Why

Many people do not know what the letters stand for.
A screen reader may say them in a strange way.

## Not like this

```markdown
Bring something to eat, e.g. a sandwich.
```

## Like this

```markdown
Bring something to eat, for example a sandwich.
```

## Where it comes from

The NHS, Norfolk, Easy English and Inclusion Europe guides ask for full words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.names import is_in_name, stands_in
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.reading.words import WORD
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Short forms that your readers know, and names that hold one."""


@dataclass(frozen=True, slots=True)
class ShortForm:
    """One way to write a short form, and what to write in its place."""

    text: str
    """In small letters, without a full stop at the end."""
    write: tuple[str, ...]
    is_latin: bool
    safe: bool
    """The words to write fit in any sentence."""
    only: str
    """Where it is a short form; the list says what this may be."""
    before_key: int
    """How many letters stand before the word that it is looked up by."""


_JOINS = "/@._\\~#&=+-‐‑"
"""What joins a short form to an address, a unit or another word."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Cut-down words and Latin short forms."""
    document = page.document
    short_forms = _short_forms()
    done = 0
    for key in document.where(short_forms):
        for form in short_forms[key.text.lower()]:
            start = key.start - form.before_key
            if start >= done and _is_here(document, start, form):
                done = _end(document, start, start + len(form.text), is_latin=form.is_latin)
                word = Word(document.text[start:done], start, done, key.number)
                if not (
                    document.is_quoted(start)
                    or is_in_name(document, word)
                    or (options.allow and stands_in(document, word, options.allow))
                ):
                    yield _problem(document, word, form)
                break


@cache
def _short_forms() -> dict[str, list[ShortForm]]:
    """The short forms, by the longest word in each."""
    found: dict[str, list[ShortForm]] = {}
    for group, entries in load_list("short_form").items():
        for entry in entries:
            write, only = tuple(entry["write"]), entry.get("only", "")
            for text in entry["forms"]:
                key = max(WORD.finditer(text), key=lambda word: (len(word[0]), word[0] not in "ai"))
                safe = entry.get("safe", False)
                form = ShortForm(text, write, group == "latin", safe, only, key.start())
                found.setdefault(key[0], []).append(form)
    return found


def _is_here(document: Document, start: int, form: ShortForm) -> bool:
    text, end = document.text, start + len(form.text)
    written = text[max(start, 0) : end]
    if written.lower() != form.text or text[end : end + 1].isalnum():
        return False
    if form.only == "stop and number" and text[end : end + 1] != ".":
        return False
    before = text[start - 1 : start] if start else ""
    is_part = before.isalnum() or _is_part_of_code(text, start, end)
    return not is_part and _counts(document, start, end, form)


def _is_part_of_code(text: str, start: int, end: int) -> bool:
    """Something like info@, /min, file.info, approx-2 or etc/."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if (before and before in _JOINS) or (after and after[0] in _JOINS and after[0] != "."):
        return True
    return after[:1] == "." and after[1:].isalnum() and "." not in text[start:end]


def _counts(document: Document, start: int, end: int, form: ShortForm) -> bool:
    """Whether it is a short form in this place, and not a name or another word."""
    text, only = document.text, form.only
    written = text[start:end]
    if not only:
        return not (written.isupper() and written.isalpha())
    if only == "any capitals":
        return True
    if only == "small letters":
        return written.islower()
    if only == "after number":
        return text[max(start - 2, 0) : start].strip()[-1:].isdigit()
    number_follows = text[end : end + 3].lstrip(". ")[:1].isdigit()
    if only == "before number":
        return number_follows
    if only == "stop and number":
        return number_follows and (written.islower() or not _is_first(document, start))
    return _is_first(document, start)


def _is_first(document: Document, start: int) -> bool:
    return start == document.sentence_at(start).start


def _end(document: Document, start: int, end: int, *, is_latin: bool) -> int:
    """Where it ends: with its full stop, but without the one that ends the sentence."""
    after = document.text[end : end + 3]
    ends_sentence = end + 1 >= document.sentence_at(start).end
    ends_sentence = ends_sentence or (not is_latin and after[1:2] == " " and after[2:].isupper())
    return end if after[:1] != "." or after[:2] == ".." or ends_sentence else end + 1


def _problem(document: Document, word: Word, form: ShortForm) -> Problem:
    letters = word.text.replace(".", "")
    is_capital = letters[:1].isupper() and (
        not letters.isupper() or _is_first(document, word.start)
    )
    write = tuple(like("A" if is_capital else "a", words) for words in form.write)
    choice = " or ".join(f"'{words}'" for words in write)
    kind = "is Latin" if form.is_latin else "is a short form"
    span = document.span(word.start, word.end)
    return Problem(span, f"'{word.text}' {kind}.", f"Write {choice}.", write, safe=form.safe)
