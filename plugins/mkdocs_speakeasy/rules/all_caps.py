"""Words in capital letters are hard to read.

Write 'stop', not 'STOP'.
Short forms such as 'NHS' can stay.

## Why

Words in capitals all have the same shape.
They look like shouting.
A screen reader may say them one letter at a time.

## Not like this

```markdown
PLEASE BRING YOUR LETTER.
```

## Like this

```markdown
Please bring your letter.
```

Do you want people to see it?
Make one key fact bold.

## Where it comes from

Inclusion Europe, the NHS and the British Dyslexia Association ask for this.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.names import is_in_name
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.glossary import Glossary

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Names and short forms in capitals that your readers know."""
    longest_short_form: int = 4
    """A word in capitals with more letters than this is pointed out, even alone."""


MOST_WORDS_SHOWN = 3
"""The message shows the words, up to this many."""

GAPS = frozenset((" ", ", ", ": ", "; ", " & ", " - ", " – ", "-"))
"""What may stand between two words of one shout."""

_FIRST_PART = {sign: late_pattern(rf"{sign}(?<=[A-Z].)(?=[A-Z])") for sign in "-'’‐‑"}
"""A sign between a first part of one letter and another part: E-LEARNING, O'BRIEN."""
_BEFORE_FILE = frozenset("/._#@$\\")
_EXPLAINS = (" (", " stands for ", " means ", " is short for ")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words in capitals that are not known short forms."""
    document = page.document
    may_shout = _may_shout(document, options.longest_short_form)
    if not may_shout:
        return
    shouts = _Shouts(page, options)
    for run in _runs(document, may_shout):
        if len(run) == 1 and len(document.word_texts[run[0]]) <= options.longest_short_form:
            continue
        loud = shouts.loud_part(run)
        if not loud or document.is_quoted(document.word_starts[loud[0]]):
            continue
        if len(loud) > 1 or not is_in_name(document, document.word(loud[0])):
            yield _problem(document, shouts, loud)


@lru_cache(maxsize=8)
def _known(glossary: Glossary, options: Options) -> frozenset[str]:
    words = {word for text in (*glossary.spellings, *options.allow) for word in text.split()}
    return frozenset(words).union(load_list("acronym")["known"], load_list("all_caps")["known"])


@cache
def _small_words() -> frozenset[str]:
    return frozenset(load_list("acronym")["shouted"])


def _may_shout(document: Document, longest: int) -> list[int]:
    """The numbers of words in capitals that are long, or may be small words that everybody uses."""
    small, texts = _small_words(), document.word_texts
    numbers = [
        word.number
        for word in document.words_in_capitals
        if len(word.text) > longest or word.text in small or not word.text.isalpha()
    ]
    for sign, pattern in _FIRST_PART.items():
        if sign in document.text:
            starts = [match.start() - 1 for match in document.search(pattern())]
            numbers += [bisect_left(document.word_starts, start) for start in starts]
    numbers = [number for number in numbers if number < len(texts) and texts[number].isupper()]
    return sorted(numbers)


def _runs(document: Document, numbers: list[int]) -> Iterator[range]:
    """The numbers of words in capitals that follow each other, around each of these words."""
    done = -1
    for number in numbers:
        if number > done:
            first = last = number
            while _is_joined(document, first - 1):
                first -= 1
            while _is_joined(document, last):
                last += 1
            done = last
            yield range(first, last + 1)


def _is_joined(document: Document, number: int) -> bool:
    """This word and the next are in capitals, and belong together."""
    starts, texts = document.word_starts, document.word_texts
    if number < 0 or number + 1 >= len(texts):
        return False
    if not (texts[number].isupper() and texts[number + 1].isupper()):
        return False
    return document.text[starts[number] + len(texts[number]) : starts[number + 1]] in GAPS


class _Shouts:
    """Tells words that are shouted from short forms."""

    def __init__(self, page: Page, options: Options) -> None:
        self.document = page.document
        self.known = _known(page.glossary, options)
        self.longest = options.longest_short_form
        self.explained: dict[str, bool] = {}
        self.plain: dict[str, bool] = {}

    def loud_part(self, run: range) -> list[int]:
        """The words of a run from the first shouted one to the last; none where all is well."""
        long = [number for number in run if self.is_long(number)]
        small = [number for number in run if self.is_small(self.document.word_texts[number])]
        if not long and not small[1:]:
            return []
        loud = sorted({*long, *small})
        return [number for number in run if loud[0] <= number <= loud[-1]]

    def is_small(self, text: str) -> bool:
        """A short word that everybody uses: NOT, YOU, DON'T."""
        if text in _small_words() and text not in self.known:
            return True
        return straight(text)[-2:-1] == "'" and text[-1] != "S"

    def is_long(self, number: int) -> bool:
        """A word with too many letters for a short form."""
        text = straight(self.document.word_texts[number]).removesuffix("'S")
        if text in self.known or len(text) <= self.longest:
            return False
        parts = text.replace("‑", "-").replace("'", "").split("-")
        if not all(part.isalpha() for part in parts):
            return False
        is_word = any(
            len(part) > self.longest
            and part not in self.known
            and not set(part) <= set("IVXLC")
            and not set(part).isdisjoint("AEIOUYÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜ")
            for part in parts
        )
        return is_word and not self.is_file(number) and not self.is_explained(text)

    def is_file(self, number: int) -> bool:
        """Part of the name of a file or an address: README.md, /README."""
        text, start = self.document.text, self.document.word_starts[number]
        end = start + len(self.document.word_texts[number])
        before, after = text[start - 1 : start] if start else "", text[end : end + 2]
        return before in _BEFORE_FILE or (after[:1] in tuple("._/") and after[1:].isalnum())

    def is_explained(self, word: str) -> bool:
        """The page says: full words (ABCDE), or ABCDE stands for full words."""
        if word not in self.explained:
            numbers = self.document.word_numbers.get(word.lower(), ())
            self.explained[word] = any(self.explains(number) for number in numbers)
        return self.explained[word]

    def explains(self, number: int) -> bool:
        """The words around this one say what it is short for."""
        text, start = self.document.text, self.document.word_starts[number]
        end = start + len(self.document.word_texts[number])
        in_brackets = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        return in_brackets or text.startswith(_EXPLAINS, end)

    def is_no_name(self, word: str) -> bool:
        """A word that the page also has in small letters, or that everybody uses."""
        if word in self.known or self.is_small(word):
            return True
        if word not in self.plain:
            texts = self.document.word_texts
            same = self.document.word_numbers[word.lower()]
            self.plain[word] = any(texts[number].islower() for number in same)
        return self.plain[word]


def _problem(document: Document, shouts: _Shouts, loud: list[int]) -> Problem:
    first, last = document.word(loud[0]), document.word(loud[-1])
    text = " ".join(document.text[first.start : last.end].split())
    message = f"'{text}' is in capital letters."
    if len(loud) > MOST_WORDS_SHOWN:
        message = f"These {len(loud)} words are in capital letters."
    span = document.span(first.start, last.end)
    at_start = first.start == document.sentence_at(first.start).start
    if not all(shouts.is_no_name(document.word_texts[word]) for word in loud[at_start:]):
        return Problem(span, message, "Write it in small letters, with a capital for a name.")
    small = "".join(
        piece if piece in shouts.known or piece == "I" else piece.lower()
        for piece in _pieces(document, loud)
    )
    small = small[:1].upper() + small[1:] if at_start else small
    help_text = (
        f"Write '{small}'." if len(loud) <= MOST_WORDS_SHOWN else "Write them in small letters."
    )
    return Problem(span, message, help_text, (small,))


def _pieces(document: Document, loud: list[int]) -> Iterator[str]:
    """The words and what stands between them."""
    end = document.word_starts[loud[0]]
    for number in loud:
        start, text = document.word_starts[number], document.word_texts[number]
        yield document.text[end:start]
        yield text
        end = start + len(text)
