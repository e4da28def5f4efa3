"""The words send the reader somewhere else.

Do not write 'see page 9', 'see above' or 'overleaf'.
Say it again here, or make a link.

## Why

People lose their place when they have to look in another place.
Some people listen to a page, and for them nothing is above or below.
Many people never read a footnote.

## Not like this

```markdown
Bring the papers that we told you about. See above for more.
```

```markdown
You can get help with the cost.[^1]

[^1]: Only if you live in Leeds.
```

## Like this

```markdown
Bring your letter and your passport.
```

```markdown
You can get help with the cost if you live in Leeds.
```

## Where it comes from

US plain language guides, Inclusion Europe and GOV.UK ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from mkdocs_speakeasy.language.names import is_in_name
from mkdocs_speakeasy.language.phrase_list import Found, PhraseList
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words that your readers know, such as the name of a form."""


_HIGH = 2
_GROUPS = ("always", "place", "the", "start")
_THE = re.compile(r"\b(?:the|our|this|as)[ ]$", re.IGNORECASE)
_BODY = frozenset(
    "appendicitis tummy bowel surgeon surgery stomach belly organ gut abdomen".split()
)


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words, footnotes and headings that send the reader to another place."""
    document = page.document
    for place in document.notes:
        advice = "Say it here, in the sentence."
        yield Problem(place, "This footnote sends the reader to another place.", advice)
    for part in document.outline:
        if "f" in part.says and part.heading.level <= _HIGH and _questions().fullmatch(part.says):
            span = document.span(part.heading.start, part.heading.end)
            message = f"'{document.text_of(part.heading)}' does not say what these are about."
            yield Problem(span, message, "Put each answer on the page that it belongs to.")
    places = {*_phrases_in(document), *_numbered(document), *_in_brackets(document)}
    done = 0
    for start, end in sorted(places, key=lambda one: (one[0], -one[1])):
        is_new, done = start >= done, max(done, end)
        if (
            is_new
            and document.block_at(start).kind != "alt"
            and not document.is_quoted(start)
            and not _is_link(document, start, end)
        ):
            text = " ".join(document.text[start:end].split())
            if any(allowed.casefold() in text.casefold() for allowed in options.allow):
                continue
            message = f"'{text}' sends the reader to another place."
            advice = "Say it again here, or make a link to it."
            yield Problem(document.span(start, end), message, advice)


def _phrases_in(document: Document) -> Iterator[tuple[int, int]]:
    """Where phrases of the list send the reader away."""
    for found in _phrases().find(document):
        if _is_meant(document, found):
            the = _THE.search(document.text, max(found.start - 5, 0), found.start)
            yield (the.start() if the and found.value == "place" else found.start), found.end


@cache
def _phrases() -> PhraseList[str]:
    """The phrases of the list, each with the group it stands in."""
    groups = ((group, load_list("no_look_elsewhere")[group]) for group in _GROUPS)
    return PhraseList.of((text, group) for group, texts in groups for text in texts)


def _is_meant(document: Document, found: Found[str]) -> bool:
    if found.value == "place":
        return not _thing_after().match(document.text, found.end)
    if found.value == "start":
        return found.start == document.sentence_at(found.start).start
    words = document.words_in_lower_case[found.first : found.last + 1]
    if "end" in words and found.start == document.sentence_at(found.start).start:
        return False  # it says when: At the end of this guide, you will know more.
    if words == ["overleaf"]:
        return not is_in_name(document, document.word(found.first))
    return "appendix" not in words or _BODY.isdisjoint(document.word_numbers)


def _numbered(document: Document) -> Iterator[tuple[int, int]]:
    """See section 3, on page 9, appendix A: but not section 3 of a law."""
    alone, every, see = _numbered_words()
    lower, starts = document.words_in_lower_case, document.word_starts
    for word in document.where(every):
        number = _number().match(document.text, word.end)
        if not number or _of_a_law().match(document.text, number.end("number")):
            continue
        first = word.number
        while first and lower[first - 1] in see and _are_joined(document, first):
            first -= 1
        if first < word.number or word.text.lower() in alone:
            yield starts[first], number.end("number")


@cache
def _numbered_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    lists = load_list("no_look_elsewhere")
    alone, with_see, see = (lists[name] for name in ("numbered alone", "numbered", "see"))
    return frozenset(alone), frozenset([*alone, *with_see]), frozenset(see)


def _in_brackets(document: Document) -> Iterator[tuple[int, int]]:
    """A lone word in brackets: (above)."""
    for word in ("above", "below"):
        sign = f"({word})"
        start = document.text.find(sign) if word in document.word_numbers else -1
        while start >= 0:
            yield start, start + len(sign)
            start = document.text.find(sign, start + 1)


def _are_joined(document: Document, number: int) -> bool:
    """Only a space stands before the word with this number."""
    before = document.word(number - 1)
    return document.text[before.end : document.word_starts[number]] in (" ", "\u00a0", "\n")


def _is_link(document: Document, start: int, end: int) -> bool:
    """A part of it is a link, so the reader gets there with one click."""
    number = bisect_left(document.links, end, key=attrgetter("start")) - 1
    return number >= 0 and document.links[number].end > start


@cache
def _of_a_law() -> re.Pattern[str]:
    """Section 3 of the Care Act, page 4 of the form: there the reader has to look."""
    return re.compile(
        r"(?:,? ?(?:and|to|or|-|–|&) ?\d+\w*)*(?:\([\w]{1,4}\))*,? (?:of|in|under|to) "
        r"(?:the |that |this |your |our |an? |schedule )*(?:[\w’'-]+ ){0,8}?"
        r"(?:act|acts|regulations|order|bill|code|convention|form|application|passport|newspaper|book)\b",
        re.IGNORECASE,
    )


@cache
def _thing_after() -> re.Pattern[str]:
    """What follows above or below where it is no place on the page: above the shop, below 5."""
    return re.compile(
        r"[ ](?:the|a|an|my|your|our|his|her|its|their|this|that|these|those|each|every|all|any"
        r"|some"
        r"|zero|average|freezing|sea|water|ground|eye|me|you|us|him|them|it|or[ ](?:above|below)"
        r"|\d\S*|[£$€]\S*"
        r"|one|two|three|four|five|six|seven|eight|nine|ten|poverty|minimum|level|head|normal|target)\b"
        r"|-",
        re.IGNORECASE,
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"\.?[ \u00a0](?:no\.? ?|number )?"
        r"(?P<number>\d+(?:\.\d+)*[a-z]?\b|(?!I [a-z])[A-Z]\b(?!['’-])|[ivx]+\b)"
    )


@cache
def _questions() -> re.Pattern[str]:
    return re.compile(
        r"(?:our |the |some )?(?:faqs?|faq['’]s|frequently[ -]asked questions?)\b.*", re.IGNORECASE
    )
