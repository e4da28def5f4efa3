"""A page has many short forms in capitals.

Use 3 different short forms or fewer on a page.
Write the others in full words.

## Why

Each short form is one more thing to keep in mind.
With many of them, a page looks like a secret code.

## Not like this

```markdown
The ICB and the LGA pay for the VCSE group.
The CQC looks at it.
```

## Like this

```markdown
The council and the hospital pay for the group.
The Care Quality Commission (CQC) looks at it.
```

## Where it comes from

Guides from GOV.UK ask for 2 or 3 at most.
Plain language guides from America say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.acronyms import first_of_each, is_shouted, short_forms
from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")
NOT_FOR = frozenset({"words"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_short_forms: int = 3
    """A page with more different short forms than this is pointed out."""
    allow: tuple[str, ...] = ()
    """Short forms that your readers know. They do not count."""


_SHOWN = 5
"""How many of them the note names."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The main heading of a page with many short forms."""
    document = page.document
    uses = short_forms(document)
    if len(uses) <= options.max_short_forms:
        return
    known, shouted = _known(), _shouted()
    unknown = [
        one for one in first_of_each(uses) if not (one.name in known or one.name in options.allow)
    ]
    if len(unknown) <= options.max_short_forms:
        return
    names = [one.name for one in unknown if not is_shouted(document, one, shouted)]
    if len(names) > options.max_short_forms:
        fine = {term.word for term in page.glossary.terms if term.use == "allow"}
        names = [name for name in names if name not in fine]
    if len(names) > options.max_short_forms:
        shown = ", ".join(names[:_SHOWN])
        yield Problem(
            place_of_page(document),
            f"This page has {len(names)} different short forms.",
            f"Write some of them in full words, such as '{shown}'.",
        )


@cache
def _known() -> frozenset[str]:
    lists = load_list("acronym")
    return frozenset((*lists["known"], *lists["shouted"]))


@cache
def _shouted() -> frozenset[str]:
    return frozenset(load_list("acronym")["shouted"])
