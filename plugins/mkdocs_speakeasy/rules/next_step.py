"""The page does not say what comes next.

Say at the end what happens next and what the reader can do.
Name a person or a team to ask.

## Why

A reader who comes to the end wants to know what to do.
Some people need to ask someone before they can do anything.

## Not like this

```markdown
# Health checks

A health check is a talk with a nurse about your body and how you feel.
The nurse looks at your weight, your blood and your heart.
Everyone over 14 years old with a learning disability can have one each year.
A health check takes about half an hour and it does not cost anything.
Most people say that it was easier than they thought it would be.
```

## Like this

```markdown
# Health checks

A health check is a talk with a nurse about your body and how you feel.

## What to do next

Phone your doctor and ask for a health check.
```

## Where it comes from

The NHS and plain language guides ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import (
    WHO_MADE_THIS,
    WORD_LISTS,
    is_word_list,
    place_of_page,
)
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.outline import bare
from mkdocs_speakeasy.reading.parts import HIDDEN
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
NOT_FOR = frozenset({"words", "law", "contents", "contacts", "form"})


class Options(NamedTuple):
    """Settings of this rule."""

    wanted: bool = True
    """Off where each page of the site ends with help that stands in no file."""
    min_words: int = 30
    """Shorter pages are left alone."""
    headings: tuple[str, ...] = ()
    """Other headings that say what comes next."""


_DO = frozenset(
    """
    apply ask book buy call check choose click come complain complete contact download e-mail email
    fill find get give go join keep let look make order phone read ring say search see send sign
    speak start take talk telephone tell text think try use visit watch write
    """.split()
)
"""What a reader can do."""
_BEFORE_DO = frozenset(
    "also always and can could just may might must now or please should so then".split()
)
_BEFORE_TO = frozenset("have need needs want wants".split())
_WHO_WILL = frozenset("we you they someone somebody staff team".split())
_HELP = frozenset("contact helpline telephone we'll we’ll you'll you’ll".split())
_ADDRESS = re.compile(r"@|https?:|www\.|mailto:|tel:")
_MADE_ELSEWHERE = re.compile(r"--8<--|\{[%{]|!include|^:::", re.MULTILINE)
"""Signs that another file or the site writes the end of the page."""
_ACTS = frozenset({"form", "iframe", "button", "input", "video", "audio", "object", "embed", "a"})
_NO_END = frozenset({"alt", "footnote"})
_STOPS = ("", ".", "!", "?", ":", "\n", "\u2028")
_END = 50
"""What stands in so many words before the end is the end of a page."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """One note for a page whose end does not say what to do or whom to ask."""
    document = page.document
    is_short = len(document.word_starts) < options.min_words
    if not options.wanted or is_short or page.says("next").strip():
        return
    if is_word_list(document):
        return
    if not _ends_with_next_step(document) and not _has_heading(document, options):
        yield Problem(
            place_of_page(document),
            "The end of this page does not say what to do next.",
            "Add what happens next, and a person or a team to ask.",
        )


def _has_heading(document: Document, options: Options) -> bool:
    own = frozenset(map(bare, options.headings))
    return any(
        part.says in own or _heading().fullmatch(part.says)
        for part in document.outline
        if part.heading.level > 1
    )


def _ends_with_next_step(document: Document) -> bool:
    """The last words ask the reader to do something, or have a link, an address or a number."""
    start, end = _end_of(document)
    text = document.text[start:end]
    if _says_what_to_do(document, start, end) or _phone().search(text):
        return True
    links = document.links
    if any(start <= link.start <= end for link in links[-_END:]):
        return True
    first = document.span(start, end)
    rest = document.source[first.start :]
    if HIDDEN in text and _ADDRESS.search(rest):
        return True
    acts = any(tag.name in _ACTS and tag.start >= start for tag in document.tags[-_END:])
    return acts or bool(_MADE_ELSEWHERE.search(rest))


def _says_what_to_do(document: Document, start: int, end: int) -> bool:
    """Phone us. You can ask your nurse. We will write to you."""
    lower = document.words_in_lower_case
    for number in document.words_in(start, end):
        word, before = lower[number], lower[number - 1] if number else ""
        if word in _DO:
            place = document.word_starts[number]
            is_first = document.text[max(place - 2, 0) : place].strip(" *“‘\"'(")[-1:] in _STOPS
            if is_first or before in _BEFORE_DO or place == start:
                return True
            if before == "to" and number > 1 and lower[number - 2] in _BEFORE_TO:
                return True
        elif word in _HELP or (word == "will" and before in _WHO_WILL):
            return True
    return False


def _end_of(document: Document) -> tuple[int, int]:
    """Where the last words start and end. What is about the page itself does not count."""
    end = len(document.text)
    for part in reversed(document.outline):
        if part.says not in WHO_MADE_THIS | WORD_LISTS or part.end < end:
            break
        end = part.heading.start
    for block in reversed(document.blocks):
        if block.start < end and block.kind not in _NO_END:
            end = block.end
            break
    words = document.words_in(0, end)
    return (document.word_starts[max(len(words) - _END, 0)] if words else 0), end


@cache
def _heading() -> re.Pattern[str]:
    """A heading above what the reader can do, or whom to ask, in small letters."""
    return re.compile(
        r"""
        (?:your[ ])?next(?:[ ]\w+)?
        | what[ ](?:happens|will[ ]happen|comes)[ ](?:next|now|then|after)\b.*
        | what[ ](?:to[ ]do
            |(?:(?:can|do|should|must|could)[ ])?(?:you|i)[ ](?:\w+[ ](?:to[ ])?)?do)\b.*
        | things[ ](?:to[ ]do|you[ ]can[ ]do)\b.*
        | (?:.*\b)?(?:gets?|getting|needs?|wants?|more|further|find|finding|ask(?:ing)?[ ]for|for)\b
          .{0,20}\b(?:help|support|advice|information|touch|involved|reading)\b.*
        | (?:find[ ]out|learn|read)[ ]more\b.* | see[ ]also | related\b.* | (?:useful[ ])?links
        | help (?: [ ](?:and|or)[ ](?:support|advice)|line)? | feedback | complaints? | complain\b.*
        | (?:.*\b)?(?:contacts?|contacting)(?:[ ](?:us|details|information))?
        | (?:who[ ](?:to|can|(?:you|i)[ ]can|(?:do|should|can)[ ]i)[ ]
            |how[ ](?:to|you[ ]can|do[ ]i|can[ ]i)[ ])?
          (?: ask | talk[ ]to | speak[ ]to | write[ ]to | phone | call | tell[ ]us | email | e-mail
            | contact | visit | join | apply | book | reply | answer | help[ ]us
            | take[ ]part | have[ ]your[ ]say | sign[ ]up | get[ ](?:it|one|a|an|this)\b ) \b.*
        | who[ ]can[ ]help\b.* | where[ ](?:to|(?:you|i)[ ]can)[ ]go\b.* | (?:have[ ])?your[ ]say
        | over[ ]to[ ]you | (?:any|more|your|do[ ]you[ ]have)[ ].*questions?
        """,
        re.VERBOSE,
    )


@cache
def _phone() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:(?:\+44|0)(?:[ ()-]*\d){8,11}|999|111|101|112|116[ ]?123)(?!\d)")
