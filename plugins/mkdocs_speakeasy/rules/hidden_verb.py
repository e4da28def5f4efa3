"""A noun hides a doing word.

Write 'decide', not 'make a decision'.
Split up a long row of nouns with small words such as 'of' and 'for'.

## Why

A doing word shows who does what.
A noun that hides it makes the sentence long and cold.
In a row of nouns, the reader has to guess how they hang together.

## Not like this

```markdown
We will undertake an assessment of your needs.
```

```markdown
Read the adult social care eligibility criteria assessment.
```

## Like this

```markdown
We will ask what help you need.
```

```markdown
Make an appointment with your nurse.
```

## Where it comes from

Plain English guides and the German Leichte Sprache ask for doing words.
So does the W3C, which makes the rules for the web.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from mkdocs_speakeasy.language.letters import like
from mkdocs_speakeasy.language.light_verbs import (
    Hidden,
    HiddenVerbs,
    after_light_verbs,
    before_of,
    lights_of,
    with_plurals,
)
from mkdocs_speakeasy.language.names import stands_in
from mkdocs_speakeasy.language.noun_rows import noun_rows
from mkdocs_speakeasy.language.titles import is_in_title
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="think", plain="think")
GIVES_WAY = ("jargon-term",)


class Options(NamedTuple):
    """Settings of this rule."""

    max_nouns: int = 2
    """More nouns of office writing than this in a row are pointed out."""
    allow: tuple[str, ...] = ()
    """Phrases that may stay, such as `risk assessment`."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Verbs hidden in nouns, and nouns in a row."""
    document = page.document
    done = -1
    for one in sorted(_all(document, options), key=lambda one: (one.first, -one.last)):
        start, end = document.word_starts[one.first], document.word(one.last).end
        words = Word(document.text[start:end], start, end, one.first)
        if (
            one.first > done
            and not document.is_quoted(start)
            and not is_in_title(document, one.first, one.last)
            and not stands_in(document, words, options.allow)
            and not any(one.casefold() in words.text.casefold() for one in options.allow)
        ):
            done = one.last
            yield _problem(document, one, words)


def _all(document: Document, options: Options) -> Iterator[Hidden]:
    lists = _lists()
    yield from after_light_verbs(document, lists.verbs)
    yield from before_of(document, lists.verbs)
    for first, last, nouns in noun_rows(document, lists.office, lists.others, options.max_nouns):
        yield Hidden(first, last, nouns=nouns)


@dataclass(frozen=True, slots=True)
class Lists:
    """What the list says."""

    verbs: HiddenVerbs
    office: dict[str, bool]
    """Nouns of office writing."""
    others: dict[str, bool]
    """Words that stand in a row with them. False for one that is no noun."""


@cache
def _lists() -> Lists:
    read = load_list("hidden_verb")
    words = {name: frozenset(one.split()) for name, one in read.items() if isinstance(one, str)}
    verbs = HiddenVerbs(
        lights=lights_of([*read["light"].items(), ("have", " ".join(read["have"]))]),
        verbs=read["verbs"],
        have=read["have"],
        heavy=read["heavy"],
        nouns=with_plurals([*read["verbs"], *read["have"], *read["heavy"], *read["more_verbs"]]),
        more={**read["verbs"], **read["more_verbs"]},
        of_nouns=_of_nouns(read, words["things_of"]),
        no_article=words["no_article"],
        everyday=words["everyday"],
        says_more=words["says_more"],
        after=words["after"],
    )
    others = dict.fromkeys(words["others"], True) | dict.fromkeys(words["between"], False)
    return Lists(verbs, dict.fromkeys(words["office"], True), others)


def _of_nouns(read: Any, things: frozenset[str]) -> dict[str, str]:  # noqa: ANN401 - a list as read
    """The nouns in 'the completion of' with their verbs."""
    verbs = {noun: entry[0] for noun, entry in read["verbs"].items() if "of" in entry}
    verbs = {noun: verb for noun, verb in verbs.items() if noun not in things}
    return {**verbs, **read["the_of"]}


def _problem(document: Document, found: Hidden, words: Word) -> Problem:
    text = " ".join(document.text[words.start : words.end].split())
    span = document.span(words.start, words.end)
    if found.nouns:
        advice = "Split it up with small words, such as 'of' and 'for'."
        return Problem(span, f"'{text}' has {found.nouns} nouns in a row.", advice)
    advice = "Use one doing word that says who does what."
    if found.verb:
        advice = f"Use the doing word, such as '{found.verb}'."
    replacements = (like(text[0], found.fits),) if found.fits else ()
    return Problem(span, f"'{text}' hides a doing word.", advice, replacements)
