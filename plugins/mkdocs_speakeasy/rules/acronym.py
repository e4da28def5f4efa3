"""A short form in capitals is not explained.

Write the full words.
If the short form must stay, say what it stands for.

## Why

People who work in a service know its short forms.
Other people do not, and cannot guess them.

## Not like this

```markdown
The XYZ will visit you.
```

## Like this

```markdown
The Extra Help Team will visit you.
```

You can also explain the short form where it first comes.

```markdown
The Extra Yellow Zone (XYZ) is a room for all of us.
The XYZ is open in May.
```

## Where it comes from

Most guides say this, such as the guides of the NHS and GOV.UK.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="must", plain="must")


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Short forms that your readers know."""


_SHAPE = re.compile(r"(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]{2,6}(?=(?:['’]?s)?$)")
"""2 to 6 letters with at least two capitals."""

_WITH_AND = re.compile(r"[A-Z](?<![\w&].)&[A-Z](?![\w&])")
"""A&E"""

_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")


_IN_BRACKETS = re.compile(r"\((?P<name>[A-Z][A-Za-z&]{1,6}?)s?\)")
"""(ABC), after the full words."""

_EXPLAINS = re.compile(
    r"""
    s?["'”’]?[ ]+
    (?:
        \([a-zA-Z][^()\n]{0,80}[ ][^()\n]{0,80}\)                    # (full words)
        | (?:means?|stands?[ ]for|is[ ](?:short[ ]for|when))\b        # means …
    )
    """,
    re.VERBOSE,
)
"""What explains the short form right before it."""

_LONGEST_NAME = 80
"""How far before its short form the full words are looked for, in letters."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first use of each short form that nothing on the page explains."""
    document = page.document
    uses = _first_uses(document)
    if not uses:
        return
    lists = load_list("acronym")
    known = {*options.allow, *lists["known"], *lists["shouted"]}
    known |= _explained(document)
    spellings = page.glossary.spellings
    terms = _Places((match.start, match.end) for match in page.terms)
    for short_form, word in uses:
        if (
            short_form in known
            or short_form in spellings
            or terms.hold(word.start)
            or _is_shouted(document, word)
        ):
            continue
        yield Problem(
            document.span(word.start, word.start + len(short_form)),
            f"'{short_form}' is a short form that some readers will not know.",
            "Write the full words.",
        )


def _first_uses(document: Document) -> list[tuple[str, Word]]:
    """Each short form, with the word where it first comes."""
    found: dict[str, Word] = {}
    for word in document.words_in_capitals:
        name = _short_form_in(word.text)
        if name and name not in found and not _in_name(document, word):
            found[name] = word
    for match in document.search(_WITH_AND):
        found.setdefault(match[0], Word(match[0], match.start(), match.end(), 0))
    return sorted(found.items(), key=lambda item: item[1].start)


def _short_form_in(text: str) -> str:
    """The short form without its -s or -'s; empty where this is none."""
    shape = _SHAPE.match(text)
    name = shape[0] if shape else ""
    if name.endswith("s") and name[:-1].isupper():
        name = name[:-1]
    is_one = sum(map(str.isupper, name)) * 2 > len(name) and not _ROMAN.match(name)
    return name if is_one else ""


def _in_name(document: Document, word: Word) -> bool:
    """Part of the name of a site or a file: GOV.UK."""
    before, after = document.text[word.start - 1 : word.start], document.text[word.end :][:2]
    return before in tuple("./_@") or (after[:1] in tuple("./_") and after[1:].isalnum())


def _explained(document: Document) -> set[str]:
    """The short forms that the page explains: full words (ABC), ABC (full words), ABC means."""
    text = document.text
    names = {
        found["name"]
        for found in document.search(_IN_BRACKETS)
        if len(_before(text, found.start()).split()) > 1
    }
    for word in document.words_in_capitals:
        name = _short_form_in(word.text)
        if name and _EXPLAINS.match(text, word.start + len(name)):
            names.add(name)
    ands = document.search(_WITH_AND)
    return names | {found[0] for found in ands if _EXPLAINS.match(text, found.end())}


def _before(text: str, place: int) -> str:
    """What stands before a place, in the same block."""
    return text[max(place - _LONGEST_NAME, 0) : place].rsplit("\n", 1)[-1]


def _is_shouted(document: Document, word: Word) -> bool:
    """An ordinary word in capitals, or part of a sentence in capitals: another rule's job."""
    uses = document.word_numbers.get(word.text.lower(), ())
    if any(document.word_texts[number].islower() for number in uses):
        return True
    text = document.sentence_at(word.start).text[:500]
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) * 2 > letters and len(text.split()) > 2


class _Places:
    """Knows which places of the text are taken."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        self.places = sorted(places)

    def hold(self, offset: int) -> bool:
        """Whether a place is inside one of them."""
        index = bisect_right(self.places, (offset, offset)) - 1
        after = self.places[index + 1 : index + 2]
        if after and after[0][0] == offset:
            return True
        return index >= 0 and offset < self.places[index][1]
