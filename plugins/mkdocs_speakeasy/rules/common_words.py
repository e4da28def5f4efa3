"""Many words are not everyday words.

Look at the words that the note names.
Swap them for words that people say each day.
Or add them to your word list.

## Why

We read a word fast when we hear and say it often.
A page with many rare words is slow to read.

Our list of everyday words is made by people, and it is not complete.
So this note is only a clue for your group to talk about.

## Not like this

```markdown
# Tenancy sustainment

Our officers undertake holistic assessments and formulate bespoke interventions.
Eligible applicants receive tailored guidance that promotes resilience and averts eviction.
Referrals originate from statutory agencies, registered providers and advocacy organisations.
Subsequently, a multidisciplinary panel allocates provision and monitors outcomes.
You may submit representations within the stipulated period, and we will acknowledge them.
Our adjudication adheres to published criteria, and all correspondence is archived securely.
```

## Like this

```markdown
# Help to keep your home

We will come to see you in your home.
We will ask you what you need and make a plan with you.
We can help you to pay your rent and to talk to your landlord.
You can ask us for help, or your doctor or your social worker can ask us.
We will write to you in two weeks and tell you what we can do.
Are you not happy with this? Then you can tell us and we will look at it again.
```

## Where it comes from

The World Wide Web Consortium asks writers to use the 1,500 most common words.
Inclusion Europe and the NHS ask for everyday words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list
from mkdocs_speakeasy.words.endings import possible_bases

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    max_in_100: int = 12
    """A page with more words in 100 that are not everyday words is pointed out.

    Our own pages of easy read have 5 or fewer. News made easy for learners has about 8. News
    that nobody made easy has about 15."""
    min_words: int = 60
    """A page with fewer words is left alone."""
    allow: tuple[str, ...] = ()
    """Words that your readers know."""


PLAIN = Options(max_in_100=18)

_NOT_NAMES = 0.5
"""At least half of the words of a page are no names and no numbers, so a page with half as many
rare words as the limit needs no closer look."""
_SHORTEST = 2
_SHOWN = 10
"""How many words the note names."""
_ENDINGS = (("ly", ""), ("ily", "y"), ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""),
            ("est", "e"), ("iest", "y"), ("ers", ""), ("ers", "e"), ("ful", ""), ("less", ""),
            ("ness", ""), ("iness", "y"), ("y", ""), ("", ""))  # fmt: skip
"""What is cut off a word, and what stands there in its base."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The main heading of a page with many words that are not everyday words."""
    document = page.document
    index, total = document.word_numbers, len(document.word_starts)
    if total < options.min_words:
        return
    texts = document.word_texts
    uses: dict[str, int] = {}
    names: dict[str, int] = {}
    for word in filter(_rare_words().__getitem__, index):
        numbers = index[word]
        if texts[numbers[0]] != word and _is_name(texts, numbers):
            names[word] = len(numbers)
        else:
            uses[word] = len(numbers)
    most = options.max_in_100 / 100
    in_terms = _words_in_terms(page)
    total -= sum(in_terms.values())
    if sum(uses.values()) + sum(names.values()) <= total * most * _NOT_NAMES:
        return
    for word, times in in_terms.items():
        group = uses if word in uses else names
        if group.get(word) == times:
            del group[word]
        elif word in group:
            group[word] -= times
    total -= sum(names.values()) + sum([len(index[word]) for word in document.words_with_digits])
    for word in options.allow:
        uses.pop(word.lower(), None)
    count = sum(uses.values())
    if total >= options.min_words and count > total * most:
        often = sorted(uses, key=uses.__getitem__, reverse=True)[:_SHOWN]
        yield Problem(
            place_of_page(document),
            f"{round(100 * count / total)} in 100 words on this page are not everyday words.",
            f"Look first at '{', '.join(often)}'.",
        )


@cache
def _common() -> frozenset[str]:
    return frozenset(" ".join(load_list("common_words")["common"]).split())


class _RareWords(dict[str, bool]):
    """For each word in lower case: whether it is no everyday word, no form of one and no number.

    Kept from page to page, because most pages use the same words.
    """

    def __missing__(self, text: str) -> bool:
        """Look at a word for the first time."""
        parts = straight(text).replace("‐", "-").replace("‑", "-").split("-")
        is_easy = text in _common() or any(map(str.isdigit, text)) or all(map(_is_easy, parts))
        self[text] = not is_easy
        return self[text]


@cache
def _rare_words() -> _RareWords:
    return _RareWords()


def _is_easy(word: str) -> bool:
    common = _common()
    if len(word) < _SHORTEST or word in common or word.endswith("n't"):
        return True
    word = word.split("'", 1)[0]
    if not common.isdisjoint(possible_bases(word)):
        return True
    word = word.removeprefix("un")
    if word.endswith(("er", "est")):  # bigger, biggest
        stem = word.removesuffix("er").removesuffix("est")
        if stem[-1:] == stem[-2:-1] and stem[:-1] in common:
            return True
    return any(
        word.endswith(end) and word[: len(word) - len(end)] + base in common
        for end, base in _ENDINGS
    )


def _words_in_terms(page: Page) -> dict[str, int]:
    """How often each word stands in a word of the glossary."""
    found: dict[str, int] = {}
    document = page.document
    for match in page.terms:
        for number in document.words_in(match.start, match.end):
            word = document.words_in_lower_case[number]
            found[word] = found.get(word, 0) + 1
    return found


def _is_name(texts: list[str], numbers: list[int]) -> bool:
    """A name or a short form: always with a capital."""
    for number in numbers:  # noqa: SIM110
        if not texts[number][0].isupper():
            return False
    return True
