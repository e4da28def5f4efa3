"""A page does not talk to its reader.

Say 'you' to the reader and 'we' for your group.
Say who 'we' are.
Write 'you can' or 'you must', not 'you shall'.

## Why

'You' tells readers that the page is for them.
'We' shows that there are people behind the words.

'Should' can sound like telling off.
'Shall' is a word of the law, and few people say it.

## Not like this

```markdown
The tenant shall pay on Mondays.
```

## Like this

```markdown
You must pay us on Mondays.
We are the Hill Road Housing Team.
```

## Where it comes from

Photosymbols, Scope in Australia and the NHS ask for 'you' and 'we'.
The NHS says that 'should' can sound like telling off.
Plain language guides from America say never to use 'shall'.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.calendar_words import MONTHS, WEEKDAYS
from mkdocs_speakeasy.language.letters import every_apostrophe, like
from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
NOT_FOR = frozenset({"story", "news", "words", "contacts", "contents", "law"})


class Options(NamedTuple):
    """Settings of this rule."""

    min_words: int = 150
    """A page with as many words in its paragraphs and lists has to say 'you'."""
    max_should: int = 2
    """A page that says 'should' more often than this is pointed out."""


def _spelt(words: str) -> frozenset[str]:
    return frozenset(spelt for word in words.split() for spelt in every_apostrophe(word))


_YOU = _spelt("you your yours yourself yourselves you're you'll you've you'd")
_WE = _spelt("we we're we'll we've we'd our ours us")
_SHOULD = _spelt("should shouldn't")
_ONE_PERSON = _spelt("i i'm i've i'd i'll me my he she him his her hers he's she's")
_STORY_SHARE = 30
"""Where one word in so many is about one person, the page is a story."""
_INSTRUCTIONS = frozenset(
    "add ask avoid book bring call change check choose click contact copy create do download eat"
    " email enter fill find follow get give go install join keep learn let listen look make move"
    " never open paste phone pick press put read remember remove replace run save say see select"
    " send set show sign start stop take talk tell think try turn type update use visit wait wash"
    " watch write".split()
)
_FEW_INSTRUCTIONS = 3
"""A page with as many sentences that tell the reader what to do talks to its reader."""
_WE_ARE = frozenset("the a an people".split())
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, "I", "English"))


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Each 'shall', and what a whole page leaves out."""
    document = page.document
    index = document.word_numbers
    if "shall" in index:
        yield from _shall(document)
    if not _SHOULD.isdisjoint(index):
        yield from _should(document, options.max_should)
    if _YOU.isdisjoint(index) and len(document.word_starts) >= options.min_words:
        yield from _no_you(document, options.min_words)
    if not (_WE.isdisjoint(index) or page.glossary.group):
        yield from _nameless_we(document)


def _shall(document: Document) -> Iterator[Problem]:
    """Shall, but not the question 'Shall we?'."""
    lower = document.words_in_lower_case
    for word in document.where(("shall",)):
        before = lower[word.number - 1] if word.number else ""
        after = lower[word.number + 1 : word.number + 2]
        is_first = document.sentence_at(word.start).start == word.start
        is_question = is_first and after and after[0] in ("i", "we")
        if word.text.isupper() or is_question or document.is_quoted(word.start):
            continue
        write = ("will",) if before in ("i", "we") else ("must", "will")
        yield Problem(
            document.span(word.start, word.end),
            f"'{word.text}' is a word that few people use.",
            "Write " + " or ".join(f"'{one}'" for one in write) + ".",
            tuple(like(word.text, one) for one in write),
            louder=1,
        )


def _should(document: Document, most: int) -> Iterator[Problem]:
    """The first one, where there are many."""
    words = list(document.where(_SHOULD))
    if len(words) <= most:
        return
    uses = [word for word in words if not (word.text.isupper() or document.is_quoted(word.start))]
    if len(uses) > most:
        yield Problem(
            document.span(uses[0].start, uses[0].end),
            f"'Should' is on this page {len(uses)} times.",
            "Write 'can', 'must' or 'it is a good idea to'.",
        )


def _no_you(document: Document, min_words: int) -> Iterator[Problem]:
    """The main heading of a page that never says 'you' and is no story about one person."""
    body = [block for block in document.blocks if block.kind in ("paragraph", "item")]
    words = sum(len(document.words_in(block.start, block.end)) for block in body)
    words -= sum(len(document.words_in(link.start, link.end)) for link in document.links)
    if words < min_words:
        return
    index = document.word_numbers
    people = sum(len(index[word]) for word in index.keys() & _ONE_PERSON)
    if people * _STORY_SHARE > words or _tells_what_to_do(document):
        return
    yield Problem(
        place_of_page(document),
        "This page does not say 'you' to the reader.",
        "Talk to the reader, such as 'You can ask us'.",
    )


def _tells_what_to_do(document: Document) -> bool:
    starts = (sentence.text.split(" ", 1)[0].lower() for sentence in document.sentences)
    return sum(start in _INSTRUCTIONS for start in starts) >= _FEW_INSTRUCTIONS


def _nameless_we(document: Document) -> Iterator[Problem]:
    """The first 'we', where no name of a group, a place or a person is on the page."""
    if _has_name(document):
        return
    uses = [
        word
        for word in document.where(_WE)
        if not (word.text.isupper() or document.is_quoted(word.start))
    ]
    if len(uses) > 1:
        yield Problem(
            document.span(uses[0].start, uses[0].end),
            f"This page does not say who '{uses[0].text.lower()}' are.",
            "Say the name, such as 'We are the Speak Up Group'.",
        )


def _has_name(document: Document) -> bool:
    """Whether a name stands on the page, or it says 'We are the' or 'We are a'."""
    lower = document.words_in_lower_case
    for number in document.word_numbers.get("we", ()):
        following = lower[number + 1 : number + 3]
        if following[:1] == ["are"] and not _WE_ARE.isdisjoint(following):
            return True
    for number, text in enumerate(document.word_texts):
        if text[0].isupper() and text not in _NO_NAMES and not _is_first(document, number):
            return True
    return False


def _is_first(document: Document, number: int) -> bool:
    """Whether a word is the first of its sentence, where a capital says nothing."""
    start = document.word_starts[number]
    if start == 0 or document.text[start - 1] == "\n":
        return True
    sentence = document.sentence_at(start)
    return document.words_in(sentence.start, start + 1)[0] == number
