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
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.reading.document import Block, Document, Word
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


_EXPLAINS = re.compile(
    r"""
    s?["'”’]?[ ]+
    (?:
        \([a-zA-Z][^()]*[ ][^()]*\)                                  # (full words)
        | (?:means?|stands?[ ]for|is[ ](?:short[ ]for|when))\b        # means …
    )
    """,
    re.VERBOSE,
)
"""ABC (full words), ABC means …"""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first use of each short form that nothing on the page explains."""
    document = page.document
    known = {*options.allow, *load_list("acronym")["known"]}
    short_forms = _first_uses(document, known | set(load_list("acronym")["shouted"]))
    in_glossary = page.glossary.spellings if short_forms else frozenset[str]()
    for short_form, word in short_forms:
        is_term = any(term.start <= word.start < term.end for term in page.terms)
        if is_term or short_form in in_glossary:
            continue
        if _is_shouted(document, word) or _is_explained(document, short_form):
            continue
        yield Problem(
            document.span(word.start, word.start + len(short_form)),
            f"'{short_form}' is a short form that some readers will not know.",
            "Write the full words.",
        )


def _first_uses(document: Document, known: set[str]) -> list[tuple[str, Word]]:
    """Each short form that is not known, with the word where it first comes."""
    found: dict[str, Word] = {}
    for word in document.words_in_capitals:
        shape = _SHAPE.match(word.text)
        if not shape or shape[0] in known or not _is_short_form(shape[0]):
            continue
        if not _in_name(document, word):
            found.setdefault(shape[0], word)
    for match in document.search(_WITH_AND):
        if match[0] not in known:
            found.setdefault(match[0], Word(match[0], match.start(), match.end(), 0))
    return sorted(found.items(), key=lambda item: item[1].start)


def _in_name(document: Document, word: Word) -> bool:
    """Part of the name of a site or a file: GOV.UK."""
    before, after = document.text[word.start - 1 : word.start], document.text[word.end :][:2]
    return before in ("." , "/", "_", "@") or (after[:1] in (".", "/", "_") and after[1:].isalnum())


def _is_short_form(text: str) -> bool:
    capitals = sum(letter.isupper() for letter in text)
    return capitals * 2 > len(text) and not _ROMAN.match(text)


def _is_shouted(document: Document, word: Word) -> bool:
    """An ordinary word in capitals, or part of a line in capitals: another rule's job."""
    uses = document.word_numbers.get(word.text.lower(), ())
    if any(document.word_texts[number].islower() for number in uses):
        return True
    return _is_all_capitals(document, document.block_at(word.start))


def _is_all_capitals(document: Document, block: Block) -> bool:
    text = document.text_of(block)
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) * 2 > letters and len(text.split()) > 2


def _is_explained(document: Document, short_form: str) -> bool:
    """The page says: full words (ABC), ABC (full words), ABC means, ABC stands for."""
    text = document.text
    bracket = text.find(f"({short_form}")
    while bracket >= 0:
        if len(text[max(bracket - 80, 0) : bracket].rsplit("\n", 1)[-1].split()) > 1:
            return True
        bracket = text.find(f"({short_form}", bracket + 1)
    uses = (word for word in document.words_in_capitals if word.text.startswith(short_form))
    return any(_EXPLAINS.match(text, word.start + len(short_form)) for word in uses)
