"""A heading may sound wrong when read aloud.

Write names and words so that they sound right.
Say in your word list how to say a hard name.

## Why

Many people listen to a page.
A computer cannot tell how to say 'H4all' or a lone 'Live'.

## Not like this

```markdown
## What H4all does
```

## Like this

```markdown
## What Hope for All does
```

## Where it comes from

Easy Read Online and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Block, Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Words that sound right."""


_MAY_BE_MIXED = late_pattern(r"\d(?:(?<=[A-Za-z]\d)|(?=[A-Za-z]))")
_MIXED = late_pattern(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]+")
_SAID_RIGHT = late_pattern(
    r"""
      \d+ (?: [a-gkmpsx] | st | nd | rd | th )                 # 3D   5G   4x   1990s   21st
    | \d+ (?: am | pm | hrs? | h | mins? | secs? | mm | cm | km | mg | ml | kg | px | pt | ft | mb
        | gb | kb | tb | mph | kcal | bn | kw | kwh | yrs? | yo | wks? )
    | [A-Za-z] \d{1,4} [A-Za-z]?            # B12   M25   A4   v2   Y7
    | (?: UTF | HTML | HTTP | CSS | IPv | Covid ) \d{1,4} [A-Za-z]?
    | \d+ [A-Za-z] \d+                      # 4x4
    | [A-Z]{1,2} \d{1,2} [A-Z]?             # the first part of a postcode
    | \d [A-Z]{2}                           # and the second
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A computer says these as people do."""
_SOUNDS = late_pattern(r"(?:gr8|m8|l8r|b4|2day|2morrow|2nite|4ever|4u|u2)", re.IGNORECASE)
_JOINS = frozenset("./\\_#@=+-–:&")
_TWO_SOUNDS = {
    "read": "'red' or 'reed'", "lead": "'led' or 'leed'", "live": "'lyve' or 'liv'",
    "tear": "'tare' or 'teer'", "wind": "'winned' or 'wined'", "close": "'cloce' or 'cloze'",
}  # fmt: skip
_BESIDE = frozenset(("a", "an", "the", "our", "your", "my"))
_WHO_READ = frozenset(("we", "you", "they", "people", "i", "members"))


def find(page: Page, options: Options) -> Iterator[Problem]:
    """In headings: words with letters and digits mixed, and lone words with two sounds."""
    document = page.document
    allowed = {word.lower() for word in options.allow}
    index = document.word_numbers
    has_two_sounds = any(word in index for word in _TWO_SOUNDS)
    for block in document.blocks:
        if block.kind not in ("heading", "title"):
            continue
        is_mixed = _MAY_BE_MIXED().search(document.text, block.start, block.end)
        if not (is_mixed or (has_two_sounds and _may_be_open(document, block))):
            continue
        for number in document.words_in(block.start, block.end):
            word = document.word(number)
            if word.text.lower() not in allowed:
                yield from _mixed(page, word)
                yield from _open(document, word, block)


def _may_be_open(document: Document, block: Block) -> bool:
    """A short heading, or one that ends on 'read'."""
    text = document.text[block.start : block.end].rstrip(" .:!?").lower()
    return text.endswith("read") or text.rpartition(" ")[2] in _TWO_SOUNDS


def _mixed(page: Page, word: Word) -> Iterator[Problem]:
    document = page.document
    if _is_hard_to_say(document, word) and not _is_in_list(page, word):
        message = f"A computer may say '{word.text}' wrong."
        help_text = "Write it in words, or say in the word list how to say it."
        yield Problem(document.span(word.start, word.end), message, help_text)


def _open(document: Document, word: Word, block: Block) -> Iterator[Problem]:
    small = word.text.lower()
    if small in _TWO_SOUNDS and _is_open(document, word, block):
        message = f"A computer may say '{word.text}' as {_TWO_SOUNDS[small]}."
        yield Problem(
            document.span(word.start, word.end), message, "Add a word that makes it clear."
        )


def _is_hard_to_say(document: Document, word: Word) -> bool:
    """Letters and digits are mixed, and it is no size, time, road or postcode."""
    if not _MIXED().fullmatch(word.text):
        return False
    around = (
        document.text[max(word.start - 1, 0) : word.start],
        document.text[word.end : word.end + 2],
    )
    if around[0] in _JOINS or (around[1][:1] in _JOINS and around[1][1:].isalnum()):
        return False
    return bool(_SOUNDS().fullmatch(word.text)) or not _SAID_RIGHT().fullmatch(word.text)


def _is_in_list(page: Page, word: Word) -> bool:
    """The word list says how to say it."""
    number = bisect_left(page.terms, word.start + 1, key=lambda match: match.start) - 1
    if number < 0 or page.terms[number].end < word.end:
        return False
    return any(term.say_it_like for term in page.terms[number].terms)


def _is_open(document: Document, word: Word, block: Block) -> bool:
    """Nothing beside the word shows how it sounds."""
    numbers = document.words_in(block.start, block.end)
    others = [document.words_in_lower_case[n] for n in numbers if n != word.number]
    if all(other in _BESIDE for other in others):
        return True
    is_last = word.number == numbers[-1]
    return is_last and word.text.lower() == "read" and others[-1] in _WHO_READ
