"""The reading score of a page is high.

The score is only a clue.
Ask readers what they think, and look at the long sentences and long words first.

## Why

A reading score is a sum.
It looks at how long the sentences and the words are.
It does not know what the words mean.

A page full of short forms can get a very good score.
A clear page about a learning disability can get a bad one.
So never pass or fail a page because of its score.

We count each heading and each item of a list as a sentence.
We leave out names, numbers and the words of your list.
Pages with fewer than 100 words get no score.

## Not like this

```markdown
Following the comprehensive evaluation of applications submitted during the
consultation period, the authority will communicate its determinations in writing
to all participating organisations, together with supplementary information
regarding the availability of alternative provision, the procedure for requesting
an independent reconsideration and the circumstances in which additional
documentation may be necessary. Organisations experiencing difficulties in
complying with these requirements are encouraged to approach the appropriate
officer immediately, since retrospective modifications to agreements are
exceptionally complicated and are generally considered only where unavoidable
circumstances have demonstrably prevented timely notification of significant
alterations to the operational arrangements originally communicated to the
authority by the responsible representatives.
```

## Like this

```markdown
We have read your letter. We will write to you in May. We will tell you what we
want to do. Do you not agree? Then you can ask us to look at it again. You can
call us or come to see us. Tell us what went wrong and what you need from us.
We will ask you some questions. You can bring a friend or someone from your
family. We will write down what you say. We will send you a letter with our
answer. It can take up to three weeks. You can ask us at any time how far we
have got. We are here to help you.
```

## Where it comes from

GOV.UK asks for words that a child of 9 can read.
The NHS warns that scores like this can mislead.
The sum is a well known one, made by Rudolf Flesch and Peter Kincaid.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.language.syllables import SYLLABLES
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    max_age: int = 14
    """A page for readers older than this is pointed out.

    Guides aim at 9 to 11. Good easy read in the UK has a score of 11 to 13.
    So a page is only pointed out well above that."""
    min_words: int = 100
    """A page with fewer words gets no score."""


PLAIN = Options(max_age=17)

_AGE_IN_FIRST_YEAR = 5
"""The sum gives a year at school. A child in the first year is 5 or 6."""
_GROWN_UP = 18
_ENDS = frozenset(".!?…:\u2028\n")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The main heading of a page with a high score."""
    document = page.document
    if len(document.word_starts) < options.min_words:
        return
    words, beats = _counts(document)
    sentences = len([one for one in document.sentences if one.words])
    if not sentences or _age(words, beats, sentences) <= options.max_age:
        return
    for word, times in _left_out(page).items():
        words -= times
        beats -= times * SYLLABLES[word]
    if words < options.min_words:
        return
    age = _age(words, beats, sentences)
    if age > options.max_age:
        yield Problem(
            place_of_page(document),
            f"A reading score says that this page is for age {min(age, _GROWN_UP)} and over.",
            "This is only a clue, but shorter sentences and words can help.",
        )


def _counts(document: Document) -> tuple[int, int]:
    """How many words there are, and how many syllables they have."""
    index = document.word_numbers
    beats = sum([SYLLABLES[word] * len(numbers) for word, numbers in index.items()])
    return len(document.word_starts), beats


def _age(words: int, beats: int, sentences: int) -> int:
    """The Flesch-Kincaid grade, as an age."""
    grade = 0.39 * words / sentences + 11.8 * beats / words - 15.59
    return round(grade) + _AGE_IN_FIRST_YEAR


def _left_out(page: Page) -> dict[str, int]:
    """How often each word is a name, a number or part of a word of the glossary."""
    document = page.document
    index, texts = document.word_numbers, document.word_texts
    found: dict[str, int] = {}
    for match in page.terms:
        for number in document.words_in(match.start, match.end):
            word = document.words_in_lower_case[number]
            found[word] = found.get(word, 0) + 1
    for word in document.words_with_digits:
        found[word] = len(index[word])
    for word, numbers in index.items():
        if texts[numbers[0]] != word and _is_name(document, word, numbers):
            found[word] = len(numbers)
    return found


def _is_name(document: Document, word: str, numbers: list[int]) -> bool:
    """A word that always has a capital, and not only because a sentence starts there."""
    first = document.word_starts[numbers[0]]
    before = document.text[max(first - 2, 0) : first]
    if word == "i" or not before[-1:].isspace() or not _ENDS.isdisjoint(before):
        return False
    return all(document.word_texts[number][0].isupper() for number in numbers)
