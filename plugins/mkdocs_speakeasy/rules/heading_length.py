"""A heading is too long.

Write 8 words or fewer in a heading.
Keep the main heading under 66 letters and spaces.

## Why

People look at the headings first, to find their place.
A short heading is quick to read.

The main heading is also the name of the page.
Search pages and menus cut a long name off.

## Not like this

```markdown
# Things that you may want to think about before your first visit to us
```

## Like this

```markdown
# Before your first visit
```

## Where it comes from

The NHS asks for 65 letters and spaces or fewer in the main heading.
The guide 'Making Content Usable' and Easy English ask for short headings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.dates import named_dates
from mkdocs_speakeasy.language.page_parts import count_words, headings
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Block
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 8
    """A heading with more words than this is pointed out."""
    max_characters: int = 65
    """A main heading with more letters and spaces than this is pointed out. With 0 there is no
    limit."""


_KINDS_OF_TITLE = frozenset(
    """
    act acts agreement assembly association authority award bill board care centre charity charter
    code college commission committee community company convention council court declaration
    department directive directorate federation forum foundation framework fund group guidance
    hospital initiative inquiry inspectorate institute law measure ministry network office
    ombudsman order organisation parliament partnership plan policy programme project protocol
    regulations report review royal school scheme service services society standard standards
    strategy support survey syndrome team treaty tribunal trust union university week
    """.split()
)
"""A name with one of these in it is the name of a law, a report or a body."""
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_STYLE = frozenset(
    """
    about after all and are as at be before but by can do does find for from get give go have help
    here how if in is it keep know learn make my need of on or our say should stay talk tell that
    the their these they this to use was we what when where which who why will with you your
    """.split()
)
"""Words that have a capital only where a writer gives one to every word."""
_NUMBER = re.compile(r"(?:\d{1,3}\.)+\d{0,3}[):]?[ ]|\d{1,3}[):][ ]")
_QUOTED = re.compile(r"[“‘\"'][^“”‘\"\n]+[”’\"']")
_SHORTEST = 3
"""Words have so many letters at least, the space after them included."""
_FEWEST = 3
"""A name of fewer words is not what makes a heading long."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Headings with too many words, and a main heading with too many letters."""
    document = page.document
    most, most_characters = options.max_words, options.max_characters
    long = [
        heading
        for heading in _with_title(document)
        if heading.end - heading.start > most * _SHORTEST
        and (_words(document, heading) > most or 0 < most_characters < _characters(heading))
    ]
    whole = _whole_things(page, long) if long else []
    for heading in long:
        saved = _read_as_one(document, heading, whole)
        words = _words(document, heading) - saved
        span = document.span(heading.start, heading.end)
        if words > most:
            message = f"This heading has {words} words."
            yield Problem(span, message, f"Use {most} words or fewer.")
        elif 0 < most_characters < _characters(heading) and not saved:
            message = f"This heading has {_characters(heading)} letters and spaces."
            yield Problem(span, message, f"Use {most_characters} or fewer.")


def _with_title(document: Document) -> list[Block]:
    """The headings. Where no main one stands in the text, the title at the top makes it."""
    found = headings(document)
    first = document.blocks[0] if document.blocks else None
    front = document.front_matter
    if not first or not front or any(heading.level == 1 for heading in found):
        return found
    is_title = document.span(first.start, first.end).end <= front.end
    return [first._replace(level=1), *found] if is_title else found


def _words(document: Document, heading: Block) -> int:
    """How many words a heading has, without the number in front: 2. What to bring."""
    number = _NUMBER.match(document.text, heading.start, heading.end)
    return count_words(document, number.end() if number else heading.start, heading.end)


def _characters(heading: Block) -> int:
    """How many letters and spaces a main heading has; 0 for other headings."""
    return heading.end - heading.start if heading.level == 1 else 0


def _whole_things(page: Page, long: list[Block]) -> list[tuple[int, int]]:
    """Where the hard words and the dates of the page stand. Each is read as one thing."""
    found = [(match.start, match.end) for match in page.terms]
    if any(map(str.isdigit, "".join(page.document.text_of(heading) for heading in long))):
        found += [(date.start, date.end) for date in named_dates(page.document)]
    return sorted(found)


def _read_as_one(document: Document, heading: Block, whole: list[tuple[int, int]]) -> int:
    """How many words to take off: a name, a date, a quote or a hard word counts as one."""
    first = bisect_left(whole, (heading.start, 0))
    last = bisect_left(whole, (heading.end, 0))
    own = [*whole[first:last], *_names(document, heading), *_quotes(document, heading)]
    saved = done = 0
    for start, end in sorted(own, key=lambda one: (one[0], -one[1])):
        if start >= done:
            saved += max(len(document.words_in(start, end)) - 1, 0)
            done = end
    return saved


def _names(document: Document, heading: Block) -> Iterator[tuple[int, int]]:
    """Names of laws, reports and bodies: the Care Act 2014, Equality and Human Rights Commission.

    Small words such as 'of' may stand in a name, but not at its ends.
    """
    run: list[int] = []
    texts = document.word_texts
    words = document.words_in(heading.start, heading.end)
    for number in (*words, -1):
        text = texts[number] if number >= 0 else ""
        if _is_name_word(text) or (run and text[:1].isdigit()):
            run.append(number)
        elif not run or text not in _SMALL:
            yield from _name(document, run)
            run = []


def _is_name_word(text: str) -> bool:
    return text[:1].isupper() and text.lower() not in _STYLE


def _name(document: Document, run: list[int]) -> Iterator[tuple[int, int]]:
    kinds = {document.word_texts[number].lower() for number in run}
    if len(run) >= _FEWEST and not kinds.isdisjoint(_KINDS_OF_TITLE):
        last = document.word(run[-1])
        yield document.word(run[0]).start, last.end


def _quotes(document: Document, heading: Block) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks, such as the title of a book."""
    for found in _QUOTED.finditer(document.text, heading.start, heading.end):
        if document.is_quoted(found.start()):
            yield found.start(), found.end()
