"""A word may be split.

Keep each word whole.
Take out hidden signs that let a word break at the end of a line.
Use words that fit on one line of a phone.

## Why

A word in 2 parts is hard to read.
A screen reader may say it as 2 words.

## Not like this

```markdown
We want your infor&shy;mation.
```

```markdown
<p style="hyphens: auto">We want to know what you think.</p>
```

```markdown
He is antiestablishmentarianistic.
```

## Like this

```markdown
We want your information.

He is against the people in power.
```

## Where it comes from

Inclusion Europe and People First ask for this.
Guides for easy German split long words, but English guides do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.looks import NO_PROSE, Looks
from mkdocs_speakeasy.mistakes import shown
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import HIDDEN
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_letters: int = 25
    """A phone may split a word with more letters than this."""


_SOFT_HYPHEN = "\u00ad"
_SOFT = late_pattern(rf"{_SOFT_HYPHEN}+")
_LONGEST = 200
"""Nobody writes a word with more letters than this."""
_ADDRESS_SIGNS = late_pattern(r"[./@_\\#=&?:]\w")
_HYPHENS = late_pattern(r"[-‐]")
_NO_WORD = late_pattern(r"[\d_\u00ad\u0900-\u1dff\u2c00-\uffff]|(?<=[a-z])[A-Z]")
"""Signs and capitals as they stand in code, and letters of languages that need no spaces."""
_SPLITS = {
    "hyphens": ("auto",),
    "-webkit-hyphens": ("auto",),
    "-ms-hyphens": ("auto",),
    "word-break": ("break-all",),
    "line-break": ("anywhere",),
}
"""Parts of a style that split words, and their values."""
_TIDY_SELECTOR = late_pattern(r"\b(?:code|pre|kbd|samp|a|td|th)\b|url|address|link|break|wrap")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Hidden hyphens, places to break a word, styles that split words, and very long words."""
    document = page.document
    if _SOFT_HYPHEN in document.text:
        yield from _soft_hyphens(document)
    if document.tags:
        yield from _breaks(document)
        yield from _styles(document)
    # `word_numbers` has each word once.
    wide = [word for word in document.word_numbers if len(word) > options.max_letters]
    for word in wide:
        yield from _wide_word(document, word, options.max_letters)


def _wide_word(document: Document, word: str, most: int) -> Iterator[Problem]:
    """A word that a phone has to split, at the first place where it stands."""
    first = document.word(document.word_numbers[word][0])
    parts = _HYPHENS().split(first.text)
    start, end = _word_around(document, first.start, first.end)
    is_code = _ADDRESS_SIGNS().search(document.text, start, end) or _NO_WORD().search(first.text)
    letters = max(map(len, parts))
    if letters > most and not is_code:
        message = f"'{shown(first.text)}' has {letters} letters in a row."
        help_text = "Use a shorter word, because a phone may split this one."
        yield Problem(document.span(first.start, first.end), message, help_text)


def _soft_hyphens(document: Document) -> Iterator[Problem]:
    done = 0
    for found in _SOFT().finditer(document.text):
        if found.start() < done:
            continue
        start, done = _word_around(document, *found.span())
        word = document.text[start:done].replace(_SOFT_HYPHEN, "")
        before, after = document.text[found.start() - 1 : found.start()], document.text[found.end()]
        if not (before.isalnum() and after.isalnum()) or _ADDRESS_SIGNS().search(word):
            continue
        message = f"'{word}' has a hidden sign that may split it."
        replacements = (word,)
        span = document.span(start, done)
        yield Problem(span, message, f"Write '{word}'.", replacements)


def _breaks(document: Document) -> Iterator[Problem]:
    """The tag <wbr> inside a word, but not in an address."""
    text, done = document.text, -1
    for tag in document.tags:
        if tag.name != "wbr" or tag.start < done or not 0 < tag.start < len(text):
            continue
        if not (text[tag.start - 1].isalnum() and text[tag.start].isalnum()):
            continue
        start, end = _word_around(document, tag.start, tag.start)
        word = text[start:end]
        if HIDDEN in word or _ADDRESS_SIGNS().search(word) or _is_in_code(document, tag.span.start):
            continue
        done = end
        message = f"'<wbr>' may split the word '{word}'."
        yield Problem(document.span(start, end), message, f"Write '{word}'.", (word,))


def _word_around(document: Document, start: int, end: int) -> tuple[int, int]:
    """The word, from white space to white space, without signs at its ends."""
    text = document.text
    first, last = max(start - _LONGEST, 0), min(end + _LONGEST, len(text))
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _is_in_code(document: Document, place: int) -> bool:
    """A tag for code stands right around it."""
    before = document.source[max(place - _LONGEST, 0) : place].rpartition("<")[2]
    return before.partition(">")[0].lower() in NO_PROSE


def _styles(document: Document) -> Iterator[Problem]:
    looks = Looks(document)
    for look in looks.that_say("hyphens", "break"):
        splits = [name for name, values in _SPLITS.items() if look.styles.get(name) in values]
        if not splits or look.name in NO_PROSE or not looks.has_words(look):
            continue
        if look.selector and _TIDY_SELECTOR().search(look.selector.lower()):
            continue
        words = document.text[look.start : look.end].strip()
        if words and (not any(map(str.isspace, words)) and _ADDRESS_SIGNS().search(words)):
            continue
        said = f"{splits[0]}: {look.styles[splits[0]]}"
        yield Problem(look.span, f"'{said}' may split these words.", f"Take out '{said}'.")
