"""The page does not offer help to read.

Say that somebody can read it with them.

## Why

Easy read does not take the place of talking.
Many people understand more when they talk about it with somebody.

This rule looks only at pages that name their full version at the top.
It can look at all pages: set `wanted: true`.

## Not like this

```markdown
---
full_version: care-plan.md
---

# Your care plan

A care plan says what help you get.
```

## Like this

```markdown
---
full_version: care-plan.md
---

# Your care plan

You can ask someone to read this with you.

A care plan says what help you get.
```

## Where it comes from

Guides from Sheffield and Wales ask for this.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="off")
NOT_FOR = frozenset({"words", "contacts", "contents", "news"})


class Options(NamedTuple):
    """Settings of this rule."""

    wanted: bool = False
    """Every page is to say so, and not only one that names its full version."""


_WHO = frozenset(
    "someone somebody anyone anybody person people friend friends family carer carers supporter"
    " supporters staff us advocate advocates worker keyworker relative helper".split()
)
_READ = frozenset(
    "read reading reads understand understanding through explain talk discuss look aloud".split()
)
_HELP = frozenset(
    "ask asking help helps helping support supports supporting with together to".split()
)
_THIS = frozenset(
    "this it these page guide booklet document information leaflet you letter form".split()
)


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Pages that do not say that somebody can help to read them."""
    document = page.document
    if not (options.wanted or "full_version" in page.top):
        return
    if document.blocks and not _says_so(document):
        message = "This page does not say that people can get help to read it."
        help_text = "Write 'You can ask someone to read this with you.'"
        yield Problem(place_of_page(document), message, help_text)


def _says_so(document: Document) -> bool:
    """A sentence speaks of somebody who reads the page with the reader."""
    for word in document.where(_READ):
        sentence = document.sentence_at(word.start)
        numbers = document.words_in(sentence.start, sentence.end)
        words = {document.words_in_lower_case[number] for number in numbers}
        if words & _WHO and words & _HELP and words & _THIS:
            return True
    return False
