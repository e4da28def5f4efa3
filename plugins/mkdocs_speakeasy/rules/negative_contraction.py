"""A short form such as 'don't' hides the word 'not'.

Write 'do not', 'cannot' and 'will not' in full.

## Why

The small sign in the short form is easy to miss.
A reader who misses it may think that we said the opposite.
Nearly all guides agree on this rule.

We leave the words of other people as they are.
Put them in quotation marks.

## Not like this

```markdown
You don't have to pay.
```

## Like this

```markdown
You do not have to pay.
```

## Where it comes from

The NHS and the Department of Health ask for this, and so do other guides.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import every_apostrophe, like, straight
from mkdocs_speakeasy.language.names import is_in_name, stands_in
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
FIXES = True


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Names that hold a short form, such as a song or a project."""


FULL = {
    "aren't": "are not",
    "can't": "cannot",
    "couldn't": "could not",
    "daren't": "dare not",
    "didn't": "did not",
    "doesn't": "does not",
    "don't": "do not",
    "hadn't": "had not",
    "hasn't": "has not",
    "haven't": "have not",
    "isn't": "is not",
    "mayn't": "may not",
    "mightn't": "might not",
    "mustn't": "must not",
    "needn't": "need not",
    "oughtn't": "ought not",
    "shan't": "will not",
    "shouldn't": "should not",
    "wasn't": "was not",
    "weren't": "were not",
    "won't": "will not",
    "wouldn't": "would not",
    "ain't": "",
}
"""The words in full; nothing where they depend on the sentence."""

SPELLINGS = frozenset(spelling for word in FULL for spelling in every_apostrophe(word))

_QUESTION_WORDS = frozenset("why how what where when who which".split())
_PEOPLE = frozenset("i you he she it we they there".split())


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Short forms with 'not' in them."""
    document = page.document
    for word in document.where(SPELLINGS):
        if document.is_quoted(word.start) or is_in_name(document, word):
            continue
        if not stands_in(document, word, options.allow):
            yield _problem(document, word)


def _problem(document: Document, word: Word) -> Problem:
    full = FULL[straight(word.text).lower()]
    span = document.span(word.start, word.end)
    message = f"'{word.text}' is a short form."
    turned = _words_of_question(document, word, full)
    if turned:
        return Problem(span, message, f"Write '{turned}', or change the question.")
    if not full:
        return Problem(span, message, "Write 'is not', 'are not' or 'am not'.")
    return Problem(span, message, f"Write '{full}'.", (like(word.text, full),), safe=True)


def _words_of_question(document: Document, word: Word, full: str) -> str:
    """In a question another word comes between: Don't you, do you not. Empty elsewhere."""
    sentence = document.sentence_at(word.start)
    words = document.words_in(sentence.start, sentence.end)
    follows_comma = document.text.endswith(", ", 0, word.start)
    is_first = not words or word.number == words[0] or follows_comma
    previous = document.word_texts[word.number - 1].lower() if word.number else ""
    if not is_first and previous not in _QUESTION_WORDS:
        return ""
    following = document.word_texts[word.number + 1] if word.number + 1 in words else ""
    helper = full.replace("cannot", "can not").partition(" ")[0]
    if following.lower() in _PEOPLE:
        return like(word.text, f"{helper} {following} not")
    is_question = "?" in sentence.text[-3:]
    return like(word.text, f"{helper} … not") if is_question else ""
